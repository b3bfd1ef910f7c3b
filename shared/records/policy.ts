import { Schema } from '../lib/schema';
import { defineRecord, required } from './define-record';

/** What a team has agreed on: one record with the same id in every project. */
export const POLICY = defineRecord({
  section: 'policies',
  isOptional: true,
  noun: 'agreement of the team',
  nouns: 'agreements of the team',
  description:
    'What the team has agreed on, with the same id in every project. blind: the quotes of others are hidden in articles that one is not finished with. A program that shows quotes must keep to it.',
  isSettledElsewhere: true,
  fields: {
    /** Whether the quotes of others are hidden in articles that one is not finished with. */
    blind: required(Schema.flag()),
  },
});
