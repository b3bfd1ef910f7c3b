import { describe, expect, test } from 'vitest';
import { INITIAL_SESSION } from '../session/session';
import { parsePreference, rememberedPlaceOf, readPreferences, sessionFrom } from './preferences';
import type { PreferenceKey } from './preferences';

const CASES: readonly {
  readonly name: string;
  readonly key: PreferenceKey;
  readonly stored: unknown;
  readonly value: unknown;
}[] = [
  { name: 'a theme', key: 'theme', stored: 'dark', value: 'dark' },
  { name: 'an unknown theme', key: 'theme', stored: 'sepia', value: 'system' },
  { name: 'a size', key: 'reading-size', stored: 'large', value: 'large' },
  { name: 'a size from the prototype', key: 'reading-size', stored: 'toString', value: 'medium' },
  { name: 'keys', key: 'keys', stored: { export: ['F2'] }, value: { export: ['F2'] } },
  { name: 'keys of no command', key: 'keys', stored: { fly: ['F2'] }, value: {} },
  {
    name: 'widths',
    key: 'columns',
    stored: { library: 300.4, panel: 400, original: 440 },
    value: { library: 300, panel: 400, original: 440 },
  },
  {
    name: 'widths that would hide a column or the text',
    key: 'columns',
    stored: { library: 0, panel: 9000, original: 440 },
    value: { library: 216, panel: 520, original: 440 },
  },
  {
    name: 'widths that are no numbers',
    key: 'columns',
    stored: { library: Number.NaN, panel: '1' },
    value: { library: 272, panel: 328, original: 440 },
  },
  {
    name: 'a place as earlier versions kept it',
    key: 'place',
    stored: { list: 'tags', documentId: 'd1', libraryOpen: false, panelOpen: true },
    value: {
      list: 'tags',
      main: { view: 'article', documentId: 'd1' },
      libraryOpen: false,
      panelOpen: true,
    },
  },
  {
    name: 'a place',
    key: 'place',
    stored: { list: 'tags', main: { view: 'tag', id: 't1' }, documentId: 'd1' },
    value: {
      list: 'tags',
      main: { view: 'tag', id: 't1' },
      libraryOpen: true,
      panelOpen: true,
    },
  },
  {
    name: 'a place that no version knows',
    key: 'place',
    stored: { main: { view: 'moon' } },
    value: { list: 'articles', main: null, libraryOpen: true, panelOpen: true },
  },
  {
    name: 'places visited, one of them without sense',
    key: 'trail',
    stored: {
      past: [
        { main: { view: 'speaker', id: 7 } },
        { main: { view: 'article', documentId: 'd1' }, quoteId: 'q1', at: -3 },
        { main: { view: 'timeline' }, search: { query: 'quay', row: 2 } },
      ],
      future: 'none',
    },
    value: {
      past: [
        { main: { view: 'article', documentId: 'd1' }, quoteId: 'q1', at: null },
        { main: { view: 'timeline' }, quoteId: null, at: null, search: { query: 'quay', row: 2 } },
      ],
      future: [],
    },
  },
  { name: 'no trail', key: 'trail', stored: 4, value: { past: [], future: [] } },
  {
    name: 'no place',
    key: 'place',
    stored: null,
    value: { list: 'articles', main: null, libraryOpen: true, panelOpen: true },
  },
];

describe('parsePreference', () => {
  test.each(CASES)('$name', ({ key, stored, value }) => {
    expect(parsePreference(key, stored)).toEqual(value);
  });
});

test('an empty store gives all defaults', async () => {
  const preferences = await readPreferences(async () => undefined);
  expect(preferences.theme).toBe('system');
  expect(preferences.columns).toEqual({ library: 272, panel: 328, original: 440 });
});

test('a session is remembered and begun again', () => {
  const session = {
    ...INITIAL_SESSION,
    list: 'events',
    main: { view: 'article', documentId: 'd1' },
    panelOpen: false,
    trail: { past: [{ main: { view: 'timeline' }, quoteId: null, at: null }], future: [] },
  } as const;
  const kept = { place: rememberedPlaceOf(session), trail: session.trail };
  expect({ ...INITIAL_SESSION, ...sessionFrom(kept, true) }).toEqual(session);
  expect(sessionFrom(kept, false)).not.toHaveProperty('main');
});

test('a page that lives from what only the window knows is not begun with', () => {
  const session = { ...INITIAL_SESSION, main: { view: 'preview' } } as const;
  expect(rememberedPlaceOf(session).main).toBeNull();
});
