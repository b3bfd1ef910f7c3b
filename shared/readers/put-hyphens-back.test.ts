import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../model/mark';
import { putHyphensBack } from './put-hyphens-back';

const joint = (at: number): Mark => ({
  type: 'joined-hyphen',
  start: at,
  end: at,
  value: '-\n',
});

describe('a hyphen that is put back', () => {
  it('stands in the text again, and the joint is only a line end', () => {
    const mark = joint(5);
    const page: Mark = { type: 'page', start: 0, end: 5, value: '1' };
    const next: Mark = { type: 'page', start: 5, end: 14, value: '2' };
    const put = putHyphensBack(
      { text: 'houseold words', marks: [page, mark, next] },
      new Set([mark]),
    );
    expect(put.text).toBe('house-old words');
    expect(put.marks).toEqual([
      { ...page, end: 6 },
      { ...mark, start: 6, end: 6, value: '\n' },
      { ...next, start: 6, end: 15 },
    ]);
  });

  it('leaves everything as it is where nothing was chosen', () => {
    const read = { text: 'household', marks: [joint(5)] };
    expect(putHyphensBack(read, new Set())).toEqual(read);
  });

  it('moves every mark with its words, and taking the hyphens away gives the text as it was', () => {
    // Letters that are no hyphens, so that what was put in can be told apart.
    const texts = fc.string({ unit: fc.constantFrom('a', 'é', '𝄞', ' ', '\n'), maxLength: 40 });
    const places = fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 8 });
    const spans = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 });
    fc.assert(
      fc.property(texts, places, spans, (text, joints, others) => {
        const length = text.length + 1;
        const at = [...new Map(joints.map(([place, put]) => [place % length, put]))];
        const hyphens = at.map(([place]) => joint(place));
        const chosen = new Set(hyphens.filter((_, index) => at[index]?.[1]));
        const spanned = others.map(([one, other]): Mark => {
          const [start = 0, end = 0] = [one % length, other % length].toSorted((a, b) => a - b);
          return { type: 'link', start, end, value: 'x' };
        });
        const put = putHyphensBack({ text, marks: [...hyphens, ...spanned] }, chosen);
        expect(put.text.replaceAll('-', '')).toBe(text);
        expect(put.text.length - text.length).toBe(chosen.size);
        for (const [index, mark] of put.marks.entries()) {
          const before = [...hyphens, ...spanned][index];
          expect(put.text.slice(mark.start, mark.end).replaceAll('-', '')).toBe(
            text.slice(before?.start, before?.end),
          );
          expect(put.text.slice(0, mark.start).replaceAll('-', '')).toBe(
            text.slice(0, before?.start),
          );
        }
        for (const mark of put.marks.filter(({ value }) => value === '\n'))
          expect(put.text[mark.start - 1]).toBe('-');
      }),
    );
  });
});
