import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { NOTE, OBSERVATION } from './report';
import { isClean, judgeFault, tallyInWords, tallyOf } from './verdict';
import type { Observation } from './verdict';

/** A line for each fault as it comes, and one for all of them at the end, which decides the exit code. */
export default class OneLineReporter implements Reporter {
  readonly #observations: Observation[] = [];
  #undone = 0;

  onTestEnd(test: TestCase, result: TestResult): void {
    const carried = result.annotations.filter(({ type }) => type === OBSERVATION);
    for (const { description = '' } of carried) {
      const observation = JSON.parse(description) as Observation;
      this.#observations.push(observation);
      console.log(lineOf(observation));
    }
    for (const { type, description = '' } of result.annotations)
      if (type === NOTE) console.log(`  ${test.title}: left out, ${description}`);
    if (result.status === 'passed' || result.status === 'skipped') return;
    this.#undone += 1;
    const why = result.errors.map(({ message = '' }) => message).join('\n');
    console.log(`NOT CARRIED OUT ${test.title}: ${why}`);
  }

  onEnd(): Promise<{ status: FullResult['status'] }> {
    const tally = tallyOf(this.#observations);
    console.log(tallyInWords(tally, this.#undone));
    return Promise.resolve({ status: isClean(tally, this.#undone) ? 'passed' : 'failed' });
  }

  printsToStdio(): boolean {
    return true;
  }
}

function lineOf(observation: Observation): string {
  const { host, kind, what, acknowledged, ending } = observation;
  const { verdict, lost } = judgeFault(observation);
  const came =
    ending.ended === 'stuck'
      ? `stuck at “${ending.where}”`
      : `${ending.edits} of ${acknowledged} edits${ending.told === null ? '' : `, told “${ending.told}”`}`;
  const mark = lost > 0 || verdict === 'silent' || verdict === 'dead end' ? '✗' : '·';
  return `${mark} ${host} ${kind}, ${what}: ${verdict}${lost > 0 ? `, LOST ${lost}` : ''} (${came})`;
}
