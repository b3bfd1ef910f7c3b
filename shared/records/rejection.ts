import { Schema } from '../lib/schema';
import { defineRecord, offsetSchema, required, sha256Schema } from './define-record';

/**
 * Words of a text that nobody wants to have suggested again. Its id is derived from both fields, so that two who
 * reject the same write one record; who did is said by its stamps.
 */
export const REJECTION = defineRecord({
  section: 'rejections',
  isOptional: true,
  noun: 'rejected suggestion',
  nouns: 'rejected suggestions',
  description:
    'Words of a text that are not to be suggested again. Who rejects the same writes the same record: the id is a UUID of version 8 of 60 bits of the hash and 31 bits each of start and end.',
  isSettledElsewhere: true,
  fields: {
    textHash: required(sha256Schema()),
    span: required(Schema.object({ start: offsetSchema(), end: offsetSchema() })),
  },
});
