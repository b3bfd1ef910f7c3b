import { Schema } from '../lib/schema';
import { authorSchema, defineRecord, filled, idSchema, required } from './define-record';

/** A verdict on quotes on which annotators differ. */
export const DECISION = defineRecord({
  section: 'decisions',
  isOptional: true,
  noun: 'decision',
  nouns: 'decisions',
  isSettledElsewhere: true,
  fields: {
    /** The quotes it is on, at least one. */
    items: required(Schema.list(idSchema(), { minItems: 1, description: 'The quotes it is on.' }), {
      links: ['quote'],
    }),
    verdict: required(
      Schema.oneOf(
        ['accept', 'reject', 'edit', 'none'],
        'Whether a quote stands ("accept", "edit": the one of "result") or none does.',
      ),
    ),
    result: filled(Schema.nullable(idSchema()), null, { links: ['quote'] }),
    reason: filled(Schema.text(), ''),
    by: required(authorSchema(), { author: true }),
    /** SHA-256 of what was seen when deciding. */
    seenHash: required(Schema.text('SHA-256 of what was seen.')),
  },
});
