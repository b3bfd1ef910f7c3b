import type { RecordType } from '../../shared/records/record-types';
import type { ReviewKind } from '../../shared/review/review-item';
import { many, number } from '../../shared/texts/numbers';
import { FIELD_NAMES, KIND } from '../../shared/texts/things';

/** What a field is called; one that this version does not know keeps its own name. */
const fieldName = (field: string): string =>
  (Object.hasOwn(FIELD_NAMES, field) ? FIELD_NAMES[field] : undefined) ?? field;

/** Words of the review. */
export const REVIEW = {
  title: 'Review',
  tab: (open: number): string => (open === 0 ? 'Review' : `Review ${number(open)}`),
  toSettle: (open: number): string => `${many(open, 'thing', 'things')} to settle`,
  reading: 'Looking for what is to settle…',
  failed: 'The review could not be read from storage. Nothing is lost.',
  again: 'Try again',
  kinds: {
    speakers: 'Different speaker',
    boundaries: 'Different boundaries',
    events: 'Different events',
    kind: 'Different kind',
    several: 'Different in several ways',
    found: 'Found by some only',
    conflict: 'Conflicting edits',
  } satisfies Record<ReviewKind, string>,
  questions: {
    speakers: 'Who says this?',
    boundaries: 'Where does the quote begin and end?',
    events: 'Which event is it about?',
    kind: 'What kind of quote is it?',
    several: 'Which version is right?',
    found: 'Is this a quote?',
  } satisfies Record<Exclude<ReviewKind, 'conflict'>, string>,
  conflictQuestion: (field: string, type: RecordType, name: string): string =>
    field === 'deleted'
      ? `Delete the ${KIND[type]}${name === '' ? '' : ` “${name}”`} or keep it?`
      : `${fieldName(field)} of the ${KIND[type]}${name === '' ? '' : ` “${name}”`}`,
  field: fieldName,
  conflictKicker: (type: RecordType): string =>
    `${KIND[type].charAt(0).toUpperCase()}${KIND[type].slice(1)} · conflicting edits`,
  all: 'Everything',
  sideKinds: 'To settle',
  sideArticle: 'Article',
  sideAnnotator: 'Annotator',
  allArticles: 'All articles',
  allAnnotators: 'All annotators',
  withCount: (name: string, count: number): string => `${name} (${number(count)})`,
  byNobodysClock: 'Nothing is decided by date.',
  settledSoFar: (settled: number): string =>
    `${many(settled, 'passage is', 'passages are')} decided.`,
  options: 'What it can be',
  both: 'Both',
  bothDetail: {
    speakers: 'both speak, both stay',
    events: 'all events stay',
    several: 'speakers and events of all',
    value: 'all of them stay',
  },
  neither: 'Neither',
  neitherDetail: 'give your own',
  notAQuote: 'No quote here',
  notAQuoteDetail: (count: number): string => `${many(count, 'annotator', 'annotators')} left it`,
  aQuote: 'A quote',
  noSpeaker: 'No speaker',
  noEvent: 'No event',
  unknown: 'Unknown',
  unknownAnnotator: (tail: string): string => `Unknown annotator ${tail}`,
  agreedName: 'Agreed',
  deleted: 'Deleted',
  kept: 'Kept',
  keptWith: (fields: readonly string[]): string =>
    fields.length === 0
      ? 'edited elsewhere'
      : `edited: ${fields.map((field) => fieldName(field).toLowerCase()).join(', ')}`,
  empty: 'Empty',
  none: 'None',
  verdicts: { same: 'The same', different: 'Different' } as Readonly<Record<string, string>>,
  origins: { person: 'a person', suggestion: 'a suggestion' } as Readonly<Record<string, string>>,
  colourNumber: (index: number): string => `Colour ${index + 1}`,
  absent: (names: string): string => `Not marked by ${names}.`,
  said: (name: string, when: string): string => (when === '' ? name : `${name}, ${when}`),
  forked: 'Two values under one stamp: a copied profile, or a file edited by hand. Look twice.',
  changed: 'Decided before, and changed since.',
  contested: 'Decided differently by two people.',
  formerly: (verdict: string, name: string, reason: string): string =>
    reason === '' ? `${name} decided: ${verdict}.` : `${name} decided: ${verdict}. “${reason}”`,
  formerVerdicts: {
    accept: 'one version stands',
    edit: 'a version of their own',
    reject: 'no quote here',
    none: 'no version is right',
  },
  noText: 'The text of the article is not here; the places are given in characters.',
  characters: (start: number, end: number): string => `Characters ${number(start)}–${number(end)}`,
  reason: 'Reason',
  reasonPlaceholder: 'Why, if it is worth saying',
  noteFrom: (name: string): string => `Note by ${name}:`,
  progress: 'How far the review has come',
  position: (at: number, of: number, skipped: number): string =>
    `${number(at)} of ${number(of)}${skipped === 0 ? '' : `, ${number(skipped)} skipped`}`,
  back: 'back',
  skip: 'skip',
  next: 'next',
  open: 'open',
  undo: 'undo',
  settled: (left: number): string => `Settled. ${number(left)} left.`,
  nothingToSettle: 'Not settled: what it was about is gone.',
  doneTitle: 'Everything is settled',
  doneBody: 'What is imported next and differs comes here.',
  doneFilter: 'Nothing left of this',
  doneFilterBody: (open: number): string =>
    `${many(open, 'other thing is', 'other things are')} to settle.`,
  showAll: 'Show everything',
  skippedTitle: (skipped: number): string =>
    `${many(skipped, 'skipped thing is', 'skipped things are')} left`,
  skippedAgain: 'Go through them again',
  toArticles: 'To the articles',
  ownTitle: 'Your own',
  ownKeep: 'Keep this',
  ownNothing: 'No version is right; put none in its place',
  ownNoQuote: 'No quote here',
  ownElsewhere: 'This is changed where it stands. Writing it there settles the conflict.',
  ownOpen: 'Open it',
  ownList: 'Separated by semicolons',
  cancel: 'Cancel',
  addPerson: 'Name of a speaker',
  addEvent: 'Name of an event',
  addTag: 'Name of a tag',
  takeOff: (name: string): string => `Take off ${name}`,
  start: 'Start',
  end: 'End',
  startOut: 'Start: one word further out',
  startIn: 'Start: one word further in',
  endOut: 'End: one word further out',
  endIn: 'End: one word further in',
  bulkTitle: 'Settle many at once',
  bulkOf: (count: number, kind: string): string => `${kind}: ${number(count)}`,
  bulkTake: 'Take',
  bulkSideOf: (name: string): string => `what ${name} has`,
  bulkKeep: 'every one as a quote',
  bulkDrop: 'none as a quote',
  bulkPreview: 'Preview',
  bulkCounts: (settled: number, left: number): string =>
    `${many(settled, 'is', 'are')} settled by this${
      left === 0 ? '.' : `; ${number(left)} where it is not known what to take stay open.`
    }`,
  bulkMore: (count: number): string => `… and ${number(count)} more.`,
  bulkRow: (from: string, to: string): string => `${from} → ${to}`,
  bulkDo: (count: number): string => `Settle ${number(count)}`,
  bulkDone: (count: number): string => `${many(count, 'thing', 'things')} settled.`,
  bulkSubject: (count: number): string => many(count, 'thing', 'things'),
  bulkWorking: 'Settling',
  conflictBadge: (count: number): string => `${many(count, 'conflict', 'conflicts')}: settle`,
} as const;
