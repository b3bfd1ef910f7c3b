import type { OpenPurpose, OpenResult, SaveResult } from '../../shared/host/host';
import { endingsOf, kindsFor } from '../../shared/readers/kinds';
import { readFiles } from './read-file';
import { savedType } from './saved-type';

/** The `accept` of an input: endings, then media types, by the table of kinds. */
function acceptOf(purpose: OpenPurpose): string {
  const kinds = kindsFor(purpose);
  return [...kinds.flatMap(endingsOf), ...kinds.flatMap(({ types }) => Object.keys(types))].join();
}

/** How long a download's address lives; the browser has read it long before (ms). */
const ADDRESS_LIFE = 60_000;

/** Opens files by an `<input type=file>`, which every browser has. */
export function openByInput(purpose: OpenPurpose): Promise<OpenResult> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = acceptOf(purpose);
  input.hidden = true;
  // Out of the document some browsers collect it before the person has chosen.
  document.body.append(input);
  return new Promise<OpenResult>((resolve) => {
    input.addEventListener('cancel', () => resolve({ outcome: 'cancelled' }), { once: true });
    input.addEventListener('change', () => resolve(readFiles(Array.from(input.files ?? []))), {
      once: true,
    });
    input.click();
  }).finally(() => input.remove());
}

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
