import type { OpenResult } from '../../shared/host/host';
import { readFiles } from './read-file';
import type { FileCandidate } from './read-file';

/** Whether what is dragged over the window holds files. */
export const carriesFiles = (transfer: DataTransfer | null): boolean =>
  transfer?.types.includes('Files') ?? false;

function candidates(transfer: DataTransfer): FileCandidate[] {
  return Array.from(transfer.items).flatMap((item): FileCandidate[] => {
    if (item.kind !== 'file') return [];
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory) return [{ name: entry.name, problem: { kind: 'not-a-file' } }];
    const file = item.getAsFile();
    return file ? [file] : [];
  });
}

/**
 * Reads the files of a drop, on every host. Must be called in the drop event itself: the list is empty after it.
 * Limits and problems are those of files that were opened.
 */
export const readDropped = (transfer: DataTransfer): Promise<OpenResult> =>
  readFiles(candidates(transfer));
