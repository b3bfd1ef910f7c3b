import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { beginJournal, journalLine, NO_HASH, readJournalFile } from './journal-lines';

const entryOf = (revision: number): string =>
  JSON.stringify({
    state: {
      revision,
      at: '2026-01-01T00:00:00.000Z',
      projectId: 'p',
      counts: { articles: 1, quotes: revision, speakers: 0, events: 0, tags: 0 },
      digest: '0123456789abcdef',
    },
    change: {
      kind: 'change',
      puts: [{ note: `“Ein Satz ${revision}” – ça va 🚢` }],
      removed: [],
      texts: [],
      removedTexts: [],
      unknown: [],
      removedUnknown: [],
    },
  });

const ENTRIES = Array.from({ length: 20 }, (_unused, index) => entryOf(index + 5));
let bytes: Uint8Array<ArrayBuffer>;
/** Where each line begins. */
let starts: readonly number[];
beforeAll(async () => {
  const lines = [await beginJournal(5, NO_HASH)];
  for (const json of ENTRIES) lines.push(await journalLine(lines.at(-1)?.hash ?? '', json));
  const encoded = lines.map(({ text }) => new TextEncoder().encode(text));
  let at = 0;
  starts = encoded.map((line) => (at += line.length) - line.length);
  bytes = new Uint8Array(encoded.flatMap((line) => [...line]));
});

describe('a file of the journal', () => {
  it('gives back its entries, whole and linked', async () => {
    const read = await readJournalFile(bytes);
    expect(read).toMatchObject({ begins: 5, follows: NO_HASH, damaged: 0, torn: false });
    expect(read.end).toBe(bytes.length);
    expect(read.entries.map(({ json }) => json)).toEqual(ENTRIES);
    expect(read.entries.every(({ linked }) => linked)).toBe(true);
    expect(read.entries.at(-1)?.state.revision).toBe(24);
  });

  it('whose last line is cut anywhere is torn, not damaged', async () => {
    const last = starts.at(-1) ?? 0;
    for (let at = last + 1; at < bytes.length; at += 1) {
      const read = await readJournalFile(bytes.subarray(0, at));
      expect(read).toMatchObject({ damaged: 0, torn: true, end: last });
      expect(read.entries).toHaveLength(ENTRIES.length - 1);
    }
  });

  it('with any byte changed says so and gives only what was written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, x) => {
          const changed = bytes.slice();
          changed[at] = (changed[at] ?? 0) ^ x;
          const read = await readJournalFile(changed);
          expect(read.damaged > 0 || read.torn).toBe(true);
          // The line itself, and the one after it where the hash was changed, or both where a line end was.
          expect(read.entries.length).toBeGreaterThanOrEqual(ENTRIES.length - 3);
          for (const { json } of read.entries) expect(ENTRIES).toContain(json);
          // A break stands wherever an entry is missing before the last one.
          const missing = read.entries.some(
            ({ state }, index) =>
              index > 0 && state.revision !== (read.entries[index - 1]?.state.revision ?? 0) + 1,
          );
          if (missing) expect(read.entries.some(({ linked }) => !linked)).toBe(true);
        },
      ),
    );
  });

  it.each([
    ['left out', (lines: string[]) => lines.toSpliced(7, 1)],
    ['repeated', (lines: string[]) => lines.toSpliced(7, 0, lines[7] ?? '')],
    ['changed places', (lines: string[]) => lines.toSpliced(7, 2, lines[8] ?? '', lines[7] ?? '')],
    ['filled with NUL', (lines: string[]) => lines.with(7, '\0'.repeat(lines[7]?.length ?? 0))],
  ])('notices a line that was %s', async (_name, change) => {
    const lines = change(new TextDecoder().decode(bytes).split('\n'));
    const read = await readJournalFile(new TextEncoder().encode(lines.join('\n')));
    expect(read.damaged).toBeGreaterThan(0);
    expect(read.entries.some(({ linked }) => !linked)).toBe(true);
  });

  it('of nothing, or of NUL only, has no beginning', async () => {
    expect(await readJournalFile(new Uint8Array())).toMatchObject({
      begins: null,
      entries: [],
      end: 0,
    });
    expect(await readJournalFile(new Uint8Array(5000))).toMatchObject({
      begins: null,
      torn: true,
      end: 0,
    });
  });
});
