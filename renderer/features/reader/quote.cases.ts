import { DEFAULTS } from '../../../shared/records/record-types';
import type { QuoteRecord } from '../../../shared/model/records';

const write = { session: 's', n: 1, at: '2024-01-01T00:00:00.000Z', by: 'me' };

/** A quote for tests: the words `exact` of a text, wherever they stand first. */
export function quoteOf(
  text: string,
  exact: string,
  fields: Partial<QuoteRecord> = {},
): QuoteRecord {
  const start = text.indexOf(exact);
  return {
    ...DEFAULTS.quote,
    type: 'quote',
    id: exact,
    deleted: false,
    extra: {},
    revision: { seen: {}, created: write, fields: {}, conflicts: {} },
    documentId: 'd',
    layer: 'me',
    anchor: { textHash: 'h', start, end: start + exact.length, exact, prefix: '', suffix: '' },
    ...fields,
  };
}
