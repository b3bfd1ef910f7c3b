import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PROJECT_LIMIT } from '../../shared/lib/file-limits';
import type { OpenedFile, RefusedFile, SaveResult } from '../../shared/host/host';
import { chooseTeamFiles } from '../../shared/host/team-folder';
import type { TeamFile, TeamFolder, TeamListing } from '../../shared/host/team-folder';
import { saveInFolder } from './atomic-save';
import { errorCode } from './error-code';
import { shownName } from './file-names';
import { readJsonFile, writeJsonFile } from './json-file';
import { readChosenFile } from './read-files';
import { watchFolder } from './watch-folder';

/** The team folder of this person. Its path stays here; the renderer names files only. */
export interface TeamFolderFiles {
  readonly state: () => TeamFolder;
  /** Asks for a folder. */
  readonly open: (window: BrowserWindow) => Promise<TeamFolder>;
  readonly leave: () => null;
  readonly list: () => Promise<TeamListing>;
  readonly read: (name: string) => Promise<OpenedFile | RefusedFile>;
  readonly write: (name: string, bytes: Uint8Array) => Promise<SaveResult>;
}

/** Lists the Verbatim files right in a folder, by name; links are left alone, since they lead elsewhere. */
export async function listFolder(path: string): Promise<TeamListing> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    const { names, beyond } = chooseTeamFiles(
      entries.filter((entry) => entry.isFile()).map(({ name }) => name),
    );
    const files: TeamFile[] = [];
    for (const name of names) {
      const found = await lstat(join(path, name)).catch(() => null);
      if (found) files.push({ name, size: found.size, mark: `${found.size} ${found.mtimeMs}` });
    }
    return { outcome: 'listed', files, beyond };
  } catch (error) {
    switch (errorCode(error)) {
      case 'ENOENT':
      case 'ENOTDIR':
        return { outcome: 'failed', problem: 'gone' };
      case 'EACCES':
      case 'EPERM':
        return { outcome: 'failed', problem: 'no-permission' };
      case null:
        throw error;
      default:
        return { outcome: 'failed', problem: 'unreadable' };
    }
  }
}

/** The team folder, remembered in `file`. `onChange`: something in it may have changed. */
export function createTeamFolder(file: string, onChange: () => void): TeamFolderFiles {
  const stored = readJsonFile(file);
  let path: string | null = typeof stored === 'string' ? stored : null;
  let stop: (() => void) | null = null;
  const keep = (next: string | null) => {
    stop?.();
    path = next;
    stop = next === null ? null : watchFolder(next, () => listFolder(next), onChange);
    writeJsonFile(file, next);
  };
  const state = (): TeamFolder =>
    path === null ? { state: 'none' } : { state: 'open', name: shownName(path) };
  keep(path);
  return {
    state,
    open: async (window) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openDirectory', 'createDirectory'],
      });
      const [chosen] = filePaths;
      if (!canceled && chosen !== undefined) keep(chosen);
      return state();
    },
    leave: () => {
      keep(null);
      return null;
    },
    list: () =>
      path === null
        ? Promise.resolve({ outcome: 'failed', problem: 'gone' } as const)
        : listFolder(path),
    read: async (name) => {
      const target = path === null ? null : join(path, name);
      const found = target === null ? null : await lstat(target).catch(() => null);
      if (target === null || !found) return { name, problem: { kind: 'vanished' } };
      return found.isFile()
        ? readChosenFile(target, PROJECT_LIMIT, 'no-link')
        : { name: basename(name), problem: { kind: 'not-a-file' } };
    },
    write: async (name, bytes) => {
      const problem =
        path === null
          ? ({ kind: 'target-missing' } as const)
          : await saveInFolder(join(path, name), bytes);
      return problem
        ? { outcome: 'failed', name, problem }
        : { outcome: 'saved', name, verified: true };
    },
  };
}
