import type { CheckedQuotation } from '../../shared/checking/checked-quotation';
import { many } from '../../shared/texts/numbers';

/** Words of the page that checks a draft. */
export const CHECK_DRAFT = {
  title: 'Check a draft',
  lead: 'Every quotation of a manuscript is looked up, word by word, in all articles of this project. The draft is kept here until you take another one; it does not become an article.',
  text: 'Manuscript',
  textHint: 'Paste it here, drop a file on this page, or open one.',
  open: 'Open a manuscript…',
  check: 'Check',
  another: 'Another draft',
  pasted: 'Pasted draft',
  reading: 'Reading the articles',
  checking: 'Looking up the quotations',
  severalArticles: (name: string, count: number) =>
    `“${name}” holds ${many(count, 'article', 'articles')}. A draft is one text: save it as a file of its own.`,
  guessed: 'The encoding of the file is a guess: look whether its letters are right.',
  failed: 'The articles could not be read. The draft is kept.',
  again: 'Try again',
  against: (quotations: number, articles: number) =>
    `${many(quotations, 'quotation', 'quotations')} against ${many(articles, 'article', 'articles')}`,
  withoutText: (count: number) =>
    `${many(count, 'article has', 'articles have')} no text here and cannot be searched.`,
  noQuotations: 'The draft has no quotation.',
  statuses: {
    verbatim: 'verbatim',
    altered: 'altered',
    'not-found': 'not found',
  } satisfies Record<CheckedQuotation['status'], string>,
  signs: { verbatim: '✓', altered: '≠', 'not-found': '?' } satisfies Record<
    CheckedQuotation['status'],
    string
  >,
  byAnother: 'said by another',
  counts: 'What was found',
  draft: 'Draft',
  finding: 'Finding',
  source: 'Source',
  gone: 'only in the source:',
  now: 'only in the draft:',
  none: 'These words stand in no article of the project.',
  same: 'Word for word.',
  honest: 'Honest: it is marked. Counts as verbatim.',
  saidBy: 'Said by',
  inDraft: 'Draft',
  inSource: 'Source',
  unknown: 'not known',
  agrees: 'the same',
  differs: 'another speaker',
  openSource: 'Open the source',
  note: 'Note on the quotes',
  noted: (count: number) => `Noted on ${many(count, 'quote', 'quotes')}.`,
  nothingToNote: 'No quote of yours stands at these words, or the findings are noted already.',
  noteLine: (draft: string, finding: string) => `Draft “${draft}”: ${finding}`,
  report: 'Save report',
  json: 'Save as JSON',
  position: (at: number, of: number) => `${at} of ${of}`,
  next: 'Next',
  previous: 'Back',
  untitled: 'Untitled',
  reportTitle: (name: string) => `Quotations of “${name}”`,
  untouched: 'The draft itself is never changed.',
} as const;
