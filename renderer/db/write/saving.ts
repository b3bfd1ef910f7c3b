import { createTurns } from '../../../shared/lib/turns';
import { noteProblem } from '../../problems/problem-log';
import { classifyFailure } from '../failures';
import type { StepFailure, RetryOutcome, SavingState, StepNeeds } from '../repository';

/** What {@link Saving} needs of the queue of writes. */
interface Writes {
  current(): SavingState;
  subscribe(listener: () => void): () => void;
  /** Tries again what storage refused. */
  retry(): Promise<RetryOutcome>;
  /** Finds out how storage stands. */
  look(): void;
}

/** Something the person did that is not stored, and the way to do it, when there is one. */
interface MissedStep {
  readonly reason: StepFailure;
  readonly step: (() => Promise<void>) | null;
  readonly needs: StepNeeds;
}

/** A change of something that is not stored: it can be made once that is. */
export class NotStoredYet extends Error {
  override readonly name = 'NotStoredYet';
}

const UNREAD = {
  article: 'article-unread',
  passage: 'passage-unread',
  project: 'project-unread',
} as const satisfies Record<StepNeeds, StepFailure>;

/**
 * Storage that refuses a write answers so and never throws, so a failure of storage that is thrown was a reading.
 * Everything else that is thrown is a bug.
 */
function reasonFor(error: unknown, needs: StepNeeds): StepFailure {
  if (error instanceof NotStoredYet) return 'not-stored-yet';
  return classifyFailure(error) === null ? 'step-failed' : UNREAD[needs];
}

/**
 * Whether everything the person did is on disk: the one place that knows. Writes that storage refused are kept by the
 * queue of writes; steps that failed before there was anything to write are kept here.
 */
export class Saving {
  readonly #writes: Writes;
  readonly #turns = createTurns();
  readonly #listeners = new Set<() => void>();
  #missed: readonly MissedStep[] = [];
  #running = 0;
  #state: SavingState;

  constructor(writes: Writes) {
    this.#writes = writes;
    this.#state = writes.current();
    writes.subscribe(() => this.#look());
  }

  current = (): SavingState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Carries out a step after those before it, however they ended. */
  inTurn = (step: () => Promise<void>, needs: StepNeeds): void => {
    void this.#carryOut(step, needs);
  };

  /** Takes note of an error that came from elsewhere. `again` does what it stopped, when that is known. */
  report = (error: unknown, again: (() => Promise<void>) | null, needs: StepNeeds): void => {
    const reason = reasonFor(error, needs);
    const vague = reason === 'step-failed' ? 'unexpected' : 'unread';
    noteProblem(again ? 'step' : 'unforeseen', error, again ? reason : vague);
    this.#miss({ reason: again ? reason : vague, step: again, needs });
  };

  /** Tries again, in order: the writes that storage refused, then the steps that failed. */
  retry = async (): Promise<RetryOutcome> => {
    const written = await this.#writes.retry();
    if (written.outcome === 'failed') return written;
    const again = this.#missed;
    this.#missed = again.filter(({ step }) => step === null);
    await Promise.all(
      again.flatMap(({ step, needs }) => (step ? [this.#carryOut(step, needs)] : [])),
    );
    const left = this.current();
    return left.state === 'failed'
      ? { outcome: 'failed', reason: left.reason }
      : { outcome: 'written' };
  };

  /** Gives up the steps that failed: the person knows of them. */
  dismiss = (): void => {
    this.#missed = [];
    this.#look();
  };

  async #carryOut(step: () => Promise<void>, needs: StepNeeds): Promise<void> {
    this.#running += 1;
    this.#look();
    try {
      await this.#turns.take(step);
    } catch (error) {
      const reason = reasonFor(error, needs);
      noteProblem('step', error, reason);
      // A store that is gone is more than a reading that failed: the writes say so, and shut.
      if (classifyFailure(error) === 'store-lost') this.#writes.look();
      this.#miss({ reason, step, needs });
    } finally {
      this.#running -= 1;
      this.#look();
    }
  }

  #miss(missed: MissedStep): void {
    this.#missed = [...this.#missed, missed];
    this.#look(true);
  }

  /** `failedAnew`: told even when the words stay the same. */
  #look(failedAnew = false): void {
    const next = this.#next();
    if (!failedAnew && JSON.stringify(next) === JSON.stringify(this.#state)) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }

  #next(): SavingState {
    const writes = this.#writes.current();
    if (writes.state === 'failed') return writes;
    // What can be tried again is named first.
    const missed = this.#missed.find(({ step }) => step !== null) ?? this.#missed.at(-1);
    if (missed) return { state: 'failed', reason: missed.reason };
    return this.#running > 0 ? { state: 'saving' } : writes;
  }
}
