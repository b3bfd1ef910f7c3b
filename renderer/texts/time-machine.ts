import type { SnapshotMark, StoredSnapshot } from '../../shared/recovery/survey';
import type { LivingCounts } from '../../shared/recovery/store-state';
import type { Turnover, Turnovers } from '../../shared/time-machine/compare-then';
import type { RecordType } from '../../shared/records/record-types';
import { formatSize, many, number } from '../../shared/texts/numbers';
import { KIND, KINDS } from '../../shared/texts/things';
import { clockOf, dayAndMonth, minuteOf, sameDay } from './days';
import { RECOVERY } from './recovery';

const listed = (parts: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts);

const NOUNS: readonly (readonly [keyof Turnovers, string, string])[] = [
  ['quote', 'quote', 'quotes'],
  ['document', 'article', 'articles'],
  ['speaker', 'speaker', 'speakers'],
  ['event', 'event', 'events'],
  ['tag', 'tag', 'tags'],
];

/** What there is of one column of a count, by kind: “2 quotes and 1 speaker”; '' for nothing. */
function countOf(turnovers: Turnovers, column: keyof Turnover): string {
  const parts = NOUNS.flatMap(([kind, one, more]) => {
    const count = turnovers[kind][column];
    return count === 0 ? [] : [many(count, one, more)];
  });
  return parts.length === 0 ? '' : listed(parts);
}

const signed = (n: number): string => (n > 0 ? `+${number(n)}` : n < 0 ? `−${number(-n)}` : '0');

/** What changed from the snapshot before, beside the number of quotes that came or went. */
function changedSince({ quote, ...others }: Turnovers): string {
  const parts = [
    quote.added > 0 && quote.removed > 0 ? `+${number(quote.added)} −${number(quote.removed)}` : '',
    quote.changed > 0 ? `${many(quote.changed, 'quote', 'quotes')} changed` : '',
    ...NOUNS.slice(1).flatMap(([kind, one, more]) => {
      const { added, removed, changed } = others[kind as keyof typeof others];
      return [
        added > 0 ? `${many(added, one, more)} added` : '',
        removed > 0 ? `${many(removed, one, more)} gone` : '',
        changed > 0 ? `${many(changed, one, more)} changed` : '',
      ];
    }),
  ].filter((part) => part !== '');
  if (parts.length > 0) return parts.join(', ');
  return quote.added + quote.removed > 0 ? '' : 'No other change';
}

/** What everything going back would bring, change and take, in a sentence each. */
function everythingSays(
  turnovers: Turnovers,
  others: readonly (readonly [RecordType, number])[],
  { whole }: { readonly whole: boolean },
): readonly string[] {
  const brings = countOf(turnovers, 'removed');
  const changes = countOf(turnovers, 'changed');
  const takes = countOf(turnovers, 'added');
  const sentences = [
    brings === '' ? '' : `Brings back ${brings}.`,
    changes === '' ? '' : `Sets ${changes} to the values of then.`,
    takes === ''
      ? ''
      : whole
        ? `Takes out ${takes} that the snapshot does not have.`
        : `Leaves ${takes} that the snapshot does not have: part of it cannot be read, and they may have been in it.`,
    others.length === 0
      ? ''
      : `The same goes for ${listed(others.map(([type, n]) => many(n, KIND[type], KINDS[type])))}.`,
  ].filter((sentence) => sentence !== '');
  return sentences.length === 0 ? ['Nothing would change.'] : sentences;
}

/** How long ago, or apart: “22 minutes”. '' where nobody knows. */
function apart(from: string, to: string): string {
  const minutes = Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
  if (Number.isNaN(minutes) || minutes < 0) return '';
  if (minutes < 1) return 'less than a minute';
  if (minutes < 90) return many(minutes, 'minute', 'minutes');
  const hours = Math.round(minutes / 60);
  return hours < 36 ? many(hours, 'hour', 'hours') : many(Math.round(hours / 24), 'day', 'days');
}

const atOf = ({ state, takenAt }: SnapshotMark): string => state.at || takenAt;

/** When a snapshot's project was last changed; '' where nobody knows. */
const momentOf = ({ mark }: Pick<StoredSnapshot, 'mark'>): string => (mark ? atOf(mark) : '');

