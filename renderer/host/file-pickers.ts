import type { OpenPurpose, OpenResult, SaveResult } from '../../shared/host/host';
import type { SaveProblem } from '../../shared/host/save-problem';
import { kindsFor } from '../../shared/readers/kinds';
import { savedType } from './saved-type';
import { readChosen, walkHandle } from './waiting-files';
import type { Chosen } from './waiting-files';

/** The File System Access API, which TypeScript's library does not describe and not every browser has. */
interface PickerType {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}
interface Pickers {
  showOpenFilePicker(options: {
    readonly id: string;
    readonly multiple: boolean;
    readonly types: readonly PickerType[];
  }): Promise<readonly FileSystemFileHandle[]>;
  showDirectoryPicker(options: {
    readonly id: string;
    readonly mode: 'read';
  }): Promise<FileSystemDirectoryHandle>;
  showSaveFilePicker(options: {
    readonly id: string;
    readonly suggestedName: string;
    readonly types: readonly PickerType[];
  }): Promise<FileSystemFileHandle>;
}

/** The browser's own pickers, or null where it has none. */
export const filePickers = (): Pickers | null =>
  'showOpenFilePicker' in window && 'showSaveFilePicker' in window
    ? (window as unknown as Pickers)
    : null;

const DESCRIPTIONS: Readonly<Record<OpenPurpose, string>> = {
  project: 'Verbatim files',
  articles: 'Articles and Verbatim files',
};

/** What a picker offers, by the table of kinds. */
const openTypes = (purpose: OpenPurpose): PickerType => ({
  description: DESCRIPTIONS[purpose],
  accept: Object.assign({}, ...kindsFor(purpose).map(({ types }) => types)) as PickerType['accept'],
});

/** Runs a picker; closing it without a choice is `null`. */
async function pick<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Opens files by the browser's picker. */
export async function openByPicker(pickers: Pickers, purpose: OpenPurpose): Promise<OpenResult> {
  const handles = await pick(() =>
    pickers.showOpenFilePicker({
      id: 'verbatim',
      multiple: true,
      types: [openTypes(purpose)],
    }),
  );
  if (!handles) return { outcome: 'cancelled' };
  return readChosen({
    files: handles.map((handle) => ({
      name: handle.name,
      folder: '',
      open: () => handle.getFile(),
      handle,
    })),
    refused: [],
  });
}

/** Opens a folder by the browser's picker. */
export async function openFolderByPicker(pickers: Pickers): Promise<OpenResult> {
  const folder = await pick(() =>
    pickers.showDirectoryPicker({ id: 'verbatim-folder', mode: 'read' }),
  );
  if (!folder) return { outcome: 'cancelled' };
  const found: Chosen = { files: [], refused: [] };
  await walkHandle(folder, folder.name, 0, found);
  return readChosen(found);
}

/** Why a handle could not be written. */
export function handleProblemOf(error: unknown): SaveProblem {
  const name = error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return { kind: 'no-permission' };
    case 'QuotaExceededError':
      return { kind: 'disk-full' };
    case 'NotFoundError':
      return { kind: 'target-missing' };
    default:
      return { kind: 'unwritable', reason: error instanceof Error ? error.message : String(error) };
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** Writes a file and reads it again. The browser replaces the old one only when all is written. */
export async function writeWhole(
  handle: FileSystemFileHandle,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<SaveResult> {
  const { name } = handle;
  try {
    const stream = await handle.createWritable();
    try {
      await stream.write(bytes);
    } catch (error) {
      await stream.abort();
      throw error;
    }
    await stream.close();
    const written = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    return sameBytes(written, bytes)
      ? { outcome: 'saved', name, verified: true }
      : { outcome: 'failed', name, problem: { kind: 'readback-differs' } };
  } catch (error) {
    return { outcome: 'failed', name, problem: handleProblemOf(error) };
  }
}

/** Lets the person choose where to save; null when they cancel. */
export function pickToSave(
  pickers: Pickers,
  suggestedName: string,
): Promise<FileSystemFileHandle | null> {
  const { name, mediaType, ending } = savedType(suggestedName);
  const types = [{ description: name, accept: { [mediaType]: [ending] } }];
  return pick(() => pickers.showSaveFilePicker({ id: 'verbatim', suggestedName, types }));
}

/** Saves by the browser's picker. */
export async function saveByPicker(
  pickers: Pickers,
  suggestedName: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<SaveResult> {
  const handle = await pickToSave(pickers, suggestedName);
  return handle ? writeWhole(handle, bytes) : { outcome: 'cancelled' };
}
