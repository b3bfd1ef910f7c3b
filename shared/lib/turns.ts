/** Tasks that are done one after the other, in the order in which they were asked for. */
export interface Turns {
  /**
   * Begins a task when all before it have ended, however they ended. Answers what the task answers and fails as it
   * fails: whoever asks owns the failure. Those behind it are done all the same.
   */
  take<T>(task: () => Promise<T>): Promise<T>;
}

/** A queue of tasks that no failing task can stop. */
export function createTurns(): Turns {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    take: (task) => {
      const done = tail.then(task);
      // The asker hears of the failure; the tail only has to know that the task has ended.
      tail = done.then(
        () => undefined,
        () => undefined,
      );
      return done;
    },
  };
}
