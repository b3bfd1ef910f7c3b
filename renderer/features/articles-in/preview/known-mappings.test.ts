import { describe, expect, it } from 'vitest';
import type { TableMapping } from '../../../../shared/model/table-mapping';
import { knownMapping, knownMappings, rememberMapping } from './known-mappings';
import { mapColumn, roleOf } from './table-columns';

const MAPPING: TableMapping = {
  text: 'body',
  title: 'head',
  authors: '',
  published: '',
  publisher: '',
  url: '',
  language: '',
};

function createStore(stored?: unknown) {
  let kept = stored;
  return {
    shown: { setting: async () => kept },
    putSetting: async (_key: string, value: unknown) => {
      kept = value;
    },
  } as unknown as Parameters<typeof rememberMapping>[0];
}

describe('what a person chose for a table', () => {
  it('is found for the next table with the same columns, and for no other', async () => {
    const store = createStore();
    await rememberMapping(store, { columns: ['head', 'body'], mapping: MAPPING });
    expect(await knownMapping(store, ['head', 'body'])).toEqual(MAPPING);
    expect(await knownMapping(store, ['body', 'head'])).toBeUndefined();
    const other = { ...MAPPING, title: '' };
    await rememberMapping(store, { columns: ['head', 'body'], mapping: other });
    expect(await knownMapping(store, ['head', 'body'])).toEqual(other);
  });

  it('is kept for the fifty newest', async () => {
    const store = createStore();
    for (let at = 0; at < 60; at += 1) {
      const columns = ['body', String(at)];
      await rememberMapping(store, { columns, mapping: { ...MAPPING, title: '' } });
    }
    expect(await knownMapping(store, ['body', '9'])).toBeUndefined();
    expect(await knownMapping(store, ['body', '10'])).toBeDefined();
  });

  it.each([undefined, null, 'x', [1], [{ columns: 'a' }], [{ columns: ['a'], mapping: {} }]])(
    'is nothing where %o is stored',
    (stored) => expect(knownMappings(stored)).toEqual([]),
  );

  it('names no column that the table does not have', () => {
    const stored = [{ columns: ['body'], mapping: MAPPING }];
    expect(knownMappings(stored)).toEqual([
      { columns: ['body'], mapping: { ...MAPPING, title: '' } },
    ]);
  });
});

describe('a column that holds something else', () => {
  it('takes it from the one that held it', () => {
    const mapped = mapColumn(MAPPING, 'lead', 'text');
    expect(mapped.text).toBe('lead');
    expect(roleOf(mapped, 'body')).toBe('');
  });

  it('lets go of what it held', () => {
    expect(mapColumn(MAPPING, 'body', 'title')).toEqual({ ...MAPPING, text: '', title: 'body' });
    expect(mapColumn(MAPPING, 'head', '')).toEqual({ ...MAPPING, title: '' });
  });
});
