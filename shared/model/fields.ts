import type { FieldsByType, RecordType } from './records';

/** The fields of each type that this version knows; every other field of a record is kept in `extra`. */
export const FIELDS = {
  document: ['title', 'textHash', 'original', 'language', 'source', 'notes', 'progress'],
  quote: [
    'documentId',
    'anchor',
    'kind',
    'attribution',
    'speakerIds',
    'eventIds',
    'cue',
    'mention',
    'tags',
    'note',
    'check',
    'layer',
    'origin',
  ],
  speaker: ['name', 'aliases', 'kind', 'roles', 'identifiers', 'notes'],
  event: ['name', 'when', 'place', 'participants', 'notes'],
  tag: ['name', 'path', 'description', 'colour'],
  annotator: ['name', 'colour'],
  identity: ['a', 'b', 'verdict'],
  decision: ['items', 'verdict', 'result', 'reason', 'by', 'seenHash'],
  rejection: ['textHash', 'span'],
  finished: ['textHash', 'annotator'],
  policy: ['blind'],
} as const satisfies { [T in RecordType]: readonly (keyof FieldsByType[T])[] };
