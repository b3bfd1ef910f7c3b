import { PROJECT_LIMIT } from '../../shared/lib/file-limits';
import type { Host, SaveResult } from '../../shared/host/host';
import { chooseTeamFiles, isTeamFileName } from '../../shared/host/team-folder';
import type { TeamFile, TeamFolder, TeamListing } from '../../shared/host/team-folder';
import { handleProblemOf, writeWhole } from './file-pickers';
import { readKept, writeKept } from './kept-handle';
import { readFiles } from './read-file';

/** Parts of the File System Access API that TypeScript's library does not describe. */
interface AskingHandle extends FileSystemDirectoryHandle {
  queryPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}
interface FolderPicker {
  showDirectoryPicker?(options: {
    readonly id: string;
    readonly mode: 'readwrite';
  }): Promise<AskingHandle>;
}

/** No browser tells of changes in a folder everywhere: it is looked at this often while the window shows (ms). */
const POLL = 10_000;

const picker = () => (window as FolderPicker).showDirectoryPicker?.bind(window);

async function stateOf(handle: AskingHandle | null): Promise<TeamFolder> {
  if (!picker()) return { state: 'unsupported' };
  if (!handle) return { state: 'none' };
  const allowed = await handle.queryPermission?.({ mode: 'readwrite' });
  return { state: allowed === 'prompt' ? 'asks' : 'open', name: handle.name };
}

const problemOf = (error: unknown): TeamListing => {
  const name = error instanceof DOMException ? error.name : '';
  const problems = { NotFoundError: 'gone', NotAllowedError: 'no-permission' } as const;
  const known = Object.hasOwn(problems, name) ? problems[name as keyof typeof problems] : undefined;
  return { outcome: 'failed', problem: known ?? 'unreadable' };
};

async function list(handle: AskingHandle): Promise<TeamListing> {
  try {
    const entries = new Map<string, FileSystemFileHandle>();
    for await (const [name, entry] of handle.entries())
      if (entry instanceof FileSystemFileHandle) entries.set(name, entry);
    const { names, beyond } = chooseTeamFiles([...entries.keys()]);
    const files: TeamFile[] = [];
    for (const name of names) {
      const file = await entries.get(name)?.getFile();
      if (file) files.push({ name, size: file.size, mark: `${file.size} ${file.lastModified}` });
    }
    return { outcome: 'listed', files, beyond };
  } catch (error) {
    return problemOf(error);
  }
}

async function save(
  handle: AskingHandle,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<SaveResult> {
  try {
    return await writeWhole(await handle.getFileHandle(name, { create: true }), bytes);
  } catch (error) {
    return { outcome: 'failed', name, problem: handleProblemOf(error) };
  }
}

type TeamPart = Pick<
  Host,
  | 'teamFolder'
  | 'openTeamFolder'
  | 'leaveTeamFolder'
  | 'listTeamFiles'
  | 'readTeamFile'
  | 'writeTeamFile'
  | 'onTeamChange'
>;

const kept = () => readKept<AskingHandle>('team-folder');

/** The team folder in browsers that can open one (Chromium's); elsewhere it is `unsupported`. */
export function browserTeamFolder(): TeamPart {
  const gone = { outcome: 'failed', problem: 'gone' } as const;
  return {
    teamFolder: async () => stateOf(await kept()),
    openTeamFolder: async () => {
      const former = await kept();
      const state = await stateOf(former);
      if (state.state === 'asks') {
        await former?.requestPermission?.({ mode: 'readwrite' });
        return stateOf(former);
      }
      try {
        const chosen = await picker()?.({ id: 'verbatim-team', mode: 'readwrite' });
        if (!chosen) return state;
        await writeKept('team-folder', chosen);
        return await stateOf(chosen);
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return state;
        throw error;
      }
    },
    leaveTeamFolder: () => writeKept('team-folder', null),
    listTeamFiles: async () => {
      const handle = await kept();
      return handle ? list(handle) : gone;
    },
    readTeamFile: async (name) => {
      const handle = await kept();
      const open = async () => {
        if (!handle || !isTeamFileName(name)) throw new DOMException(name, 'NotFoundError');
        return (await handle.getFileHandle(name)).getFile();
      };
      const read = await readFiles([open]);
      const [file] = read.outcome === 'opened' ? read.files : [];
      const [refused] = read.outcome === 'opened' ? read.refused : [];
      return file ?? { name, problem: refused?.problem ?? { kind: 'vanished' } };
    },
    writeTeamFile: async (name, bytes) => {
      const handle = await kept();
      return handle && isTeamFileName(name) && bytes.length <= PROJECT_LIMIT
        ? save(handle, name, bytes)
        : { outcome: 'failed', name, problem: { kind: 'target-missing' } };
    },
    onTeamChange: (listener) => {
      const look = () => {
        if (document.visibilityState === 'visible') listener();
      };
      const polling = setInterval(look, POLL);
      window.addEventListener('focus', look);
      return () => {
        clearInterval(polling);
        window.removeEventListener('focus', look);
      };
    },
  };
}
