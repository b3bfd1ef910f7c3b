import type { RecordType } from '../model/records';

/** One thing of each kind, in the middle of a sentence. */
export const KIND: Readonly<Record<RecordType, string>> = {
  document: 'article',
  quote: 'quote',
  speaker: 'speaker',
  event: 'event',
  tag: 'tag',
  annotator: 'annotator',
  identity: 'same or different',
  decision: 'decision',
  rejection: 'rejected suggestion',
  finished: 'finished article',
  policy: 'agreement of the team',
};

/** The kinds of things in a project, as lists call them. */
export const KINDS: Readonly<Record<RecordType, string>> = {
  document: 'articles',
  quote: 'quotes',
  speaker: 'speakers',
  event: 'events',
  tag: 'tags',
  annotator: 'annotators',
  identity: 'same or different',
  decision: 'decisions',
  rejection: 'rejected suggestions',
  finished: 'finished articles',
  policy: 'agreements of the team',
};
