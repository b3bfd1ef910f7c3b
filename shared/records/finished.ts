import { authorSchema, defineRecord, required, sha256Schema } from './define-record';

/** That an annotator is finished with a text. Its id is derived from both fields. */
export const FINISHED = defineRecord({
  section: 'finished',
  isOptional: true,
  noun: 'finished article',
  nouns: 'finished articles',
  description: 'That an annotator is finished with a text. The id is derived from both.',
  isSettledElsewhere: true,
  fields: {
    textHash: required(sha256Schema()),
    annotator: required(authorSchema(), { author: true }),
  },
});
