import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { archiveOf, bytePlaces } from '../../../shared/readers/archive/archive.cases';
import { encodeText } from '../../../shared/text/encoding/encode.cases';
import { builtReadingThread } from '../program/built-reading-thread.cases';
import { testShell, type TestShell } from '../program/test-shell.cases';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const QUAY = 'The quay\n\n“It holds,” said Nora Lindqvist, who keeps two boats at Low Mere.\n';
const STORM = 'The storm\n\n“It broke in the night,” said Omar Pell, the clerk of the council.\n';
const PICTURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const OLD = encodeText(
  'Портовый сбор\n\n"Мы не согласны", - сказала Вера Линд, которая работает в порту.\n',
  'koi8-r',
);

let shell: TestShell;
beforeEach(async () => {
  shell = await testShell();
});
afterEach(() => shell.remove());

interface Told {
  readonly file: string;
  readonly outcome: string;
  readonly format: string | null;
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  readonly reason?: string;
  readonly losses?: readonly string[];
  readonly like?: readonly {
    readonly document: string;
    readonly id: string;
    readonly title: string;
    readonly likeness: number;
  }[];
}

/** Runs an import with --json, and gives what it says of the files. */
async function told(line: string) {
  const { code, out, err } = await shell.run(`import ${line} --json`);
  const { files } = JSON.parse(out) as { readonly files: readonly Told[] };
  return { code, files, err };
}

/** The titles in a Verbatim file; none while it is not there. */
async function titles(name: string): Promise<readonly string[]> {
  if (!(await shell.list()).includes(name)) return [];
  const file = JSON.parse(await shell.get(name)) as {
    readonly documents: readonly { readonly title: string }[];
  };
  return file.documents.map(({ title }) => title).toSorted();
}

/** A folder in the shell's, with files by their paths. */
function folder(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [path, content] of Object.entries(files)) {
    const full = join(shell.folder, name, path);
    mkdirSync(join(full, '..'), { recursive: true });
    writeFileSync(full, content);
  }
  return join(shell.folder, name);
}

/** Lines of JSON, one for an article of each text. */
const rows = (...texts: readonly string[]) =>
  texts.map((text) => `${JSON.stringify({ title: text.slice(0, 8), text })}\n`).join('');

