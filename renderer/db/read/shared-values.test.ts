import { expect, test } from 'vitest';
import { SharedValues } from './shared-values';

const RECORD = {
  id: 's1',
  type: 'speaker',
  name: 'Ada Quill',
  deleted: false,
  aliases: [],
  roles: [{ title: 'mayor', organisation: '' }],
  extra: {},
  participants: null,
  revision: {
    created: { session: 'a'.repeat(32), n: 7, at: '2026-01-01T00:00:00.000Z', by: 'ann' },
    conflicts: {},
  },
};

test('a record that shares its values is the same record', () => {
  const shared = new SharedValues();
  expect(shared.share(structuredClone(RECORD))).toEqual(RECORD);
  // Beyond what is remembered, too.
  for (let at = 0; at < 5000; at += 1) shared.share({ at: `${at}` });
  expect(shared.share(structuredClone(RECORD))).toEqual(RECORD);
});

test('what is empty is one object for all, which nobody can change', () => {
  const shared = new SharedValues();
  const [one, other] = [structuredClone(RECORD), structuredClone(RECORD)].map((record) =>
    shared.share(record),
  );
  expect(one?.aliases).toBe(other?.aliases);
  expect(one?.extra).toBe(other?.revision.conflicts);
  expect(() => one?.aliases.push('A. Quill' as never)).toThrow(TypeError);
  expect(one?.roles).not.toBe(other?.roles);
});
