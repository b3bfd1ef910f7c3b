import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FOLDER_DEPTH, FOLDER_FILES } from '../../shared/host/chosen-files';
import type { OpenedFile, OpenResult, RefusedFile, WaitingFile } from '../../shared/host/host';
import { isHiddenPath } from '../../shared/intake/paths-to-read';
import { shownName } from './file-names';
import { readJsonFile, writeJsonFile } from './json-file';
import { fileProblemOf, readChosenFile } from './read-files';

/** Files that were chosen and not read yet. Their paths stay here; the renderer knows an id of each. */
export interface WaitingFiles {
  /** Files that a person chose one by one. */
  readonly addFiles: (paths: readonly string[]) => OpenResult;
  /** All files of a folder and of the folders in it. */
  readonly addFolder: (path: string) => Promise<OpenResult>;
  readonly read: (id: string) => Promise<OpenedFile | RefusedFile>;
  readonly still: () => readonly string[];
  /** Forgets all but these. */
  readonly keep: (ids: readonly string[]) => void;
}

interface Place {
  readonly path: string;
  /** Found in a folder: what has become a link meanwhile is not followed. */
  readonly found: boolean;
}

const isPlace = (value: unknown): value is [string, Place] => {
  if (!Array.isArray(value) || value.length !== 2 || typeof value[0] !== 'string') return false;
  const place: unknown = value[1];
  return (
    typeof place === 'object' &&
    place !== null &&
    'path' in place &&
    typeof place.path === 'string' &&
    'found' in place &&
    typeof place.found === 'boolean'
  );
};

interface Found {
  readonly paths: { readonly path: string; readonly folder: string }[];
  readonly refused: RefusedFile[];
}

/** Walks a folder in the order of names. Links lead elsewhere and are named, never followed. */
async function walk(path: string, folder: string, depth: number, found: Found): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name))) {
    if (isHiddenPath(entry.name)) continue;
    const at = join(path, entry.name);
    if (entry.isDirectory() && depth < FOLDER_DEPTH) {
      try {
        await walk(at, `${folder}/${shownName(at)}`, depth + 1, found);
      } catch (error) {
        found.refused.push({ name: shownName(at), problem: fileProblemOf(error) });
      }
    } else if (entry.isFile() && found.paths.length < FOLDER_FILES)
      found.paths.push({ path: at, folder });
    else found.refused.push({ name: shownName(at), problem: refusalOf(entry.isFile()) });
  }
}

const refusalOf = (isBeyond: boolean): RefusedFile['problem'] =>
  isBeyond ? { kind: 'too-many', limit: FOLDER_FILES } : { kind: 'not-a-file' };

/** The files that wait, remembered in `file` until they are forgotten, so that reading them goes on after a restart. */
export function createWaitingFiles(file: string): WaitingFiles {
  const stored = readJsonFile(file);
  const places = new Map<string, Place>(Array.isArray(stored) ? stored.filter(isPlace) : []);
  const add = (paths: Found['paths'], isFound: boolean): readonly WaitingFile[] => {
    const added = paths.map(({ path, folder }) => {
      const id = randomUUID();
      places.set(id, { path, found: isFound });
      return { id, name: shownName(path), folder };
    });
    writeJsonFile(file, [...places]);
    return added;
  };
  return {
    addFiles: (paths) => ({
      outcome: 'opened',
      files: [],
      refused: [],
      waiting: add(
        paths.map((path) => ({ path, folder: '' })),
        false,
      ),
    }),
    addFolder: async (path) => {
      const found: Found = { paths: [], refused: [] };
      try {
        await walk(path, shownName(path), 0, found);
      } catch (error) {
        found.refused.push({ name: shownName(path), problem: fileProblemOf(error) });
      }
      return {
        outcome: 'opened',
        files: [],
        refused: found.refused,
        waiting: add(found.paths, true),
      };
    },
    read: async (id) => {
      const place = places.get(id);
      if (!place) return { name: 'file', problem: { kind: 'vanished' } };
      return readChosenFile(place.path, undefined, place.found ? 'no-link' : 'follow');
    },
    still: () => [...places.keys()],
    keep: (ids) => {
      const kept = new Set(ids);
      for (const id of places.keys()) if (!kept.has(id)) places.delete(id);
      writeJsonFile(file, [...places]);
    },
  };
}
