import { describe, expect, test } from 'vitest';
import { createId } from '../../shared/model/ids';
import { ID_GROUPS, groupOfId } from './id-groups';

describe('the group of an id', () => {
  // What is stored lies where these say: a change of the function needs a migration.
  test.each([
    ['', 89],
    ['s1', 24],
    ['01a21998-c04e-75ce-95f2-d76c5cbf317e', 83],
    ['Zoë', 16],
  ])('of %j stays the same', (id, group) => {
    expect(groupOfId(id)).toBe(group);
  });

  test('spreads ids that were made one after the other, and ids that count', () => {
    for (const idOf of [createId, (at: number) => `speaker-${at}`]) {
      const sizes = Array.from({ length: ID_GROUPS }, () => 0);
      for (let at = 0; at < 12_800; at += 1) {
        const group = groupOfId(idOf(at));
        sizes[group] = (sizes[group] ?? 0) + 1;
      }
      expect(Math.max(...sizes)).toBeLessThan(200);
      expect(Math.min(...sizes)).toBeGreaterThan(40);
    }
  });
});
