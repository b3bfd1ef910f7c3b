import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstPiece,
  layOutText,
  pieceAt,
  pieceStart,
  sectionAt,
  sectionCount,
  sectionOfPiece,
  sectionStart,
} from './text-layout';

const TEXTS: Readonly<Record<string, string>> = {
  nothing: '',
  'one line without an end': 'The harbour master spoke.',
  'blank lines only': '\n\n\n',
  'paragraphs apart': 'One.\n\nTwo.\n\nThree.'.repeat(40),
  'a line of 100,000 words': 'harbour '.repeat(100_000),
  'a long line without a space': '港口'.repeat(20_000),
  'a long line of families': '👩‍👩‍👧'.repeat(5_000),
  'very many short lines': 'a\n'.repeat(100_000),
};

describe.each(Object.entries(TEXTS))('layOutText of %s', (_name, text) => {
  const layout = layOutText(text);
  const pieces = layout.pieceStarts.length - 1;

  test('its pieces joined are the text', () => {
    const joined = Array.from({ length: pieces }, (_, piece) =>
      text.slice(pieceStart(layout, piece), pieceStart(layout, piece + 1)),
    );
    expect(joined.join('')).toBe(text);
    expect(pieceStart(layout, pieces)).toBe(text.length);
  });

  test('a piece never tears a pair of surrogates', () => {
    for (const start of layout.pieceStarts) {
      expect(/[\uD800-\uDBFF]/.test(text.charAt(start - 1))).toBe(false);
    }
  });

  test('sections hold all pieces, in order', () => {
    expect(firstPiece(layout, 0)).toBe(0);
    expect(firstPiece(layout, sectionCount(layout))).toBe(pieces);
    for (let section = 0; section < sectionCount(layout); section += 1) {
      expect(firstPiece(layout, section + 1)).toBeGreaterThan(firstPiece(layout, section));
    }
  });
});

test('families are not cut apart', () => {
  const family = '👩‍👩‍👧';
  const layout = layOutText(family.repeat(5_000));
  for (const start of layout.pieceStarts) expect(start % family.length).toBe(0);
});

test('a million lines make few pieces', () => {
  expect(layOutText('ten chars\n'.repeat(1_000_000)).pieceStarts.length).toBeLessThan(40_000);
});

test('any offset is found in the piece and section that hold it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 30 }), { minLength: 1, maxLength: 200 }),
      fc.nat(),
      (lines, seed) => {
        const text = lines.join('\n');
        const layout = layOutText(text);
        const offset = seed % (text.length + 1);
        const piece = pieceAt(layout, offset);
        expect(pieceStart(layout, piece)).toBeLessThanOrEqual(offset);
        if (offset < text.length) expect(pieceStart(layout, piece + 1)).toBeGreaterThan(offset);
        expect(sectionAt(layout, offset)).toBe(sectionOfPiece(layout, piece));
        expect(sectionStart(layout, sectionAt(layout, offset))).toBeLessThanOrEqual(offset);
      },
    ),
  );
});
