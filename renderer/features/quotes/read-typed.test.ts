import { describe, expect, test } from 'vitest';
import { readTypedEvent } from './read-typed';

describe('readTypedEvent', () => {
  test.each([
    ['a name alone', 'Dredging talks', 'Dredging talks', ''],
    ['a name and a date', 'Dredging talks, 3 April 2018', 'Dredging talks', '3 April 2018'],
    ['a date with a comma in it', 'Phone call, March 20, 2018', 'Phone call', 'March 20, 2018'],
    ['an EDTF date', 'Hearings, 2017-05', 'Hearings', '2017-05'],
    ['a comma that begins no date', 'Talks, second round', 'Talks, second round', ''],
    ['spaces are put right', '  Dredging   talks ', 'Dredging talks', ''],
  ])('%s', (_name, typed, name, when) => {
    const read = readTypedEvent(typed, '2018-04-03');
    expect([read.name, read.when.text]).toEqual([name, when]);
    expect(read.when.edtf === null).toBe(when === '');
  });
});