describe('what became of each file', () => {
  it('added, and already there with the article that is', async () => {
    folder('in', { 'quay.txt': QUAY, 'again.txt': QUAY });
    const first = await told('in/quay.txt in/again.txt -o out.json');
    expect(first.code).toBe(0);
    const [added, again] = first.files;
    expect(added).toEqual({
      file: 'in/quay.txt',
      outcome: 'added',
      format: 'plain-text',
      documents: [{ id: expect.any(String) as string, title: 'The quay' }],
    });
    expect(again).toMatchObject({ outcome: 'already-there', documents: added?.documents });
    const second = await told('in/quay.txt -o out.json');
    expect(second.files).toMatchObject([{ outcome: 'already-there', documents: added?.documents }]);
    expect(await titles('out.json')).toEqual(['The quay']);
  });

  it('of a file with many articles, the new ones', async () => {
    const [holds, waits, broke] = ['It holds', 'It waits', 'It broke'].map(
      (words) =>
        `${words}, said the clerk of the council on Tuesday, and nobody in the hall answered.`,
    ) as [string, string, string];
    await shell.put('two.jsonl', rows(holds, waits));
    await shell.put('three.jsonl', rows(holds, broke, waits));
    expect((await told('two.jsonl -o out.json')).files[0]?.documents.length).toBe(2);
    const { files } = await told('three.jsonl -o out.json');
    expect(files).toMatchObject([
      { outcome: 'added', format: 'json', documents: [{ title: 'It broke' }] },
    ]);
    expect(await titles('out.json')).toEqual(['It broke', 'It holds', 'It waits']);
  });

  it('losses are said', async () => {
    const rest = 'The harbour council voted on Tuesday to raise the levy. '.repeat(20);
    await shell.put(
      'page.html',
      `<!doctype html><body><nav><a href="/">Home</a></nav><article><h1>Levy</h1><p>${rest}</p><img src="a.png"></article></body>`,
    );
    const { files } = await told('page.html -o out.json');
    expect(files[0]).toMatchObject({ outcome: 'added', format: 'html' });
    expect(files[0]?.losses?.join(' ')).toContain('left out');
    const whole = await told('page.html -o whole.json --whole-page');
    expect(whole.code).toBe(0);
    expect(await shell.get('whole.json')).toContain('Home');
  });

  it('a guessed encoding is refused with the reason, and the file is not named twice in it', async () => {
    await shell.put('old.txt', OLD);
    const { code, files } = await told('old.txt -o out.json');
    expect(code).toBe(3);
    expect(files).toEqual([
      {
        file: 'old.txt',
        outcome: 'refused',
        format: 'plain-text',
        documents: [],
        reason: expect.stringMatching(/^“old.txt” does not say [^\n]+--encoding\.$/) as string,
      },
    ]);
  });

  it('names with control characters and quotation marks come through whole', async () => {
    const name = 'a\u001b[31m"\tb\n\u202Ec.txt';
    folder('in', { [name]: QUAY, 'x\u0007.bin': Uint8Array.of(0, 1, 2, 3) });
    const { out, err } = await shell.run('import in -o out.json --json --keep-going');
    // Of control characters only the line ends of the layout are left.
    expect(Array.from(out).filter((one) => one < ' ' && one !== '\n')).toEqual([]);
    const { files } = JSON.parse(out) as { files: readonly Told[] };
    expect(files.map(({ file }) => file)).toEqual([`in/${name}`, 'in/x\u0007.bin']);
    expect(files[1]?.reason).toContain('“in/x.bin”');
    expect(err).toBe('');
  });

  it('a Verbatim file and JSON of another program are no articles', async () => {
    await shell.put('quay.txt', QUAY);
    await shell.run('import quay.txt -o project.verbatim.json');
    await shell.put('settings.json', '{"theme": "dark"}');
    const { code, files } = await told('project.verbatim.json settings.json -o out.json');
    expect(code).toBe(3);
    expect(files.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('verbatim merge'),
      expect.stringContaining('JSON data of another program'),
    ]);
    expect((await told('settings.json -o out.json --as-text')).files).toMatchObject([
      { outcome: 'added' },
    ]);
  });
});

describe('when a file is refused', () => {
  beforeEach(() => {
    folder('in', { 'a.txt': QUAY, 'b.png': PICTURE, 'c.txt': STORM });
  });

  it('nothing is written, every file is told of, and the exit code is 3', async () => {
    const { code, files } = await told('in -o out.json');
    expect(code).toBe(3);
    expect(files.map(({ file, outcome }) => [file, outcome])).toEqual([
      ['in/a.txt', 'refused'],
      ['in/b.png', 'refused'],
      ['in/c.txt', 'refused'],
    ]);
    // No article is named that is nowhere.
    expect(files.flatMap(({ documents }) => documents)).toEqual([]);
    expect(files[0]?.reason).toContain('another file was refused');
    expect(files[1]?.reason).toContain('“in/b.png”');
    expect(await shell.list()).toEqual(['in']);
    const { code: plain, err } = await shell.run('import in -o out.json');
    expect(plain).toBe(3);
    expect(err).toMatch(/^“in\/b.png” .*\nNothing was written: 1 file was refused\..*--keep-going/);
    expect(err).not.toContain('Added');
  });

  it('a file that was there before stays as it was, to the byte', async () => {
    await shell.run('import in/a.txt -o out.json');
    const before = await shell.get('out.json');
    const { files } = await told('in -o out.json');
    expect(files[0]).toMatchObject({
      outcome: 'already-there',
      documents: [{ title: 'The quay' }],
    });
    expect(await shell.get('out.json')).toBe(before);
  });

  it('with --keep-going the others are taken, and the exit code is 1', async () => {
    const { code, files } = await told('in nowhere.txt -o out.json --keep-going');
    expect(code).toBe(1);
    expect(files.map(({ outcome }) => outcome)).toEqual(['added', 'refused', 'added', 'refused']);
    expect(files[3]).toMatchObject({
      format: null,
      reason: expect.stringContaining('no longer where it was') as string,
    });
    expect(await titles('out.json')).toEqual(['The quay', 'The storm']);
    expect((await shell.run('validate out.json')).code).toBe(0);
  });

  it('with --keep-going and nothing to take, nothing is written', async () => {
    expect(await told('in/b.png -o out.json --keep-going')).toMatchObject({
      code: 1,
      files: [{ outcome: 'refused' }],
    });
    expect(await shell.list()).toEqual(['in']);
  });

  it('--json and a file on standard output do not go together', async () => {
    expect(await shell.run('import in/a.txt -o - --json')).toMatchObject({ code: 2, out: '' });
  });
});

