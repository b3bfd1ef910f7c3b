import type { Result } from '../lib/result';
import { err, ok } from '../lib/result';
import type { TextHash } from '../model/ids';
import type { ReadAs } from '../text/decode';
import { hashText, sha256Hex } from '../text/hash';
import { ARTICLE_KINDS } from './article-kinds';
import { articleKindOf, mediaTypeOf, withoutEnding } from './kinds';
import { doubtsOf } from './doubts';
import type { Doubt } from './doubts';
import type { ArticlesInFile, FoundArticle, ReadProblem } from './reader';

/** An article that was read, with the hash that names its text. */
export interface ReadArticle extends FoundArticle {
  readonly hash: TextHash;
}

/** A file that was read, its articles ready to be added to a project. */
export interface ReadFile extends ArticlesInFile {
  readonly mediaType: string;
  /** The SHA-256 of the bytes as they came. */
  readonly sha256: string;
  readonly articles: readonly ReadArticle[];
  /** What of it is a guess or was left out, the gravest first. */
  readonly doubts: readonly Doubt[];
}

/** The steps of {@link readArticles}, for progress. */
export const READ_STEPS = 3;

/**
 * Reads the articles of a file by the reader of its kind, and hashes file and texts. `reading` is what a person asked
 * for. Pure but for `onStep`.
 */
export async function readArticles(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  reading: ReadAs,
  onStep: (done: number) => void,
): Promise<Result<ReadFile, ReadProblem>> {
  const kind = reading.plain === true ? ARTICLE_KINDS.text : articleKindOf(fileName, bytes);
  const reader = await kind.reader();
  const read = await reader(bytes, withoutEnding(fileName, kind), reading);
  if (!read.ok) return err(read.error);
  onStep(1);
  // White space alone is nothing that anybody could quote, whatever a reader takes it for.
  const told = read.value.articles.filter(({ text }) => /\S/u.test(text));
  if (told.length === 0) return err({ kind: 'no-text' });
  const articles = await Promise.all(
    told.map(async (found) => ({ ...found, hash: await hashText(found.text) })),
  );
  onStep(2);
  const sha256 = await sha256Hex(bytes);
  onStep(3);
  const file = { ...read.value, mediaType: mediaTypeOf(fileName, kind), sha256, articles };
  return ok({ ...file, doubts: doubtsOf(file, reading) });
}
