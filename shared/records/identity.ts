import { Schema } from '../lib/schema';
import { defineRecord, link, required } from './define-record';

/** Two records for one speaker or event. Its id is derived from the pair; references are never rewritten. */
export const IDENTITY = defineRecord({
  section: 'identities',
  isOptional: true,
  noun: 'same or different',
  nouns: 'same or different',
  fields: {
    a: link('speaker', 'event'),
    b: link('speaker', 'event'),
    verdict: required(Schema.oneOf(['same', 'different'])),
  },
  words: {
    verdict: 'Verdict',
  },
});
