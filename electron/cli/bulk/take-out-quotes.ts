import {
  matchQuote,
  matchRevision,
  type QuoteLine,
} from '../../../shared/project-file/canonical-quote';

/** A quote whose lines were recognised, as byte offsets into its file; ends exclusive, without commas. */
export interface TakenQuote {
  readonly line: QuoteLine;
  readonly start: number;
  readonly end: number;
  readonly revisionStart: number;
  readonly revisionEnd: number;
  /** Time of its newest write. */
  readonly newest: string;
}

/** A file without the quotes that were taken out of it. */
export interface Rest {
  readonly taken: readonly TakenQuote[];
  /** What is left, JSON again, with {@link MARK} where quotes and their revisions were. */
  readonly bytes: Buffer;
  /** Index in the file of each quote that is left. */
  readonly places: readonly number[];
}

/**
 * Stands as the last quote (by its id) and as a revision in what is left. Found there by the real parser, it proves
 * that the lines taken out stood in those two lists; with its blanks it is no id of a file.
 */
export const MARK = 'quotes taken out';
const COMMA = Buffer.from(',\n');
const COMMA_CODE = 0x2c;

interface Line {
  readonly start: number;
  readonly end: number;
}

/** The lines of the first block from an offset on that opens with `head`, up to its closer; null when a comma is missing or too many. */
function linesOf(
  text: string,
  head: string,
  closer: number,
  from: number,
): { readonly lines: readonly Line[]; readonly end: number } | null {
  const found = text.indexOf(head, from);
  if (found < 0) return null;
  const lines: Line[] = [];
  let start = found + head.length;
  while (text.charCodeAt(start) !== closer) {
    const end = text.indexOf('\n', start);
    if (end < 0) return null;
    const last = text.charCodeAt(end + 1) === closer;
    if ((text.charCodeAt(end - 1) === COMMA_CODE) === last) return null;
    lines.push({ start, end: last ? end : end - 1 });
    start = end + 1;
  }
  return { lines, end: start };
}

/**
 * Takes the quotes out of a file whose lines are exactly as Verbatim writes them, but for those in `except`, so that
 * only the rest has to be parsed. `text` is the file with one character a byte. Null when the file is laid out otherwise.
 */
export function takeOutQuotes(
  file: Buffer,
  text: string,
  except: ReadonlySet<string>,
): Rest | null {
  const quotes = linesOf(text, '\n"quotes": [\n', 0x5d, 0);
  const revisions = quotes && linesOf(text, '\n"revisions": {\n', 0x7d, quotes.end);
  const firstQuote = quotes?.lines[0];
  const firstRevision = revisions?.lines[0];
  if (!firstQuote || !firstRevision) return null;

  // Both lists are in the order of their ids, so that one walk finds what belongs together.
  const matched: (Line & { readonly line: QuoteLine; readonly index: number })[] = [];
  for (const [index, { start, end }] of quotes.lines.entries()) {
    const line = matchQuote(text, start);
    if (!line || line.end !== end || except.has(line.id)) continue;
    const before = matched.at(-1);
    if (before && before.line.id >= line.id) return null;
    matched.push({ start, end, line, index });
  }
  const taken: TakenQuote[] = [];
  const left: Buffer[] = [];
  const out = new Set<number>();
  let next = 0;
  for (const at of revisions.lines) {
    const revision = matchRevision(text, at.start);
    const id = revision?.end === at.end ? revision.id : '';
    while ((matched[next]?.line.id ?? id) < id) next += 1;
    const quote = matched[next];
    if (!revision || quote?.line.id !== id) left.push(file.subarray(at.start, at.end), COMMA);
    else {
      const { line, start, end, index } = quote;
      const [revisionStart, revisionEnd] = [at.start, at.end];
      taken.push({ line, start, end, revisionStart, revisionEnd, newest: revision.newest });
      out.add(index);
      next += 1;
    }
  }
  const places: number[] = [];
  const stay: Buffer[] = [];
  for (const [index, at] of quotes.lines.entries()) {
    if (out.has(index)) continue;
    places.push(index);
    stay.push(file.subarray(at.start, at.end), COMMA);
  }
  return {
    taken,
    places,
    bytes: Buffer.concat([
      file.subarray(0, firstQuote.start),
      ...stay,
      Buffer.from(`{"id":"${MARK}"}\n`),
      file.subarray(quotes.end, firstRevision.start),
      ...left,
      Buffer.from(`"${MARK}": null\n`),
      file.subarray(revisions.end),
    ]),
  };
}
