import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rejectionId, spanOfRejection } from './derived-ids';

const HASH = '9f2c41d07ab35e68'.repeat(4);

describe('the id of a rejection', () => {
  test('is a UUID of version 8 that tells text and span', () => {
    const id = rejectionId(HASH, { start: 5, end: 18 });
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(id).toBe('9f2c41d0-7ab3-85e6-8000-000280000012');
    expect(spanOfRejection('018f3c1e-7b1a-7cc3-9d3e-0242ac120002')).toBeNull();
  });
  test('any span comes back from it', () => {
    fc.assert(
      fc.property(fc.nat(0x7fff_fffe), fc.nat(0x7fff_fffe), (a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) + 1 };
        expect(spanOfRejection(rejectionId(HASH, span))).toEqual(span);
      }),
    );
  });
});
