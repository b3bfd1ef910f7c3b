import { expect, test } from 'vitest';
import { choiceFrom } from './agreement-choice';
import type { AgreementChoice } from './agreement-choice';

const DEFAULT: AgreementChoice = {
  question: { what: 'quotes', measure: 'f1-overlap', none: 'answer' },
  order: 'name',
  scope: null,
  at: '',
};

test.each([
  ['nothing', undefined],
  ['a number', 7],
  [
    'things nobody knows',
    { question: { what: 'colours', measure: 9 }, scope: { of: 'pair', a: 1 } },
  ],
])('%s is the default', (_, stored) => {
  expect(choiceFrom(stored)).toEqual(DEFAULT);
});

test('a measure that does not fit gives way to one that does', () => {
  expect(choiceFrom({ question: { what: 'kinds', measure: 'f1-exact' } }).question).toEqual({
    what: 'kinds',
    measure: 'alpha',
    none: 'answer',
  });
});

test.each<AgreementChoice['scope']>([
  { of: 'all' },
  { of: 'pair', a: 'x', b: 'y' },
  { of: 'article', textHash: 'h' },
  { of: 'speaker', id: 's' },
])('what was kept is read back: %j', (scope) => {
  const choice: AgreementChoice = {
    question: { what: 'events', measure: 'kappa', none: 'missing' },
    order: 'value',
    scope,
    at: 'q1 q2',
  };
  expect(choiceFrom(JSON.parse(JSON.stringify(choice)))).toEqual(choice);
});
