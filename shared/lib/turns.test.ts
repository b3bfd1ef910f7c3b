import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTurns } from './turns';

describe('turns', () => {
  test('a failing task fails for its asker, and those behind it are done', async () => {
    const turns = createTurns();
    const failing = turns.take(() => Promise.reject(new Error('unread')));
    const next = turns.take(() => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('unread');
    expect(await next).toBe('done');
  });

  test('a task that throws at once is a task that fails', async () => {
    const turns = createTurns();
    const failing = turns.take(() => {
      throw new Error('bug');
    });
    await expect(failing).rejects.toThrow('bug');
    expect(await turns.take(() => Promise.resolve(1))).toBe(1);
  });

  test('whatever fails, every task is done once, in order, and never two at a time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ fails: fc.boolean(), pauses: fc.nat({ max: 3 }) }), { maxLength: 12 }),
        async (tasks) => {
          const turns = createTurns();
          const begun: number[] = [];
          let running = 0;
          const ends = await Promise.allSettled(
            tasks.map(({ fails, pauses }, index) =>
              turns.take(async () => {
                begun.push(index);
                running += 1;
                expect(running).toBe(1);
                for (let pause = 0; pause < pauses; pause += 1) await Promise.resolve();
                running -= 1;
                if (fails) throw new Error(String(index));
                return index;
              }),
            ),
          );
          expect(begun).toEqual(tasks.map((_, index) => index));
          expect(ends.map(({ status }) => status)).toEqual(
            tasks.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')),
          );
        },
      ),
    );
  });
});
