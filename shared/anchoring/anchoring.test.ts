import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnchor } from './create-anchor';
import { quotationAt } from './quotations';
import { resolveAnchor } from './resolve-anchor';

const TEXT =
  'The harbour master, Tomas Arvelo, said that the county executive had offered to host the talks. “It is a welcome idea, and we intend to take her up on it,” he said. Later he said that it was late.';
const anchorOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return createAnchor(text, 'h', { start, end: start + words.length });
};

describe('createAnchor', () => {
  test('keeps the words and their surroundings', () => {
    const anchor = anchorOf(TEXT, 'welcome idea');
    expect(TEXT.slice(anchor.start, anchor.end)).toBe(anchor.exact);
    expect(anchor.prefix).toBe(TEXT.slice(anchor.start - 32, anchor.start));
    expect(anchor.suffix).toBe(TEXT.slice(anchor.end, anchor.end + 32));
  });

  test('never keeps half a character', () => {
    const half = /^[\udc00-\udfff]|[\ud800-\udbff]$/;
    for (let pad = 0; pad < 4; pad += 1) {
      const text = `${'x'.repeat(pad)}${'👩‍🚀'.repeat(9)}WORD${'👩‍🚀'.repeat(9)}`;
      const { prefix, suffix } = anchorOf(text, 'WORD');
      expect([half.test(prefix), half.test(suffix)]).toEqual([false, false]);
    }
  });

  test.each([
    [3, 3],
    [-1, 2],
    [0, 999],
    [4, 2],
  ])('refuses %i–%i', (start, end) => {
    expect(() => createAnchor('a text', 'h', { start, end })).toThrow('span within the text');
  });

  test('refuses to cut a surrogate pair', () => {
    expect(() => createAnchor('a😀b', 'h', { start: 0, end: 2 })).toThrow('whole characters');
  });
});

describe('resolveAnchor', () => {
  test('what was anchored is found exactly, in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const edges = Array.from(text).reduce<number[]>(
            (all, one) => [...all, (all.at(-1) ?? 0) + one.length],
            [0],
          );
          const one = edges.at(a % edges.length) ?? 0;
          const other = edges.at(b % edges.length) ?? 0;
          if (one === other) return;
          const span = { start: Math.min(one, other), end: Math.max(one, other) };
          expect(resolveAnchor(text, 'h', createAnchor(text, 'h', span))).toEqual({
            state: 'exact',
            span,
            confidence: 1,
          });
        },
      ),
    );
  });

  const anchor = anchorOf(TEXT, 'It is a welcome idea, and we intend to take her up on it');
  test('words found elsewhere have moved', () => {
    const text = `A new first paragraph.\n${TEXT}`;
    const { state, span } = resolveAnchor(text, 'other', anchor);
    expect(state).toBe('moved');
    expect(text.slice(span?.start, span?.end)).toBe(anchor.exact);
  });

  test('words that stand in several places are told apart by what is around them', () => {
    const twice = anchorOf('He said so. Then she left. He said so. Then it rained.', 'He said so');
    const text = 'Before. He said so. Then it rained. Before. He said so. Then she left.';
    expect(resolveAnchor(text, 'other', twice)).toMatchObject({
      state: 'moved',
      span: { start: text.lastIndexOf('He said so') },
    });
  });

  test('words in several places with nothing to tell them apart are ambiguous, and nothing is chosen', () => {
    const one = createAnchor('so', 'h', { start: 0, end: 2 });
    expect(resolveAnchor('x so so so', 'other', one)).toMatchObject({
      state: 'ambiguous',
      span: null,
    });
  });

  test('edited words are found with their confidence', () => {
    const text = TEXT.replace('welcome idea', 'very welcome proposal').replace(
      'The harbour',
      'A harbour',
    );
    const { state, span, confidence } = resolveAnchor(text, 'other', anchor);
    expect(state).toBe('changed');
    expect(confidence).toBeGreaterThan(0.75);
    expect(confidence).toBeLessThan(1);
    expect(text.slice(span?.start, span?.end)).toBe(
      'It is a very welcome proposal, and we intend to take her up on it',
    );
  });

  test('words that are gone are an orphan, kept as such', () => {
    expect(resolveAnchor('Nothing of the kind stands here at all.', 'other', anchor)).toEqual({
      state: 'orphan',
      span: null,
      confidence: 0,
    });
  });

  test('no anchor, however wrong, makes it throw', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.record({
          textHash: fc.string(),
          start: fc.integer(),
          end: fc.integer(),
          exact: fc.string(),
          prefix: fc.string(),
          suffix: fc.string(),
        }),
        (text, wrong) => {
          const { state, span } = resolveAnchor(text, 'h', wrong);
          if (state === 'exact' || state === 'moved')
            expect(text.slice(span?.start, span?.end)).toBe(wrong.exact);
        },
      ),
    );
  });
});

/** The bar stands at the offset; the words are the quotation there, marks included. */
const QUOTATIONS: readonly [string, string | null][] = [
  ['He said: “It is |late,” and left.', '“It is late,”'],
  ['He said: |“It is late,” and left.', '“It is late,”'],
  ['He said: “It is late,”| and left.', '“It is late,”'],
  ['He said: “It is late,” and |left.', null],
  ['“He called it ‘a |farce’ twice.”', '‘a farce’'],
  ['“He called it ‘a farce’ |twice.”', '“He called it ‘a farce’ twice.”'],
  ['“It’s the fleet’s |harbour.”', '“It’s the fleet’s harbour.”'],
  ['Er sagte: „Es ist |spät.“ Dann ging er.', '„Es ist spät.“'],
  ['»Es ist |spät«, sagte er.', '»Es ist spät«'],
  ['Il dit : « Il est |tard » et partit.', '« Il est tard »'],
  ['彼は「遅|い」と言った。', '「遅い」'],
  ['She said "it |is late" twice.', '"it is late"'],
  ['A 6" pipe and a |7" pipe.', null],
  ['“One paragraph |goes on.\n“And ends here.”', '“One paragraph goes on.'],
  ['“Never |closed.\nNext paragraph.', null],
  ['‘It is the boys’ |turn,’ he said.', '‘It is the boys’ turn,’'],
  ["He said 'it |is late' twice, the boys' way.", "'it is late'"],
  ["It's the fleet's |harbour, isn't it.", null],
  ['No marks |here.', null],
];
test('a line of opening marks only is no quotation, however long', () => {
  const line = '“word '.repeat(20_000);
  expect(quotationAt(line, 60_000)).toBeNull();
});

test('long words with an edit are found by their ends', () => {
  const words = Array.from({ length: 600 }, (_, at) => `word${at}`).join(' ');
  const long = createAnchor(words, 'h', { start: 0, end: words.length });
  const { state, span } = resolveAnchor(
    `New. ${words.replace('word300', 'other')} End.`,
    'other',
    long,
  );
  expect([state, span?.start]).toEqual(['changed', 5]);
});

test.each(QUOTATIONS)('the quotation in %j is %j', (marked, words) => {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const span = quotationAt(text, offset);
  expect(span && text.slice(span.start, span.end)).toBe(words);
});
