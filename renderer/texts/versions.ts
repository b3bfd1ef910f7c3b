import type { AnchorState } from '../../shared/model/anchor';
import { many } from '../../shared/texts/numbers';

const COUNTED: Readonly<Record<AnchorState, (count: number) => string>> = {
  exact: (count) => `${count} in the same place`,
  moved: (count) => `${count} moved`,
  changed: (count) => `${count} with changed words`,
  ambiguous: (count) => `${count} not certain`,
  orphan: (count) => `${count} not found`,
};

/** Words of the versions of an article. */
export const VERSION_TEXTS = {
  title: 'Versions of articles',
  body: 'These articles may be one in several versions. Quotes can be carried over from one to the other; nothing is deleted, and one undo takes it back.',
  none: 'No article is here in several versions.',
  looking: 'Comparing the articles',
  reason: {
    'same-address': 'The same address, another text.',
    'same-title': 'The same title, much of the text is the same.',
    similar: 'Most of the text is the same.',
    'other-text': 'One article; these quotes were made on another version of its text.',
  },
  onto: (from: string, to: string) => (from === to ? `“${to}”` : `“${from}” → “${to}”`),
  quotes: (count: number) => many(count, 'quote', 'quotes'),
  counts: (states: readonly (readonly [AnchorState, number])[]) =>
    states
      .filter(([, count]) => count > 0)
      .map(([state, count]) => COUNTED[state](count))
      .join(', '),
  sure: 'Quotes found unchanged, or with a confidence of at least 90 %, are ticked. What is not ticked, not certain or not found stays where it is.',
  group: (state: AnchorState, count: number) => COUNTED[state](count),
  former: 'Former',
  here: 'Now',
  left: {
    cue: (words: string) =>
      `Its cue “${words}” does not stand beside it any more. Carried over, the quote has no cue; the words are kept in its note.`,
    mention: (words: string) =>
      `Its mention “${words}” does not stand beside it any more. Carried over, the quote has no mention; the words are kept in its note.`,
  },
  likeness: (confidence: number) => `Confidence ${Math.floor(confidence * 100)} %`,
  staying: { ambiguous: 'Not certain: stays', orphan: 'Not found: stays' },
  more: (count: number) => `Show ${many(count, 'more quote', 'more quotes')}`,
  carry: (count: number) => `Carry ${many(count, 'quote', 'quotes')} over`,
  keep: 'Keep both articles',
  kept: 'Kept as two articles.',
  carried: (count: number, title: string) =>
    `${many(count, 'quote', 'quotes')} carried over to “${title}”.`,
  failed:
    'The quotes were not carried over: storage did not answer. The state at the top says why.',
  offer: (count: number) =>
    count === 1
      ? 'One article is here in two versions.'
      : `${count} articles are here in two versions.`,
  look: 'Look at the versions',
  undo: 'Undo',
  close: 'Close',
  gone: 'was',
  now: 'is now',
} as const;

/** Words of the page on which quotes are looked at that are not where they were. */
export const CHANGED_TEXTS = {
  title: 'What changed',
  lead: 'Quotes that are not exactly where they were, in the former text and in the newer one. What you keep stays on the former text. Nothing is deleted, and one undo takes a new place back.',
  none: 'Nothing to look at',
  noneBody: 'Every quote stands where it was, or no article is here in several versions.',
  summary: (quotes: readonly { readonly state: AnchorState }[]) => {
    const count = (...states: readonly AnchorState[]) =>
      quotes.filter(({ state }) => states.includes(state)).length;
    const uncertain = count('ambiguous') > 0 ? `, ${count('ambiguous')} not certain` : '';
    return `${count('changed')} changed, ${count('orphan')} gone, ${count('moved')} moved${uncertain}; ${count('exact')} the same.`;
  },
  state: {
    exact: 'In the same place',
    moved: 'Moved, the same words',
    changed: 'Changed',
    ambiguous: 'Not certain',
    orphan: 'Gone',
  } satisfies Record<AnchorState, string>,
  notThere: {
    ambiguous: 'Its words may stand in the newer text, but nobody can say that they are these.',
    orphan: 'Its words do not stand in the newer text any more.',
  },
  former: 'Before',
  now: 'Now',
  kept: 'Kept where it was',
  take: 'Take the new place',
  keep: 'Keep where it was',
  keepAgain: 'Ask again',
  open: 'Mark by hand',
  takeSure: (count: number) => `Take ${many(count, 'sure place', 'sure places')}`,
  position: (at: number, total: number) => `${at} of ${total}`,
  quote: (at: number, total: number, state: string) => `Quote ${at} of ${total}: ${state}`,
} as const;

/** Words of what follows a merge. */
export const MERGED_TEXTS = {
  title: 'Merged',
  review: 'Review',
  sameSpeakers: (count: number) =>
    count === 1
      ? 'One speaker was entered by several people, under the same name and for the same words:'
      : `${count} speakers were entered by several people, under the same name and for the same words:`,
  others: (count: number) => `and ${many(count, 'other', 'others')}`,
  joinHint:
    'Taken as one, each keeps all quotes. One undo takes it back, and each can be parted again.',
  join: (count: number) => (count === 1 ? 'Take as one' : `Take each of the ${count} as one`),
  joined: (count: number) => `${many(count, 'speaker', 'speakers')} taken as one.`,
} as const;
