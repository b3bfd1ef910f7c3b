import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../../shared/model/mark';
import { blocksOf, piecesOf } from './blocks';

const mark = (type: Mark['type'], start: number, end: number, value = ''): Mark => ({
  type,
  start,
  end,
  value,
});

describe('the paragraphs of a text', () => {
  it('carry what stands before them and what they are', () => {
    const text = 'Title\n\nShe spoke.\nQuoted one\nQuoted two\nAfter';
    const marks = [
      mark('page', 0, 45, 'iv'),
      mark('heading', 0, 5, '1'),
      mark('speaker', 7, 17, 'PELL'),
      mark('quoted', 18, 39),
    ];
    const blocks = blocksOf(text, marks);
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Title',
      'She spoke.',
      'Quoted one',
      'Quoted two',
      'After',
    ]);
    expect(blocks.map(({ heading }) => heading)).toEqual([1, 0, 0, 0, 0]);
    expect(blocks[0]?.pages).toEqual(['iv']);
    expect(blocks[1]?.before.map(({ value }) => value)).toEqual(['PELL']);
    expect(blocks.map(({ isQuoted }) => isQuoted)).toEqual([false, false, true, true, false]);
  });

  it('show a page that begins inside one at its place', () => {
    const [block] = blocksOf('one two', [mark('page', 0, 4, '1'), mark('page', 4, 7, '2')]);
    expect(block?.pages).toEqual(['1']);
    expect(
      piecesOf(block ?? blockless(), []).map(({ at }) => at.map(({ value }) => value)),
    ).toEqual([[], ['2']]);
  });

  it('are drawn in parts where they are long, and lose no letter', () => {
    const line = fc.string({ unit: fc.constantFrom('a', ' ', '𝄞'), minLength: 0, maxLength: 9000 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const text = lines.join('\n');
        const blocks = blocksOf(text, []);
        const drawn = blocks.map(({ start, end }) => text.slice(start, end)).join('');
        expect(drawn).toBe(lines.filter((one) => one.trim() !== '').join(''));
        for (const { start, end } of blocks) {
          expect(end - start).toBeLessThanOrEqual(3001);
          expect(text.slice(start, end).isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });
});

const blockless = (): never => {
  throw new Error('no block');
};

describe('the pieces of a paragraph', () => {
  it('cover it without gaps, whatever marks lie in it', () => {
    const text = 'a'.repeat(40);
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.boolean()), { maxLength: 10 });
    fc.assert(
      fc.property(spans, (given) => {
        const marks = given
          .map(([one, other, isPlace]) => {
            const [start = 0, end = 0] = [one, isPlace ? one : other].toSorted((a, b) => a - b);
            return mark(isPlace ? 'left-out' : 'emphasis', start, end, 'strong');
          })
          .toSorted((a, b) => a.start - b.start || a.end - b.end);
        const [block] = blocksOf(text, marks);
        const pieces = piecesOf(block ?? blockless(), [{ start: 3, end: 9 }]);
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(pieces.every(({ start, end }) => end > start)).toBe(true);
        const inside = pieces.filter(({ word }) => word !== null);
        expect([inside[0]?.start, inside.at(-1)?.end]).toEqual([3, 9]);
      }),
    );
  });
});
