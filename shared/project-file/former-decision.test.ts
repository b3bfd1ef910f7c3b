import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeContents } from '../merge/merged-plainly.cases';
import type { ProjectContent } from '../model/content';
import { finishedId, POLICY_ID, rejectionId } from '../model/derived-ids';
import type { AnyRecord, DecisionFields } from '../model/records';
import { applyWrite } from '../operations/apply-write';
import type { RecordWrite } from '../operations/change-set';
import { agreeOnBlind, finishArticle, reopenArticle } from '../operations/finishing';
import { rejectionWrite } from '../operations/suggestions';
import { mergeRecord } from '../revision/merge-record';
import { FORMAT_VERSION, OLDEST_VERSION } from './layout';
import { parseProjectFile, type ParsedFile } from './parse';
import { at, record, WITH_TEXTS } from './sample.cases';
import { serialiseProject } from './serialise';

const FOLDER = join(import.meta.dirname, 'former');
const bytesOf = (name: string) => readFileSync(join(FOLDER, '1.0', `${name}.verbatim.json`));
/** What five desks wrote, which `all-merged` is made of. */
const DESKS = ['early', 'ben-ended-blind', 'cleo-apart', 'laptop-finished-anew', 'ada-agreed-anew'];

async function read(bytes: Uint8Array): Promise<ParsedFile> {
  const parsed = await parseProjectFile(bytes);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}
const contentOf = async (bytes: Uint8Array) => (await read(bytes)).content;
const textOf = async (content: ProjectContent) =>
  (await serialiseProject(content, WITH_TEXTS)).text;
const mergedText = (contents: readonly ProjectContent[]) => textOf(mergeContents(...contents));
const encode = (text: string) => new TextEncoder().encode(text);

test('there are stored files of every version that is read and no longer written', () => {
  const versions = readdirSync(FOLDER).filter((name) => /^\d/.test(name));
  const majors = Array.from(
    { length: FORMAT_VERSION.major - OLDEST_VERSION.major },
    (_, index) => `${OLDEST_VERSION.major + index}.0`,
  );
  expect(versions.toSorted()).toEqual(majors.toSorted());
});

describe('files of version 1', () => {
  test.each(DESKS)('%s is read whole, and reads back as it is written now', async (name) => {
    const bytes = bytesOf(name);
    const { content, quarantine, warnings } = await read(bytes);
    expect([quarantine, warnings]).toEqual([[], []]);
    const stored = JSON.parse(bytes.toString()) as { decisions: { id: string; items: string[] }[] };
    const moved = content.records.filter(({ type }) => /rejection|finished|policy/.test(type));
    expect(moved.map(({ id }) => id).toSorted()).toEqual(
      stored.decisions
        .filter(({ items }) => items.length === 0)
        .map(({ id }) => id)
        .toSorted(),
    );
    const text = await textOf(content);
    expect(text).toContain('"formatVersion": "2.1",\n"minReader": "2.0",\n');
    expect(await textOf(await contentOf(encode(text)))).toBe(text);
  });

  test('merge with each other and with files of now in any order as version 1 merged them', async () => {
    const merged = await textOf(await contentOf(bytesOf('all-merged')));
    const former = await Promise.all(DESKS.map((name) => contentOf(bytesOf(name))));
    const now = await Promise.all(
      former.map(async (content) => contentOf(encode(await textOf(content)))),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...former, ...now], { minLength: 10 }),
        async (contents) => {
          expect(await mergedText(contents)).toBe(merged);
        },
      ),
      { numRuns: 20 },
    );
    for (let mask = 0; mask < 2 ** DESKS.length; mask += 1) {
      const mixed = former.map((content, bit) =>
        mask & (1 << bit) ? (now[bit] ?? content) : content,
      );
      expect(await mergedText(mixed)).toBe(merged);
    }
  });

  test('nothing odd in them is lost', async () => {
    const { content, quarantine } = await read(bytesOf('odd'));
    const byType = (type: AnyRecord['type']) => content.records.filter((one) => one.type === type);
    expect(byType('decision')).toEqual([]);
    for (const one of [...byType('policy'), ...byType('finished')])
      expect(one.extra).toEqual({ weather: 'fog' });
    // One that was set aside before is a rejection now that its id is free.
    expect(byType('rejection')).toHaveLength(3);
    expect(quarantine.map(({ id, detail }) => [id, detail])).toEqual([
      ['odd-1', '/items: minItems'],
      [expect.stringMatching(/zz$/), '/items: minItems'],
      ['odd-2', '/verdict: enum'],
    ]);
    const text = await textOf(content);
    const again = await read(encode(text));
    expect(again.quarantine).toEqual([]);
    expect(await textOf(again.content)).toBe(text);
    const written = JSON.parse(text) as {
      charts: unknown;
      tide: unknown;
      quarantine: { record: { id: string } }[];
    };
    expect([written.charts, written.tide]).toEqual([[{ id: 'chart-1', depth: 4 }], 'low']);
    const aside = written.quarantine.map((entry) => entry.record.id).toSorted();
    expect(aside).toEqual(expect.arrayContaining(['odd-1', 'odd-2', 'q-broken']));
    expect(aside).toHaveLength(4);
  });

  test('a section that meant nothing then is kept unread', async () => {
    const file = JSON.parse(bytesOf('early').toString()) as Record<string, unknown>;
    const { digest: _digest, counts: _counts, ...rest } = file;
    const odd = {
      ...rest,
      finished: 'soon',
      policies: [{ id: 'p1', cover: 'all' }],
      rejections: [],
    };
    const { content } = await read(encode(JSON.stringify(odd)));
    const text = await textOf(content);
    const { quarantine } = JSON.parse(text) as { quarantine: object[] };
    expect(quarantine).toEqual([
      expect.objectContaining({ section: 'finished', record: 'soon' }),
      expect.objectContaining({ section: 'policies', record: { id: 'p1', cover: 'all' } }),
    ]);
    expect(await textOf(await contentOf(encode(text)))).toBe(text);
  });
});