describe('folders and archives', () => {
  it('are walked in the order of their paths, without hidden files and what belongs to pages', async () => {
    folder('in', {
      'b/2.txt': STORM,
      'a.txt': QUAY,
      '.hidden/x.txt': 'x',
      '.DS_Store': 'x',
      'page.htm': '<html><body><p>A page with a sentence.</p></body></html>',
      'page_files/ad.js': 'x',
    });
    writeFileSync(
      join(shell.folder, 'in', 'more.zip'),
      archiveOf({
        'z/c.txt': 'Third',
        '__MACOSX/._c.txt': 'x',
        '=inner.zip': archiveOf({ a: 'x' }),
      }),
    );
    const { files, err, code } = await told('in/ -o in/out.json --keep-going');
    expect(files.map(({ file, outcome }) => [file, outcome])).toEqual([
      ['in/a.txt', 'added'],
      ['in/b/2.txt', 'added'],
      ['in/more.zip/inner.zip', 'refused'],
      ['in/more.zip/z/c.txt', 'added'],
      ['in/page.htm', 'added'],
    ]);
    expect(files[2]?.reason).toContain('inside of another one');
    expect(err).toBe(
      '“in” holds 1 file that belongs to a saved page beside it (pictures, styles, scripts), which was passed over.\n',
    );
    expect(code).toBe(1);
    // What was written there is not taken for an article the next time.
    const again = await told('in -o in/out.json --keep-going');
    expect(again.files.map(({ file }) => file)).toEqual(files.map(({ file }) => file));
  });

  it('symbolic links in them are never followed, be it to files or in circles', async () => {
    const full = folder('in', { 'a.txt': QUAY });
    await shell.put('secret.txt', 'Secret\n');
    symlinkSync(join(shell.folder, 'secret.txt'), join(full, 'link.txt'));
    symlinkSync(full, join(full, 'round'));
    const { files, err } = await told('in -o out.json');
    expect(files.map(({ file }) => file)).toEqual(['in/a.txt']);
    expect(err).toContain('2 symbolic links, which were not followed');
    expect(await shell.get('out.json')).not.toContain('Secret');
  });

  it('a file of no known kind is refused in a folder, and tried when it is named', async () => {
    folder('in', { 'style.css': 'p { color: red }', README: 'Read me first.', 'v1.2020': 'Day.' });
    const { files } = await told('in -o out.json --keep-going');
    expect(files.map(({ file, outcome }) => [file, outcome])).toEqual([
      ['in/README', 'added'],
      ['in/style.css', 'refused'],
      ['in/v1.2020', 'added'],
    ]);
    expect(files[1]?.reason).toContain('not of a kind that Verbatim opens');
    expect((await told('in/style.css -o out.json')).code).toBe(0);
  });

  it('bombs, protected and damaged files are named, and the others are read', async () => {
    const archive = archiveOf({
      'a-bomb.txt': '0'.repeat(2 * 1024 * 1024),
      'b-protected.txt': 'x',
      'c.txt': QUAY,
    });
    const entry = bytePlaces(archive, [0x50, 0x4b, 0x01, 0x02])[1] ?? 0;
    archive[entry + 8] = (archive[entry + 8] ?? 0) | 1;
    await shell.put('in.zip', archive);
    await shell.put('cut.zip', archive.subarray(0, 200));
    const { files } = await told('in.zip cut.zip -o out.json --keep-going');
    expect(files.map(({ file, reason }) => [file, reason?.split('. ')[0]])).toEqual([
      ['in.zip/a-bomb.txt', expect.stringContaining('unpacks to more than')],
      ['in.zip/b-protected.txt', '“in.zip/b-protected.txt” is protected with a password'],
      ['in.zip/c.txt', undefined],
      ['cut.zip', expect.stringContaining('damaged or cut off')],
    ]);
  });

  it('an empty folder gives nothing, and is no fault', async () => {
    mkdirSync(join(shell.folder, 'empty'));
    expect(await told('empty -o out.json')).toMatchObject({ code: 0, files: [] });
  });
});

