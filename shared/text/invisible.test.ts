import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldInvisible } from './fold-invisible';
import { findInvisible } from './invisible';

/** Bytes as variation selectors, as a manifest is written into a text. */
const selectors = (bytes: string): string =>
  Array.from(bytes, (character) => {
    const byte = character.charCodeAt(0);
    return String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16);
  }).join('');

const MANIFEST = `\uFEFF${selectors('C2PATXT\0\u0001\0\0\0\u0002ab')}`;

const found = (text: string) =>
  findInvisible(text).map(({ kind, start, end }) => [kind, start, end]);

describe('what nobody sees is found', () => {
  it.each([
    ['nothing in plain text', 'A plain text, naïve and wide — 港 👍🏽.', []],
    ['soft hyphens', 'dred\u00adging', [['soft-hyphen', 4, 5]]],
    [
      'zero-width characters',
      'a\u200bb\u2060\u2060c',
      [
        ['zero-width', 1, 2],
        ['zero-width', 3, 5],
      ],
    ],
    ['joiners where nothing is joined', 'a\u200db', [['zero-width', 1, 2]]],
    ['no joiners of emoji and scripts', '👩\u200d🚀 ❤\ufe0f\u200d🔥 می\u200cخواهم क्\u200dष', []],
    [
      'turns of direction',
      'a\u202ecod.exe\u202c',
      [
        ['bidi-control', 1, 2],
        ['bidi-control', 9, 10],
      ],
    ],
    ['a byte-order mark inside', 'a\ufeffb', [['byte-order-mark', 1, 2]]],
    ['private use', 'a\ue000b', [['private-use', 1, 2]]],
    ['one selector, which is none', '❤\ufe0f 葛\u{e0100}', []],
    ['many selectors', 'a\ufe00\ufe01b', [['variation-selectors', 1, 3]]],
    ['a manifest', `A text.${MANIFEST}`, [['content-credentials', 7, 7 + MANIFEST.length]]],
    ['tags that are no flag', 'a\u{e0041}b 🏴\u{e0067}\u{e007f}', [['tag-characters', 1, 3]]],
    ['look-alikes', 'p\u0430ypal and \u043c\u0438\u0440', [['look-alike', 1, 2]]],
  ])('%s', (_what, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('what nobody sees is left out for comparing', () => {
  it.each([
    ['soft hyphens', 'dred\u00adging', 'dredging'],
    ['spaces', 'a\u00a0b\u2009c', 'a b c'],
    ['a manifest', `A text.${MANIFEST} On.`, 'A text. On.'],
    ['look-alikes', 'p\u0430ypal, \u043c\u0438\u0440', 'paypal, \u043c\u0438\u0440'],
  ])('%s', (_what, text, folded) => {
    expect(foldInvisible(text)?.text).toBe(folded);
  });

  it('a text that has none is compared as it is', () => {
    expect(foldInvisible('A plain text — 港 👍🏽.')).toBeNull();
  });

  it('and every stretch leads back to its characters', () => {
    const piece = fc.constantFrom(
      'a',
      'bc',
      ' ',
      '\u00ad',
      '\u200b',
      '👍',
      '\ufe0f',
      '\u00a0',
      MANIFEST,
    );
    fc.assert(
      fc.property(fc.array(piece), fc.nat(), fc.nat(), (pieces, one, other) => {
        const text = pieces.join('');
        const folded = foldInvisible(text);
        if (folded === null) return;
        const [start = 0, end = 0] = [one, other]
          .map((at) => at % (folded.text.length + 1))
          .toSorted((a, b) => a - b);
        const span = folded.original({ start, end });
        expect(span.start).toBeLessThanOrEqual(span.end);
        const words = text.slice(span.start, span.end);
        expect(foldInvisible(words)?.text ?? words).toBe(folded.text.slice(start, end));
        if (start < end) expect(folded.folded(span.start)).toBe(start);
      }),
    );
  });
});
