import { describe, expect, test } from 'vitest';
import { INITIAL_SESSION, atQuote, reduceSession } from './session';
import type { SessionAction, SessionState } from './session';
import { TRAIL_LIMIT } from './trail';

const opened = (documentId: string, quoteId?: string): SessionAction => ({
  type: 'open-article',
  documentId,
  ...(quoteId === undefined ? {} : { quoteId }),
});
const SPEAKER: SessionAction = { type: 'show-main', main: { view: 'speaker', id: 's1' } };
const reviewed = (item: string): SessionAction => ({
  type: 'show-main',
  main: { view: 'review', item },
});
const BACK: SessionAction = { type: 'go', direction: 'back', steps: 1 };
const FORWARD: SessionAction = { type: 'go', direction: 'forward', steps: 1 };

/** Does one thing after the other; `[action, at]` where something of an article is read at that moment. */
function after(
  ...steps: readonly (SessionAction | readonly [SessionAction, number])[]
): SessionState {
  return steps.reduce<SessionState>((state, step) => {
    if ('type' in step) return reduceSession(state, step);
    const [action, at] = step;
    return reduceSession(state, action, at);
  }, INITIAL_SESSION);
}
const pages = ({ main, trail }: SessionState) => [
  trail.past.map((place) => place.main.view),
  main.view,
  trail.future.map((place) => place.main.view),
];

describe('the places visited', () => {
  test('an article, a speaker, and back to the words that were read, with the quote', () => {
    const there = after(opened('d1', 'q1'), [SPEAKER, 420]);
    expect(pages(there)).toEqual([['article'], 'speaker', []]);
    const back = reduceSession(there, BACK);
    expect(back.main).toEqual({ view: 'article', documentId: 'd1' });
    expect(back.selected).toEqual(atQuote('q1'));
    expect(back.panel).toBe('quote');
    expect(back.arrival).toEqual({ at: 420 });
    expect(pages(back)).toEqual([[], 'article', ['speaker']]);
  });

  test('forward again, and the place where one was then is kept', () => {
    const back = after(opened('d1'), [SPEAKER, 10], BACK);
    const forward = reduceSession(back, FORWARD, 77);
    expect(pages(forward)).toEqual([['article'], 'speaker', []]);
    expect(forward.trail.past[0]?.at).toBe(77);
    expect(forward.arrival).toBeNull();
  });

  test('whoever goes elsewhere has nothing to go forward to', () => {
    expect(pages(after(opened('d1'), SPEAKER, BACK, opened('d2')))).toEqual([
      ['article'],
      'article',
      [],
    ]);
  });

  test('another quote of the same article by a link is a place; walking from quote to quote is none', () => {
    const walked = after(opened('d1', 'q1'), { type: 'select', selected: atQuote('q2') });
    expect(walked.trail.past).toEqual([]);
    const linked = reduceSession(walked, opened('d1', 'q9'), 5);
    expect(linked.trail.past).toEqual([
      { main: { view: 'article', documentId: 'd1' }, quoteId: 'q2', at: 5 },
    ]);
    expect(reduceSession(linked, opened('d1', 'q9')).trail).toEqual(linked.trail);
  });

  test('walking on in the review is no place, leaving it is', () => {
    const left = after(reviewed('1'), reviewed('2'), opened('d1'));
    expect(left.trail.past.map(({ main }) => main)).toEqual([{ view: 'review', item: '2' }]);
  });

  test('the way in and a file that is looked at are none', () => {
    const shown = after({ type: 'show-main', main: { view: 'preview' } }, opened('d1'));
    expect(shown.trail.past).toEqual([]);
  });

  test('a record that is gone is in no place any more', () => {
    const state = after(opened('d1', 'q1'), SPEAKER, opened('d2'));
    expect(pages(reduceSession(state, { type: 'gone', id: 's1' }))[0]).toEqual(['article']);
    const without = reduceSession(state, { type: 'gone', id: 'q1' });
    expect(without.trail.past[0]).toMatchObject({ quoteId: null });
    expect(reduceSession(without, { type: 'gone', id: 'd1' }).trail.past).toHaveLength(1);
  });

  test('what is passed over is left out', () => {
    const state = after(opened('d1'), SPEAKER, opened('d2'));
    const back = reduceSession(state, { type: 'go', direction: 'back', steps: 2 });
    expect(pages(back)).toEqual([[], 'article', ['article']]);
    expect(back.main).toEqual({ view: 'article', documentId: 'd1' });
  });

  test('where there is nothing, nothing happens', () => {
    const state = after(opened('d1'));
    expect(reduceSession(state, BACK)).toBe(state);
    expect(reduceSession(state, FORWARD)).toBe(state);
  });

  test('a search that was left for a hit opens again', () => {
    const search = { query: 'quay', row: 3 };
    const left = after(opened('d1'), { type: 'dialog', dialog: 'palette' });
    const hit = reduceSession(left, { type: 'open-article', documentId: 'd2', from: search });
    const back = reduceSession({ ...hit, dialog: null }, BACK);
    expect(back).toMatchObject({ dialog: 'palette', search });
    // Opened by its key, it is a new one.
    expect(reduceSession(back, { type: 'dialog', dialog: 'palette' }).search).toBeNull();
  });

  test('no more than so many are kept', () => {
    const many = Array.from({ length: TRAIL_LIMIT + 5 }, (_, index) => opened(`d${index}`));
    const { past } = after(...many).trail;
    expect(past).toHaveLength(TRAIL_LIMIT);
    expect(past.at(-1)?.main).toEqual({ view: 'article', documentId: `d${TRAIL_LIMIT + 3}` });
  });
});
