import { runs } from '../../shared/lib/runs.cases';
import type { FuzzTarget, FuzzInput } from './target';

/** What came of one target: how many inputs were made, and the smallest one of each kind of fault. */
export interface FoundFault {
  readonly target: string;
  readonly runs: number;
  readonly faults: readonly { readonly input: FuzzInput; readonly error: string }[];
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);
/** Faults are of one kind when their messages begin alike: what follows often quotes the input. */
const kindOf = (message: string): string => message.slice(0, 40);

const ROUND = 200;

/**
 * Makes inputs for a target, from `seed` on, in rounds: until `ms` are over, or without it as many as `npm test` makes.
 * A fault ends its round only, so that others are found behind it.
 */
export async function findFaults(
  target: FuzzTarget,
  seed: number,
  ms?: number,
): Promise<FoundFault> {
  const most = ms === undefined ? runs(target.runs) : Number.POSITIVE_INFINITY;
  const begun = performance.now();
  const left = () => (ms ?? Number.POSITIVE_INFINITY) - (performance.now() - begun);
  const faults = new Map<string, FoundFault['faults'][number]>();
  let made = 0;
  for (let round = 0; made < most && left() > 0; round += 1) {
    const details = await target.run({
      seed: seed + round,
      numRuns: Math.min(ROUND, most - made),
      ...(ms === undefined ? {} : { interruptAfterTimeLimit: Math.max(1, left()) }),
    });
    made += Math.max(1, details.numRuns);
    const [input] = details.counterexample ?? [];
    if (details.failed && input !== undefined) {
      const error = messageOf(details.errorInstance);
      if (!faults.has(kindOf(error))) faults.set(kindOf(error), { input, error });
    }
  }
  return { target: target.name, runs: made, faults: [...faults.values()] };
}
