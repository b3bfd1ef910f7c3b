import { describe, expect, it } from 'vitest';
import { authorsOf, calledBy, linksOf } from './record-links';
import {
  ANCHOR_FIELDS,
  DEFAULTS,
  DEFINITIONS,
  RECORD_TYPES,
  REQUIRED_FIELDS,
} from './record-types';

const QUOTE = {
  ...DEFAULTS.quote,
  type: 'quote' as const,
  documentId: 'd1',
  anchor: { textHash: 'f'.repeat(64), start: 0, end: 4, exact: 'Quay', prefix: '', suffix: '' },
  layer: 'ann',
};

describe.each(RECORD_TYPES)('the definition of a %s', (type) => {
  const { section, fields } = DEFINITIONS[type];

  it('links to types that there are', () => {
    for (const { links = [] } of Object.values(fields))
      for (const to of links) expect(RECORD_TYPES).toContain(to);
  });

  it('has a section of its own', () => {
    expect(RECORD_TYPES.filter((other) => DEFINITIONS[other].section === section)).toEqual([type]);
  });

  it('has a default for each field that a record can be made without', () => {
    const names = [...REQUIRED_FIELDS[type], ...Object.keys(DEFAULTS[type])];
    expect(names.toSorted()).toEqual(Object.keys(fields).toSorted());
  });
});

describe('what is derived from a definition', () => {
  it('the links of a record, in the order of its fields, with what may be there', () => {
    const quote = { ...QUOTE, speakerIds: ['s1', 's2'], tags: ['t1'] };
    expect(linksOf(quote)).toEqual([
      { field: 'documentId', to: 'd1', types: ['document'] },
      { field: 'speakerIds', to: 's1', types: ['speaker'] },
      { field: 'speakerIds', to: 's2', types: ['speaker'] },
      { field: 'tags', to: 't1', types: ['tag'] },
    ]);
    const decision = { ...DEFAULTS.decision, verdict: 'none', by: 'ann', seenHash: '' } as const;
    expect(linksOf({ ...decision, type: 'decision', items: ['q1'] })).toHaveLength(1);
  });

  it('whom it names, what it is called, and where its words stand', () => {
    expect(authorsOf(QUOTE)).toEqual(['ann']);
    expect(calledBy(QUOTE)).toBe('Quay');
    expect(calledBy({ type: 'identity', a: 's1', b: 's2', verdict: 'same' })).toBeUndefined();
    expect(ANCHOR_FIELDS.quote).toEqual(['anchor', 'cue', 'mention']);
    expect(ANCHOR_FIELDS.speaker).toEqual([]);
  });
});
