import type { CheckStatus } from '../../shared/model/records';
import { many } from '../../shared/texts/numbers';

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const INITIAL = new Intl.DateTimeFormat('en-GB', { month: 'narrow', timeZone: 'UTC' });
const WHOLE_DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

const quotes = (count: number): string => many(count, 'quote', 'quotes');
/** A month or a year in words. */
const timeInWords = (time: string): string =>
  time.length === 4 ? time : MONTH.format(Date.parse(`${time}-01`));
const paper = (name: string | null): string => {
  if (name === null) return 'Others';
  return name === '' ? 'Publisher unknown' : name;
};

/** The words of a speaker's page. Months are `YYYY-MM`, years `YYYY`, days `YYYY-MM-DD`. */
export const DOSSIER = {
  kicker: (count: number, articles: number): string =>
    `Speaker · ${quotes(count)} in ${many(articles, 'article', 'articles')}`,
  print: 'Print',
  more: 'Kind, identifiers and deletion',
  aliasesEmpty: 'Add another name',
  rolesEmpty: 'Add a role',
  editRoles: 'Change the roles',
  said: 'Said',
  order: 'Order',
  orders: { newest: 'Newest first', oldest: 'Oldest first' },
  month: timeInWords,
  withoutDate: 'Without a date',
  alsoQuoted: 'also quoted',
  moreQuoted: (count: number): string => `and ${count} more`,
  onEvent: (name: string): string => `${name}, also quoted on this event`,
  /** Below a month that is named, the year is known. */
  day: (day: string, inMonth: boolean): string =>
    (inMonth ? DAY : WHOLE_DAY).format(Date.parse(day)),
  checks: {
    unchecked: '',
    verbatim: 'Verbatim',
    altered: 'Altered',
    disputed: 'Disputed',
  } satisfies Record<CheckStatus, string>,
  byPaperAndMonth: 'Quoted by paper and month',
  byPaperAndYear: 'Quoted by paper and year',
  table: 'Table',
  publisher: 'Publisher',
  when: 'When',
  count: 'Quotes',
  paper,
  bar: (name: string | null, time: string, count: number): string =>
    `${paper(name)}, ${timeInWords(time)}: ${quotes(count)}.`,
  span: (from: string, to: string): string =>
    from === to ? `${timeInWords(from)}.` : `${timeInWords(from)} to ${timeInWords(to)}.`,
  undated: (count: number): string =>
    `${quotes(count)} of articles without a date ${count === 1 ? 'is' : 'are'} not shown here.`,
  axis: (time: string, at: number, of: number): string => {
    if (time.length === 7) return INITIAL.format(Date.parse(`${time}-01`));
    // Only so many years have room for their names.
    return at % Math.ceil(of / 5) === 0 ? time : '';
  },
  onlyBar: (name: string | null, time: string): string =>
    `Only ${paper(name)}, ${timeInWords(time)}`,
  showAll: 'Show all',
  sameEvents: 'Quoted on the same events',
  noNote: 'Add a note',
} as const;
