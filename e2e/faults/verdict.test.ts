import { describe, expect, it } from 'vitest';
import { isClean, judgeFault, tallyInWords, tallyOf } from './verdict';
import type { Ending, Observation } from './verdict';

const open = (edits: number, told: string | null = null): Ending => ({
  ended: 'open',
  edits,
  told,
});
const STUCK: Ending = { ended: 'stuck', where: 'Opening your project…' };
/** Eight edits were acknowledged, and a ninth was asked for. */
const after = (ending: Ending, more: Partial<Observation> = {}): Observation => ({
  kind: 'damage',
  host: 'desktop',
  what: 'log deleted',
  worked: 2,
  acknowledged: 8,
  made: 9,
  recoverable: 8,
  ending,
  ...more,
});
const PART = 'The project opened without your last changes. All but 4 changes can be opened.';
const WHOLE = 'The project is gone from its store. Your work is whole in the journal.';

describe('a fault', () => {
  it('after which all is there is harmless, or noticed where the page said something', () => {
    expect(judgeFault(after(open(8)))).toEqual({ verdict: 'harmless', lost: 0 });
    expect(judgeFault(after(open(9)))).toEqual({ verdict: 'harmless', lost: 0 });
    expect(judgeFault(after(open(8, WHOLE)))).toEqual({ verdict: 'noticed', lost: 0 });
  });

  it('that leaves less without a word is silent, and lost is what was left somewhere', () => {
    expect(judgeFault(after(open(5)))).toEqual({ verdict: 'silent', lost: 3 });
    expect(judgeFault(after(open(0), { recoverable: 4 }))).toEqual({ verdict: 'silent', lost: 4 });
  });

  it('is silent where the page calls whole what is not', () => {
    expect(judgeFault(after(open(7, WHOLE))).verdict).toBe('silent');
  });

  it('that nothing could make good is noticed and loses nothing where the page says so', () => {
    expect(judgeFault(after(open(4, PART), { recoverable: 4 }))).toEqual({
      verdict: 'noticed',
      lost: 0,
    });
    expect(judgeFault(after(open(4, PART)))).toEqual({ verdict: 'noticed', lost: 4 });
  });

  it('that makes something up is silent', () => {
    expect(judgeFault(after(open(10, WHOLE))).verdict).toBe('silent');
  });

  it('after which nothing opens is a dead end', () => {
    expect(judgeFault(after(STUCK)).verdict).toBe('dead end');
  });
});

describe('the line at the end', () => {
  const round = (ending: Ending) => after(ending, { kind: 'kill', what: 'round' });
  const clean = [round(open(8)), round(open(9)), after(open(8)), after(open(8, WHOLE))];

  it('counts rounds, edits and damages', () => {
    const tally = tallyOf(clean);
    expect(tallyInWords(tally, 0)).toBe(
      '2 rounds, 8 edits acknowledged, 0 lost; damages: 1 noticed, 1 harmless, 0 silent, 0 dead ends',
    );
    expect(isClean(tally, 0)).toBe(true);
  });

  it.each([
    ['a round that lost an edit', round(open(7)), /1 lost.*; 1 of the rounds silent/],
    ['a round after which nothing opens', round(STUCK), /1 of the rounds silent or a dead end/],
    ['a silent damage', after(open(7)), /1 lost.*1 silent/],
    ['a damage that loses what was left', after(open(4, PART)), /4 lost; damages: 2 noticed/],
    ['a dead end', after(STUCK), /1 dead ends/],
  ] as const)('reports %s', (_what, planted, words) => {
    const tally = tallyOf([...clean, planted]);
    expect(tallyInWords(tally, 0)).toMatch(words);
    expect(isClean(tally, 0)).toBe(false);
  });

  it('is not clean where something could not be carried out, or nothing was', () => {
    expect(tallyInWords(tallyOf(clean), 1)).toMatch(/; 1 not carried out$/);
    expect(isClean(tallyOf(clean), 1)).toBe(false);
    expect(isClean(tallyOf([]), 0)).toBe(false);
  });
});
