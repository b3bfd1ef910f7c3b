import { sha256Hex } from '../text/hash';
import { parseJournalEntry } from './parse-entry';
import type { StoreState } from './store-state';

/**
 * The lines of a file of the journal. Each is a hash, a blank and JSON: first a line that says where the file begins,
 * then an entry a line. The hash is of the line before and the JSON, so that what was changed, left out or put
 * elsewhere is noticed; the first line goes on from the last of the file before.
 *
 * `beginJournal(begins, follows)`, `journalLine(former, json)`, `readJournalFile(bytes)`.
 */

/** The hash before the very first line. */
export const NO_HASH = '0'.repeat(64);

/** A line as it is appended, and its hash, which the next one goes on from. */
export interface JournalLine {
  readonly hash: string;
  readonly text: string;
}

const hashOf = (former: string, json: string): Promise<string> =>
  sha256Hex(new TextEncoder().encode(`${former}\n${json}`));

/** The line of an entry. `former`: the hash of the line before. The JSON has no line end in it. */
export async function journalLine(former: string, json: string): Promise<JournalLine> {
  const hash = await hashOf(former, json);
  return { hash, text: `${hash} ${json}\n` };
}

interface Beginning {
  readonly journal: 1;
  readonly begins: number;
  readonly follows: string;
}

/** The first line of a file whose first entry has the revision `begins`, after the line whose hash is `follows`. */
export const beginJournal = (begins: number, follows: string): Promise<JournalLine> =>
  journalLine(follows, JSON.stringify({ journal: 1, begins, follows } satisfies Beginning));

/** An entry that was read. `linked`: it goes on from the entry before it in the file, or from the beginning. */
export interface ReadEntry {
  readonly json: string;
  readonly state: StoreState;
  readonly linked: boolean;
}

export interface ReadJournalFile {
  /** The hash that the file says it goes on from; null where its beginning cannot be read. */
  readonly follows: string | null;
  /** The revision of its first entry, as it says itself. */
  readonly begins: number | null;
  readonly entries: readonly ReadEntry[];
  /** Lines that end, and cannot be read or do not go on from the line before. */
  readonly damaged: number;
  /** The hash of the last line, and where the next one is written: behind the last line that is whole. */
  readonly last: string | null;
  readonly end: number;
  /** Whether something stands behind `end`: a line that was cut off while it was written. */
  readonly torn: boolean;
}

const LINE = /^([0-9a-f]{64}) (\{.*\})$/;

interface RawLine {
  readonly hash: string;
  readonly json: string;
  /** The offset behind its line end. */
  readonly end: number;
}

/** The lines that end, in order; null for one that is none. */
function rawLines(bytes: Uint8Array): readonly (RawLine | null)[] {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const lines: (RawLine | null)[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at) + 1;
    if (end === 0) break;
    const [, hash, json] = LINE.exec(decoder.decode(bytes.subarray(at, end - 1))) ?? [];
    lines.push(hash !== undefined && json !== undefined ? { hash, json, end } : null);
    at = end;
  }
  return lines;
}

function parseBeginning(json: string): Beginning | null {
  try {
    const { journal, begins, follows } = JSON.parse(json) as Partial<Beginning>;
    return journal === 1 && Number.isSafeInteger(begins) && typeof follows === 'string'
      ? { journal, begins: Number(begins), follows }
      : null;
  } catch {
    return null;
  }
}

/** Lines that are hashed at once: the hashes that the lines state say what each goes on from. */
const AT_ONCE = 512;

/**
 * Reads a file of the journal, every line checked. A line that fits its own hash is read even where the lines before it
 * cannot be; it is not linked then.
 */
export async function readJournalFile(bytes: Uint8Array): Promise<ReadJournalFile> {
  const lines = rawLines(bytes);
  const first = lines[0] ?? null;
  const beginning = first && parseBeginning(first.json);
  const fits: boolean[] = [];
  for (let at = 0; at < lines.length; at += AT_ONCE) {
    const some = lines.slice(at, at + AT_ONCE).map(async (line, offset) => {
      if (!line) return false;
      const index = at + offset;
      const former = index === 0 ? beginning?.follows : lines[index - 1]?.hash;
      return former !== undefined && (await hashOf(former, line.json)) === line.hash;
    });
    fits.push(...(await Promise.all(some)));
  }

  const entries: ReadEntry[] = [];
  let damaged = 0;
  let last: string | null = null;
  let end = 0;
  for (const [index, line] of lines.entries()) {
    const known = fits[index] === true ? line : null;
    const parsed = index > 0 && known ? parseJournalEntry(known.json) : null;
    if (!line || !known || (index === 0 ? !beginning : parsed?.ok !== true)) {
      damaged += 1;
      continue;
    }
    if (parsed?.ok) {
      const linked = fits[index - 1] === true;
      entries.push({ json: line.json, state: parsed.value.state, linked });
    }
    last = line.hash;
    end = line.end;
  }
  const begun = fits[0] === true ? beginning : null;
  return {
    follows: begun?.follows ?? null,
    begins: begun?.begins ?? null,
    entries,
    damaged,
    last,
    end,
    torn: end < bytes.length,
  };
}
