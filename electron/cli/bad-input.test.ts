import * as fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PROJECT_LIMIT } from '../../shared/lib/file-limits';
import { NIGHTLY, runs } from '../../shared/lib/runs.cases';
import { admitted } from '../../shared/project-file/bad-bytes.cases';
import { parseProjectFile } from '../../shared/project-file/parse';
import { READ } from '../../shared/project-file/parse.cases';
import { REFUSED } from '../../shared/project-file/refused.cases';
import { sampleContent, WITH_TEXTS } from '../../shared/project-file/sample.cases';
import { serialiseProject } from '../../shared/project-file/serialise';
import { fileProblem } from '../../shared/texts/file-problems';
import { createArticles, createFile } from '../../scripts/bench-merge-corpus.mjs';
import { mergeInputs } from './merge-paths';
import { readInput } from './read-input';
import { Refusal } from './shell';
import { testShell, type TestShell } from './program/test-shell.cases';

// Large files and hundreds of generated ones take their time on a machine that is busy.
vi.setConfig({ testTimeout: runs(240_000) });

let sample = '';
let shell: TestShell;
beforeAll(async () => {
  sample = (await serialiseProject(await sampleContent(), WITH_TEXTS)).text;
});
beforeEach(async () => {
  shell = await testShell();
  await shell.put('good.json', sample);
});
afterEach(() => shell.remove());

async function* nothing() {
  yield* [];
}
const fakeShell = () => ({
  folder: shell.folder,
  version: '',
  input: nothing(),
  reading: { thread: '', patience: () => 0 },
  write: () => undefined,
  say: () => undefined,
  progress: () => undefined,
});

describe('files that are refused: 3, a sentence with the place, and nothing changed', () => {
  it.each(REFUSED)('$name', async ({ make }) => {
    await shell.put('bad.json', make(sample));
    await shell.put('out.json', 'what was there');
    const parsed = await parseProjectFile(make(sample));
    if (parsed.ok) throw new Error('it is read');
    const sentence = fileProblem('bad.json', parsed.error);
    for (const line of [
      'validate bad.json',
      'merge good.json bad.json -o out.json --report report.json',
      'export bad.json -f verbatim -o out.json',
      'git-merge good.json good.json bad.json',
    ]) {
      const { code, err } = await shell.run(line);
      expect(code, line).toBe(3);
      expect(err, line).toBe(`${sentence}\n`);
    }
    expect(await shell.get('good.json')).toBe(sample);
    expect(await shell.get('out.json')).toBe('what was there');
    expect(await shell.list()).toEqual(['bad.json', 'good.json', 'out.json']);
  });

  it('C9 larger than the limit is refused before it is read', async () => {
    expect((await readInput(fakeShell(), 'good.json', sample.length * 2)).name).toBe('good.json');
    await expect(readInput(fakeShell(), 'good.json', 100)).rejects.toThrow(/reads files of up to/);
    expect(PROJECT_LIMIT).toBe(256 * 1024 * 1024);
  });
});

describe('files that are read although something is odd', () => {
  it.each(READ)('$name', async ({ make, aside = [], warnings = [] }) => {
    await shell.put('odd.json', make(sample));
    const { code, out } = await shell.run('validate --json odd.json');
    expect(code).toBe(aside.length > 0 ? 1 : 0);
    const [found] = (JSON.parse(out) as { files: { warnings: { kind: string }[] }[] }).files;
    expect(found?.warnings.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...warnings]));
    expect((await shell.run('merge odd.json good.json -o out.json')).code).toBeLessThan(2);
    // C14, F1: merging it again, in any order, brings nothing more.
    const merged = await shell.get('out.json');
    expect((await shell.run('merge good.json odd.json out.json -o again.json')).code).toBeLessThan(
      2,
    );
    expect(await shell.get('again.json')).toBe(merged);
  });
});

describe('D13 very large files', () => {
  const [quotes, speakers] = NIGHTLY ? [100_000, 50_000] : [20_000, 10_000];
  it(`${quotes} quotes of one article and ${speakers} speakers`, async () => {
    const file = createFile(createArticles(1), 1, quotes, speakers);
    await shell.put('large.json', JSON.stringify(file));
    expect((await shell.run('merge large.json -o out.json')).code).toBe(0);
    const { out } = await shell.run('info --json out.json');
    expect(JSON.parse(out)).toMatchObject({
      counts: { quote: { living: quotes }, speaker: { living: speakers } },
    });
  });

  it('a note of 10 MB', async () => {
    const note = 'A long note. '.repeat(800_000);
    const noted = admitted(sample).replace('"kind":"mixed"', `"kind":"mixed","note":"${note}"`);
    await shell.put('noted.json', noted);
    expect((await shell.run('merge noted.json good.json -o out.json')).code).toBe(1);
    expect((await shell.get('out.json')).length).toBeGreaterThan(note.length);
  });
});

/** What became of bytes: refused with a sentence, or merged and told of. Anything else throws. */
async function fate(bytes: Uint8Array): Promise<'refused' | 'told' | 'silent'> {
  try {
    const input = { name: 'damaged', bytes: new Uint8Array(bytes) };
    const merged = await mergeInputs([input], '0.1.0');
    const [file] = merged.report.files;
    const notes = (file?.quarantined.length ?? 0) + (file?.warnings.length ?? 0);
    // What was written of it is whole again.
    const again = await mergeInputs(
      [{ name: 'again', bytes: new Uint8Array(merged.bytes) }],
      '0.1.0',
    );
    expect(Buffer.from(again.bytes).equals(merged.bytes)).toBe(true);
    return notes > 0 ? 'told' : 'silent';
  } catch (error) {
    if (error instanceof Refusal) return 'refused';
    throw error;
  }
}
const bytes = () => Buffer.from(sample);

describe('damaged files', () => {
  it('every truncation is refused', async () => {
    const whole = bytes();
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 3 }), async (length) => {
        expect(await fate(whole.subarray(0, length))).toBe('refused');
      }),
      { numRuns: runs(300) },
    );
  });

  it('nine of ten files with a few bytes changed are refused, the others told of; none crashes', async () => {
    const fates: string[] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: bytes().length - 1 }), fc.nat({ max: 255 })), {
          minLength: 1,
          maxLength: 8,
        }),
        async (changes) => {
          const changed = bytes();
          for (const [at, byte] of changes) changed[at] = byte;
          fc.pre(!changed.equals(bytes()));
          const became = await fate(changed);
          expect(became).not.toBe('silent');
          fates.push(became);
        },
      ),
      { numRuns: runs(400) },
    );
    const refused = fates.filter((one) => one === 'refused').length;
    expect(refused / fates.length).toBeGreaterThan(0.9);
  });

  it('what is cut out, doubled or swapped as whole values is refused or told of', async () => {
    const value = /"(?:[^"\\]|\\.)*"|\d+|true|null/g;
    const places = Array.from(sample.matchAll(value), (match) => [match.index, match[0]] as const);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.constantFrom(...places.map(([, text]) => text), '{}', '[]', '-1', '1e9', '""'),
        async ([index, text], put) => {
          fc.pre(text !== put);
          const changed = sample.slice(0, index) + put + sample.slice(index + text.length);
          expect(await fate(Buffer.from(changed))).not.toBe('silent');
        },
      ),
      { numRuns: runs(600) },
    );
  });
});
