import { Schema } from '../lib/schema';
import {
  anchorOrNone,
  authorSchema,
  defineRecord,
  filled,
  filledByMember,
  link,
  links,
  required,
  requiredAnchor,
} from './define-record';

/** Words of an article that somebody said. */
export const QUOTE = defineRecord({
  section: 'quotes',
  noun: 'quote',
  nouns: 'quotes',
  fields: {
    documentId: link('document'),
    anchor: requiredAnchor(),
    kind: filled(Schema.oneOf(['direct', 'indirect', 'mixed', 'scare']), 'direct'),
    attribution: filled(Schema.oneOf(['stated', 'inferred', 'unknown']), 'unknown'),
    speakerIds: links('speaker'),
    eventIds: links('event'),
    /** The words that attribute, such as “he said”; null for none. */
    cue: anchorOrNone(),
    /** The words that name the speaker; null for none. */
    mention: anchorOrNone(),
    tags: links('tag'),
    /** Markdown; a speaker is `[@Name](speaker:ID)`, an event `[#Name](event:ID)`; empty for none. */
    note: filled(Schema.text('Markdown.'), ''),
    check: filledByMember(
      {
        status: Schema.oneOf(['unchecked', 'verbatim', 'altered', 'disputed']),
        note: Schema.text(),
      },
      { status: 'unchecked', note: '' },
    ),
    /** The annotator in whose layer the quote lies. A file may not know; the annotator at the desk is never put in. */
    layer: required(
      authorSchema('The annotator in whose layer the quote lies; empty when unknown.'),
      { unwritten: '', author: true },
    ),
    /** Who found the quote: a person, or the suggestion engine with its confidence at that time. */
    origin: filled(
      Schema.either(
        Schema.object({ by: Schema.only('person') }),
        Schema.object({
          by: Schema.only('suggestion'),
          confidence: Schema.oneOf(['high', 'medium', 'low']),
        }),
      ),
      { by: 'person' },
    ),
  },
  words: {
    documentId: 'Article',
    anchor: 'Boundaries',
    kind: 'Kind',
    attribution: 'Attribution',
    speakerIds: 'Speakers',
    eventIds: 'Events',
    cue: 'Cue',
    mention: 'Mention',
    tags: 'Tags',
    note: 'Note',
    check: 'Check',
    layer: 'Annotator',
    origin: 'Found by',
  },
  called: ({ anchor }) => anchor.exact,
});
