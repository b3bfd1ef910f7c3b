import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

/** In how many places a thing is written that is added: planted into a copy, which is then compiled and run. */

// Two compilers go over the whole of the copy.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const root = resolve(import.meta.dirname, '..');
const copy = mkdtempSync(join(tmpdir(), 'places-'));
const PARTS = ['shared', 'electron', 'renderer', 'scripts', 'package.json', 'tsconfig.base.json'];

const put = (path: string, text: string): void => writeFileSync(join(copy, path), text);
function edit(path: string, before: string, after: string): void {
  const text = readFileSync(join(copy, path), 'utf8');
  expect(text, path).toContain(before);
  put(path, text.replace(before, after));
}

/** What a record type needs beside the operations and pages for it, by file. */
const RECORD_TYPE: Readonly<Record<string, (path: string) => void>> = {
  'shared/records/place.ts': (path) =>
    put(
      path,
      `import { Schema } from '../lib/schema';
import { defineRecord, filled, links, required } from './define-record';

/** Where something was said. */
export const PLACE = defineRecord({
  section: 'places',
  isOptional: true,
  noun: 'place',
  nouns: 'places',
  fields: {
    name: required(Schema.text()),
    quotes: links('quote'),
    seats: filled(Schema.whole({ minimum: 0 }), 0),
  },
  called: ({ name }) => name,
});
`,
    ),
  'shared/records/record-types.ts': (path) => {
    edit(path, 'import { POLICY }', "import { PLACE } from './place';\nimport { POLICY }");
    edit(path, '  policy: POLICY,\n', '  policy: POLICY,\n  place: PLACE,\n');
  },
  'renderer/db/migrations.ts': (path) =>
    edit(
      path,
      'export const MIGRATIONS: readonly Migration[] = [',
      `const PLACES: Migration = {
  to: 99,
  stores: { places: 'id' },
  upgrade: async () => undefined,
};
export const MIGRATIONS: readonly Migration[] = [PLACES,`,
    ),
  // One case for the migration; the copy needs none to compile and run.
  'renderer/db/migrations.test.ts': () => undefined,
};

/** What a field of quotes needs beside the operation that writes it, its control, the words for it and a test. */
const QUOTE_FIELD: Readonly<Record<string, (path: string) => void>> = {
  'shared/records/quote.ts': (path) =>
    edit(
      path,
      '    check: filledByMember(',
      "    tone: filled(Schema.oneOf(['calm', 'loud']), 'calm'),\n    check: filledByMember(",
    ),
};
/** Those four. */
const BESIDE_A_FIELD = 4;

/** Files of the copy that do not compile, each once. */
function complaints(project: string): readonly string[] {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [compiler, '--noEmit', '-p', project], {
    cwd: copy,
    encoding: 'utf8',
  });
  return [
    ...new Set(stdout.split('\n').flatMap((line) => /^(\S+?)\(\d+,\d+\)/.exec(line)?.[1] ?? [])),
  ];
}

beforeAll(() => {
  for (const part of PARTS) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  const base = JSON.parse(readFileSync(join(root, 'tsconfig.tests.json'), 'utf8')) as object;
  const include = ['shared/**/*.ts', 'renderer/**/*.test.ts', 'renderer/**/*.test.tsx', '*.ts'];
  put('tsconfig.json', JSON.stringify({ ...base, include }));
  for (const plants of [RECORD_TYPE, QUOTE_FIELD])
    for (const [path, plant] of Object.entries(plants)) plant(path);
  // A list of types in a place of its own, which is what must not come back: the compiler notices it.
  put(
    'listed.ts',
    `import type { RecordType } from './shared/records/record-types';
export const LISTED: Readonly<Record<Exclude<RecordType, 'quote'>, number>> = {
  document: 1, speaker: 1, event: 1, tag: 1, annotator: 1,
  identity: 1, decision: 1, rejection: 1, finished: 1, policy: 1,
};
`,
  );
  const made = spawnSync(process.execPath, ['scripts/generate-schema.mjs'], { cwd: copy });
  expect(made.stderr.toString()).toBe('');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('a record type and a quote field that are added', () => {
  it('are written in at most five places each', () => {
    expect(Object.keys(RECORD_TYPE).length).toBeLessThanOrEqual(5);
    expect(Object.keys(QUOTE_FIELD).length + BESIDE_A_FIELD).toBeLessThanOrEqual(5);
  });

  it('are asked for by the compiler nowhere else', () => {
    expect(complaints('tsconfig.json')).toEqual(['listed.ts']);
    expect(complaints('electron')).toEqual([]);
    expect(complaints('renderer')).toEqual([]);
  });

  it('go into a file and out of it, are linked, named, merged and stored', async () => {
    put(
      'shared/planted.ts',
      `import { mergeContents } from './merge/merged-plainly.cases';
import { applyWrite } from './operations/apply-write';
import { parseProjectFile } from './project-file/parse';
import { matchQuote } from './project-file/canonical-quote';
import { sampleContent, WITH_TEXTS } from './project-file/sample.cases';
import { serialiseProject } from './project-file/serialise';
import { calledBy, linksOf } from './records/record-links';
import { KINDS } from './texts/things';
import { VerbatimDatabase } from '../renderer/db/database';

const write = { session: 'a'.repeat(32), n: 1, at: '2025-03-04T09:00:00.000Z', by: 'ann' };

export async function planted() {
  const content = await sampleContent();
  const place = applyWrite(undefined, { type: 'place', id: 'p1', documentId: null, fields: { name: 'Quay', quotes: ['q1'] } }, write);
  const records = [...content.records.map((one) => (one.id === 'q2' ? { ...one, tone: 'loud' } : one)), place];
  const { bytes } = await serialiseProject({ ...content, records }, WITH_TEXTS);
  const read = await parseProjectFile(bytes);
  if (!read.ok) throw new Error(read.error.kind);
  const again = await serialiseProject(mergeContents(read.value.content, read.value.content), WITH_TEXTS);
  const latin1 = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return {
    again: again.text.includes('"tone":"loud"') && again.text.includes('"places": [\\n{"id":"p1","name":"Quay","quotes":["q1"]}\\n]'),
    quarantined: read.value.quarantine.length,
    recognised: matchQuote(latin1, latin1.indexOf('{"id":"q2"'))?.id,
    called: calledBy(place),
    links: linksOf(place).map(({ to, types }) => [to, ...types]),
    kinds: KINDS.place,
    stored: new VerbatimDatabase('planted').rows('place').name,
  };
}
`,
    );
    const { module } = await runnerImport<{ planted: () => Promise<unknown> }>(
      join(copy, 'shared/planted.ts'),
      { configFile: false, logLevel: 'error', root: copy },
    );
    expect(await module.planted()).toEqual({
      again: true,
      quarantined: 0,
      recognised: 'q2',
      called: 'Quay',
      links: [['q1', 'quote']],
      kinds: 'places',
      stored: 'places',
    });
  });
});
