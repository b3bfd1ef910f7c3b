import { expect, test } from 'vitest';
import type { SpeakerRole } from '../model/records';
import { roleInALine, rolesAt } from './role-at';

const role = (title: string, from = '', to = ''): SpeakerRole => ({
  title,
  organisation: 'Port authority',
  from,
  to,
});
const titles = (roles: readonly SpeakerRole[], day: string | null) =>
  rolesAt(roles, day).map(({ title }) => title);

const ROLES = [
  role('Pilot', '2004', '2011'),
  role('Commissioner', '2012', '2016'),
  role('Executive', '2016-05'),
  role('Chair', '', 'March 2018'),
  role('Adviser', 'since the storm'),
  role('Author'),
];

test.each([
  ['2010-06-01', ['Pilot', 'Chair', 'Author']],
  ['2016-06-01', ['Executive', 'Commissioner', 'Chair', 'Author']],
  ['2018-03-31', ['Executive', 'Chair', 'Author']],
  ['2018-04-01', ['Executive', 'Author']],
  ['2003-12-31', ['Chair', 'Author']],
  // Without a day nothing is known but what always holds.
  [null, ['Author']],
])('on %s', (day, held) => {
  expect(titles(ROLES, day)).toEqual(held);
});

test('a role in a line', () => {
  expect(roleInALine(role('Pilot'))).toBe('Pilot, Port authority');
  expect(roleInALine({ title: '', organisation: '', from: '', to: '' })).toBe('');
});
