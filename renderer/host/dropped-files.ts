import { FOLDER_DEPTH } from '../../shared/host/chosen-files';
import type { OpenResult } from '../../shared/host/host';
import { isHiddenPath } from '../../shared/intake/paths-to-read';
import { readingProblemOf } from './read-file';
import { addFound, readChosen, walkHandle } from './waiting-files';
import type { Chosen } from './waiting-files';

/** A part of the File System Access API that TypeScript's library does not describe. */
interface HandingItem extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** Whether what is dragged over the window holds files. */
export const carriesFiles = (transfer: DataTransfer | null): boolean =>
  transfer?.types.includes('Files') ?? false;

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** All entries of a folder, which are handed out some hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all.toSorted((a, b) => a.name.localeCompare(b.name));
    all.push(...some);
  }
}

async function walkEntry(
  folder: FileSystemDirectoryEntry,
  path: string,
  depth: number,
  found: Chosen,
): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    if (isHiddenPath(entry.name)) continue;
    if (isFolder(entry)) {
      if (depth < FOLDER_DEPTH) await walkEntry(entry, `${path}/${entry.name}`, depth + 1, found);
      else found.refused.push({ name: entry.name, problem: { kind: 'not-a-file' } });
    } else if (isFile(entry))
      addFound(found, {
        name: entry.name,
        folder: path,
        open: () => new Promise((resolve, reject) => entry.file(resolve, reject)),
        handle: null,
      });
  }
}

/** One thing of a drop, all of it asked for in the drop event itself. */
interface Dropped {
  readonly handle: Promise<FileSystemHandle | null>;
  readonly entry: FileSystemEntry | null;
  readonly file: File | null;
}

async function addDropped({ handle, entry, file }: Dropped, found: Chosen): Promise<void> {
  const held = await handle;
  if (held instanceof FileSystemDirectoryHandle) await walkHandle(held, held.name, 0, found);
  else if (entry && isFolder(entry)) await walkEntry(entry, entry.name, 0, found);
  else if (file)
    found.files.push({
      name: file.name,
      folder: '',
      open: async () => file,
      handle: held instanceof FileSystemFileHandle ? held : null,
    });
}

/**
 * The files of a drop and of the folders in it, on every host. Must be called in the drop event itself: the list is empty
 * after it. Limits and problems are those of files that were opened. With `keep` they can be read after a restart too,
 * where the browser hands out something to keep.
 */
export async function readDropped(transfer: DataTransfer, keep: boolean): Promise<OpenResult> {
  const items: readonly HandingItem[] = Array.from(transfer.items);
  const dropped = items.flatMap((item): Dropped[] =>
    item.kind === 'file'
      ? [
          {
            handle: ((keep && item.getAsFileSystemHandle?.()) || Promise.resolve(null)).catch(
              () => null,
            ),
            entry: item.webkitGetAsEntry(),
            file: item.getAsFile(),
          },
        ]
      : [],
  );
  const found: Chosen = { files: [], refused: [] };
  for (const one of dropped) {
    try {
      await addDropped(one, found);
    } catch (error) {
      found.refused.push({ name: one.entry?.name ?? 'folder', problem: readingProblemOf(error) });
    }
  }
  return readChosen(found);
}
