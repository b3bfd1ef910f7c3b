import type { AgreementReport } from '../../shared/agreement/agreement-of';
import type { FigureSummary } from '../../shared/agreement/summarise';
import { AGREEMENT_WORDS, duplicatesSaid, shownValue, usedOf } from '../../shared/texts/agreement';
import { many, number } from '../../shared/texts/numbers';
import { alignColumns } from './table';

const HEAD = ['', 'value', '95 % between', 'used', 'disagreements'];
/** Characters of a title that a line has room for. */
const LONGEST = 48;

const cut = (name: string): string => {
  const characters = Array.from(name);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : name;
};

const part = (heading: string, rows: readonly string[][]): string[][] =>
  rows.length === 0 ? [] : [[heading], ...rows];

/** A report as lines for a person: all, pairs, articles, speakers. */
export function agreementLines({
  question: { what, measure },
  annotators,
  all,
  pairs,
  articles,
  articlesOf,
  speakers,
  possibleDuplicates,
}: AgreementReport<FigureSummary>): readonly string[] {
  const names = new Map(annotators.map(({ id, name }) => [id, name === '' ? id : name]));
  const row = (name: string, { figure, interval, disagreements }: FigureSummary): string[] => [
    `  ${cut(name)}`,
    figure.value === null ? '–' : shownValue(figure.value),
    figure.value === null
      ? AGREEMENT_WORDS.because[figure.because]
      : interval
        ? `${shownValue(interval.low)} and ${shownValue(interval.high)}`
        : '',
    usedOf(what, figure.used, figure.of),
    number(disagreements),
  ];
  return [
    `${AGREEMENT_WORDS.whats[what]}: ${AGREEMENT_WORDS.measures[measure]}`,
    `${many(annotators.length, 'annotator', 'annotators')}; ${number(articles.length)} of ${many(articlesOf, 'article', 'articles')} by at least two`,
    ...(possibleDuplicates > 0 ? [duplicatesSaid(possibleDuplicates)] : []),
    ...alignColumns([
      HEAD,
      row('All', all),
      ...part(
        'Pairs',
        pairs.map(({ a, b, figure }) => row(`${names.get(a) ?? a}, ${names.get(b) ?? b}`, figure)),
      ),
      ...part(
        'Articles',
        articles.map(({ title, figure }) => row(title, figure)),
      ),
      ...part(
        'Speakers',
        speakers.map(({ name, figure }) => row(name, figure)),
      ),
    ]),
    '',
  ];
}
