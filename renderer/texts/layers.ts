/** Words of the layers of several annotators, side by side. */
export const LAYERS = {
  title: 'Layers',
  grid: 'Quotes of each annotator, passage by passage',
  kicker: (layers: number, passages: number, differing: number): string =>
    `${layers.toLocaleString('en-GB')} ${layers === 1 ? 'annotator' : 'annotators'} · ${passages.toLocaleString('en-GB')} ${passages === 1 ? 'passage' : 'passages'} · ${differing.toLocaleString('en-GB')} seen differently`,
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
