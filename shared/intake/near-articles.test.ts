import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../lib/runs.cases';
import { createNearIndex, NEAR } from './near-index';
import { estimateLikeness, likenessOf, MINIMA, textSignature } from './text-signature';

/** Numbers from 0 to below 1, always the same ones (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** A text of words as frequent as those of a language are: the n-th comes about 1/n times as often as the first. */
function madeUp(next: () => number, words: number): readonly string[] {
  return Array.from({ length: words }, () => `w${Math.floor(3000 ** next())}`);
}

/** The same text with runs of words replaced until its likeness to the text is about what is asked for. */
function altered(text: readonly string[], likeness: number, next: () => number): readonly string[] {
  const words = [...text];
  while (likenessOf(text.join(' '), words.join(' ')).shared > likeness) {
    const at = Math.floor(next() * words.length);
    words.splice(at, 12, ...madeUp(next, 12));
  }
  return words;
}

/** Pairs of texts that are about so alike, and how many of each hundred are found. */
function foundAt(likeness: number, pairs: number): number {
  const next = numbersFrom(Math.round(likeness * 1000) + 7);
  const found = Array.from({ length: pairs }, () => {
    const text = madeUp(next, 300 + Math.floor(next() * 900));
    const index = createNearIndex<string>();
    index.add('it', textSignature(text.join(' ')));
    return index.near(textSignature(altered(text, likeness, next).join(' '))).length > 0;
  });
  return (found.filter(Boolean).length / pairs) * 100;
}

describe('how many are found, and how many in vain', () => {
  // Of 400 pairs: 0.9 400, 0.8 400, 0.7 399, 0.6 389, just below 0.5 (the threshold) 146, 0.4 3, 0.3 0.
  it.each([
    [0.9, 100, 100],
    [0.8, 100, 100],
    [0.7, 98, 100],
    [0.4, 0, 6],
    [0.3, 0, 0],
  ])('at a likeness of %d: between %d and %d of 100', (likeness, least, most) => {
    const found = foundAt(likeness, 100);
    expect(found).toBeGreaterThanOrEqual(least);
    expect(found).toBeLessThanOrEqual(most);
  });

  it('of 600 articles that have nothing to do with each other, none looks like another', () => {
    const next = numbersFrom(5);
    const index = createNearIndex<number>();
    for (let at = 0; at < 600; at += 1) {
      const signature = textSignature(madeUp(next, 200 + Math.floor(next() * 600)).join(' '));
      expect(index.near(signature)).toEqual([]);
      index.add(at, signature);
    }
  });
});

const ARTICLE = [
  'The harbour council of Low Mere voted on Tuesday to raise the berth levy, three members against',
  'four, after an evening in which the boat owners filled the gallery and would not be quieted.',
  '“Nobody asked us,” said Nora Lindqvist, who keeps two boats there. “We read of it on a notice.”',
  'The council’s clerk, Omar Pell, answered that the notice had hung at the pier since March, and',
  'that the levy has stayed as it was for eleven years while dredging has become twice as dear.',
].join(' ');

const CHINESE =
  '港口委员会周二晚间投票决定提高泊位费，四票赞成，三票反对。船主们坐满了旁听席，久久不肯散去。' +
  '“没有人问过我们，”拥有两条船的林女士说，“我们是从一张告示上看到的。”委员会的秘书回答说，告示从三月起就挂在码头上。';

