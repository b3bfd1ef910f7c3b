import { expect, it } from 'vitest';
import { REVIEW } from './review';

it.each([
  ['speakerIds', 'Speakers'],
  ['ofANewerVersion', 'ofANewerVersion'],
  ['constructor', 'constructor'],
])('calls the field %s “%s”', (field, name) => {
  expect(REVIEW.field(field)).toBe(name);
});
