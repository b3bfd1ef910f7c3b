import { expect, it } from 'vitest';
import { savedType } from './saved-type';

it.each([
  ['Tide.verbatim.json', { name: 'Verbatim file', mediaType: 'application/json', ending: '.json' }],
  ['Tide.csv', { name: 'Table (CSV)', mediaType: 'text/csv', ending: '.csv' }],
  [
    'All quotes.xlsx',
    {
      name: 'Excel workbook',
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ending: '.xlsx',
    },
  ],
  ['agreement.json', { name: 'JSON', mediaType: 'application/json', ending: '.json' }],
])('%s is saved as what it is', (name, type) => {
  expect(savedType(name)).toEqual(type);
});
