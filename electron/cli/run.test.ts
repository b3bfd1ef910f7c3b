import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleContent, WITH_TEXTS } from '../../shared/project-file/sample.cases';
import { serialiseProject } from '../../shared/project-file/serialise';
import { COMMANDS } from './command-list';
import { COMMAND_NAMES } from './command-names';
import { testShell, type TestShell } from './test-shell.cases';

let shell: TestShell;
let sample = '';
beforeEach(async () => {
  shell = await testShell();
  sample = (await serialiseProject(await sampleContent(), WITH_TEXTS)).text;
  await shell.put('a.verbatim.json', sample);
});
afterEach(() => shell.remove());

describe('the command line', () => {
  it('lists every command with its summary', async () => {
    const { code, out } = await shell.run('--help');
    expect(code).toBe(0);
    for (const name of COMMAND_NAMES) expect(out).toContain(`  ${name}`);
    for (const line of ['0  fine', '1  conflicts', '2  the command', '3  a file'])
      expect(out).toContain(line);
  });

  it.each(COMMAND_NAMES)('%s has a help of its own', async (name) => {
    const { code, out } = await shell.run(`${name} --help`);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: verbatim ${name}`);
    expect(out).toContain(COMMANDS[name].summary);
  });

  it.each([
    ['', ''],
    ['marge a', 'Did you mean merge?'],
    ['merge a.verbatim.json', 'Required option'],
    ['merge a.verbatim.json -o', 'argument missing'],
    ['info a.verbatim.json --yaml', 'Unknown option'],
    ['info a b', 'Too many arguments'],
  ])('“%s” is answered with 2 and why', async (line, why) => {
    const { code, err } = await shell.run(line);
    expect(code).toBe(2);
    expect(err).toContain(why);
  });
});

describe('standard streams', () => {
  it('“-” reads standard input and writes standard output', async () => {
    shell.input = [Buffer.from(sample.slice(0, 100)), Buffer.from(sample.slice(100))];
    const { code, out, err } = await shell.run('merge - a.verbatim.json -o -');
    expect(out).toBe(sample);
    expect(err).toContain('“standard input”: 10 new');
    expect(code).toBe(1);
  });

  it('a refused file leaves the target as it was, and nothing beside it', async () => {
    await shell.put('out.verbatim.json', 'what was there');
    await shell.put('bad.verbatim.json', sample.slice(0, 500));
    const { code, err } = await shell.run(
      'merge a.verbatim.json bad.verbatim.json -o out.verbatim.json',
    );
    expect(code).toBe(3);
    expect(err).toMatch(/^“bad.verbatim.json” is damaged at line \d+, column \d+: /);
    expect(await shell.get('out.verbatim.json')).toBe('what was there');
    expect(await shell.list()).toEqual([
      'a.verbatim.json',
      'bad.verbatim.json',
      'out.verbatim.json',
    ]);
  });

  it.each([
    ['nowhere.json', 'no longer where it was'],
    ['.', 'is a folder'],
  ])('%s: a sentence', async (path, sentence) => {
    const { code, err } = await shell.run(`info ${path}`);
    expect(code).toBe(3);
    expect(err).toContain(sentence);
  });
});

describe('validate', () => {
  it('tells sound files from those that are read in part and those that are refused', async () => {
    expect((await shell.run('validate a.verbatim.json')).code).toBe(0);
    await shell.put('b.verbatim.json', sample.replace('"kind":"mixed"', '"kind":"muddled"'));
    const partly = await shell.run('validate a.verbatim.json b.verbatim.json');
    expect(partly.code).toBe(1);
    expect(partly.out).toContain('Set aside: /quotes/1: does not have the form of its kind.');
    await shell.put('c.verbatim.json', '{}');
    const { code, out } = await shell.run('validate --json c.verbatim.json a.verbatim.json');
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      files: [{ ok: false }, { ok: true, quarantined: [] }],
    });
  });
});

describe('info', () => {
  it('counts what is in a file, for people and for programs', async () => {
    const { code, out } = await shell.run('info a.verbatim.json');
    expect(code).toBe(0);
    expect(out).toMatch(/^Harrow Bay\n/);
    expect(out).toMatch(/^speakers\s+1\s+\(1 deleted\)$/m);
    const { out: json } = await shell.run('info a.verbatim.json --json');
    expect(JSON.parse(json)).toMatchObject({
      counts: { quote: { living: 2, deleted: 0 } },
      annotators: [
        { name: 'Ann', quotes: 1 },
        { name: 'Ben', quotes: 1 },
      ],
      conflicts: 1,
    });
  });
});

describe('merge', () => {
  it('reports what each file brought, and conflicts, which end it with 1', async () => {
    const { code, out, err } = await shell.run(
      'merge a.verbatim.json a.verbatim.json -o out.json --json --report report.json',
    );
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(await shell.get('out.json')).toBe(sample);
    expect(JSON.parse(out)).toMatchObject({
      files: [{ total: { new: 10 } }, { total: { new: 0, changed: 0, conflicting: 0 } }],
      conflicts: [{ type: 'quote', id: 'q1', fields: ['note'] }],
    });
    expect(JSON.parse(await shell.get('report.json'))).toEqual(JSON.parse(out));
  });
});