/** The words of the time machine. */
export const TIME_MACHINE = {
  title: 'Snapshots',
  kept: (count: number, bytes: number): string => `${number(count)} kept · ${formatSize(bytes)}`,
  looking: 'Looking for snapshots…',
  none: 'There is no snapshot yet',
  noneBody: 'One is taken at the start, when you have worked for five minutes, and before a merge.',
  unavailable: 'This browser window keeps no snapshots. A private window may be the reason.',
  failed: 'The snapshots could not be listed. Nothing is lost.',
  again: 'Try again',
  now: 'Now',
  nowSays: (same: boolean): string => (same ? 'As in the newest snapshot' : 'As it is'),
  reasonOf: ({ mark }: StoredSnapshot): string =>
    mark ? RECOVERY.reasons[mark.reason] : RECOVERY.unknownSnapshot,
  momentOf,
  /** On the day itself the minute, before it the day. */
  when: (at: string, now: string): string => (sameDay(at, now) ? minuteOf(at) : dayAndMonth(at)),
  exactly: (at: string, now: string): string => {
    const ago = apart(at, now);
    return [clockOf(at, now), ago === '' ? '' : `${ago} ago`]
      .filter((part) => part !== '')
      .join(', ');
  },
  clockOf,
  quotes: (n: number): string => number(n),
  /** What a screen reader says of the numbers of a line. */
  countsInWords: ({ quotes, articles }: LivingCounts, more: number | null): string =>
    `${many(quotes, 'quote', 'quotes')} in ${many(articles, 'article', 'articles')}${more === null ? '' : `, ${signed(more)} to the one before`}`,
  more: signed,
  changedSince,
  damaged: 'Part of it cannot be read',
  missing: 'Its file is missing',
  days: { today: 'Today', yesterday: 'Yesterday', earlier: 'Earlier', unknown: 'Time unknown' },
  footer: '24 recent, 7 daily and 4 weekly snapshots are kept.',
  choose: 'Choose a snapshot',
  chooseBody: 'Enter looks into the one at hand and holds it beside the project as it is now.',
  back: 'Back to the list',
  beside: (when: string): string => `${when} beside now`,
  unknownTime: 'A snapshot',
  about: (at: string, now: string, whole: boolean): string =>
    [
      apart(at, now) === '' ? '' : `${apart(at, now)} apart`,
      whole ? 'read and checked just now' : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  partly: (unreadable: number): string =>
    unreadable === 0
      ? 'Part of this snapshot cannot be read. What is here is whole.'
      : `${many(unreadable, 'record', 'records')} of this snapshot cannot be read. What is here is whole.`,
  otherProject: (name: string): string => `This snapshot is of another project, “${name}”.`,
  hidden: (count: number): string =>
    `${many(count, 'quote', 'quotes')} of other annotators differ too. Blind mode hides them.`,
  reading: 'Reading the snapshot…',
  comparing: 'Comparing…',
  unreadable: 'Nothing of this snapshot can be read',
  unreadableBody: 'It stays where it is. Others may be whole.',
  compareFailed: 'The snapshot could not be compared with the project. Nothing is lost.',
  alike: 'Nothing differs',
  alikeBody: 'The project is now as it was then.',
  filter: 'Show',
  filters: { differences: 'Differences', same: 'The same', articles: 'Articles' },
  articles: (n: number): string => many(n, 'article', 'articles'),
  findArticle: 'Find a title',
  noArticles: 'The snapshot has no article',
  quotesIn: (n: number): string => many(n, 'quote', 'quotes'),
  /** The article as it stood, to be read only. */
  readOnly: 'As it was then, to be read only',
  textGone: 'This snapshot does not have the text. The words of its quotes are here.',
  articleGone: 'This article cannot be read.',
  backToArticles: 'Back to the articles',
  quotesThen: 'Quotes',
  noQuotes: 'Nothing was quoted here.',
  hiddenThen: (n: number): string =>
    `${many(n, 'quote', 'quotes')} of other annotators ${n === 1 ? 'is' : 'are'} here too. Blind mode hides them.`,
  saveFile: 'Save this snapshot as a file…',
  fileName: (when: string): string =>
    `snapshot ${when.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.verbatim.json`,
  fileSaved: (name: string): string => `Saved as ${name}.`,
  fileFailed: 'The snapshot could not be made into a file. Nothing is lost.',
  find: 'Find words or a speaker',
  nothingFound: 'No line has these words.',
  groups: {
    'only-then': (when: string): string => `Only at ${when}`,
    changed: (): string => 'Changed',
    'only-now': (): string => 'Only now',
    same: (): string => 'The same then and now',
  },
  groupSays: {
    'only-then': '',
    changed: '',
    'only-now': 'stay, unless everything goes back',
    same: '',
  },
  sum: {
    'only-now': (n: number): string => `${n === 1 ? 'quote' : 'quotes'} only now`,
    'only-then': (when: string): string => `only at ${when}`,
    changed: 'changed',
    same: (n: number): string => `${number(n)} the same`,
  },
  kinds: { document: 'Article', quote: 'Quote', speaker: 'Speaker', event: 'Event', tag: 'Tag' },
  nobody: 'Nobody named',
  untitled: 'Untitled',
  thenWord: (when: string): string => `at ${when}`,
  nowWord: 'now',
  moreRows: (n: number): string => `${number(n)} more`,
  bringBack: (n: number): string => (n === 0 ? 'Bring back' : `Bring back ${number(n)}`),
  all: (when: string): string => `Everything as at ${when}…`,
  hint: 'A snapshot of now is taken first.',
  sure: (when: string): string => `Everything as at ${when}?`,
  sureSays: everythingSays,
  sureAlways: 'A snapshot of now is kept first, and one undo takes it back.',
  sureYes: 'Put everything back',
  sureNo: 'Not now',
  keeping: 'Keeping a snapshot of now…',
  putting: 'Putting back…',
  done: (n: number): string => `${number(n)} brought back.`,
  doneEverything: (when: string): string => `Everything is as at ${when}.`,
  undo: 'Undo',
  stale:
    'The project changed meanwhile, and nothing was written. Look again what differs, then try again.',
  unkept:
    'No snapshot of now could be kept, so nothing was changed. The disk may be full, or the folder may be read-only.',
  notWritten: 'It could not be written, and nothing was changed.',
} as const;
