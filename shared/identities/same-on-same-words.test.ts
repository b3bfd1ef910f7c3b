import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnyRecord } from '../model/records';
import { applyWrite } from '../operations/apply-write';
import { joinSpeakers, judgeIdentity } from '../operations/identities';
import { sampleAnchor, at, record, SAMPLE_TEXT } from '../project-file/sample.cases';
import { resolveIdentities } from './resolve-identities';
import { sameOnSameWords, shareNames } from './same-on-same-words';

const speaker = (id: string, name: string) => record('speaker', id, { name });
const quote = (id: string, start: number, ...speakerIds: readonly string[]) =>
  record('quote', id, {
    documentId: 'd',
    anchor: sampleAnchor(SAMPLE_TEXT, 'h', { start, end: start + 8 }),
    speakerIds,
    layer: id,
  });
const verdictsOf = (change: ReturnType<typeof joinSpeakers>): AnyRecord[] =>
  change.writes.map((write) =>
    applyWrite(undefined, write, { session: 's', n: 1, at: at(0), by: 'me' }),
  );
const article = record('document', 'd', { title: 'Harbour', textHash: 'h' });

const TEAM: readonly AnyRecord[] = [
  article,
  speaker('f1', 'Fatima Rahman'),
  speaker('f2', 'fatima  rahman'),
  speaker('f3', 'Fatima Rahman'),
  speaker('o1', 'Otto Lind'),
  speaker('o2', 'Otto Lind'),
  quote('a', 0, 'f1'),
  quote('b', 0, 'f2'),
  quote('c', 0, 'f3'),
  // The same name, but never on the same words.
  quote('d', 10, 'o1'),
  quote('e', 20, 'o2'),
];

describe('whether a name is borne by two', () => {
  test.each([
    ['alike but for case and blanks', ['Fatima Rahman', 'fatima  rahman'], true],
    ['different', ['Fatima Rahman', 'Otto Lind'], false],
    ['no names at all', ['', ''], false],
  ])('%s', (_, names, share) => {
    expect(shareNames(names.map((name) => ({ name, deleted: false })))).toBe(share);
  });

  test('a deleted one bears none', () => {
    const name = 'Fatima Rahman';
    expect(
      shareNames([
        { name, deleted: false },
        { name, deleted: true },
      ]),
    ).toBe(false);
  });
});

describe('speakers that several people made', () => {
  test('are offered together where their name and their words are the same', () => {
    expect(sameOnSameWords(TEAM)).toEqual([{ name: 'Fatima Rahman', ids: ['f1', 'f2', 'f3'] }]);
  });

  test('once taken as one are not offered again, in one change', () => {
    const change = joinSpeakers(sameOnSameWords(TEAM));
    const verdicts = verdictsOf(change);
    expect(sameOnSameWords([...TEAM, ...verdicts])).toEqual([]);
    const { representative } = resolveIdentities(verdicts.filter((one) => one.type === 'identity'));
    expect(new Set(['f1', 'f2', 'f3'].map(representative)).size).toBe(1);
  });

  test('are not offered where somebody said that two of them are different', () => {
    const apart = judgeIdentity({ id: 'f1', name: '' }, { id: 'f3', name: '' }, 'different');
    expect(sameOnSameWords([...TEAM, ...verdictsOf(apart)])).toEqual([]);
  });

  test('deleted quotes, speakers and articles count for nothing', () => {
    for (const id of ['d', 'b', 'f2']) {
      const records = TEAM.map((one) => (one.id === id ? { ...one, deleted: true } : one));
      const left = sameOnSameWords(records).flatMap(({ ids }) => ids);
      expect(left).toEqual(id === 'd' ? [] : ['f1', 'f3']);
    }
  });

  test('whatever the order of records', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...TEAM], { minLength: TEAM.length }), (records) => {
        expect(sameOnSameWords(records)).toEqual(sameOnSameWords(TEAM));
      }),
    );
  });
});
