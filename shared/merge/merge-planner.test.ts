import { describe, expect, it } from 'vitest';
import type { ProjectContent } from '../model/content';
import type { AnyRecord } from '../model/records';
import { applyWrite } from '../operations/apply-write';
import { parseProjectFile } from '../project-file/parse';
import { at, record, sampleContent, WITH_TEXTS } from '../project-file/sample.cases';
import { serialiseProject } from '../project-file/serialise';
import { MergePlanner } from './merge-planner';
import { summariseImport } from './summarise-import';

const EMPTY: ProjectContent = {
  project: { id: 'here', name: 'Here' },
  records: [],
  unknown: [],
  texts: [],
};

const edit = (
  content: ProjectContent,
  id: string,
  who: string,
  fields: object,
): ProjectContent => ({
  ...content,
  records: content.records.map((old) =>
    old.id === id
      ? applyWrite(old, { type: old.type, id, documentId: null, fields } as never, {
          session: who,
          n: 1,
          at: at(50),
          by: who,
        })
      : old,
  ),
});

/** Records put in the place of those of the same id. */
const byId = <T extends { readonly id: string }>(old: readonly T[], fresh: readonly T[]): T[] => [
  ...new Map([...old, ...fresh].map((one) => [one.id, one])).values(),
];

/** The project after merging these files, in this order. */
async function merged(current: ProjectContent, files: readonly ProjectContent[]) {
  const planner = new MergePlanner(current);
  const reports = [];
  for (const content of files) {
    const file = await parseProjectFile((await serialiseProject(content, WITH_TEXTS)).bytes);
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    reports.push(await planner.add(file.value));
  }
  const plan = planner.plan();
  const content: ProjectContent = {
    project: plan.project ?? current.project,
    records: byId<AnyRecord>(current.records, plan.records),
    unknown: byId(current.unknown, plan.unknown),
    texts: [...current.texts, ...plan.texts],
  };
  return { reports, plan, text: (await serialiseProject(content, WITH_TEXTS)).text };
}

async function team(): Promise<readonly ProjectContent[]> {
  const base = await sampleContent();
  return [
    edit(base, 'sp1', 'ann', { name: 'I. Okafor' }),
    { ...edit(base, 'sp1', 'ben', { name: 'Inés' }), project: { id: 'p0', name: 'Ben’s' } },
    edit(base, 'q1', 'cleo', { note: 'heard it' }),
    { ...base, records: [...base.records, record('tag', 't9', { name: 'quay' })] },
    edit(base, 'sp1', 'dora', { deleted: true }),
  ];
}

/** Every order of five things. */
const orders = (of: readonly number[]): number[][] =>
  of.length === 0
    ? [[]]
    : of.flatMap((first) =>
        orders(of.filter((other) => other !== first)).map((rest) => [first, ...rest]),
      );

describe('merging several files at once', () => {
  it.each([
    ['into nothing', async () => EMPTY],
    ['into a project', sampleContent],
  ] as const)(
    '%s gives the same bytes in all 120 orders',
    async (_name, of) => {
      const files = await team();
      const current = await of();
      const results = new Set<string>();
      for (const order of orders([0, 1, 2, 3, 4]))
        results.add(
          (
            await merged(
              current,
              order.map((place) => files[place] ?? EMPTY),
            )
          ).text,
        );
      expect(results.size).toBe(1);
    },
    60_000,
  );

  it('counts each file on top of those before it, and writes each record once', async () => {
    const [first, second] = await team();
    if (!first || !second) throw new Error('no team');
    const { reports, plan } = await merged(EMPTY, [first, second, second]);
    expect(reports.map(({ total }) => total.new > 0)).toEqual([true, false, false]);
    expect(reports.map(({ total }) => total.conflicting)).toEqual([0, 1, 0]);
    expect(new Set(plan.records.map(({ type, id }) => `${type} ${id}`)).size).toBe(
      plan.records.length,
    );
    expect(plan.records.find(({ id }) => id === 'sp1')?.revision.conflicts).toHaveProperty('name');
  });

  it('writes nothing when all of it is here', async () => {
    const content = await sampleContent();
    const { plan } = await merged(content, [content, content]);
    expect(plan).toEqual({ records: [], unknown: [], texts: [], project: null, moved: [] });
  });

  it('names the article a quote leaves', async () => {
    const content = await sampleContent();
    const moved = edit(content, 'q1', 'ann', { documentId: 'd2' });
    const { plan } = await merged(content, [moved]);
    expect(plan.moved).toEqual([{ id: 'q1', documentId: 'd1' }]);
  });

  it('a summary counts what a report lists', async () => {
    const { reports } = await merged(EMPTY, [await sampleContent()]);
    const [report] = reports;
    if (!report) throw new Error('no report');
    const { kind, ...aside } = {
      kind: 'schema',
      section: 'quotes',
      id: 'x',
      detail: '',
      record: {},
    };
    const quarantined = Array.from({ length: 30 }, (_, index) => ({
      ...aside,
      reason: kind,
      place: index === 0 ? '' : `/quotes/${index}`,
    }));
    const summary = summariseImport({ ...report, quarantined });
    expect(summary.aside).toMatchObject({ count: 30, bySection: { quotes: 30 } });
    expect(summary.aside.first).toHaveLength(20);
    expect(summary.aside.first[0]).toEqual({ reason: 'schema', place: 'quotes x' });
    expect(summary.warnings).toEqual([]);
  });
});