describe('what is alike', () => {
  it('case, marks, quotation marks, soft hyphens, wide blanks and look-alikes make no difference', () => {
    const other = ARTICLE.toUpperCase()
      .replaceAll('“', '"')
      .replaceAll('COUNCIL', 'COUN\u00adCIL')
      .replaceAll(' ', '\u00a0')
      .replaceAll('PIER', 'P\u0406ER');
    expect(likenessOf(ARTICLE, other).shared).toBe(1);
    expect(textSignature(other)).toEqual(textSignature(ARTICLE));
  });

  it('composed and decomposed letters are the same', () => {
    const text = 'Die Räte hörten übel gelaunt zu und gingen früh.';
    expect(textSignature(text.normalize('NFD'))).toEqual(textSignature(text));
  });

  it('a reprint under another head is; another report of the same evening is not', () => {
    const index = createNearIndex<string>();
    index.add('first', textSignature(ARTICLE));
    const reprint = `From our correspondent\n\n${ARTICLE}\n\nReprinted with permission.`;
    expect(index.near(textSignature(reprint))).toMatchObject([{ id: 'first' }]);
    const other =
      'Low Mere’s council will take more for a berth. Four of seven members were for it, said the clerk, Omar Pell, and the boat owners who had come were loud: nobody had asked them, said one of them, Nora Lindqvist.';
    expect(index.near(textSignature(other))).toEqual([]);
  });

  it('Chinese is compared by its characters', () => {
    const index = createNearIndex<string>();
    index.add('zh', textSignature(CHINESE));
    expect(index.near(textSignature(`【本报讯】${CHINESE}`))[0]?.likeness).toBeGreaterThan(0.8);
    expect(index.near(textSignature(Array.from(CHINESE).toReversed().join('')))).toEqual([]);
  });

  it('an excerpt is contained, and as much alike as it is long', () => {
    const { shared, contained } = likenessOf(ARTICLE, ARTICLE.slice(0, ARTICLE.length / 4));
    expect(contained).toBeGreaterThan(0.9);
    expect(shared).toBeLessThan(0.3);
  });

  it('texts without words are like nothing, not even each other', () => {
    const index = createNearIndex<string>();
    index.add('dots', textSignature('… … …'));
    expect(index.near(textSignature('… … …'))).toEqual([]);
    expect(likenessOf('', '—')).toEqual({ shared: 0, contained: 0 });
  });

  it('the likest comes first', () => {
    const index = createNearIndex<string>();
    index.add('longer', textSignature(`${ARTICLE} ${CHINESE.slice(0, 40)}`));
    index.add('same', textSignature(ARTICLE));
    expect(index.near(textSignature(ARTICLE)).map(({ id }) => id)).toEqual(['same', 'longer']);
  });

  it('a signature is the same on every machine, and small', () => {
    const { minima, stretches } = textSignature(ARTICLE);
    expect(minima.byteLength).toBe(2 * MINIMA);
    expect([stretches, ...minima.subarray(0, 4)]).toEqual([84, 60865, 43301, 24387, 9873]);
  });
});

const words = fc.array(fc.constantFrom('sea', 'levy', 'no', 'they', 'said', 'a', '潮', '水'), {
  maxLength: 60,
});

describe('laws', () => {
  it('likeness and its estimate are symmetric, between 0 and 1, and 1 for the same words', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [one, other] = [a.join(' '), b.join(' ')];
        const { shared, contained } = likenessOf(one, other);
        expect(likenessOf(other, one)).toEqual({ shared, contained });
        expect(shared).toBeLessThanOrEqual(contained);
        expect(contained).toBeLessThanOrEqual(1);
        const estimate = estimateLikeness(textSignature(one), textSignature(other));
        expect(estimate).toBe(estimateLikeness(textSignature(other), textSignature(one)));
        if (shared === 1) expect(estimate).toBe(1);
        if (shared === 0) expect(estimate).toBeLessThan(NEAR);
      }),
      { numRuns: runs(300) },
    );
  });

  it('an estimate is seldom further from the truth than 0.15', () => {
    const next = numbersFrom(11);
    const errors = Array.from({ length: 60 }, (_unused, at) => {
      const text = madeUp(next, 400);
      const other = altered(text, (at % 10) / 10, next).join(' ');
      const { shared } = likenessOf(text.join(' '), other);
      return Math.abs(
        shared - estimateLikeness(textSignature(text.join(' ')), textSignature(other)),
      );
    });
    expect(Math.max(...errors)).toBeLessThan(0.15);
  });
});
