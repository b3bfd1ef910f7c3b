import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../../shared/merge/plan-import';
import type { Quarantined } from '../../../shared/project-file/problems';
import { forEachType } from '../../../shared/records/record-types';
import { summariseImport } from '../../../shared/merge/summarise-import';
import { bringsNothing, importNotes, importRows } from './import-rows';

const NONE = { new: 0, same: 0, changed: 0, conflicting: 0 };
const full = (over: Partial<ImportReport> = {}): ImportReport => ({
  byType: {
    ...forEachType(() => NONE),
    ...over.byType,
  },
  total: NONE,
  texts: { new: 0, same: 0 },
  unknown: { new: 0, same: 0 },
  conflicts: [],
  forked: [],
  quarantined: [],
  refused: [],
  missingLinks: [],
  sameText: [],
  otherProject: false,
  warnings: [],
  ...over,
});
/** What the interface is told of a report. */
const report = (over: Partial<ImportReport> = {}) => summariseImport(full(over));
const aside = (section: string, reason = 'schema'): Quarantined => ({
  section,
  id: 'x1',
  reason,
  detail: '',
  place: `/${section}/0`,
  record: {},
});

describe('importRows', () => {
  it('shows the kinds that the file holds, with what was set aside in each', () => {
    const rows = importRows(
      report({
        byType: { ...full().byType, quote: { ...NONE, new: 2, conflicting: 1 } },
        texts: { new: 1, same: 0 },
        quarantined: [aside('quotes')],
        refused: [aside('quotes', 'id-taken'), aside('speakers')],
      }),
    );
    expect(rows.map(({ kind, quarantined }) => [kind, quarantined])).toEqual([
      ['Quotes', 2],
      ['Speakers', 1],
      ['Texts', 0],
    ]);
    expect(rows[0]).toMatchObject({ new: 2, conflicting: 1 });
  });

  it('has no rows for an empty file', () => {
    expect(importRows(report())).toEqual([]);
  });
});

describe('bringsNothing', () => {
  it.each([
    ['only what is here', report({ total: { ...NONE, same: 9 } }), true],
    ['something new', report({ total: { ...NONE, new: 1 } }), false],
    ['a change', report({ total: { ...NONE, changed: 1 } }), false],
    ['a conflict', report({ total: { ...NONE, conflicting: 1 } }), false],
    ['a text', report({ texts: { new: 1, same: 0 } }), false],
    ['things of a newer version', report({ unknown: { new: 1, same: 0 } }), false],
  ])('%s', (_name, given, nothing) => {
    expect(bringsNothing(given)).toBe(nothing);
  });
});

describe('importNotes', () => {
  it('says nothing about a plain import', () => {
    expect(importNotes(report({ total: { ...NONE, new: 3 } }))).toEqual([]);
  });

  it('counts warnings of one kind instead of repeating them', () => {
    const link = {
      kind: 'missing-link',
      place: '',
      from: 'q',
      field: 'speakerIds',
      to: 's',
    } as const;
    const notes = importNotes(report({ missingLinks: [link, { ...link, to: 's2' }] }));
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('2 links');
  });

  it('names what was set aside, up to a limit, and counts the rest', () => {
    const many = Array.from({ length: 25 }, () => aside('quotes', 'span-outside'));
    const notes = importNotes(report({ quarantined: many }));
    expect(notes[0]).toContain('25 things');
    expect(notes[1]).toContain('/quotes/0: marks text beyond the end');
    expect(notes.at(-1)).toContain('5 more');
  });

  it('shows the reason of another version as it came', () => {
    expect(importNotes(report({ quarantined: [aside('quotes', 'toString')] }))[1]).toContain(
      ': toString',
    );
  });
});
