import type { FieldsByType, RecordType } from './records';

/**
 * What a field holds when nobody wrote it. A file leaves fields with these values out, and reading puts them
 * back, so that a plain quote stays a short line. Fields absent here must always be present.
 */
export const DEFAULTS = {
  document: {
    language: '',
    source: { publisher: '', url: '', authors: [], published: '', accessed: '', dateline: '' },
    notes: '',
    progress: 'new',
  },
  quote: {
    kind: 'direct',
    speakerIds: [],
    eventIds: [],
    cue: null,
    mention: null,
    attribution: 'unknown',
    tags: [],
    note: '',
    check: { status: 'unchecked', note: '' },
    origin: { by: 'person' },
  },
  speaker: { aliases: [], kind: 'person', roles: [], identifiers: {}, notes: '' },
  event: {
    when: { text: '', edtf: null, earliest: null, latest: null },
    place: '',
    participants: [],
    notes: '',
  },
  tag: { path: [], description: '', colour: 0 },
  annotator: { colour: 0 },
  identity: {},
  decision: { result: null, reason: '' },
  rejection: {},
  finished: {},
  policy: {},
} as const satisfies { [T in RecordType]: Partial<FieldsByType[T]> };
