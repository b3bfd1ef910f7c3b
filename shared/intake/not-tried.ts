import { isKnownKind } from '../readers/kinds';
import { knownKind } from '../text/file-signatures';
import { articleProblem } from '../texts/file-problems';
import { unknownKindSentence } from '../texts/intake';

/** Why a file is not even tried: `what` it is by its bytes, null where those do not say either. */
export interface NotTried {
  readonly what: string | null;
  readonly sentence: string;
}

/**
 * Why a file that nobody named itself, since it lies in a folder or an archive, is not tried; null when it is. `name` is
 * what messages call it.
 */
export function whyNotTried(fileName: string, bytes: Uint8Array, name = fileName): NotTried | null {
  if (isKnownKind(fileName, bytes)) return null;
  const what = knownKind(bytes);
  const sentence =
    what === null ? unknownKindSentence(name) : articleProblem(name, { kind: 'binary', what });
  return { what, sentence };
}
