import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../model/anchor';
import { alignTexts } from './align-texts';
import { createCarrier } from './carry-anchor';
import { createAnchor } from './create-anchor';
import { resolveAnchor } from './resolve-anchor';
import { articles, withOneLetterChanged } from './anchoring.cases';

const anchorAt = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return createAnchor(text, 'old', { start, end: start + words.length });
};
/** Both ways to find an anchor again: by itself, and with its former text. */
const WAYS = [
  [
    'by the anchor alone',
    (_: string, text: string) => (anchor: ReturnType<typeof anchorAt>) =>
      resolveAnchor(text, 'new', anchor),
  ],
  ['with the former text', (former: string, text: string) => createCarrier(former, text, 'new')],
] as const;

const VOTE =
  'The hall was full on Tuesday, and the chair asked each of them in turn. The answers were short.\n\n“Yes,” said Ada Roe.\n\nThe chair thanked her and turned to the far end of the table, where the papers lay.\n\n“Yes,” said Ben Lind after a while.\n\nThe meeting closed at nine.\n\nAs Robin wrote, the note by Robin was fine.\n';

describe.each(WAYS)('an anchor found again %s', (_name, finder) => {
  test('short words that stand once elsewhere are somebody else’s', () => {
    const text = `Corrected.\n\n${VOTE.replace('“Yes,” said Ben', '“No,” said Ben').replace('by Robin', 'by Elisa')}`;
    const find = finder(VOTE, text);
    const yes = anchorAt(VOTE, '“Yes,”', VOTE.indexOf('lay.'));
    const robin = anchorAt(VOTE, 'Robin', VOTE.indexOf('note by'));
    expect([find(yes), find(robin)]).toMatchObject([
      { state: 'orphan', span: null },
      { state: 'orphan', span: null },
    ]);
    const first = anchorAt(VOTE, '“Yes,”');
    expect(find(first)).toMatchObject({ state: 'moved', span: { start: first.start + 12 } });
  });

  test('a quote cut out is claimed nowhere, however often its words stand elsewhere', () => {
    fc.assert(
      fc.property(articles(), fc.nat(), ({ text, quotes }, which) => {
        const span = quotes[which % quotes.length];
        if (!span) return;
        const cut = text.slice(0, span.start) + text.slice(span.end);
        expect(finder(text, cut)(createAnchor(text, 'old', span)).span).toBeNull();
      }),
    );
  });

  test('a quote with one letter changed is found where it stands, with its confidence', () => {
    fc.assert(
      fc.property(articles(), fc.nat(), fc.nat(), ({ text, quotes }, which, letter) => {
        const span = quotes[which % quotes.length];
        if (!span || span.end - span.start < 4) return;
        const anchor = createAnchor(text, 'old', span);
        const words = withOneLetterChanged(anchor.exact, letter);
        const edited = text.slice(0, span.start) + words + text.slice(span.end);
        const found = finder(text, edited)(anchor);
        expect(found).toMatchObject({ state: 'changed', span });
        expect(found.confidence).toBeLessThan(1);
        expect(found.confidence).toBeGreaterThan(0.5);
      }),
    );
  });

  test('with lines put in and taken out elsewhere, a quote is where it went, or nothing is claimed', () => {
    let all = 0;
    let found = 0;
    fc.assert(
      fc.property(articles(), fc.nat(), fc.nat(), ({ text, quotes, lines }, drop, add) => {
        const gone = lines[drop % lines.length];
        const before = lines[add % lines.length];
        if (!gone || !before || gone.start === before.start) return;
        const put = 'A line that the first edition did not have at all.\n\n';
        const takes = (at: number) => at - (at >= gone.end ? gone.end - gone.start : 0);
        const moves = (at: number) => takes(at) + (at >= before.start ? put.length : 0);
        const kept = text.slice(0, gone.start) + text.slice(gone.end);
        const edited = kept.slice(0, takes(before.start)) + put + kept.slice(takes(before.start));
        const find = finder(text, edited);
        for (const span of quotes) {
          const { state, span: where } = find(createAnchor(text, 'old', span));
          const isGone = span.start >= gone.start && span.end <= gone.end;
          const right: Span | null = isGone
            ? null
            : { start: moves(span.start), end: moves(span.end) };
          if (where !== null) expect([where, state === 'changed']).toEqual([right, false]);
          all += isGone ? 0 : 1;
          found += where === null ? 0 : 1;
        }
      }),
      { seed: 1, numRuns: 60 },
    );
    expect(found / all).toBeGreaterThan(0.85);
  });

  test('the same is found each time, in any order', () => {
    fc.assert(
      fc.property(articles(), articles(), ({ text, quotes }, other) => {
        const anchors = quotes.map((span) => createAnchor(text, 'old', span));
        const once = anchors.map(finder(text, other.text));
        const again = anchors.toReversed().map(finder(text, other.text));
        expect(again.toReversed()).toEqual(once);
      }),
      { numRuns: 20 },
    );
  });

  test('nothing makes it throw, and what is claimed to be unchanged is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        fc.record({
          textHash: fc.constantFrom('old', 'new'),
          start: fc.integer(),
          end: fc.integer(),
          exact: fc.string(),
          prefix: fc.string(),
          suffix: fc.string(),
        }),
        (former, text, wrong) => {
          const { state, span } = finder(former, text)(wrong);
          if (state === 'exact' || state === 'moved')
            expect(text.slice(span?.start, span?.end)).toBe(wrong.exact);
          expect(span === null).toBe(state === 'orphan' || state === 'ambiguous');
        },
      ),
    );
  });
});

test('a moved paragraph is found with its short quotes where the former text is at hand', () => {
  const from = VOTE.indexOf('“Yes,” said Ben');
  const to = VOTE.indexOf('The meeting');
  const text = `${VOTE.slice(0, from)}${VOTE.slice(to)}\n${VOTE.slice(from, to)}`;
  const { state, span } = createCarrier(VOTE, text, 'new')(anchorAt(VOTE, '“Yes,”', from));
  expect([state, span?.start]).toEqual(['moved', text.indexOf('“Yes,” said Ben')]);
});

test.each([
  ['one letter', 'a'.repeat(1_000_000)],
  ['one word', 'so '.repeat(300_000)],
  ['one line', 'He said so.\n'.repeat(80_000)],
])('a text of %s over and over is aligned and searched within bounds', (_name, text) => {
  const edited = `${text.slice(0, 500_000)}x${text.slice(500_000)}`;
  const span = { start: 500_100, end: 500_104 };
  const begun = performance.now();
  const anchor = createAnchor(text, 'old', span);
  createCarrier(text, edited, 'new')(anchor);
  for (let times = 0; times < 20; times += 1) resolveAnchor(edited, 'new', anchor);
  // Far above what it takes, and far below what anything quadratic would take.
  expect(performance.now() - begun).toBeLessThan(30_000);
});

test('an alignment only joins what is the same', () => {
  fc.assert(
    fc.property(articles(), articles(), (a, b) => {
      const { from, to, matches, origins } = alignTexts(a.text, b.text);
      for (const [at, match] of matches.entries()) {
        if (match < 0) continue;
        expect(to.ids[match]).toBe(from.ids[at]);
        expect(b.text.slice(to.starts[match], to.ends[match]).trim()).toBe(
          a.text.slice(from.starts[at], from.ends[at]).trim(),
        );
        expect(origins[match]).toBe(at);
      }
    }),
    { numRuns: 30 },
  );
});
