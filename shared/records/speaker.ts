import { Schema } from '../lib/schema';
import { defineRecord, filled, required } from './define-record';

/** Somebody, or something, that says what is quoted. */
export const SPEAKER = defineRecord({
  section: 'speakers',
  noun: 'speaker',
  nouns: 'speakers',
  fields: {
    name: required(Schema.text()),
    aliases: filled(Schema.list(Schema.text()), []),
    kind: filled(Schema.oneOf(['person', 'organisation', 'document', 'unnamed']), 'person'),
    roles: filled(
      Schema.list(
        Schema.object({
          title: Schema.text(),
          organisation: Schema.text(),
          from: Schema.text(),
          to: Schema.text(),
        }),
      ),
      [],
    ),
    /** Identifiers in the world, such as `{ wikidata: 'Q42' }`. */
    identifiers: filled(
      Schema.map(Schema.text(), 'Identifiers in the world, such as {"wikidata": "Q42"}.'),
      {},
    ),
    notes: filled(Schema.text(), ''),
  },
  words: {
    name: 'Name',
    aliases: 'Other names',
    kind: 'Kind',
    roles: 'Roles',
    identifiers: 'Identifiers',
    notes: 'Notes',
  },
  called: ({ name }) => name,
});
