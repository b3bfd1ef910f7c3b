import { expect, it } from 'vitest';
import { isPdfFault } from './loose-faults';

it('tells what PDF.js says of damaged documents from our own faults', () => {
  expect(isPdfFault(Object.assign(new Error('end'), { name: 'ParserEOFException' }))).toBe(true);
  for (const reason of [
    new TypeError('x'),
    new Error('ParserEOFException'),
    'FormatError',
    null,
    undefined,
  ])
    expect(isPdfFault(reason)).toBe(false);
});
