import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ProjectContent } from '../../shared/model/content';
import type { AnyRecord } from '../../shared/model/records';
import { applyWrite } from '../../shared/operations/apply-write';
import type { RecordWrite } from '../../shared/operations/change-set';
import {
  sampleAnchor,
  at,
  sampleContent,
  SAMPLE_TEXT,
  WITH_TEXTS,
} from '../../shared/project-file/sample.cases';
import { serialiseProject } from '../../shared/project-file/serialise';
import { mergeInputs } from './merge-paths';
import type { Input } from './read-input';

// A hundred and twenty merges take their time on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 });

const PEOPLE = ['ada', 'ben', 'cleo', 'dora', 'emil'];

/** What one annotator did to the sample: a layer of their own, a field that all write, a record that some delete. */
function workOf(name: string, index: number, base: ProjectContent): ProjectContent {
  const records = new Map<string, AnyRecord>(base.records.map((one) => [one.id, one]));
  const session = `${index + 1}`.repeat(32);
  let n = 0;
  const write = (one: RecordWrite) => {
    n += 1;
    const stamp = { session, n, at: at(50 - index), by: name };
    records.set(one.id, applyWrite(records.get(one.id), one, stamp));
  };
  const textHash = base.texts[0]?.hash ?? '';
  const quote = (id: string, start: number): RecordWrite => ({
    type: 'quote',
    id,
    documentId: 'd1',
    fields: {
      documentId: 'd1',
      anchor: sampleAnchor(SAMPLE_TEXT, textHash, { start, end: start + 9 }),
      speakerIds: ['sp1'],
      layer: name,
    },
  });
  write({ type: 'annotator', id: name, documentId: null, fields: { name } });
  for (let start = 0; start < 4; start += 1) write(quote(`${name}-${start}`, 14 + index + start));
  write({ type: 'speaker', id: 'sp1', documentId: null, fields: { notes: `By ${name}.` } });
  write({
    type: 'tag',
    id: 't1',
    documentId: null,
    fields: index % 2 ? { deleted: true } : { colour: index },
  });
  write({ type: 'quote', id: 'q2', documentId: 'd1', fields: { note: `Seen by ${name}.` } });
  return { ...base, records: [...records.values()] };
}

const permutations = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  list.length < 2
    ? [list]
    : list.flatMap((one, index) =>
        permutations(list.toSpliced(index, 1)).map((rest) => [one, ...rest]),
      );

let files: readonly Input[] = [];
beforeAll(async () => {
  const base = await sampleContent();
  files = await Promise.all(
    PEOPLE.map(async (name, index) => ({
      name,
      bytes: (await serialiseProject(workOf(name, index, base), WITH_TEXTS)).bytes,
    })),
  );
});
const merged = async (inputs: readonly Input[]): Promise<string> =>
  Buffer.from((await mergeInputs(inputs, '0.1.0')).bytes).toString();

describe('five files of five annotators', () => {
  it('are the same bytes in each of their 120 orders', async () => {
    const orders = permutations(files);
    expect(orders).toHaveLength(120);
    const first = await merged(files);
    for (const name of PEOPLE) expect(first).toContain(`By ${name}.`);
    for (const order of orders) expect(await merged(order)).toBe(first);
  });

  it('may come twice, or in parts, or with the result itself', async () => {
    const all = await merged(files);
    const bytes = new TextEncoder().encode(all);
    expect(await merged([...files, ...files])).toBe(all);
    expect(await merged([{ name: 'all', bytes }])).toBe(all);
    expect(await merged([{ name: 'all', bytes }, ...files, { name: 'all', bytes }])).toBe(all);
    const half = new TextEncoder().encode(await merged(files.slice(0, 2)));
    expect(await merged([...files.slice(2), { name: 'half', bytes: half }])).toBe(all);
  });
});
