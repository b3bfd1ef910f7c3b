import type { OwnFile, OwnFileProblem, OwnFileState } from '../../shared/host/own-file';
import { filePickers, pickToSave, writeWhole } from './file-pickers';
import { readKept, writeKept } from './kept-handle';

/** Parts of the File System Access API that TypeScript's library does not describe. */
interface AskingHandle extends FileSystemFileHandle {
  queryPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

/** What is remembered of the file: how it was when a copy was last written to it; null before that. */
interface Kept {
  readonly handle: AskingHandle;
  readonly written: { readonly size: number; readonly lastModified: number } | null;
}

const KEY = 'own-file';
/** A canonical file names its project this early (bytes). */
const HEAD = 4096;

const isAllowed = async (handle: AskingHandle): Promise<boolean> =>
  ((await handle.queryPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';

async function stateOf(kept: Kept | null): Promise<OwnFileState> {
  if (!kept) return { state: 'none' };
  const { handle } = kept;
  return { state: (await isAllowed(handle)) ? 'open' : 'asks', name: handle.name };
}

/** Why a file may not be written over; null where it may. */
async function objection(
  file: File,
  { written }: Kept,
  projectId: string,
): Promise<OwnFileProblem | null> {
  if (written && file.size === written.size && file.lastModified === written.lastModified)
    return null;
  if (file.size === 0) return null;
  const head = await file.slice(0, HEAD).text();
  const found = /"project"\s*:\s*\{\s*"id"\s*:\s*"([^"\\]*)"/.exec(head)?.[1];
  if (found !== projectId) return { kind: 'other-content' };
  return written ? { kind: 'changed-elsewhere' } : null;
}

const kept = () => readKept<Kept>(KEY);

/** The file for a copy in browsers that can write to one (Chromium's); elsewhere there is none. */
export function browserOwnFile(): OwnFile | undefined {
  const pickers = filePickers();
  if (!pickers) return undefined;
  return {
    state: async () => stateOf(await kept()),
    choose: async (suggestedName) => {
      const former = await kept();
      const state = await stateOf(former);
      if (state.state === 'asks') {
        await former?.handle.requestPermission?.({ mode: 'readwrite' });
        return stateOf(former);
      }
      const handle = await pickToSave(pickers, suggestedName);
      if (!handle) return state;
      const chosen: Kept = { handle, written: null };
      await writeKept(KEY, chosen);
      return stateOf(chosen);
    },
    leave: () => writeKept(KEY, null),
    write: async (bytes, projectId) => {
      const current = await kept();
      if (!current) return { outcome: 'failed', name: '', problem: { kind: 'target-missing' } };
      const { handle } = current;
      const failed = (problem: OwnFileProblem) =>
        ({ outcome: 'failed', name: handle.name, problem }) as const;
      if (!(await isAllowed(handle))) return failed({ kind: 'asks' });
      // A file that was removed is made anew by writing.
      const file = await handle.getFile().catch(() => null);
      const problem = file && (await objection(file, current, projectId));
      if (problem) return failed(problem);
      const saved = await writeWhole(handle, bytes);
      if (saved.outcome !== 'saved')
        return failed(saved.outcome === 'failed' ? saved.problem : { kind: 'target-missing' });
      const { size, lastModified } = await handle.getFile();
      await writeKept(KEY, { handle, written: { size, lastModified } } satisfies Kept);
      return { outcome: 'written', name: handle.name };
    },
  };
}
