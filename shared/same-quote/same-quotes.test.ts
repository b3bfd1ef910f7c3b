import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { layOver } from './lay-over';
import { groupSame } from './group-same';
import { quotationsOfText } from './quotations-of-text';
import { SameQuotes } from './same-quotes';

const SAID =
  'If the harbour is dredged I am confident that most of my voters will walk to the quay with me';

function of(texts: Readonly<Record<string, string>>): SameQuotes {
  const same = new SameQuotes();
  for (const [key, text] of Object.entries(texts))
    same.put({ key, passages: quotationsOfText(key, text) });
  return same;
}
const groupsOf = (texts: Readonly<Record<string, string>>) =>
  of(texts)
    .groups()
    .map(({ kind, quotes }) => ({ kind, quotes: quotes.map(({ exact }) => exact) }));

it('takes the same words for identical however they are set', () => {
  const a = '“We will not sell the quay — not now,” said Ada Pell.';
  const b = 'Ada Pell: "we will not sell the\u00A0quay - not n\u00ADow."';
  expect(groupsOf({ a, b })).toEqual([
    {
      kind: 'identical',
      quotes: [
        '“We will not sell the quay — not now,”',
        '"we will not sell the\u00A0quay - not n\u00ADow."',
      ],
    },
  ]);
});

it('takes a word or two that differ in a long quotation for altered', () => {
  const [group, ...others] = groupsOf({
    a: `“${SAID},” she said.`,
    b: `“${SAID.replace('voters', 'supporters')}.”`,
  });
  expect(group?.kind).toBe('altered');
  expect(group?.quotes).toHaveLength(2);
  expect(others).toEqual([]);
});

it.each([
  ['below nine words', 'We will not sell the old quay', 'We will not sell the new quay'],
  ['fewer than four words', 'We will not', 'We will not'],
  ['a title', 'Good Morning Harbour Town', 'Good Morning Harbour Town'],
  [
    'words strewn over a long quotation',
    'we will open the quay again for all who work',
    'we met in May and will in time open a door, the old one, that leads to a quay where again and again for years all of us, and who knows why, had to work',
  ],
])('finds nothing in %s', (_what, one, other) => {
  expect(groupsOf({ a: `“${one},” said Ada Pell.`, b: `“${other},” said Ada Pell.` })).toEqual([]);
});

it('finds a quotation in a window of a longer one, and two that lie over each other at their ends', () => {
  const [first, second] = [SAID.slice(0, 60), `${SAID.slice(29)} and with all of them`];
  expect(
    groupsOf({ a: `“${SAID}.”`, b: `“Listen, friends of the harbour. ${SAID}, I say.”` }),
  ).toHaveLength(1);
  expect(groupsOf({ a: `“${first} or not, who knows.”`, b: `“${SAID}.”` })).toEqual([]);
  expect(groupsOf({ a: `“${SAID}.”`, b: `“${second}.”` })).toHaveLength(1);
});

it('says nothing of a quotation that one article has twice', () => {
  expect(groupsOf({ a: `“${SAID},” she said.\n\n“${SAID},” she said again.` })).toEqual([]);
});

it('a long quotation of which two parts are quoted stands in two groups', () => {
  const [one, other] = [
    'the first buoy was laid by my own grandfather in the spring',
    'nobody has paid for the light since the bridge was closed',
  ];
  const found = groupsOf({ a: `“${one}.”`, b: `“${one}, and ${other}.”`, c: `“${other}.”` });
  expect(found.map(({ quotes }) => quotes.length)).toEqual([2, 2]);
});

it('an article put in its place again, or taken out, leaves nothing behind', () => {
  const same = of({ a: `“${SAID}.”`, b: `“${SAID}.”`, c: `“${SAID}.”` });
  same.put({ key: 'b', passages: [] });
  expect(same.groups()[0]?.quotes.map(({ article }) => article)).toEqual(['a', 'c']);
  expect(same.elsewhere(SAID, 'a').map(({ article }) => article)).toEqual(['c']);
  same.remove('c');
  expect(same.groups()).toEqual([]);
});

it('in a group every two are alike, and every pair is in a group', () => {
  const pairs = fc.uniqueArray(
    fc.record({
      one: fc.integer({ min: 0, max: 9 }),
      other: fc.integer({ min: 10, max: 19 }),
      difference: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { selector: ({ one, other }) => `${one} ${other % 10}` },
  );
  fc.assert(
    fc.property(pairs, (some) => {
      // Numbers from 10 on are the same things as those below: a graph in which triangles come about.
      const alike = some
        .map(({ one, other, difference }) => ({ one, other: other % 10, difference }))
        .filter(({ one, other }) => one < other);
      const isPair = (one: number, other: number) =>
        alike.some((pair) => pair.one === one && pair.other === other);
      const groups = groupSame(alike);
      for (const group of groups)
        for (const [at, one] of group.entries())
          for (const other of group.slice(at + 1)) expect(isPair(one, other)).toBe(true);
      for (const { one, other } of alike)
        expect(groups.some((group) => group.includes(one) && group.includes(other))).toBe(true);
    }),
  );
});

it('the window has no more differences than words, and lies within both', () => {
  const words = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, (some, others) => {
      const [one, other] = [Int32Array.from(some), Int32Array.from(others)];
      const aligned = layOver(one, other, { from: -one.length, to: other.length });
      const within = aligned.one.end - aligned.one.start;
      expect(aligned.run).toBeLessThanOrEqual(within);
      expect(aligned.one.end).toBeLessThanOrEqual(one.length);
      expect(aligned.other.end).toBeLessThanOrEqual(other.length);
      expect(aligned.edits).toBeLessThanOrEqual(within);
      const isSame = some.join() === others.join();
      if (isSame) expect(aligned).toMatchObject({ edits: 0, run: some.length });
    }),
  );
});