const HASH = '9f2c41d07ab35e68'.repeat(4);
const ARTICLE = record('document', 'd1', { title: 'A', textHash: HASH }) as never;
const SPANS = [
  { start: 0, end: 9 },
  { start: 20, end: 40 },
];

/** What a person does, on one of three desks; `from` takes in what another has. */
type Act =
  | { readonly act: 'reject' | 'unreject'; readonly span: number }
  | { readonly act: 'finish' | 'reopen'; readonly annotator: string }
  | { readonly act: 'agree' | 'end' }
  /** A program that knows more writes a field of the record of the policy. */
  | { readonly act: 'extend'; readonly value: number }
  | { readonly act: 'from'; readonly desk: number };
interface Done {
  readonly desk: number;
  readonly what: Act;
}
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ act: fc.constantFrom('reject', 'unreject'), span: fc.nat({ max: 1 }) }),
  fc.record({ act: fc.constantFrom('finish', 'reopen'), annotator: fc.constantFrom('ann', 'ben') }),
  fc.record({ act: fc.constantFrom('agree', 'end') }),
  fc.record({ act: fc.constant('extend'), value: fc.nat({ max: 2 }) }),
  fc.record({ act: fc.constant('from'), desk: fc.nat({ max: 2 }) }),
);
const history = fc.array(fc.record({ desk: fc.nat({ max: 2 }), what: act }), { maxLength: 24 });

const formerWrite = (id: string, fields: Partial<DecisionFields> & { deleted: boolean }) =>
  ({
    type: 'decision',
    id,
    documentId: null,
    fields: {
      items: [],
      by: '',
      seenHash: '',
      ...fields,
    },
  }) as unknown as RecordWrite;

/** The write of version 1. */
function writeOfThen(what: Act): RecordWrite | null {
  switch (what.act) {
    case 'reject':
    case 'unreject': {
      const span = SPANS[what.span] ?? { start: 0, end: 1 };
      const deleted = what.act === 'unreject';
      const fields = { verdict: 'reject', seenHash: HASH, deleted } as const;
      return formerWrite(rejectionId(HASH, span), fields);
    }
    case 'finish':
    case 'reopen': {
      const { annotator: by } = what;
      const deleted = what.act === 'reopen';
      const fields = { verdict: 'accept', by, seenHash: HASH, deleted } as const;
      return formerWrite(finishedId(HASH, by), fields);
    }
    case 'agree':
    case 'end':
      return formerWrite(POLICY_ID, { verdict: 'accept', deleted: what.act === 'end' });
    case 'extend':
    case 'from':
      return null;
  }
}

