import { Schema } from '../lib/schema';
import { defineRecord, filled, offsetSchema, required } from './define-record';

/** A person who marks quotes. */
export const ANNOTATOR = defineRecord({
  section: 'annotators',
  noun: 'annotator',
  nouns: 'annotators',
  fields: {
    name: required(Schema.text()),
    /** An index into the palette of the interface, 0–7. */
    colour: filled(offsetSchema(), 0),
  },
  words: {
    name: 'Name',
    colour: 'Colour',
  },
  called: ({ name }) => name,
});
