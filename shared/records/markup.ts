import { Schema } from '../lib/schema';
import { defineRecord, filled, offsetSchema, required, sha256Schema } from './define-record';

/**
 * What a reader of files found beside a text: where its headings, pages and speakers are, what was left out, and where
 * the details of the article stood. Its id is derived from text and reader, so that two who open the same file write the
 * same record.
 */
export const MARKUP = defineRecord({
  section: 'markup',
  isOptional: true,
  noun: 'markup of a text',
  nouns: 'markup of texts',
  description:
    'What a reader of files found beside a text. The id is derived from the hash of the text and the reader.',
  isSettledElsewhere: true,
  fields: {
    textHash: required(sha256Schema()),
    reader: required(Schema.text('The reader and its version, such as html@1.')),
    marks: filled(
      Schema.list(
        Schema.object({
          type: Schema.text(
            'heading, page, time, speaker, list, table, footnote, emphasis, link, joined-hyphen, left-out, or another.',
          ),
          start: offsetSchema(),
          end: offsetSchema(),
          value: Schema.text(),
        }),
        {
          description:
            'Stretches of the text, or places where start is end, in UTF-16 offsets, end exclusive.',
        },
      ),
      [],
    ),
    found: filled(
      Schema.list(
        Schema.object({
          detail: Schema.text('The name of the detail, such as title.'),
          value: Schema.text(),
          place: Schema.text('Where in the file it stood, such as json-ld.'),
          stated: Schema.flag('Whether the file says so; else the reader guesses it.'),
        }),
      ),
      [],
    ),
    losses: filled(
      Schema.list(
        Schema.object({
          what: Schema.text('What does not stand in the text as it stood in the file.'),
          count: Schema.whole({ minimum: 0 }),
        }),
      ),
      [],
    ),
  },
});
