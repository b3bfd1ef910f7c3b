import type { Id } from '../../shared/model/ids';
import { parseShownView } from './shown-view';
import type { LeftSearch, ShownView } from './shown-view';

/** Somewhere a person was. */
export interface VisitedPlace {
  readonly main: ShownView;
  /** The quote that was selected there. */
  readonly quoteId: Id | null;
  /** What of an article was read, as an offset into its text in UTF-16 units; null on other pages. */
  readonly at: number | null;
  /** The search that the person left for it: going back opens it again. */
  readonly search?: LeftSearch;
}

/** The places before this one and, after going back, those behind it. The last of either is the nearest. */
export interface Trail {
  readonly past: readonly VisitedPlace[];
  readonly future: readonly VisitedPlace[];
}

/** How many places are kept on either side. */
export const TRAIL_LIMIT = 50;

export const NO_TRAIL: Trail = { past: [], future: [] };

export type Direction = 'back' | 'forward';

/** The places in a direction, the nearest last. */
export const placesTo = (trail: Trail, direction: Direction): readonly VisitedPlace[] =>
  direction === 'back' ? trail.past : trail.future;

/** What makes a page another place. Walking on in the review changes none. */
const pageOf = (main: ShownView): string =>
  main.view === 'review' ? main.view : JSON.stringify(main);

/** The way in is no place, and a file that is looked at is gone when it was answered. */
const isPlace = ({ view }: ShownView): boolean => view !== 'welcome' && view !== 'preview';

/** Whether both show the same page. */
export const isSamePage = (one: ShownView, other: ShownView): boolean =>
  pageOf(one) === pageOf(other);

/** The place where the person is. */
export const placeNow = (main: ShownView, quoteId: Id | null, at: number | null): VisitedPlace => ({
  main,
  quoteId,
  at: main.view === 'article' ? at : null,
});

const shortened = (places: readonly VisitedPlace[]): readonly VisitedPlace[] =>
  places.slice(-TRAIL_LIMIT);

/** The trail after a place was left for a new one. */
export const leave = ({ past }: Trail, place: VisitedPlace): Trail => ({
  past: isPlace(place.main) ? shortened([...past, place]) : past,
  future: [],
});

/**
 * Goes back or forward: the place reached and the trail from there, or null where there is none. `steps` is how many
 * places away it is; those between are left out, because nothing is there any more.
 */
export function walk(
  trail: Trail,
  direction: Direction,
  steps: number,
  here: VisitedPlace,
): { readonly to: VisitedPlace; readonly trail: Trail } | null {
  const ahead = placesTo(trail, direction);
  const to = ahead.at(-steps);
  if (to === undefined) return null;
  const rest = ahead.slice(0, ahead.length - steps);
  const left = isPlace(here.main)
    ? shortened([...placesTo(trail, direction === 'back' ? 'forward' : 'back'), here])
    : placesTo(trail, direction === 'back' ? 'forward' : 'back');
  return {
    to,
    trail: direction === 'back' ? { past: rest, future: left } : { past: left, future: rest },
  };
}

/** Whether a page is about a record. */
export const isAbout = (main: ShownView, id: Id): boolean =>
  ('documentId' in main && main.documentId === id) || ('id' in main && main.id === id);

/** The trail without a record that is gone. */
export function forget({ past, future }: Trail, id: Id): Trail {
  const without = (places: readonly VisitedPlace[]): readonly VisitedPlace[] =>
    places
      .filter(({ main }) => !isAbout(main, id))
      .map((place) => (place.quoteId === id ? { ...place, quoteId: null } : place));
  return { past: without(past), future: without(future) };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A whole number from 0 on; null for anything else. */
const wholeNumber = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? Math.abs(value) : null;

function parseSearch(stored: unknown): LeftSearch | null {
  if (!isObject(stored) || typeof stored['query'] !== 'string') return null;
  const row = wholeNumber(stored['row']);
  return row === null ? null : { query: stored['query'], row };
}

function parsePlace(stored: unknown): VisitedPlace | null {
  if (!isObject(stored)) return null;
  const main = parseShownView(stored['main']);
  if (main === null) return null;
  const search = parseSearch(stored['search']);
  return {
    main,
    quoteId: typeof stored['quoteId'] === 'string' ? stored['quoteId'] : null,
    at: wholeNumber(stored['at']),
    ...(search ? { search } : {}),
  };
}

const parsePlaces = (all: unknown): readonly VisitedPlace[] =>
  Array.isArray(all) ? shortened(all.map(parsePlace).filter((place) => place !== null)) : [];

/** The trail as stored; what cannot be understood of it is left out. */
export const parseTrail = (stored: unknown): Trail =>
  isObject(stored)
    ? { past: parsePlaces(stored['past']), future: parsePlaces(stored['future']) }
    : NO_TRAIL;
