import { AGREEMENT_WORDS } from '../../shared/texts/agreement';
import { many, number } from '../../shared/texts/numbers';
import type { NoValueReason } from '../../shared/agreement/figure';
import type { QuoteKind } from '../../shared/model/records';

/** Words of the page of agreement. */
export const AGREEMENT = {
  title: 'Agreement',
  kicker: (annotators: number, common: number, articles: number): string =>
    `${many(annotators, 'annotator', 'annotators')} · ${number(common)} of ${many(articles, 'article', 'articles')} read by two or more`,
  what: 'Compare',
  measure: 'Measure',
  none: {
    speakers: 'A quote without a speaker counts as the answer “nobody”',
    events: 'A quote without an event counts as the answer “none”',
  },
  comparing: 'Comparing the layers',
  failed:
    'The layers could not be compared: storage does not answer. Nothing was changed; try again.',
  again: 'Try again',
  overall: 'All annotators',
  interval: (low: string, high: string, drawn: 'articles' | 'passages'): string =>
    `95 % between ${low} and ${high}, over ${drawn}`,
  matrix: 'Pairs of annotators',
  matrixHint: 'Each number opens the passages behind it.',
  articles: 'By article',
  speakers: 'By speaker',
  article: 'Article',
  speaker: 'Speaker',
  annotators: 'Annotators',
  agreement: 'Agreement',
  used: 'Used',
  apart: 'Not agreed',
  order: 'Order',
  orders: { name: 'By name', value: 'Least agreement first' },
  noSign: '–',
  self: '–',
  noValueBecause: (because: NoValueReason): string =>
    `No value, because ${AGREEMENT_WORDS.because[because]}`,
  quotesOf: (quotes: number): string => many(quotes, 'quote', 'quotes'),
  unnamed: 'Unnamed annotator',
  unnamedSpeaker: 'Unnamed speaker',
  untitled: 'Untitled article',
  pair: (a: string, b: string): string => `${a} and ${b}`,
  figureName: (about: string, value: string, used: string, disagreements: number): string =>
    `${about}: ${value}, ${used}, ${many(disagreements, 'disagreement', 'disagreements')}`,
  onlyOne: 'Nobody to compare with yet',
  onlyOneBody:
    'Agreement needs quotes of two annotators. Import the file of someone else who worked on these articles, and their figures appear here.',
  noCommon: 'No article in common yet',
  noCommonBody:
    'Each annotator worked on other articles. As soon as two have quotes in the same article, or mark it as done, they are compared.',
  import: 'Import a Verbatim file…',
  saveCsv: 'Save as CSV…',
  saveJson: 'Save as JSON…',
  fileName: (project: string): string => `${project === '' ? 'Verbatim' : project} agreement`,
  back: 'Back to the figures',
  disagreements: 'Passages not agreed on',
  disagreementsHint:
    'Enter opens the article at the quote; arrow keys walk; Esc goes back to the figures.',
  allAgree: 'They agree on every passage',
  allAgreeBody: 'There is no passage behind this figure on which they are not of one mind.',
  notMarked: 'did not mark it',
  nobody: 'nobody',
  noEvent: 'no event',
  kinds: {
    direct: 'direct',
    indirect: 'indirect',
    mixed: 'mixed',
    scare: 'scare quotes',
  } satisfies Record<QuoteKind, string>,
} as const;
