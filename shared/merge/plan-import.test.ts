import { describe, expect, it } from 'vitest';
import type { ProjectContent } from '../model/content';
import type { AnyRecord } from '../model/records';
import { applyWrite } from '../operations/apply-write';
import { admitted } from '../project-file/bad-bytes.cases';
import { parseProjectFile, type ParsedFile } from '../project-file/parse';
import { at, record, sampleContent, WITHOUT_TEXTS, WITH_TEXTS } from '../project-file/sample.cases';
import { serialiseProject } from '../project-file/serialise';
import { mergeContents } from './merged-plainly.cases';
import { importTargetOf, planImport, type PlannedImport } from './plan-import';

const EMPTY: ProjectContent = {
  project: { id: 'here', name: 'Here' },
  records: [],
  unknown: [],
  texts: [],
};

async function asFile(content: ProjectContent, options = WITH_TEXTS): Promise<ParsedFile> {
  const result = await parseProjectFile((await serialiseProject(content, options)).bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const put = <T>(old: readonly T[], fresh: readonly T[], key: (item: T) => string) => [
  ...new Map([...old, ...fresh].map((item) => [key(item), item])).values(),
];
const planFor = (current: ProjectContent, file: ParsedFile) =>
  planImport(importTargetOf(current), file);

/** What a project holds after an import, as the database puts it in. */
function after(current: ProjectContent, plan: PlannedImport): ProjectContent {
  return {
    project: plan.project ?? current.project,
    records: put(current.records, plan.records, ({ id }) => id),
    unknown: put(current.unknown, plan.unknown, ({ id }) => id),
    texts: put(current.texts, plan.texts, ({ hash }) => hash),
  };
}
const change = (content: ProjectContent, id: string, edit: (old: AnyRecord) => AnyRecord) => ({
  ...content,
  records: content.records.map((old) => (old.id === id ? edit(old) : old)),
});
/** An edit of one field by a desk of its own. */
const edit =
  (session: string, fields: object) =>
  (old: AnyRecord): AnyRecord =>
    applyWrite(
      old,
      { type: 'speaker', id: old.id, documentId: null, fields },
      { session, n: 1, at: at(50), by: session },
    );

describe('planning an import', () => {
  it('C14 into nothing: all is new, and the project is taken on', async () => {
    const content = await sampleContent();
    const plan = await planFor(EMPTY, await asFile(content));
    expect(plan.project).toEqual(content.project);
    expect(plan.report.byType.quote).toEqual({ new: 2, same: 0, changed: 0, conflicting: 0 });
    // One speaker is a tombstone: nothing to see, but it is put in.
    expect(plan.report.byType.speaker).toEqual({ new: 1, same: 1, changed: 0, conflicting: 0 });
    expect(plan.records).toHaveLength(content.records.length);
    expect(plan.report.texts).toEqual({ new: 1, same: 0 });
    expect(plan.report.unknown).toEqual({ new: 2, same: 0 });
  });

  it('C14 the same file twice: 0 new, 0 changed, nothing to write', async () => {
    const file = await asFile(await sampleContent());
    const here = after(EMPTY, await planFor(EMPTY, file));
    const { report, ...plan } = await planFor(here, file);
    expect(report.total).toEqual({
      new: 0,
      same: here.records.length,
      changed: 0,
      conflicting: 0,
    });
    expect(plan).toEqual({ records: [], unknown: [], texts: [], project: null });
    expect(report.unknown.new + report.texts.new + report.conflicts.length).toBe(0);
  });

  it('gives the same file again after wiping and importing', async () => {
    const first = await serialiseProject(await sampleContent(), WITH_TEXTS);
    const plan = await planFor(EMPTY, await asFile(await sampleContent()));
    expect((await serialiseProject(after(EMPTY, plan), WITH_TEXTS)).text).toBe(first.text);
  });

  it('an older file changes nothing', async () => {
    const content = await sampleContent();
    const here = change(content, 'sp1', edit('desk', { notes: 'met on the quay' }));
    const { report, records } = await planFor(here, await asFile(content));
    expect(report.total).toMatchObject({ new: 0, changed: 0, conflicting: 0 });
    expect(records).toEqual([]);
  });

  it('an edit made elsewhere changes the record, one made on both sides is a conflict', async () => {
    const content = await sampleContent();
    const theirs = await asFile(change(content, 'sp1', edit('there', { name: 'Inés Okafor' })));
    const quiet = await planFor(content, theirs);
    expect(quiet.report.byType.speaker).toMatchObject({ changed: 1, conflicting: 0 });
    const mine = change(content, 'sp1', edit('here', { name: 'I. Okafor' }));
    const { report, records } = await planFor(mine, theirs);
    expect(report.byType.speaker).toMatchObject({ changed: 0, conflicting: 1 });
    expect(report.conflicts).toEqual([{ type: 'speaker', id: 'sp1', fields: ['name'] }]);
    expect(records.map(({ id }) => id)).toEqual(['sp1']);
    expect(report.forked).toEqual([]);
    // Importing it again brings nothing more.
    const again = await planFor(after(mine, await planFor(mine, theirs)), theirs);
    expect(again.report.total).toMatchObject({ new: 0, changed: 0, conflicting: 0 });
  });

  it('the same value written on both sides is no change to see, and both writes are kept', async () => {
    const content = await sampleContent();
    const mine = change(content, 'sp1', edit('here', { name: 'I. Okafor' }));
    const theirs = await asFile(change(content, 'sp1', edit('there', { name: 'I. Okafor' })));
    const { report, records } = await planFor(mine, theirs);
    expect(report.total).toMatchObject({ new: 0, changed: 0, conflicting: 0 });
    expect(records.map(({ id }) => id)).toEqual(['sp1']);
  });

  it('a deletion made elsewhere deletes; an old copy does not bring it back', async () => {
    const content = await sampleContent();
    const gone = change(content, 'sp1', edit('there', { deleted: true }));
    expect((await planFor(content, await asFile(gone))).report.byType.speaker.changed).toBe(1);
    expect((await planFor(gone, await asFile(content))).records).toEqual([]);
  });

  it('warns of one stamp with two values', async () => {
    const content = await sampleContent();
    const forged = change(content, 'sp1', (old) => ({ ...old, notes: 'by hand' }) as AnyRecord);
    const { report } = await planFor(content, await asFile(forged));
    expect(report.forked).toEqual([{ type: 'speaker', id: 'sp1' }]);
    expect(report.conflicts).toEqual([{ type: 'speaker', id: 'sp1', fields: ['notes'] }]);
  });

  it('tells of one text under two articles, and rewrites nothing', async () => {
    const content = await sampleContent();
    const twin = {
      ...content,
      records: content.records.map((old) => (old.id === 'd1' ? { ...old, id: 'd2' } : old)),
    };
    const { report, records } = await planFor(content, await asFile(twin));
    expect(report.sameText).toEqual([
      { textHash: content.texts[0]?.hash, here: 'd1', incoming: 'd2' },
    ]);
    expect(records.map(({ id }) => id)).toEqual(['d2']);
  });

  it('resolves links and authors that are here already', async () => {
    const content = await sampleContent();
    const quotes = { ...content, records: content.records.filter(({ type }) => type === 'quote') };
    const file = await asFile(quotes, WITHOUT_TEXTS);
    expect(file.warnings.map(({ kind }) => kind)).toContain('missing-link');
    const known = await planFor(content, file);
    expect(known.report.missingLinks).toEqual([]);
    expect(known.report.warnings).toEqual([]);
    const { report } = await planFor(EMPTY, file);
    expect(report.missingLinks.map(({ to }) => to)).toContain('sp1');
  });

  it('refuses what does not fit this project, and keeps it', async () => {
    const content = await sampleContent();
    const clash = { ...EMPTY, records: [record('tag', 'sp1', { name: 'a tag' })] };
    const { report, records, unknown } = await planFor(clash, await asFile(content));
    expect(report.refused.map(({ id, reason }) => [id, reason])).toEqual([['sp1', 'id-taken']]);
    expect(records.some(({ id }) => id === 'sp1')).toBe(false);
    const here = after(clash, await planFor(clash, await asFile(content)));
    const { text } = await serialiseProject(here, WITH_TEXTS);
    expect(text).toContain('"reason":"id-taken"');
    expect(text).toContain('Ines Okafor');
    expect(unknown.length).toBe(report.unknown.new);
    // The same again is no change.
    const again = await planFor(here, await asFile(content));
    expect(again.report.unknown.new).toBe(0);
  });

  it('checks spans against the texts that are here when the file has none', async () => {
    const content = await sampleContent();
    const outside = change(content, 'q2', (old) =>
      old.type === 'quote' ? { ...old, anchor: { ...old.anchor, end: 9999 } } : old,
    );
    const file = await asFile(outside, WITHOUT_TEXTS);
    expect(file.quarantine).toEqual([]);
    const { report } = await planFor({ ...content, records: [] }, file);
    expect(report.refused.map(({ id, reason }) => [id, reason])).toEqual([['q2', 'span-outside']]);
  });
});

const text = async (content: ProjectContent) => (await serialiseProject(content, WITH_TEXTS)).text;
const unknownOf = (content: ProjectContent) =>
  content.unknown.find(({ id }) => id === 'record:codebooks/c1');
const read = async (bytes: Uint8Array) => {
  const result = await parseProjectFile(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.content;
};

describe('merging projects', () => {
  it('F1 gives the same bytes in any order', async () => {
    const base = await sampleContent();
    const a = change(base, 'sp1', edit('a', { name: 'A' }));
    const b = change(base, 'sp1', edit('b', { name: 'B', notes: 'b' }));
    const c = {
      ...change(base, 'sp1', edit('c', { deleted: true })),
      project: { id: 'p0', name: 'C' },
    };
    const all = await text(mergeContents(mergeContents(a, b), c));
    for (const [x, y, z] of [
      [a, c, b],
      [b, a, c],
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ] as const) {
      expect(await text(mergeContents(mergeContents(x, y), z))).toBe(all);
      expect(await text(mergeContents(x, mergeContents(y, z)))).toBe(all);
    }
    expect(await text(mergeContents(a, a))).toBe(await text(a));
    expect(await text(mergeContents(a, mergeContents(a, b)))).toBe(await text(mergeContents(a, b)));
  });

  it('merges records of unknown types by the same rule', async () => {
    const base = await sampleContent();
    const file = admitted((await serialiseProject(base, WITH_TEXTS)).text);
    const write = (session: string, title: string) =>
      new TextEncoder().encode(
        file
          .replace('"title":"Dispute"', `"title":"${title}"`)
          .replace(/"c1": .*/, (line) =>
            line
              .replace('"seen":{', `"seen":{"${session}":1,`)
              .replace('"*":', `"title":[["${session}",1,"${at(40)}","x"]],"*":`),
          ),
      );
    const [a, b] = [await read(write('sa', 'One')), await read(write('sb', 'Two'))];
    const merged = unknownOf(mergeContents(a, b));
    expect(merged).toEqual(unknownOf(mergeContents(b, a)));
    expect(merged).toMatchObject({
      revision: { conflicts: { title: [{ value: 'One' }, { value: 'Two' }] } },
    });
    const merging = (await serialiseProject(mergeContents(a, b), WITH_TEXTS)).text;
    const back = await read(new TextEncoder().encode(merging));
    expect((await serialiseProject(back, WITH_TEXTS)).text).toBe(merging);
    expect(merging).toContain('"record":"c1","field":"title"');
  });
});
