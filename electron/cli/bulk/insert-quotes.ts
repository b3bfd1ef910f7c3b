import { createHash } from 'node:crypto';
import { compareCodeUnits } from '../../../shared/project-file/canonical-json';
import { digestLine } from '../../../shared/project-file/digest';

/** A line with its comma and line end within `chunk`; offsets in bytes. */
export interface Stretch {
  readonly chunk: Buffer;
  readonly start: number;
  readonly end: number;
}
/** A quote as its two lines. */
export interface ReadyQuote {
  readonly id: string;
  readonly line: Stretch;
  readonly revision: Stretch;
  /** Time of its newest write. */
  readonly newest: string;
}

const KEY = /^(?:\{"id":)?("(?:[^"\\]|\\.)*")/;

/** The lines of a block of a canonical file and those of quotes, by their ids, ended as a block ends. */
function mergedLines(
  block: string,
  quotes: readonly ReadyQuote[],
  which: 'line' | 'revision',
): Buffer {
  const lines = (block === '' ? [] : block.split(',\n')).map(
    (line) => [JSON.parse(KEY.exec(line)?.[1] ?? '""') as string, line] as const,
  );
  const pieces: Stretch[] = [];
  let next = 0;
  const takeUpTo = (id: string | null) => {
    for (; next < lines.length; next += 1) {
      const [key = '', line = ''] = lines[next] ?? [];
      if (id !== null && compareCodeUnits(key, id) > 0) return;
      const chunk = Buffer.from(`${line},\n`);
      pieces.push({ chunk, start: 0, end: chunk.length });
    }
  };
  for (const quote of quotes) {
    takeUpTo(quote.id);
    pieces.push(quote[which]);
  }
  takeUpTo(null);
  const all = Buffer.allocUnsafeSlow(pieces.reduce((sum, { start, end }) => sum + end - start, 0));
  let at = 0;
  for (const { chunk, start, end } of pieces) at += chunk.copy(all, at, start, end);
  // The last line has no comma.
  all.write('\n', at - 2);
  return all.subarray(0, at - 1);
}

/** Where the content of a block of a canonical file begins and its closer stands, and its lines. */
function blockOf(text: string, name: string, open: string, close: string) {
  const head = `\n${JSON.stringify(name)}: ${open}`;
  const start = text.indexOf(head) + head.length;
  if (text.startsWith(close, start)) return { start, end: start, lines: '' };
  const end = text.indexOf(`\n${close}`, start);
  return { start, end: end + 1, lines: text.slice(start + 1, end) };
}

/**
 * A canonical file with quotes put in: byte for byte what `serialiseProject` writes of all of them. `text` is the file
 * of everything else.
 */
export function insertQuotes(text: string, ready: Iterable<ReadyQuote>): Buffer {
  const quotes = [...ready].toSorted((a, b) => compareCodeUnits(a.id, b.id));
  if (quotes.length === 0) return Buffer.from(text);
  const newest = quotes.reduce((time, quote) => (quote.newest > time ? quote.newest : time), '');
  const counts = text.lastIndexOf('\n"counts": {');
  const head = text
    .slice(0, counts)
    .replace(/\n"exportedAt": "([^"]*)"/, (line, time: string) =>
      newest > time ? `\n"exportedAt": ${JSON.stringify(newest)}` : line,
    );
  const tail = text
    .slice(counts, text.lastIndexOf('\n"digest": ') + 1)
    .replace(
      /"quotes":(\d+)/,
      (_all, count: string) => `"quotes":${Number(count) + quotes.length}`,
    );
  const list = blockOf(head, 'quotes', '[', ']');
  const writes = blockOf(head, 'revisions', '{', '}');
  const parts = [
    Buffer.from(`${head.slice(0, list.start)}\n`),
    mergedLines(list.lines, quotes, 'line'),
    Buffer.from(`${head.slice(list.end, writes.start)}\n`),
    mergedLines(writes.lines, quotes, 'revision'),
    Buffer.from(head.slice(writes.end) + tail),
  ];
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  const digest = `sha256:${hash.update('}\n').digest('hex')}`;
  return Buffer.concat([...parts, Buffer.from(`${digestLine(digest)}\n}\n`)]);
}
