import type { LostOriginal, OriginalsFound } from '../../shared/recovery/originals';
import { formatSize, many, number } from '../../shared/texts/numbers';

const listed = (parts: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts);

const files = (n: number): string => many(n, 'original file', 'original files');
/** So many files are named; of the rest the number has to do. */
const NAMED = 5;

/** Files by name and size: “a.pdf (2 MB, damaged) and 3 more”. */
function namedFiles(lost: readonly LostOriginal[]): string {
  const named = lost
    .slice(0, NAMED)
    .map(({ name, size, condition }) => `${name} (${formatSize(size)}, ${condition})`);
  const rest = lost.length - named.length;
  return listed(rest > 0 ? [...named, `${number(rest)} more`] : named);
}

const lostBytes = (lost: readonly LostOriginal[]): string =>
  formatSize(lost.reduce((sum, { size }) => sum + size, 0));

/** What putting everything back loses. */
export const losesOf = ({ lost }: OriginalsFound): string =>
  lost.length === 0 ? 'Loses nothing.' : `Loses ${files(lost.length)} and nothing else.`;

/** What becomes of the files that articles were read from; '' where no article has one. */
export function originalsSentence({ kept, lost, unknown }: OriginalsFound): string {
  const sentences = [];
  if (kept.count > 0)
    sentences.push(
      `${files(kept.count)} (${formatSize(kept.bytes)}) ${kept.count === 1 ? 'is' : 'are'} kept apart and ${kept.count === 1 ? 'comes' : 'come'} back.`,
    );
  if (lost.length > 0)
    sentences.push(
      `${files(lost.length)} (${lostBytes(lost)}) cannot be brought back: ${namedFiles(lost)}. Their texts and quotes are not touched by that.`,
    );
  if (unknown > 0)
    sentences.push(
      `Of ${many(unknown, 'article', 'articles')} no copy of the original file was ever kept here.`,
    );
  return sentences.join(' ');
}

/** What the open app says after a store was put back without them. */
export const originalsLost = (lost: readonly LostOriginal[]): string =>
  `${files(lost.length)} (${lostBytes(lost)}) can be read neither in the project nor in its copies: ${namedFiles(lost)}. Texts and quotes are whole. If you still have the files, open them again.`;
