import { expect, test } from 'vitest';
import { createCarrier } from './carry-anchor';
import { createAnchor } from './create-anchor';

const anchorOf = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return createAnchor(text, 'old', { start, end: start + words.length });
};
/** Where words went: the state, and the words that stand there now. */
const went = (former: string, latter: string, words: string, from = 0) => {
  const { state, span } = createCarrier(former, latter, 'new')(anchorOf(former, words, from));
  return [state, span && latter.slice(span.start, span.end)];
};

const line = (word: string) =>
  `The ${word} was weighed on the ${word} scale by two clerks, and the ${word} stayed where it lay until evening.`;
const FILLING = ['salt', 'flax', 'tar', 'rope', 'coal', 'corn', 'wool', 'hemp'].map(line);
const NOTE = 'Read more in our evening letter.';

test('of two equal paragraphs beside each other of which one is gone, neither is claimed', () => {
  const former = [FILLING[0], NOTE, FILLING[1], NOTE, FILLING[2]].join('\n\n');
  const latter = [FILLING[0], NOTE, FILLING[2]].join('\n\n');
  expect(went(former, latter, 'evening letter')).toEqual(['ambiguous', null]);
  const [, other] = went(former, latter, 'evening letter', former.lastIndexOf(NOTE));
  expect(other).toBeNull();
  // With both there, each stays what it was.
  const both = [FILLING[0], NOTE, FILLING[1], NOTE, FILLING[3]].join('\n\n');
  expect(went(former, both, 'evening letter')).toEqual(['exact', 'evening letter']);
});

test.each([
  [
    'Chinese',
    '渡轮从七月起每天只开一班，议会在星期二晚上决定，码头工人没有被问到。',
    '七月',
    '八月',
    '码头工人',
  ],
  [
    'Arabic',
    'قرر المجلس مساء الثلاثاء أن تبحر العبارة مرة واحدة في اليوم من تموز ولم يسأل أحد الركاب',
    'الثلاثاء',
    'الأربعاء',
    'أحد الركاب',
  ],
  [
    'emoji',
    'The ferry 🚢 stays 👩🏽‍✈️ for as long as 🌊 anybody sails from the old pier ⚓️ of Harrow.',
    'stays',
    'stayed',
    '🌊 anybody',
  ],
])(
  'a paragraph in %s that was moved and edited is found with its words',
  (_name, passage, was, is, words) => {
    const former = [...FILLING.slice(0, 2), passage, ...FILLING.slice(2)].join('\r\n\r\n');
    const latter = [...FILLING, passage.replace(was, is)].join('\r\n\r\n');
    expect(went(former, latter, words)).toEqual(['moved', words]);
    expect(went(former, latter, passage)).toEqual(['changed', passage.replace(was, is)]);
  },
);

test('words at the edge of which a letter was changed are found whole', () => {
  const former = FILLING.join('\n');
  expect(went(former, former.replace('by two clerks', 'by xtwo clerks'), 'two clerks')).toEqual([
    'changed',
    'xtwo clerks',
  ]);
});

test('one of two words replaced is changed; both replaced are gone', () => {
  const former = FILLING.join('\n');
  const latter = former.replace('two clerks', 'two porters');
  expect(went(former, latter, 'two clerks')).toEqual(['changed', 'two porters']);
  expect(went(former, former.replace('two clerks', 'a porter'), 'two clerks')).toEqual([
    'orphan',
    null,
  ]);
});

/** A long text of made-up words, all of them drawn anew for each seed. */
const make = (seed: number) => {
  let state = seed;
  return Array.from({ length: 120_000 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return ((state >>> 8) ** 2 % 7919).toString(36);
  }).join(' ');
};

test('a long text against an unrelated one claims nothing', () => {
  const [former, latter] = [make(1), make(2)];
  const carry = createCarrier(former, latter, 'new');
  for (let at = 1000; at < former.length - 100; at += 20_000)
    expect(carry(createAnchor(former, 'old', { start: at, end: at + 60 })).span).toBeNull();
});
