import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Anchor, Span } from '../model/anchor';
import { createAnchor } from './create-anchor';
import { fitsOtherwise, locateAnchor, locateQuote } from './locate-quote';

// Hundreds of generated cases take their time on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

const TEXT =
  '😀😀 “One thing,” said Roe.\n\n“Two things,” said Lind. Roe saïd nothing.\n\n“One thing,” again; “änd late”.\n';
const bytes = (text: string) => new TextEncoder().encode(text).length;
const points = (text: string) => Array.from(text).length;
const asCrlf = (text: string) => text.replaceAll('\n', '\r\n');

/** How other programs count what stands before a place. */
const COUNTS: Readonly<Record<string, (before: string) => number>> = {
  'code points': points,
  bytes,
  'UTF-16 behind a byte order mark': (before) => before.length + 1,
  'code points behind a byte order mark': (before) => points(before) + 1,
  'bytes behind a byte order mark': (before) => bytes(before) + 3,
  'UTF-16 of CR LF': (before) => asCrlf(before).length,
  'code points of CR LF': (before) => points(asCrlf(before)),
  'bytes of CR LF': (before) => bytes(asCrlf(before)),
  'bytes of CR LF behind a byte order mark': (before) => bytes(asCrlf(before)) + 3,
};
const anchorAt = (text: string, span: Span): Anchor => createAnchor(text, 'h', span);
const spanOf = (words: string, from = 0): Span => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};
const counted = (text: string, anchor: Anchor, count: (before: string) => number): Anchor => ({
  ...anchor,
  start: count(text.slice(0, anchor.start)),
  end: count(text.slice(0, anchor.end)),
});

describe.each(Object.entries(COUNTS))('offsets in %s', (_name, count) => {
  it.each(['“Two things,”', 'Roe saïd nothing', 'again; “änd late”', 'said Lind. Roe'])(
    'lead to %s, with what is around it and without',
    (words) => {
      const span = spanOf(words);
      const anchor = counted(TEXT, anchorAt(TEXT, span), count);
      for (const one of [anchor, { ...anchor, prefix: '', suffix: '' }]) {
        const { place, span: found } = locateAnchor(TEXT, one);
        expect(place).toBe(anchor.start === span.start ? 'as-stated' : 'found-again');
        expect(found).toEqual(span);
      }
      expect(fitsOtherwise(TEXT, anchor)).toBe(true);
    },
  );

  it('tell words that stand twice apart', () => {
    const span = spanOf('“One thing,”', 20);
    const anchor = { ...counted(TEXT, anchorAt(TEXT, span), count), prefix: '', suffix: '' };
    expect(locateAnchor(TEXT, anchor)).toEqual({ place: 'found-again', span });
  });
});

it('what is claimed are the words, in any text and with any offsets', () => {
  const text = fc.string({
    unit: fc.constantFrom(...Array.from('ab “”\n😀é')),
    minLength: 1,
    maxLength: 40,
  });
  const offset = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(
      text,
      text,
      offset,
      offset,
      text,
      text,
      (source, exact, start, end, prefix, suffix) => {
        const anchor = { textHash: 'h', start, end, exact, prefix, suffix };
        const { place, span } = locateAnchor(source, anchor);
        if (span) expect(source.slice(span.start, span.end)).toBe(exact);
        else expect(['ambiguous', 'not-found']).toContain(place);
        if (place === 'as-stated') expect(span).toEqual({ start, end });
      },
    ),
    { numRuns: 1000 },
  );
});

it('a whole quote counted in another unit is found where it was made', () => {
  const text = fc.string({
    unit: fc.constantFrom(...Array.from('abc “”\n😀é')),
    minLength: 2,
    maxLength: 60,
  });
  fc.assert(
    fc.property(
      text,
      fc.nat(),
      fc.nat(),
      fc.constantFrom(...Object.values(COUNTS)),
      (source, a, b, count) => {
        const edges = Array.from(source).reduce<number[]>(
          (all, one) => [...all, (all.at(-1) ?? 0) + one.length],
          [0],
        );
        const [one, other] = [edges[a % edges.length], edges[b % edges.length]];
        if (one === undefined || other === undefined || one === other) return;
        const span = { start: Math.min(one, other), end: Math.max(one, other) };
        const { place, span: found } = locateAnchor(
          source,
          counted(source, anchorAt(source, span), count),
        );
        // Where chance puts the same words at the offsets as they stand, that is what the file says.
        if (place === 'as-stated') return;
        if (found)
          expect(source.slice(found.start, found.end)).toBe(source.slice(span.start, span.end));
      },
    ),
    { numRuns: 1000 },
  );
});

/** An anchor whose offsets are wrong in every unit. */
const astray = (words: string): Anchor => ({
  textHash: 'h',
  start: 1,
  end: 1 + words.length,
  exact: words,
  prefix: '',
  suffix: '',
});
const none = () => undefined;

describe('never settled by chance', () => {
  it.each([
    ['words that stand nowhere', 'Nobody said', '', '', 'not-found'],
    ['no words', '', '', '', 'not-found'],
    ['words that stand twice', '“One thing,”', '', '', 'ambiguous'],
    ['words that stand once, within another word', 'hing', '', '', 'not-found'],
  ] as const)('%s', (_name, exact, prefix, suffix, place) => {
    // The offsets are those of nothing in any unit.
    const anchor = { textHash: 'h', start: 7, end: 8, exact, prefix, suffix };
    expect(locateAnchor(TEXT, anchor)).toEqual({ place, span: null });
  });

  it('line ends that another program left in the words are the text’s', () => {
    const span = spanOf('Roe.\n\n“Two');
    const anchor = anchorAt(TEXT, span);
    const { place, span: found } = locateAnchor(TEXT, { ...anchor, exact: asCrlf(anchor.exact) });
    expect([place, found]).toEqual(['found-again', span]);
  });

  it('cue and mention stay in the quote’s sentence', () => {
    const anchor = anchorAt(TEXT, spanOf('“Two things,”'));
    const located = locateQuote(
      { anchor, cue: astray('said'), mention: astray('nothing') },
      () => TEXT,
    );
    expect(located.cue).toEqual({ place: 'found-again', span: spanOf('said', 30) });
    expect(located.mention).toEqual({ place: 'not-found', span: null });
  });

  it('without the text nothing is checked but the length', () => {
    const anchor = anchorAt(TEXT, spanOf('“Two things,”'));
    const { start, end } = anchor;
    expect(locateQuote({ anchor, cue: null, mention: null }, none).anchor).toEqual({
      place: 'unchecked',
      span: { start, end },
    });
    const longer = { ...anchor, end: end + 1 };
    expect(locateQuote({ anchor: longer, cue: null, mention: null }, none).anchor.place).toBe(
      'not-found',
    );
  });
});
