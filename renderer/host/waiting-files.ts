import { FOLDER_DEPTH, FOLDER_FILES, READ_AT_ONCE } from '../../shared/host/chosen-files';
import type {
  FileProblem,
  Host,
  OpenedFile,
  OpenResult,
  RefusedFile,
  WaitingFile,
} from '../../shared/host/host';
import { isHiddenPath } from '../../shared/intake/paths-to-read';
import { createId } from '../../shared/model/ids';
import { readKept, writeKept } from './kept-handle';
import { readFiles } from './read-file';
import type { FileCandidate } from './read-file';

/** A chosen file before it is read. A handle can be kept for the next start; a file of a drop or an input cannot. */
export interface FileChoice {
  readonly name: string;
  /** As `WaitingFile.folder`. */
  readonly folder: string;
  readonly open: () => Promise<File>;
  readonly handle: FileSystemFileHandle | null;
}

/** What was chosen: files, and what cannot even be asked for. */
export interface Chosen {
  readonly files: FileChoice[];
  readonly refused: RefusedFile[];
}

/** Parts of the File System Access API that TypeScript's library does not describe. */
interface AskingHandle extends FileSystemFileHandle {
  queryPermission?(options: { readonly mode: 'read' }): Promise<PermissionState>;
  requestPermission?(options: { readonly mode: 'read' }): Promise<PermissionState>;
}

/** The name under which handles of files that wait are kept. */
const KEPT = 'waiting-files';

/** How the files that wait are opened, by id. */
const sources = new Map<string, () => Promise<File>>();

const kept = async (): Promise<ReadonlyMap<string, AskingHandle>> =>
  (await readKept<ReadonlyMap<string, AskingHandle>>(KEPT).catch(() => null)) ?? new Map();

async function letWait(files: readonly FileChoice[]): Promise<readonly WaitingFile[]> {
  const handles = new Map(await kept());
  const waiting = files.map(({ name, folder, open, handle }) => {
    const id = createId();
    sources.set(id, open);
    if (handle) handles.set(id, handle);
    return { id, name, folder };
  });
  // Without them reading does not go on after a restart, and the page says which files to choose again.
  if (handles.size > 0) await writeKept(KEPT, handles).catch(() => undefined);
  return waiting;
}

/** Reads a few chosen files at once; of many, and of a folder, each waits for its turn. */
export async function readChosen({ files, refused }: Chosen): Promise<OpenResult> {
  const fromFolder = files.some(({ folder }) => folder !== '');
  if (!fromFolder && files.length <= READ_AT_ONCE) {
    const candidates: readonly FileCandidate[] = [...files.map(({ open }) => open), ...refused];
    return readFiles(candidates);
  }
  return { outcome: 'opened', files: [], refused, waiting: await letWait(files) };
}

/** Reads a file that waits in this window; null for one that waits elsewhere. */
export async function readWaitingHere(id: string): Promise<OpenedFile | RefusedFile | null> {
  const open = sources.get(id);
  if (!open) return null;
  const read = await readFiles([open]);
  const [file] = read.outcome === 'opened' ? read.files : [];
  const [refused] = read.outcome === 'opened' ? read.refused : [];
  return file ?? refused ?? null;
}

/** Forgets the files that wait in this window, but for these. */
export function keepWaitingHere(ids: readonly string[]): void {
  const needed = new Set(ids);
  for (const id of sources.keys()) if (!needed.has(id)) sources.delete(id);
}

const GONE: FileProblem = { kind: 'vanished' };

type WaitingPart = Pick<Host, 'readWaiting' | 'stillWaiting' | 'keepWaiting'>;

/** The files that wait in a browser. After a restart those can be read whose handles are kept and allowed once more. */
export const browserWaitingFiles = (): WaitingPart => ({
  readWaiting: async (id) => (await readWaitingHere(id)) ?? { name: 'file', problem: GONE },
  stillWaiting: async () => {
    for (const [id, handle] of await kept()) {
      if (sources.has(id)) continue;
      const before = await handle.queryPermission?.({ mode: 'read' });
      const now = before === 'prompt' ? await handle.requestPermission?.({ mode: 'read' }) : before;
      // Whoever says no is not asked for each of four hundred.
      if (now === 'denied' || now === 'prompt') break;
      sources.set(id, () => handle.getFile());
    }
    return [...sources.keys()];
  },
  keepWaiting: (ids) => {
    keepWaitingHere(ids);
    const forget = async () => {
      const handles = new Map([...(await kept())].filter(([id]) => ids.includes(id)));
      await writeKept(KEPT, handles.size > 0 ? handles : null);
    };
    forget().catch(() => undefined);
  },
});

/** Walks a folder by its handle, in the order of names. */
export async function walkHandle(
  folder: FileSystemDirectoryHandle,
  path: string,
  depth: number,
  found: Chosen,
): Promise<void> {
  const entries: FileSystemHandle[] = [];
  for await (const entry of folder.values()) entries.push(entry);
  for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name))) {
    if (isHiddenPath(entry.name)) continue;
    if (entry instanceof FileSystemDirectoryHandle) {
      if (depth < FOLDER_DEPTH) await walkHandle(entry, `${path}/${entry.name}`, depth + 1, found);
      else found.refused.push({ name: entry.name, problem: { kind: 'not-a-file' } });
    } else if (entry instanceof FileSystemFileHandle)
      addFound(found, {
        name: entry.name,
        folder: path,
        open: () => entry.getFile(),
        handle: entry,
      });
  }
}

/** Adds a file of a folder, up to the most of one. */
export function addFound(found: Chosen, file: FileChoice): void {
  if (found.files.length < FOLDER_FILES) found.files.push(file);
  else found.refused.push({ name: file.name, problem: { kind: 'too-many', limit: FOLDER_FILES } });
}
