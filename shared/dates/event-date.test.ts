import { expect, test } from 'vitest';
import { onlyPossible } from './edtf-days';
import { parseEventDate } from './event-date';

const CASES: readonly [
  written: string,
  reference: string | null,
  edtf: string | null,
  earliest: string | null,
  latest: string | null,
][] = [
  ['2018-03-20', null, '2018-03-20', '2018-03-20', '2018-03-20'],
  ['2018-03', null, '2018-03', '2018-03-01', '2018-03-31'],
  ['2005', null, '2005', '2005-01-01', '2005-12-31'],
  ['2005/2007', null, '2005/2007', '2005-01-01', '2007-12-31'],
  ['2005–2007', null, '2005/2007', '2005-01-01', '2007-12-31'],
  ['between 2005 and 2007', null, '2005/2007', '2005-01-01', '2007-12-31'],
  ['the 1990s', null, '199X', '1990-01-01', '1999-12-31'],
  ['2018~', null, '2018~', '2018-01-01', '2018-12-31'],
  ['about 2018', null, '2018~', '2018-01-01', '2018-12-31'],
  ['spring 2017', null, '2017-21', '2017-03-01', '2017-05-31'],
  ['2017-21', null, '2017-21', '2017-03-01', '2017-05-31'],
  ['winter 2017', null, '2017-24', '2017-12-01', '2018-02-28'],
  ['20 March 2018', null, '2018-03-20', '2018-03-20', '2018-03-20'],
  ['March 20, 2018', null, '2018-03-20', '2018-03-20', '2018-03-20'],
  ['on 3 April 2018', null, '2018-04-03', '2018-04-03', '2018-04-03'],
  ['April 2018', null, '2018-04', '2018-04-01', '2018-04-30'],
  ['after 3 April 2018', null, '2018-04-03/..', '2018-04-03', null],
  ['before 2018-04-03', null, '../2018-04-03', null, '2018-04-03'],
  ['../2018-04-03', null, '../2018-04-03', null, '2018-04-03'],
  ['March 20', '2018-04-03', '2018-03-20', '2018-03-20', '2018-03-20'],
  ['yesterday', '2018-04-03', '2018-04-02', '2018-04-02', '2018-04-02'],
  ['yesterday', '3 April 2018', '2018-04-02', '2018-04-02', '2018-04-02'],
  ['12345', null, null, null, null],
  ['123', null, null, null, null],
  ['before 99999999999', null, null, null, null],
  ['Y170000002', null, 'Y170000002', null, null],
  ['about Y170000002', null, 'Y170000002', null, null],
  ['2024-02-30', null, null, null, null],
  ['30 February 2024', null, null, null, null],
  ['March 20', null, null, null, null],
  ['yesterday', null, null, null, null],
  ['when the tide turned', '2018-04-03', null, null, null],
  ['the vote of 3 April 2018', null, null, null, null],
  ['2018-13-01', null, null, null, null],
  ['2023-02-29', null, null, null, null],
  ['29 February 2023', null, null, null, null],
  ['2100-02-29/..', null, null, null, null],
  ['2024-02-29', null, '2024-02-29', '2024-02-29', '2024-02-29'],
  ['2024-05/2024-03', null, null, null, null],
  ['after summer 2018', null, '2018-22/..', '2018-06-01', null],
  ['3/4/2018', null, null, null, null],
  ['20/3/2018', null, '2018-03-20', '2018-03-20', '2018-03-20'],
  ['last week', '2018-04-03', '2018-03-26/2018-04-01', '2018-03-26', '2018-04-01'],
  ['on Monday', '2018-04-03', '2018-04-02', '2018-04-02', '2018-04-02'],
  ['', null, null, null, null],
];

test.each(CASES)('%j with reference %j is %j', (written, reference, edtf, earliest, latest) => {
  expect(parseEventDate(written, reference)).toEqual({ text: written, edtf, earliest, latest });
});

test.each(CASES)('what is understood of %j with reference %j is possible', (written, reference) => {
  const date = parseEventDate(written, reference);
  expect(onlyPossible(date)).toBe(date);
});
