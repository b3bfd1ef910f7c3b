import { forEachType } from '../records/record-types';

/** One thing of each kind, in the middle of a sentence. */
export const KIND = forEachType(({ noun }) => noun);

/** The kinds of things in a project, as lists call them. */
export const KINDS = forEachType(({ nouns }) => nouns);
