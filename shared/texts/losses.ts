import type { Loss } from '../readers/reader';
import { badBytesSentence } from './encodings';
import { many } from './numbers';

/** What of a file does not stand in its article as it stood in the file. `encoding` is the one it was read in. */
export function lossSentence(loss: Loss, encoding: string): string {
  switch (loss.kind) {
    case 'unfit-characters':
      return `${many(loss.count, 'character', 'characters')} that no text may hold (such as NUL) ${loss.count === 1 ? 'is' : 'are'} shown as �.`;
    case 'unfit-bytes':
      return badBytesSentence(loss.bytes, encoding);
  }
}
