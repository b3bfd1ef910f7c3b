import { createHash } from 'node:crypto';
import { knownTime } from '../../../shared/model/revision';
import { compareCodeUnits } from '../../../shared/lib/canonical-json';
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
}

const KEY = /^(?:\{"id":)?("(?:[^"\\]|\\.)*")/;

const stretchOf = (text: string): Stretch => {
  const chunk = Buffer.from(text);
  return { chunk, start: 0, end: chunk.length };
};

/** What ends a file; as long for any digest. */
const ending = (digest: string): string => `${digestLine(`sha256:${digest}`)}\n}\n`;

/** The lines of a block of a canonical file and those of quotes, by their ids, ended as a block ends. */
function mergedLines(
  block: string,
  quotes: readonly ReadyQuote[],
  which: 'line' | 'revision',
): readonly Stretch[] {
  const lines = (block === '' ? [] : block.split(',\n')).map(
    (line) => [JSON.parse(KEY.exec(line)?.[1] ?? '""') as string, line] as const,
  );
  const pieces: { chunk: Buffer; start: number; end: number }[] = [];
  const put = ({ chunk, start, end }: Stretch) => {
    const last = pieces.at(-1);
    // Neighbours are copied at once.
    if (last?.chunk === chunk && last.end === start) last.end = end;
    else pieces.push({ chunk, start, end });
  };
  let next = 0;
  const takeUpTo = (id: string | null) => {
    for (; next < lines.length; next += 1) {
      const [key = '', line = ''] = lines[next] ?? [];
      if (id !== null && compareCodeUnits(key, id) > 0) return;
      put(stretchOf(`${line},\n`));
    }
  };
  for (const quote of quotes) {
    takeUpTo(quote.id);
    put(quote[which]);
  }
  takeUpTo(null);
  // The last line has no comma.
  const last = pieces.pop();
  if (last) pieces.push({ ...last, end: last.end - 2 }, stretchOf('\n'));
  return pieces;
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
 * of everything else; `newest` the time of the newest write of the quotes.
 */
export function insertQuotes(text: string, ready: Iterable<ReadyQuote>, newest: string): Buffer {
  const quotes = [...ready].toSorted((a, b) => compareCodeUnits(a.id, b.id));
  if (quotes.length === 0) return Buffer.from(text);
  const counts = text.lastIndexOf('\n"counts": {');
  const head = text
    .slice(0, counts)
    .replace(/\n"exportedAt": "([^"]*)"/, (line, time: string) =>
      knownTime(newest) > time ? `\n"exportedAt": ${JSON.stringify(newest)}` : line,
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
    stretchOf(`${head.slice(0, list.start)}\n`),
    ...mergedLines(list.lines, quotes, 'line'),
    stretchOf(`${head.slice(list.end, writes.start)}\n`),
    ...mergedLines(writes.lines, quotes, 'revision'),
    stretchOf(head.slice(writes.end) + tail),
  ];
  const size = parts.reduce((sum, part) => sum + part.end - part.start, 0);
  const all = Buffer.allocUnsafeSlow(size + ending('0'.repeat(64)).length);
  let at = 0;
  for (const { chunk, start, end } of parts) at += chunk.copy(all, at, start, end);
  const hash = createHash('sha256').update(all.subarray(0, size)).update('}\n').digest('hex');
  all.write(ending(hash), size);
  return all;
}
