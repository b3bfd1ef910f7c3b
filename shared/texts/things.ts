import { DEFINITIONS, forEachType, RECORD_TYPES } from '../records/record-types';

/** One thing of each kind, in the middle of a sentence. */
export const KIND = forEachType(({ noun }) => noun);

/** The kinds of things in a project, as lists call them. */
export const KINDS = forEachType(({ nouns }) => nouns);

/** The kinds of things as headings of a list. */
export const KIND_HEADINGS = forEachType(
  ({ nouns }) => `${nouns.charAt(0).toUpperCase()}${nouns.slice(1)}`,
);

/** What fields are called, whatever record they are of. */
export const FIELD_NAMES: Readonly<Record<string, string>> = Object.assign(
  { deleted: 'Deleted or kept' },
  ...RECORD_TYPES.map((type) => DEFINITIONS[type].words),
);
