import type { AnyRecord } from '../../../shared/model/records';
import { matchRevision } from '../../../shared/project-file/canonical-quote';
import { readRecord } from '../../../shared/project-file/read-records';
import type { ReadyQuote, Stretch } from './insert-quotes';
import type { TakenQuote } from './take-out-quotes';

/** What became of the quotes of a file. Those that are there otherwise are given back, to be merged as records. */
export interface Stored {
  readonly added: number;
  readonly same: number;
  readonly mine: readonly AnyRecord[];
  readonly theirs: readonly AnyRecord[];
}

/** Quotes kept as the lines of their files, until a second version of one makes it a record to be merged. */
export interface QuoteStore {
  /** Takes quotes of a file in. `isRecord` says which ids are held elsewhere. */
  readonly add: (
    bytes: Buffer,
    taken: readonly TakenQuote[],
    isRecord: (id: string) => boolean,
  ) => Stored;
  /** Takes a quote out again, as a record; null when it is not here. */
  readonly release: (id: string) => AnyRecord | null;
  readonly quotes: () => Iterable<ReadyQuote>;
  /** Time of the newest write of the quotes that are here. */
  readonly newest: () => string;
}

const COMMA = Buffer.from(',\n');

/** The record of two lines that were recognised. */
function recordOf(line: Buffer, revision: Buffer): AnyRecord {
  const [written] = Object.values(JSON.parse(`{${revision.toString()}}`) as object) as unknown[];
  const candidate = {
    section: 'quotes',
    type: 'quote',
    place: '',
    record: JSON.parse(line.toString()) as Readonly<Record<string, unknown>>,
    revision: written,
    conflicts: [],
    hash: '',
    quarantined: null,
    former: false,
  } as const;
  // It was read against its own text already.
  const read = readRecord(candidate, {
    at: '',
    textOf: () => undefined,
    halfCharacters: false,
  });
  if (!read.ok) throw new Error(`A recognised quote cannot be read: ${read.error.detail}`);
  return read.value.record;
}

const bytesOf = ({ chunk, start, end }: Stretch): Buffer =>
  chunk.subarray(start, end - COMMA.length);

/** Copies stretches of a file, each with a comma behind it, into one buffer. Gives where each begins, and the end. */
function copyStretches(
  bytes: Buffer,
  stretches: readonly { readonly start: number; readonly end: number }[],
): { readonly chunk: Buffer; readonly starts: readonly number[] } {
  const starts = [0];
  for (const { start, end } of stretches)
    starts.push((starts.at(-1) ?? 0) + end - start + COMMA.length);
  const chunk = Buffer.allocUnsafeSlow(starts.at(-1) ?? 0);
  for (let first = 0; first < stretches.length; ) {
    // Neighbours, which most are, with the commas between them at once.
    let next = first + 1;
    while (stretches[next]?.start === (stretches[next - 1]?.end ?? 0) + COMMA.length) next += 1;
    const at = starts[first] ?? 0;
    const length = bytes.copy(chunk, at, stretches[first]?.start, stretches[next - 1]?.end);
    COMMA.copy(chunk, at + length);
    first = next;
  }
  return { chunk, starts };
}

/** The lines of quotes in buffers of their own, so that their file can be let go. */
function copyLines(bytes: Buffer, quotes: readonly TakenQuote[]): ReadyQuote[] {
  const lines = copyStretches(bytes, quotes);
  const revisions = copyStretches(
    bytes,
    quotes.map(({ revisionStart, revisionEnd }) => ({ start: revisionStart, end: revisionEnd })),
  );
  return quotes.map(({ line }, index) => {
    const start = lines.starts[index] ?? 0;
    // `{"id":"` is seven bytes, and the id ASCII. Read anew: a piece of a text would keep all of it in memory.
    const id = lines.chunk.toString('latin1', start + 7, start + 7 + line.id.length);
    return {
      id,
      line: { chunk: lines.chunk, start, end: lines.starts[index + 1] ?? 0 },
      revision: {
        chunk: revisions.chunk,
        start: revisions.starts[index] ?? 0,
        end: revisions.starts[index + 1] ?? 0,
      },
    };
  });
}

/** The time of the newest write of quotes, read from their lines. */
function newestOf(quotes: Iterable<ReadyQuote>): string {
  let newest = '';
  for (const { revision } of quotes) {
    // With the line end by which it was recognised.
    const { chunk, start, end } = revision;
    const matched = matchRevision(chunk.toString('utf8', start, end), 0);
    if (!matched) throw new Error('A recognised revision is not recognised again.');
    if (matched.newest > newest) newest = matched.newest;
  }
  return newest;
}

export function createQuoteStore(): QuoteStore {
  const held = new Map<string, ReadyQuote>();
  let newest = '';
  /** Whether a quote was taken out again: the newest write may have been its own. */
  let released = false;
  const release = (id: string): AnyRecord | null => {
    const quote = held.get(id);
    if (held.delete(id)) released = true;
    return quote ? recordOf(bytesOf(quote.line), bytesOf(quote.revision)) : null;
  };
  return {
    release,
    quotes: () => held.values(),
    newest: () => (released ? newestOf(held.values()) : newest),
    add(bytes, taken, isRecord) {
      const mine: AnyRecord[] = [];
      const theirs: AnyRecord[] = [];
      const fresh: TakenQuote[] = [];
      let same = 0;
      let last = newest;
      for (const quote of taken) {
        const { id } = quote.line;
        const here = held.get(id);
        if (!here && !isRecord(id)) {
          fresh.push(quote);
          if (quote.newest > last) last = quote.newest;
          continue;
        }
        const line = bytes.subarray(quote.start, quote.end);
        const revision = bytes.subarray(quote.revisionStart, quote.revisionEnd);
        if (here && bytesOf(here.line).equals(line) && bytesOf(here.revision).equals(revision)) {
          same += 1;
          continue;
        }
        const record = release(id);
        if (record) mine.push(record);
        theirs.push(recordOf(line, revision));
      }
      // Read anew, as the ids are.
      newest = Buffer.from(last).toString('latin1');
      for (const quote of copyLines(bytes, fresh)) held.set(quote.id, quote);
      return { added: fresh.length, same, mine, theirs };
    },
  };
}
