import { expect, test } from 'vitest';
import { teamContent } from '../../../shared/agreement/team.cases';
import { answerAgreement } from './agreement';
import type { AgreementRequest } from './agreement';

const team = await teamContent();
const question = { what: 'speakers', measure: 'same', none: 'answer' } as const;
const answer = (request: AgreementRequest) => {
  const steps: number[] = [];
  return { steps, value: answerAgreement(team, request, (step) => steps.push(step)) };
};

test('every figure, in hundredths that only rise', () => {
  const { steps, value } = answer({ ask: 'report', question });
  expect(value).toMatchObject({ all: { figure: { value: 3 / 5 }, disagreements: 2 } });
  expect(steps.at(-1)).toBe(100);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
});

test('what is behind one figure, as far as it is asked for', () => {
  const { value } = answer({
    ask: 'disagreements',
    question,
    scope: { of: 'speaker', id: 'otto' },
    limit: 1,
  });
  expect(value).toMatchObject({ about: 'Otto Brill', figure: { disagreements: 2 } });
  expect('shown' in value && value.shown).toHaveLength(1);
});

test('the figures as files', () => {
  const { value } = answer({ ask: 'report', question });
  if (!('files' in value)) throw new Error('no report');
  const { csv, json } = value.files;
  expect(new TextDecoder().decode(csv)).toMatch(/^what,measure,of,/);
  expect(JSON.parse(new TextDecoder().decode(json))).toMatchObject({
    format: 'verbatim-agreement',
  });
});
