import { describe, expect, it } from 'vitest';
import { timeAxis } from './time-axis';

const at = (hour: number, minute: number, day = 26): string =>
  new Date(2026, 10, day, hour, minute).toISOString();
const labels = (...moments: string[]) => timeAxis(moments)?.marks.map(({ label }) => label);

describe('an axis for copies', () => {
  it('has marks at round times of the person’s own clock', () => {
    expect(labels(at(10, 22), at(10, 41), at(10, 30))).toEqual(['10:20', '10:40']);
    expect(labels(at(9, 0), at(14, 10))).toEqual(['09:00', '12:00']);
  });

  it('counts in days where copies are days apart', () => {
    expect(labels(at(10, 0, 10), at(10, 0, 26))).toEqual(['6 Nov', '15 Nov', '24 Nov']);
  });

  it('keeps every copy and every mark on it', () => {
    for (const [early, late] of [
      [at(10, 0), at(10, 0)],
      [at(10, 0), at(10, 1)],
      [at(0, 0, 1), at(23, 59, 30)],
    ] as const) {
      const axis = timeAxis([early, late]);
      expect(axis?.marks.length).toBeGreaterThan(0);
      const places = [
        axis?.placeOf(early),
        axis?.placeOf(late),
        ...(axis?.marks ?? []).map(({ place }) => place),
      ];
      for (const place of places) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(1);
      }
    }
  });

  it('is none where no moment is known', () => {
    expect(timeAxis(['', 'now'])).toBeNull();
  });
});
