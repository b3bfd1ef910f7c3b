import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { admitted } from '../../../shared/project-file/bad-bytes.cases';
import { sampleContent, WITH_TEXTS } from '../../../shared/project-file/sample.cases';
import { serialiseProject } from '../../../shared/project-file/serialise';
import { CLI_COMMANDS } from './command-list';
import { CLI_COMMAND_NAMES } from '../command-names';
import { testShell, type TestShell } from './test-shell.cases';

// What a command imports when it runs takes its time on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 });

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
    for (const name of CLI_COMMAND_NAMES) expect(out).toContain(`  ${name}`);
    for (const line of ['0  fine', '1  conflicts', '2  the command', '3  a file'])
      expect(out).toContain(line);
  });

  it.each(CLI_COMMAND_NAMES)('%s has a help of its own', async (name) => {
    const { code, out } = await shell.run(`${name} --help`);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: verbatim ${name}`);
    // A long summary goes over several lines.
    expect(out.replaceAll(/\s+/g, ' ')).toContain(CLI_COMMANDS[name].summary);
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
    await shell.put(
      'b.verbatim.json',
      admitted(sample.replace('"kind":"mixed"', '"kind":"muddled"')),
    );
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

describe('diff', () => {
  it('is silent and 0 for the same, names what differs and ends with 1', async () => {
    await shell.put('laid-out.json', JSON.stringify(JSON.parse(sample), null, 2));
    expect(await shell.run('diff a.verbatim.json laid-out.json')).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    const renamed = admitted(sample).replace('"name":"Ines Okafor"', '"name":"I. Okafor"');
    await shell.put('b.json', renamed);
    const { code, out } = await shell.run('diff a.verbatim.json b.json');
    expect(code).toBe(1);
    expect(out).toBe('~ speaker “I. Okafor”  sp1\n    name: "Ines Okafor" → "I. Okafor"\n');
    const gone = admitted(sample).replace(/^\{"id":"t1".*\n/m, '');
    await shell.put('c.json', gone);
    expect((await shell.run('diff a.verbatim.json c.json')).out).toBe('- tag “refusal”  t1\n');
    const { out: json } = await shell.run('diff --json c.json a.verbatim.json');
    expect(JSON.parse(json)).toMatchObject({
      records: [{ change: 'added', type: 'tag', id: 't1' }],
    });
  });
});

describe('conflicts', () => {
  it('shows both values, who and when, and ends with 1', async () => {
    const { code, out } = await shell.run('conflicts a.verbatim.json');
    expect(code).toBe(1);
    expect(out).toMatch(/^quote ““We will not load a single crate,””  q1\n {2}note:\n/);
    expect(out).toContain('"first thought"  (Ann, 2025-03-04T09:06:00.000Z)');
    expect(out).toContain('"second thought"  (Ben, ');
    const { out: json } = await shell.run('conflicts --json a.verbatim.json');
    expect(JSON.parse(json)).toMatchObject([{ id: 'q1', field: 'note', values: [{}, {}] }]);
  });
});

describe('export', () => {
  it('writes a Verbatim file with or without texts', async () => {
    expect((await shell.run('export a.verbatim.json -f verbatim')).out).toBe(sample);
    const { out } = await shell.run('export a.verbatim.json -f verbatim --no-texts');
    expect(out).not.toContain('HARROW BAY');
    expect(out).toContain('We will not load a single crate');
  });

  it('writes annotated quotes and a table', async () => {
    const { out } = await shell.run('export a.verbatim.json -f annotated-quotes');
    expect(JSON.parse(out)).toMatchObject({ format: 'verbatim-annotated-quotes' });
    await shell.run('export a.verbatim.json --format csv -o quotes.csv');
    const rows = (await shell.get('quotes.csv')).split('\r\n');
    expect(rows[0]).toMatch(/^\ufeffquote,speakers,attribution/);
    expect(rows[1]).toMatch(/^"?“We will not load a single crate,”"?,Ines Okafor,stated,/);
  });

  it('knows its formats', async () => {
    const { code, err } = await shell.run('export a.verbatim.json -f xlsx');
    expect(code).toBe(2);
    expect(err).toContain('Allowed choices are verbatim, annotated-quotes, csv');
  });
});

describe('import', () => {
  it('makes a file of articles, and adds only what is not there', async () => {
    await shell.put('quay.txt', 'The quay\nBy Nora Lindqvist\n\n“It holds,” she said.\n');
    await shell.put('storm.md', '# The storm\n\n“It broke.”\n');
    const first = await shell.run('import quay.txt -o new.verbatim.json');
    expect(first).toMatchObject({ code: 0, err: 'Added “The quay”.\n' });
    const second = await shell.run('import storm.md quay.txt -o new.verbatim.json');
    expect(second.err).toContain('Added “The storm”.\n“The quay” is already there');
    expect((await shell.run('validate new.verbatim.json')).code).toBe(0);
    const { out } = await shell.run('info --json new.verbatim.json');
    expect(JSON.parse(out)).toMatchObject({
      project: { name: 'new' },
      counts: { document: { living: 2 } },
      texts: 2,
    });
  });

  it('takes no guessed encoding, and writes nothing then', async () => {
    await shell.put(
      'old.txt',
      Buffer.from('Caf\xe9 d\xe9j\xe0 vu, na\xefve r\xe9sum\xe9\n', 'latin1'),
    );
    const { code, err } = await shell.run('import old.txt -o new.json');
    expect(code).toBe(3);
    expect(err).toContain('--encoding');
    expect(await shell.list()).not.toContain('new.json');
    const told = await shell.run('import old.txt -o new.json --encoding windows-1252');
    expect(told.code).toBe(0);
    expect(await shell.get('new.json')).toContain('Café déjà vu');
    expect((await shell.run('import old.txt -o x.json --encoding klingon')).code).toBe(3);
  });
});
