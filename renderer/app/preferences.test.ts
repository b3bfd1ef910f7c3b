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
    name: 'a place',
    key: 'place',
    stored: { list: 'tags', documentId: 'd1', libraryOpen: false, panelOpen: true },
    value: { list: 'tags', documentId: 'd1', libraryOpen: false, panelOpen: true },
  },
  {
    name: 'no place',
    key: 'place',
    stored: null,
    value: { list: 'articles', documentId: null, libraryOpen: true, panelOpen: true },
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
  } as const;
  expect({ ...INITIAL_SESSION, ...sessionFrom(rememberedPlaceOf(session), true) }).toEqual(session);
  expect(sessionFrom(rememberedPlaceOf(session), false)).not.toHaveProperty('main');
});
