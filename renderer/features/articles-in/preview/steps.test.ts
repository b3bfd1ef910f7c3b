import { describe, expect, it } from 'vitest';
import { askedWords, beginAnswers, detailKey } from './answers';
import type { Answers } from './answers';
import { FILE_IN_DOUBT } from './preview.cases';
import { stepFrom, stepKinds, stepsOf } from './steps';
import type { Step } from './steps';

const [article] = FILE_IN_DOUBT.articles;
if (!article) throw new Error('the case has an article');
const words = askedWords(article, 0);
const { now: NOTHING } = beginAnswers({});
const steps = (change: Partial<Answers> = {}, file = FILE_IN_DOUBT): readonly Step[] =>
  stepsOf(
    { first: FILE_IN_DOUBT.doubts, reading: {}, file, index: 0, words },
    { ...NOTHING, ...change },
  );
const open = (all: readonly Step[]) => all.filter(({ isDone }) => !isDone).map(({ kind }) => kind);

describe('what is to be looked at', () => {
  it('is each doubt about the file, each word without proof, each guessed detail', () => {
    expect(open(steps())).toEqual(['order', 'hyphens', 'details']);
  });

  it('stays in the list as done when an answer has settled it, though it is no doubt any more', () => {
    const settled = { ...FILE_IN_DOUBT, doubts: [] };
    const reading = { singleColumn: true };
    expect(steps({ reading }, settled).map(({ kind }) => kind)).toContain('order');
    expect(open(steps({ reading }, settled))).toEqual(['hyphens', 'details']);
    expect(open(steps({ seen: new Set(['order']) }))).toEqual(['hyphens', 'details']);
    expect(open(steps({ hyphens: new Map([[words[0]?.key ?? '', 'joined']]) }))).toEqual([
      'order',
      'details',
    ]);
    expect(open(steps({ details: new Map([[detailKey(article, 0, 'authors'), true]]) }))).toEqual([
      'order',
      'hyphens',
    ]);
  });

  it('is no word that the text has whole elsewhere', () => {
    const proven = words.map((word) => ({ ...word, proof: 0 }));
    const all = stepsOf(
      { first: [], reading: {}, file: FILE_IN_DOUBT, index: 0, words: proven },
      NOTHING,
    );
    expect(all.map(({ kind }) => kind)).not.toContain('hyphens');
  });
});

describe('walking', () => {
  const all = steps();
  const ids = all.map(({ id }) => id);

  it('goes round both ways', () => {
    expect(stepFrom(all, null, 1)?.id).toBe(ids[0]);
    expect(stepFrom(all, ids[0] ?? '', 1)?.id).toBe(ids[1]);
    expect(stepFrom(all, ids.at(-1) ?? '', 1)?.id).toBe(ids[0]);
    expect(stepFrom(all, ids[0] ?? '', -1)?.id).toBe(ids.at(-1));
    expect(stepFrom(all, null, -1)?.id).toBe(ids.at(-1));
  });

  it('goes from an answer to what is still open, and nowhere when nothing is', () => {
    const [order, hyphen] = all;
    const one = all.map((step) => ({ ...step, isDone: step !== hyphen }));
    expect(stepFrom(one, order?.id ?? '', 1, true)?.id).toBe(hyphen?.id);
    expect(stepFrom(one, hyphen?.id ?? '', 1, true)).toBeNull();
  });

  it('is counted by kind', () => {
    expect(stepKinds(steps({ seen: new Set(['order']) }))).toEqual([
      { kind: 'order', open: 0 },
      { kind: 'hyphens', open: 1 },
      { kind: 'details', open: 1 },
    ]);
  });
});
