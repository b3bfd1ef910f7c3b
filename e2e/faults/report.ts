import { test } from '@playwright/test';
import type { Observation } from './verdict';

/** The type of an annotation that carries an observation to the reporter. */
export const OBSERVATION = 'observation';

/** The type of an annotation that says what was left out, and why. */
export const NOTE = 'note';

/** Hands what came of a fault to the line at the end. */
export function observed(observation: Observation): void {
  test.info().annotations.push({ type: OBSERVATION, description: JSON.stringify(observation) });
}

/** What came of the faults of this test so far. */
export const observations = (): readonly Observation[] =>
  test
    .info()
    .annotations.filter(({ type }) => type === OBSERVATION)
    .map(({ description = '' }) => JSON.parse(description) as Observation);

/** The numbers that `npm run faults` was given. */
export const ASKED = {
  seed: Number(process.env['FAULTS_SEED'] ?? 1),
  /** On each host. */
  rounds: Number(process.env['FAULTS_ROUNDS'] ?? 200),
  pairs: Number(process.env['FAULTS_PAIRS'] ?? 40),
} as const;
