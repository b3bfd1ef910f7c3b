import { Schema } from '../lib/schema';
import { defineRecord, filled, offsetSchema, required } from './define-record';

/** A word under which quotes are gathered. */
export const TAG = defineRecord({
  section: 'tags',
  noun: 'tag',
  nouns: 'tags',
  fields: {
    name: required(Schema.text()),
    /** Names of the parents, outermost first. */
    path: filled(Schema.list(Schema.text()), []),
    description: filled(Schema.text(), ''),
    /** An index into the palette of the interface, 0–7. */
    colour: filled(offsetSchema(), 0),
  },
  words: {
    name: 'Name',
    path: 'Under',
    description: 'Description',
    colour: 'Colour',
  },
  called: ({ name }) => name,
});
