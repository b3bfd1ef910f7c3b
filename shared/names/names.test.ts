import { expect, test } from 'vitest';
import { rankNames } from './find-names';
import { foldText, nameWords, sameName } from './fold';
import { guessFromNames } from './guess-from-names';
import { initialsOf } from './initials';
import { peopleInText } from './people-in-text';

test.each([
  ['Tomas Arvelo', 'TA'],
  ['Mr. Tomas Arvelo', 'TA'],
  ['Arvelo', 'A'],
  ['Élodie du Pré', 'EP'],
  ['Department of Fisheries and Harbours', 'DH'],
  ['🙂 Ana', 'A'],
  ['…', '?'],
  ['', '?'],
])('the initials of %j are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

const people = [
  { name: 'Tomas Arvelo', aliases: ['the harbour master'], item: 'arvelo', weight: 3 },
  { name: 'Ines Okafor', aliases: [], item: 'okafor', weight: 9 },
  { name: 'Inés Arvelo', aliases: [], item: 'sister', weight: 0 },
];
test.each([
  ['Mr. Arvelo', ['arvelo', 'sister']],
  ['arv', ['arvelo', 'sister']],
  ['T. Arvelo', ['arvelo']],
  ['Arvelo, Ines', ['sister']],
  ['in', ['okafor', 'sister']],
  ['harbour', ['arvelo']],
  ['Arvelo’s', ['arvelo', 'sister']],
  ['Brandt', []],
  ['', ['okafor', 'arvelo', 'sister']],
])('%j finds %j', (query, found) => {
  expect(rankNames(query, people)).toEqual(found);
});

/** Ways of writing one name that no finder may tell apart. */
const APOSTROPHES = "'’‘ʼʻ′`´＇‛ʹꞌ".split('');
test.each(APOSTROPHES.flatMap((one) => APOSTROPHES.map((other) => [one, other])))(
  'a name with %s is found by %s, and both are one name',
  (one, other) => {
    const name = `Jeanne d${one}Arc`;
    expect(rankNames(`d${other}arc`, [{ name, aliases: [], item: 'arc', weight: 0 }])).toEqual([
      'arc',
    ]);
    expect(sameName(name, `Jeanne d${other}Arc`)).toBe(true);
    expect(foldText(name)).toBe("jeanne d'arc");
    expect(nameWords(`Arvelo${one}s`)).toEqual(['arvelo']);
  },
);

test.each([
  ['Ａｄａ Ｒｏｅ', 'Ada Roe'],
  ['Ada\u00a0Roe', 'Ada Roe'],
  ['Ar\u00advelo', 'Arvelo'],
  ['\u200bAr\u2060velo\ufeff\u200e', 'Arvelo'],
  ['Jean–Luc', 'Jean-Luc'],
  ['Jean‑Luc', 'Jean−Luc'],
  ['the «Bay» Pilots', 'the “Bay” Pilots'],
  ['ﬁnn', 'Finn'],
  ['İpek', 'Ipek'],
  ['E\u0301lodie', 'Élodie'],
])('%j is %j when somebody looks for it', (written, typed) => {
  expect(foldText(written)).toBe(foldText(typed));
  expect(sameName(written, typed)).toBe(true);
});

test('folding twice is folding once, of every character', () => {
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const once = foldText(String.fromCodePoint(code));
    if (foldText(once) !== once) expect([code.toString(16), foldText(once)]).toEqual([code, once]);
  }
});

test('names in a text come by how often they stand there, without titles, openers and days', () => {
  const text =
    'The harbour master, Tomas Arvelo, spoke on Tuesday. But Ines Okafor did not. Mayor Ines Okafor’s office said so. On Monday Dalia Brandt van der Meer answered.';
  expect(peopleInText(text, 5)).toEqual([
    { name: 'Ines Okafor', offset: text.indexOf('Ines') },
    { name: 'Tomas Arvelo', offset: text.indexOf('Tomas') },
    { name: 'Dalia Brandt van der Meer', offset: text.indexOf('Dalia') },
  ]);
  expect(peopleInText(text, 1)).toHaveLength(1);
  expect(
    peopleInText(
      'The Old Quay closed. The Old Quay is shut. Mr. Pell, or Owen Pell, left. Ms. Rook’s dog.',
      5,
    ),
  ).toEqual([
    { name: 'Owen Pell', offset: 56 },
    { name: 'Rook', offset: 77 },
    { name: 'Old Quay', offset: 4 },
  ]);
  expect(
    peopleInText(
      'The Bay Pilots’ Association agreed. A county official did not; the official left.',
      5,
    ),
  ).toEqual([
    { name: 'Bay Pilots’ Association', offset: 4 },
    { name: 'County official', offset: 38 },
  ]);
});

const known = [
  { id: 'a', name: 'Tomas Arvelo', aliases: ['the harbour master'] },
  { id: 'o', name: 'Ines Okafor', aliases: [] },
  { id: 'w', name: 'Marta Will', aliases: [] },
];
test.each([
  ['“It is late,” said Tomas Arvelo. Ines Okafor agreed.', 'a'],
  ['Ines Okafor told reporters: “It is late.” Tomas Arvelo left.', 'o'],
  ['Ms. Okafor waited. Mr. Arvelo came. “It is late,” he said.', 'a'],
  ['Mr. Arvelo said that it would “be late” and that he will not wait.', 'a'],
  ['Ines Okafor, a former aide of Tomas Arvelo, suggested it was “late” for that.', 'o'],
  [
    'Mr. Arvelo waited, and Marta Will confirmed that it was among “several things” discussed.',
    'w',
  ],
  [
    'Mr. Arvelo said no talks had begun. He hoped that Ms. Okafor would not drop them. “I do hope so,” he said.',
    'a',
  ],
  [
    'Mr. Arvelo said that Ms. Okafor was late. Others blamed a “consultation season” instead.',
    null,
  ],
  ['“It is late,” the crowd sang, and nobody will know why.', null],
  ['“It is late,”', null],
])('%j is by %j', (text, id) => {
  const start = text.indexOf('“');
  expect(guessFromNames(text, { start, end: text.indexOf('”') + 1 }, known)).toBe(id);
});
