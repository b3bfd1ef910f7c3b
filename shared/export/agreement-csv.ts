import { csvTable, type CsvCell, type CsvColumn } from './csv';
import type { Id } from '../model/ids';
import { AGREEMENT_WORDS } from '../texts/agreement';
import type { AgreementReport } from '../agreement/agreement-of';
import type { FigureSummary } from '../agreement/summarise';

/** What a figure is about: annotators, an article (its id is the hash of its text) or a speaker. */
interface Named {
  readonly id: string;
  readonly name: string;
}
interface Row {
  readonly question: AgreementReport['question'];
  readonly level: 'all' | 'pair' | 'article' | 'speaker';
  readonly first: Named | null;
  readonly second: Named | null;
  readonly summary: FigureSummary;
}

/** Enough digits to compute with, without the noise of the last ones. */
const rounded = (value: number | null | undefined): CsvCell =>
  typeof value === 'number' ? Number(value.toFixed(6)) : null;

const COLUMNS: readonly CsvColumn<Row>[] = [
  { name: 'what', cell: ({ question }) => question.what },
  { name: 'measure', cell: ({ question }) => question.measure },
  { name: 'of', cell: ({ level: of }) => of },
  { name: 'first', cell: ({ first }) => first?.name ?? null },
  { name: 'second', cell: ({ second }) => second?.name ?? null },
  { name: 'value', cell: ({ summary }) => rounded(summary.figure.value) },
  { name: 'low', cell: ({ summary }) => rounded(summary.interval?.low) },
  { name: 'high', cell: ({ summary }) => rounded(summary.interval?.high) },
  { name: 'drawn', cell: ({ summary }) => summary.interval?.drawn ?? null },
  { name: 'used', cell: ({ summary }) => summary.figure.used },
  { name: 'total', cell: ({ summary }) => summary.figure.of },
  { name: 'disagreements', cell: ({ summary }) => summary.disagreements },
  {
    name: 'no value because',
    cell: ({ summary: { figure } }) =>
      figure.value === null ? AGREEMENT_WORDS.because[figure.because] : null,
  },
  { name: 'first id', cell: ({ first }) => first?.id ?? null },
  { name: 'second id', cell: ({ second }) => second?.id ?? null },
];

/**
 * Reports as a table ({@link csvTable}): a row for each figure, of each report all first, then pairs, articles and
 * speakers. Ids tell apart what has one name; that of an article is the hash of its text.
 */
export const agreementCsv = (reports: readonly AgreementReport<FigureSummary>[]): string =>
  csvTable(COLUMNS, reports.flatMap(rowsOf));

function rowsOf(report: AgreementReport<FigureSummary>): Row[] {
  const { question } = report;
  const names = new Map(report.annotators.map(({ id, name }) => [id, name === '' ? id : name]));
  const annotator = (id: Id): Named => ({ id, name: names.get(id) ?? id });
  const row = (
    of: Row['level'],
    summary: FigureSummary,
    first: Named | null,
    second: Named | null = null,
  ): Row => ({ question, level: of, first, second, summary });
  return [
    row('all', report.all, null),
    ...report.pairs.map(({ a, b, figure }) => row('pair', figure, annotator(a), annotator(b))),
    ...report.articles.map(({ textHash, title, figure }) =>
      row('article', figure, { id: textHash, name: title }),
    ),
    ...report.speakers.map(({ id, name, figure }) => row('speaker', figure, { id, name })),
  ];
}
