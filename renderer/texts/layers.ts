import { many, number } from '../../shared/texts/numbers';

/** Words of the layers of several annotators, side by side. */
export const LAYERS = {
  title: 'Layers',
  grid: 'Quotes of each annotator, passage by passage',
  kicker: (layers: number, passages: number, differing: number): string =>
    `${many(layers, 'annotator', 'annotators')} · ${many(passages, 'passage', 'passages')} · ${number(differing)} seen differently`,
  agreed: 'Agreed',
  you: 'you',
  unknown: (id: string): string => `Unknown author (${id.slice(0, 8)})`,
  nothing: 'not marked',
  notAgreed: 'not settled',
  rejected: 'no quote',
  noSpeaker: 'No speaker',
  unknownSpeaker: 'Unknown speaker',
  unknownEvent: 'Unknown event',
  differs: 'seen differently',
  alike: 'alike',
  empty: 'No quotes yet',
  emptyBody: 'When annotators’ files are put together, what each marked stands here side by side.',
  hints: { open: 'open the quote', review: 'settle it' },
  untitled: 'Untitled article',
} as const;

/** What an annotator is called who has no name here. */
const nameOf = ({ id, name }: { readonly id: string; readonly name: string }): string =>
  name || (id === '' ? 'Unknown author' : `Unknown author (${id.slice(0, 8)})`);

/** Words of hiding and showing layers while reading. */
export const HIDING = {
  nameOf,
  told: (layers: readonly { readonly id: string; readonly name: string }[]): string =>
    `${many(layers.length, 'layer', 'layers')} hidden: ${layers.map(nameOf).join(', ')}.`,
  count: (layers: number): string => `${many(layers, 'layer', 'layers')} hidden`,
  choose: 'Layers…',
  title: 'Layers of this article',
  body: 'Your own quotes always show. Hiding changes what you see while reading, and nothing else.',
  quotes: (count: number): string => many(count, 'quote', 'quotes'),
  alone: 'Nobody else has quotes in this article.',
  allHidden: 'The other annotators’ quotes are hidden.',
  allShown: 'All annotators’ quotes are shown.',
  shownAgain: (name: string): string => `${name}’s layer is shown again, for this quote.`,
  close: 'Done',
} as const;
