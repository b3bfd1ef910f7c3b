/** Words that several commands say. */
import type { RecordType } from '../../shared/model/records';

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
};