/** The write of now. */
function writeOfNow(what: Act): RecordWrite | null {
  switch (what.act) {
    case 'reject':
    case 'unreject':
      return rejectionWrite(
        HASH,
        SPANS[what.span] ?? { start: 0, end: 1 },
        what.act === 'unreject',
      );
    case 'finish':
      return finishArticle(ARTICLE, what.annotator).writes[0] ?? null;
    case 'reopen':
      return reopenArticle(ARTICLE, what.annotator).writes[0] ?? null;
    case 'agree':
    case 'end':
      return agreeOnBlind(what.act === 'agree').writes[0] ?? null;
    case 'extend':
    case 'from':
      return null;
  }
}

type Desk = Map<string, AnyRecord>;

/** Carries out what was done on desks that hold what they hold, each in a session of its own. */
function carryOut(
  desks: readonly Desk[],
  done: readonly Done[],
  first: number,
  writeOf: typeof writeOfNow,
) {
  for (const [index, { desk, what }] of done.entries()) {
    const held = desks[desk];
    if (!held) continue;
    if (what.act === 'from') {
      for (const [id, one] of desks[what.desk] ?? []) {
        const mine = held.get(id);
        held.set(id, mine ? mergeRecord(mine, one) : one);
      }
      continue;
    }
    const n = first + index;
    const write = { session: String(desk + 1).repeat(32), n, at: at(n % 50), by: `desk-${desk}` };
    const policy = held.get(POLICY_ID);
    const extension = {
      ...policy,
      fields: { reach: 0 },
      documentId: null,
    } as unknown as RecordWrite;
    if (what.act === 'extend' && policy) {
      const extra = { ...policy.extra, reach: 0 };
      const fields = { reach: what.value };
      const extended = { ...extension, fields } as unknown as RecordWrite;
      held.set(POLICY_ID, applyWrite({ ...policy, extra }, extended, write));
    }
    const made = writeOf(what);
    if (made) held.set(made.id, applyWrite(held.get(made.id), made, write));
  }
}

const projectOf = (held: Iterable<AnyRecord>): ProjectContent => ({
  project: { id: 'p', name: 'P' },
  records: [...held],
  unknown: [],
  texts: [],
});

/** A file as version 1 wrote it. */
async function formerFile(held: Desk): Promise<Uint8Array> {
  const text = await textOf(projectOf(held.values()));
  const file = JSON.parse(text) as Record<string, unknown>;
  for (const name of ['digest', 'counts', 'rejections', 'finished', 'policies']) delete file[name];
  return encode(JSON.stringify({ ...file, formatVersion: '1.0', minReader: '1.0' }));
}

const orders = <T>([a, b, c]: readonly T[]): readonly (readonly (T | undefined)[])[] => [
  [a, b, c],
  [c, b, a],
  [b, a, c, b],
];

test('migrating and merging commute, whatever three desks did before and after it', async () => {
  let conflicting = 0;
  await fc.assert(
    fc.asyncProperty(history, history, async (before, after) => {
      const desks: readonly Desk[] = [new Map(), new Map(), new Map()];
      carryOut(desks, before, 1, writeOfThen);
      const former = await Promise.all(desks.map(formerFile));
      const migrated = await Promise.all(former.map(contentOf));

      // What version 1 made of all of it is what is made of it now.
      const together: Desk = new Map();
      carryOut(
        [together, ...desks],
        [1, 2, 3].map((desk) => ({ desk: 0, what: { act: 'from', desk } })),
        0,
        writeOfThen,
      );
      const expected = await textOf(await contentOf(await formerFile(together)));
      if (expected.includes('"conflicts": [\n')) conflicting += 1;
      for (const order of orders(migrated))
        expect(await mergedText(order.filter((one) => one !== undefined))).toBe(expected);

      // Two desks go on in the version of now and merge with the third, which did not.
      const later = migrated.map(
        ({ records }): Desk => new Map(records.map((one) => [one.id, one])),
      );
      carryOut(
        later,
        after.filter(({ desk }) => desk > 0),
        100,
        writeOfNow,
      );
      const mixed = [migrated[0], ...later.slice(1).map((held) => projectOf(held.values()))];
      const [one, ...others] = await Promise.all(
        orders(mixed).map((order) => mergedText(order.filter((content) => content !== undefined))),
      );
      for (const other of others) expect(other).toBe(one);
      expect(await textOf(await contentOf(encode(one ?? '')))).toBe(one);
    }),
    { numRuns: 150 },
  );
  // There was something to disagree about, or this would prove little.
  expect(conflicting).toBeGreaterThan(10);
});
