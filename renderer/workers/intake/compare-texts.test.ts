import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTexts } from '../../../shared/anchoring/align-texts';
import { runs } from '../../../shared/lib/runs.cases';
import { compareTexts } from './compare-texts';

const compare = (a: string, b: string) => compareTexts(a, b, alignTexts(a, b));
const differing = (stretches: ReturnType<typeof compare>['former']) =>
  stretches.flatMap(({ kind, text }) => (kind === 'differs' ? [text.trim()] : []));

describe('two texts side by side', () => {
  const HERE =
    'The council put off its vote on the harbour bond on Sunday, for the second time this spring, after the pilots asked for a week to read the plan.';
  const COMING =
    'The council put off its vote on the harbour bond on Sunday, after the pilots asked for ten days to read the plan.';

  it('mark what differs on each side, and count the places', () => {
    const { former, latter, places } = compare(HERE, COMING);
    expect(differing(former).join(' | ')).toContain('second time this spring');
    expect(differing(former).join(' | ')).toContain('week');
    expect(differing(latter)).toEqual(['ten days']);
    expect(places).toBe(2);
  });

  it('cut what both have, and keep what stands beside a difference', () => {
    const long = 'This sentence is in both of them. '.repeat(60);
    const { former, latter, places } = compare(
      `${long}One end.${long}`,
      `${long}Another end.${long}`,
    );
    expect(places).toBe(1);
    expect(former.filter(({ kind }) => kind === 'cut')).toHaveLength(2);
    expect(latter.map(({ text }) => text).join('').length).toBeLessThan(600);
  });

  it('equal texts differ nowhere; a text and nothing in one place', () => {
    expect(compare(HERE, HERE)).toMatchObject({ places: 0 });
    expect(compare(HERE, '').places).toBe(1);
    expect(compare('', HERE).places).toBe(1);
  });
});

const words = fc.array(fc.constantFrom('sea ', 'levy ', 'no.\n\n', 'they ', '潮'), {
  maxLength: 30,
});

it('short texts are shown whole: each side is its text', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [one, other] = [a.join(''), b.join('')];
      const { former, latter } = compare(one, other);
      expect(former.map(({ text }) => text).join('')).toBe(one);
      expect(latter.map(({ text }) => text).join('')).toBe(other);
    }),
    { numRuns: runs(200) },
  );
});
