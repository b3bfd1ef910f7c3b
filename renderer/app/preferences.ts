import type { CommandId } from '../../shared/host/commands';
import type { ListName, SessionState } from '../session/session';
import { parseShownView } from '../session/shown-view';
import type { ShownView } from '../session/shown-view';
import { parseTrail } from '../session/trail';
import type { Trail } from '../session/trail';
import { keymapFrom } from './shortcuts';
import type { Keymap } from '../session/keymap';

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Size of the article's text in CSS pixels. */
export const READING_SIZES = { small: 16, medium: 18, large: 21, larger: 24 } as const;
export type ReadingSize = keyof typeof READING_SIZES;

/** Widths of the side columns in CSS pixels. */
export interface ColumnWidths {
  readonly library: number;
  readonly panel: number;
  readonly original: number;
}
export const DEFAULT_WIDTHS: ColumnWidths = { library: 272, panel: 328, original: 440 };
export const NARROWEST: ColumnWidths = { library: 216, panel: 264, original: 320 };
export const WIDEST: ColumnWidths = { library: 440, panel: 520, original: 900 };

/** Where the person was: enough to begin there next time. */
export interface RememberedPlace {
  readonly list: ListName;
  readonly main: ShownView | null;
  readonly libraryOpen: boolean;
  readonly panelOpen: boolean;
}

/** What is remembered of the window. `keys` holds what differs from the defaults. */
export interface Preferences {
  readonly theme: Theme;
  readonly 'reading-size': ReadingSize;
  readonly keys: Partial<Record<CommandId, readonly string[]>>;
  readonly suggestions: boolean;
  readonly columns: ColumnWidths;
  readonly place: RememberedPlace;
  /** The places visited before this one, and those to go forward to. */
  readonly trail: Trail;
}
export type PreferenceKey = keyof Preferences;

const LISTS: readonly ListName[] = ['articles', 'speakers', 'events', 'tags'];
const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const within = (value: unknown, least: number, most: number, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value)
    ? Math.min(most, Math.max(least, Math.round(value)))
    : otherwise;

/** Reads each stored preference; what cannot be understood becomes the default, so that no setting can break the window. */
const PARSE: { readonly [K in PreferenceKey]: (stored: unknown) => Preferences[K] } = {
  theme: (stored) => THEMES.find((theme) => theme === stored) ?? 'system',
  'reading-size': (stored) =>
    typeof stored === 'string' && Object.hasOwn(READING_SIZES, stored)
      ? (stored as ReadingSize)
      : 'medium',
  keys: (stored) => {
    const given = asObject(stored);
    const keymap: Keymap = keymapFrom(stored);
    return Object.fromEntries(Object.entries(keymap).filter(([id]) => Object.hasOwn(given, id)));
  },
  suggestions: (stored) => stored !== false,
  columns: (stored) => {
    const { library, panel, original } = asObject(stored);
    return {
      library: within(library, NARROWEST.library, WIDEST.library, DEFAULT_WIDTHS.library),
      panel: within(panel, NARROWEST.panel, WIDEST.panel, DEFAULT_WIDTHS.panel),
      original: within(original, NARROWEST.original, WIDEST.original, DEFAULT_WIDTHS.original),
    };
  },
  place: (stored) => {
    const { list, main, documentId, libraryOpen, panelOpen } = asObject(stored);
    return {
      list: LISTS.find((name) => name === list) ?? 'articles',
      // Earlier versions remembered an article only.
      main: parseShownView(main ?? { view: 'article', documentId }),
      libraryOpen: libraryOpen !== false,
      panelOpen: panelOpen !== false,
    };
  },
  trail: parseTrail,
};

/** One preference from what is stored under its key. */
export const parsePreference = <K extends PreferenceKey>(key: K, stored: unknown): Preferences[K] =>
  PARSE[key](stored);

/** All preferences, read one by one by `setting`. */
export async function readPreferences(
  setting: (key: PreferenceKey) => Promise<unknown>,
): Promise<Preferences> {
  return {
    theme: parsePreference('theme', await setting('theme')),
    'reading-size': parsePreference('reading-size', await setting('reading-size')),
    keys: parsePreference('keys', await setting('keys')),
    suggestions: parsePreference('suggestions', await setting('suggestions')),
    columns: parsePreference('columns', await setting('columns')),
    place: parsePreference('place', await setting('place')),
    trail: parsePreference('trail', await setting('trail')),
  };
}

/** What to remember of the session. */
export const rememberedPlaceOf = ({
  list,
  main,
  libraryOpen,
  panelOpen,
}: SessionState): RememberedPlace => ({
  list,
  // Read again as it will be: what a page needs beyond that is not remembered.
  main: parseShownView(main),
  libraryOpen,
  panelOpen,
});

/** How the session begins: at the page that was shown, if what it is about is still there. */
export const sessionFrom = (
  { place: { main, ...place }, trail }: Pick<Preferences, 'place' | 'trail'>,
  isStillThere: boolean,
): Partial<SessionState> => ({
  ...place,
  trail,
  ...(main !== null && isStillThere ? { main } : {}),
});
