import type { OpenPurpose, OpenResult, SaveResult } from '../../shared/host/host';
import { isHiddenPath } from '../../shared/intake/paths-to-read';
import { endingsOf, kindsFor } from '../../shared/readers/kinds';
import { savedType } from './saved-type';
import { addFound, readChosen } from './waiting-files';
import type { Chosen } from './waiting-files';

/** The `accept` of an input: endings, then media types, by the table of kinds. */
function acceptOf(purpose: OpenPurpose): string {
  const kinds = kindsFor(purpose);
  return [...kinds.flatMap(endingsOf), ...kinds.flatMap(({ types }) => Object.keys(types))].join();
}

/** How long a download's address lives; the browser has read it long before (ms). */
const ADDRESS_LIFE = 60_000;

/** The folders that a file of a chosen folder lies in. */
const folderOf = ({ webkitRelativePath }: File): string =>
  webkitRelativePath.split('/').slice(0, -1).join('/');

function ask(prepare: (input: HTMLInputElement) => void): Promise<OpenResult> {
  const input = document.createElement('input');
  input.type = 'file';
  prepare(input);
  input.hidden = true;
  // Out of the document some browsers collect it before the person has chosen.
  document.body.append(input);
  return new Promise<OpenResult>((resolve) => {
    input.addEventListener('cancel', () => resolve({ outcome: 'cancelled' }), { once: true });
    input.addEventListener(
      'change',
      () => {
        const found: Chosen = { files: [], refused: [] };
        const files = Array.from(input.files ?? []).toSorted((a, b) =>
          a.webkitRelativePath.localeCompare(b.webkitRelativePath),
        );
        for (const file of files)
          if (!isHiddenPath(file.webkitRelativePath))
            addFound(found, {
              name: file.name,
              folder: folderOf(file),
              open: async () => file,
              handle: null,
            });
        resolve(readChosen(found));
      },
      { once: true },
    );
    input.click();
  }).finally(() => input.remove());
}

/** Opens files by an `<input type=file>`, which every browser has. */
export const openByInput = (purpose: OpenPurpose): Promise<OpenResult> =>
  ask((input) => {
    input.multiple = true;
    input.accept = acceptOf(purpose);
  });

/** Opens a folder the same way. */
export const openFolderByInput = (): Promise<OpenResult> =>
  ask((input) => {
    input.webkitdirectory = true;
  });

/** Hands the bytes to the browser as a download. What becomes of them cannot be seen: never `verified`. */
export function saveByDownload(suggestedName: string, bytes: Uint8Array<ArrayBuffer>): SaveResult {
  const url = URL.createObjectURL(new Blob([bytes], { type: savedType(suggestedName).mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = suggestedName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), ADDRESS_LIFE);
  return { outcome: 'saved', name: suggestedName, verified: false };
}
