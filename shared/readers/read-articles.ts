import type { Result } from '../lib/result';
import { err, ok } from '../lib/result';
import type { ArticleDetails } from './article-details';
import { guessDetails } from './article-details';
import type { DecodeProblem, Reading } from './decode';
import { decodeBytes } from './decode';
import type { BadBytes } from './encoding/bad-bytes';
import { hashText, sha256Hex } from './hash';
import { normaliseText } from './normalise';
import type { TextHash } from '../model/ids';

/** A file made ready to become an article. */
export interface ReadArticle {
  readonly text: string;
  readonly hash: TextHash;
  /** Characters that no text may hold and that were replaced by U+FFFD. */
  readonly replaced: number;
  readonly encoding: string;
  /** False when the encoding is a guess that the person should look at. */
  readonly certain: boolean;
  /** Other encodings that fit the bytes. */
  readonly alternatives: readonly string[];
  /** Bytes that do not fit the encoding and stand in the text as U+FFFD; null when all fit. */
  readonly bad: BadBytes | null;
  /** SHA-256 of the bytes as they came. */
  readonly sha256: string;
  readonly details: ArticleDetails;
}

/** Steps of {@link readArticle}, for progress. */
export const READ_STEPS = 4;

/**
 * Decodes, normalises and hashes a file and guesses its details. `reading` is what a person asked for.
 * Pure but for `onStep`; runs in a worker for large files.
 */
export async function readArticle(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  reading: Reading,
  onStep: (done: number) => void,
): Promise<Result<ReadArticle, DecodeProblem>> {
  const decoded = await decodeBytes(bytes, reading);
  if (!decoded.ok) return err(decoded.error);
  onStep(1);
  const { text, replaced } = normaliseText(decoded.value.text);
  onStep(2);
  const hash = await hashText(text);
  const sha256 = await sha256Hex(bytes);
  onStep(3);
  const details = guessDetails(text, fileName);
  onStep(4);
  const { encoding, certain, alternatives, bad } = decoded.value;
  return ok({ text, hash, replaced, encoding, certain, alternatives, bad, sha256, details });
}
