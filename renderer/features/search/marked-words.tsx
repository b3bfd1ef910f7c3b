import type { MarkedLine } from '../../../shared/search/search-answer';

/** What may stand before the first word found, so that it is in sight also in a narrow line (UTF-16 units). */
const BEFORE = 48;

/** A line without its far beginning, cut at a word, so that the first word found is in sight. */
export function inSight(line: MarkedLine): MarkedLine {
  const first = line.marks[0]?.start ?? 0;
  if (first <= BEFORE) return line;
  const from = line.text.indexOf(' ', first - BEFORE) + 1;
  if (from === 0 || from > first) return line;
  return {
    text: line.text.slice(from),
    marks: line.marks.map(({ start, end }) => ({ start: start - from, end: end - from })),
    cutBefore: true,
    cutAfter: line.cutAfter,
  };
}

/** A line with the words that were found marked. */
export function MarkedWords({ line }: { readonly line: MarkedLine }) {
  const { text, marks, cutBefore, cutAfter } = inSight(line);
  const ends = [0, ...marks.map(({ end }) => end)];
  return (
    <>
      {cutBefore ? '… ' : ''}
      {marks.map(({ start, end }, at) => (
        <span key={start}>
          {text.slice(ends[at], start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
      {cutAfter ? ' …' : ''}
    </>
  );
}
