import { stringify } from 'csv-stringify/browser/esm/sync';
import { AGREEMENT_WORDS } from '../texts/agreement';
import type { AgreementReport } from './agreement-of';
import type { FigureSummary } from './summarise';

const COLUMNS = [
  'what',
  'measure',
  'of',
  'first',
  'second',
  'value',
  'low',
  'high',
  'drawn',
  'used',
  'total',
  'disagreements',
  'no value because',
] as const;

/** Enough digits to compute with, without the noise of the last ones. */
const rounded = (value: number | undefined): number | '' =>
  value === undefined ? '' : Number(value.toFixed(6));

/**
 * Reports as a table (RFC 4180, UTF-8): a row for each figure, of each report all first, then pairs, articles and
 * speakers. Names that a spreadsheet would run as a formula are made harmless; numbers stay numbers.
 */
export const agreementCsv = (reports: readonly AgreementReport<FigureSummary>[]): string =>
  stringify([COLUMNS, ...reports.flatMap(rowsOf)], {
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { number: (value) => ({ value: String(value), escape_formulas: false }) },
  });

function rowsOf(report: AgreementReport<FigureSummary>): (string | number)[][] {
  const { what, measure } = report.question;
  const names = new Map(report.annotators.map(({ id, name }) => [id, name === '' ? id : name]));
  const row = (
    of: string,
    first: string,
    second: string,
    { figure, interval, disagreements }: FigureSummary,
  ) => [
    what,
    measure,
    of,
    first,
    second,
    rounded(figure.value ?? undefined),
    rounded(interval?.low),
    rounded(interval?.high),
    interval?.drawn ?? '',
    figure.used,
    figure.of,
    disagreements,
    figure.value === null ? AGREEMENT_WORDS.because[figure.because] : '',
  ];
  return [
    row('all', '', '', report.all),
    ...report.pairs.map(({ a, b, figure }) =>
      row('pair', names.get(a) ?? a, names.get(b) ?? b, figure),
    ),
    ...report.articles.map(({ title, figure }) => row('article', title, '', figure)),
    ...report.speakers.map(({ name, figure }) => row('speaker', name, '', figure)),
  ];
}
