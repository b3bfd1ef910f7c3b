import { Schema } from '../lib/schema';
import { defineRecord, filled, filledByMember, links, required } from './define-record';

/** What quotes are about, or what they were said at. */
export const EVENT = defineRecord({
  section: 'events',
  noun: 'event',
  nouns: 'events',
  fields: {
    name: required(Schema.text()),
    /**
     * A date as the person wrote it and what was understood of it: an EDTF string, and the days it covers
     * (`YYYY-MM-DD`, both inclusive). What is not understood is kept as text and understood as nothing.
     */
    when: filledByMember(
      {
        text: Schema.text('The date as the person wrote it.'),
        edtf: Schema.nullable(Schema.text('What was understood of it (EDTF).')),
        earliest: Schema.nullable(Schema.text('First day covered, YYYY-MM-DD.')),
        latest: Schema.nullable(Schema.text('Last day covered, YYYY-MM-DD.')),
      },
      { text: '', edtf: null, earliest: null, latest: null },
    ),
    place: filled(Schema.text(), ''),
    participants: links('speaker'),
    notes: filled(Schema.text(), ''),
  },
  words: {
    name: 'Name',
    when: 'Date',
    place: 'Place',
    participants: 'Participants',
    notes: 'Notes',
  },
  called: ({ name }) => name,
});
