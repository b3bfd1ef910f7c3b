import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { stackMarks } from './mark-layout';

test('a mark alone stands at its line', () => {
  expect(stackMarks([100], 2)).toEqual([{ top: 88, column: 0 }]);
});

test('two on one line stand beside each other, a third below', () => {
  expect(stackMarks([100, 100, 100], 2)).toEqual([
    { top: 88, column: 0 },
    { top: 88, column: 1 },
    { top: 113, column: 0 },
  ]);
});

test('no mark ever covers another, nor rises above its line', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(400), { maxLength: 40 }),
      fc.integer({ min: 1, max: 3 }),
      (middles, columns) => {
        const places = stackMarks(middles, columns);
        places.forEach((a, i) => {
          expect(a.top).toBeGreaterThanOrEqual((middles[i] ?? 0) - 12);
          for (const b of places.slice(i + 1)) {
            expect(a.column !== b.column || Math.abs(a.top - b.top) >= 24).toBe(true);
          }
        });
      },
    ),
  );
});
