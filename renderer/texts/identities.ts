import type { DuplicateReason } from '../../shared/identities/suggest-duplicates';
import { number } from '../../shared/texts/numbers';

/** Words of who is who: possible duplicates, and those taken as one. */
export const IDENTITIES = {
  notice: (count: number): string => `Possible duplicates (${number(count)})`,
  title: 'Possible duplicates',
  ask: { speaker: 'Is this one person?', event: 'Is this one event?' },
  lists: { speaker: 'Speakers', event: 'Events' },
  position: (at: number, of: number): string => `${number(at)} of ${number(of)}`,
  reasons: {
    identifier: 'They share an identifier',
    name: 'They have the same name',
    order: 'Their names have the same words in another order',
    title: 'Their names differ by a title only',
    alias: 'A name of one is also a name of the other',
    initials: 'One name may be the other with initials',
    surname: 'One is the family name of the other alone',
  } satisfies Record<DuplicateReason, string>,
  shared: (what: string): string => `: ${what}`,
  against: (scheme: string, values: readonly string[]): string =>
    `Speaks against it: ${scheme} is ${values.join(' for one, ')} for the other.`,
  alsoCalled: (names: readonly string[]): string => `Also called ${names.join('; ')}`,
  noQuotes: 'No quotes yet.',
  same: 'The same',
  different: 'Different',
  next: 'Skip',
  previous: 'Back',
  preview: 'Taken as one, this is what you get',
  confirm: 'Take as one',
  cancel: 'Not yet',
  none: 'Nothing is left to judge',
  noneBody: {
    speaker: 'No two speakers look like one. New ones are compared as they come.',
    event: 'No two events look like one. New ones are compared as they come.',
  },
  joined: (names: string): string => `${names}: taken as one.`,
  toldApart: (names: string): string => `${names}: told apart, and not asked again.`,
  parted: (name: string): string => `“${name}” stands alone again.`,
  undo: 'Undo',
  pair: (one: string, other: string): string => `“${one}” and “${other}”`,
  sameAs: 'Taken as one',
  addSame: 'Same as…',
  find: { speaker: 'Name of the same person', event: 'Name of the same event' },
  part: (name: string): string => `Part again: ${name}`,
  partAgain: 'Part again',
  contradictions: 'These contradict each other',
  contradiction: (members: readonly string[], pairs: readonly string[]): string =>
    `${members.map((name) => `“${name}”`).join(', ')} were taken as one, but ${pairs.join('; ')} told apart. They are shown apart until that is settled.`,
  identifierContradiction: (scheme: string, values: readonly string[]): string =>
    `Their identifiers contradict that they are one: ${scheme} is ${values.join(' and ')}.`,
  sameAfterAll: (pair: string): string => `${pair} are one after all`,
  standsAlone: (name: string): string => `“${name}” stands alone`,
} as const;