describe('articles that look alike', () => {
  const body = Array.from({ length: 40 }, (_unused, at) => `Sentence ${at} of the levy.`).join(' ');

  it('are told of, with the share that was counted, and both are kept', async () => {
    await shell.put('first.txt', `Levy raised\n\n${body}\n`);
    await shell.put('reprint.txt', `Anger in Low Mere\n\n${body}\n\nReprinted.\n`);
    await shell.run('import first.txt -o out.json');
    const { files } = await told('reprint.txt -o out.json');
    const [like] = files[0]?.like ?? [];
    expect(like).toMatchObject({ document: files[0]?.documents[0]?.id, title: 'Levy raised' });
    expect(like?.likeness).toBeGreaterThan(0.8);
    expect(like?.likeness).toBeLessThan(1);
    expect(await titles('out.json')).toEqual(['Anger in Low Mere', 'Levy raised']);
  });

  it('also among those that come in together, in plain words', async () => {
    await shell.put('a.txt', `Levy raised\n\n${body}\n`);
    await shell.put('b.txt', `Levy up\n\n${body}\n`);
    const { err, code } = await shell.run('import a.txt b.txt -o out.json');
    expect(code).toBe(0);
    expect(err).toMatch(/“Levy up” looks like “Levy raised”: \d\d % of all their passages/);
  });
});

/** The thread of the app, which hangs or breaks down at files of some names, as a reader with a fault would. */
async function faultyThread(): Promise<string> {
  const path = join(shell.folder, '.thread.mjs');
  writeFileSync(
    path,
    `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ name }) => {
      if (name.startsWith('hangs')) for (;;);
      if (name.startsWith('breaks')) throw new Error('a fault');
      if (name.startsWith('leaves')) process.exit(0);
      if (name.startsWith('fills')) { const all = []; for (;;) all.push(new Array(1e6).fill({})); }
    });
    await import(${JSON.stringify(pathToFileURL(await builtReadingThread()).href)});`,
  );
  return path;
}

describe('a reader that does not come to an end', () => {
  it('is ended and named, and the files behind it come in', async () => {
    shell.reading = { thread: await faultyThread(), patience: () => 3000 };
    folder('in', {
      '1.txt': QUAY,
      'breaks.txt': 'x',
      'hangs.txt': 'x',
      'leaves.txt': 'x',
      'z.txt': STORM,
    });
    const { code, files } = await told('in -o out.json --keep-going');
    expect(code).toBe(1);
    expect(files.map(({ outcome, reason }) => reason ?? outcome)).toEqual([
      'added',
      expect.stringContaining('an error in Verbatim stopped the reader of plain text'),
      expect.stringContaining('was not read within 3 seconds'),
      expect.stringContaining('an error in Verbatim stopped the reader of plain text'),
      'added',
    ]);
    expect(await titles('out.json')).toEqual(['The quay', 'The storm']);
  });

  it('every kind has its limit', async () => {
    const asked: string[] = [];
    shell.reading = {
      patience: ({ name, patience }) => {
        asked.push(`${name}: ${patience ?? 'as a rule'}`);
        return 20_000;
      },
    };
    await shell.put('a.txt', QUAY);
    await shell.put('b.pdf', '%PDF-1.4\n');
    expect((await told('a.txt b.pdf -o out.json')).code).toBe(3);
    expect(asked).toEqual(['plain text: as a rule', 'PDF documents: 60000']);
  });
});

it('the document of the command line names each outcome and option', () => {
  const document = readFileSync('docs/command-line.md', 'utf8');
  for (const word of [
    '`added`',
    '`already-there`',
    '`refused`',
    '--keep-going',
    '--json',
    '`like`',
  ])
    expect(document).toContain(word);
});
