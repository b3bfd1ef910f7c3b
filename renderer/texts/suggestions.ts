import type { QuoteKind } from '../../shared/model/records';
import type { Confidence, SuggestionReason, SuggestionRule } from '../../shared/suggest/suggestion';

const many = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'suggestion' : 'suggestions'}`;

/** What each rule saw; `name` is the speaker it led to. */
const RULES: Readonly<Record<SuggestionRule, (name: string) => string>> = {
  'cue-after': (name) => `A verb of saying follows the quotation, and its subject is ${name}.`,
  'cue-before': (name) =>
    `A verb of saying comes before the quotation, and its subject is ${name}.`,
  'according-to': (name) => `The sentence gives ${name} as its source, as “according to” does.`,
  transcript: (name) => `The line begins with ${name} and a colon, as in a transcript.`,
  'same-sentence': (name) => `In the same sentence, the words around it are said by ${name}.`,
  introduced: (name) => `The paragraph before ends with a colon and brings in ${name}.`,
  'next-in-paragraph': (name) => `The next quotation of the paragraph is attributed to ${name}.`,
  continued: (name) =>
    `The paragraph before leaves the quotation open, and that one is attributed to ${name}.`,
  'same-speaker': (name) =>
    `The quotation before in this paragraph is attributed to ${name}, and nobody else is named.`,
  'paragraph-before': (name) =>
    `The paragraph before quotes ${name}, and nobody else is named since.`,
  'sentence-before': (name) => `The sentence before says that ${name} spoke.`,
  signature: (name) => `${name} stands below the quotation as its signature.`,
  subject: (name) =>
    `${name} is the subject of the sentence. No verb of saying stands there, so this is a guess.`,
  term: () => 'It reads like a term or words held at a distance, which nobody is said to say.',
  title: () => 'It reads like the title of a work.',
  'no-attribution': () => 'Nothing near it says who spoke.',
};

const VIA = {
  name: '',
  pronoun: ' The name is taken from what a pronoun there refers to.',
  description: ' The person is described there, not named.',
} as const;

/** Words of suggestions. */
export const SUGGESTIONS = {
  count: many,
  panel: 'Suggestion',
  position: (position: number, of: number): string =>
    `Suggestion ${position.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`,
  next: 'Next',
  previous: 'Previous',
  all: 'All quotes',
  speaker: 'Speaker',
  nobody: 'Nobody found',
  newSpeaker: 'not in the project yet',
  unnamed: 'without a name',
  known: 'in the project',
  kind: 'Kind',
  kinds: {
    direct: 'Direct',
    mixed: 'Mixed: words within a sentence',
    indirect: 'Indirect: without quotation marks',
    scare: 'Scare quote, term or title',
  } satisfies Record<QuoteKind, string>,
  confidence: 'Confidence',
  confidences: { high: 'High', medium: 'Medium', low: 'Low' } satisfies Record<Confidence, string>,
  confidenceHint: {
    high: 'nearly always right',
    medium: 'usually right, worth a look',
    low: 'a pointer only',
  } satisfies Record<Confidence, string>,
  why: 'Why?',
  whyHint: 'Underlined in the text: the words it rests on.',
  reason: ({ rule, via }: SuggestionReason, name: string | null): string =>
    `${RULES[rule](name ?? 'somebody')}${via === null || name === null ? '' : VIA[via]}`,
  accept: 'Accept',
  change: 'Change',
  reject: 'Reject',
  // Announcements.
  said: (speaker: string | null, confidence: Confidence, exact: string): string =>
    `Suggestion, ${confidence} confidence. ${speaker ?? 'Nobody found'}: ${exact}`,
  accepted: 'Accepted.',
  allAnswered: 'Every suggestion is answered.',
  looking: 'Still looking for quotations…',
  on: 'Suggestions are on.',
  off: 'Suggestions are off.',
  failed:
    'The search for quotations failed. Everything else works; opening the article again repeats it.',
  articleGone: 'The answer is not stored: the article is gone.',
  // The list.
  filter: (count: number): string => `Suggested ${count.toLocaleString('en-GB')}`,
  facts: (speaker: string | null, confidence: Confidence): string =>
    `${speaker ?? 'Nobody found'} · ${confidence} confidence`,
  listLabel: 'Suggestions in this article',
  // Accepting many.
  dialogTitle: 'Accept all of high confidence',
  dialogBody:
    'Each becomes a quote with its speaker. Look through them and untick what is wrong; what stays out is still suggested. One undo takes all back.',
  dialogNone: 'No suggestion of high confidence waits for an answer.',
  dialogAccept: (count: number): string => `Accept ${many(count)}`,
  dialogBy: (name: string | null): string => name ?? 'without a speaker',
  tickAll: 'Tick all',
  tickNone: 'Untick all',
  more: (count: number): string =>
    `These are the first; ${count.toLocaleString('en-GB')} more can be accepted after them.`,
  // Settings and details.
  settings: 'Suggestions',
  settingsBody:
    'Quotations are outlined with who may have said them. They are found on this computer, and none becomes a quote by itself.',
  settingsOptions: { on: 'On', off: 'Off' },
  readAs: (language: string): string => `Suggestions read this article as ${language}.`,
  readAsNone:
    'The language is not clear: suggestions find quotations, but not who said them. Name it to change that.',
} as const;
