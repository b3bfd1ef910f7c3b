import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeText } from '../../shared/text/encoding/encode.cases';
import { testShell, type TestShell } from './program/test-shell.cases';

vi.setConfig({ testTimeout: 120_000 });

let shell: TestShell;
beforeEach(async () => {
  shell = await testShell();
});
afterEach(() => shell.remove());

/** The text of the one article of a file. */
async function textOf(name: string): Promise<string> {
  const file = JSON.parse(await shell.get(name)) as { texts: readonly { text: string }[] };
  return file.texts[0]?.text ?? '';
}

const CURLY = 'Harbour vote\n\n“We are done,” said Nora Lindqvist. “It’s over – she paid €5.”\n';
const RUSSIAN =
  'Портовый сбор\n\n"Мы не согласны", - сказала Вера Линд, которая работает в порту. Город принял решение в понедельник.\n';

it('Windows-1252 keeps its quotation marks, dash and euro', async () => {
  await shell.put('curly.txt', encodeText(CURLY, 'windows-1252'));
  expect(await shell.run('import curly.txt -o out.json --encoding windows-1252')).toMatchObject({
    code: 0,
  });
  expect(await textOf('out.json')).toBe(CURLY);
});

describe('a guess is told of with a preview and the way to choose, and nothing is written', () => {
  it.each([
    ['UTF-16 without a mark', 'utf-16le', RUSSIAN],
    ['Mac', 'macintosh', 'Levy approved\n\n“We’re done,” said Nora Lindqvist. “It’s over.”\n'],
    ['DOS', 'ibm866', RUSSIAN],
    ['Windows', 'windows-1252', CURLY],
  ])('%s', async (_, encoding, text) => {
    await shell.put('old.txt', encodeText(text, encoding));
    const { code, err } = await shell.run('import old.txt -o out.json');
    expect(code).toBe(3);
    expect(err).toContain(`--encoding ${encoding} `);
    expect(err).toContain(text.split('\n')[2]?.slice(0, 20));
    expect(err).toContain('verbatim help import');
    expect(await shell.list()).toEqual(['old.txt']);
    expect((await shell.run(`import old.txt -o out.json --encoding ${encoding}`)).code).toBe(0);
    expect(await textOf('out.json')).toBe(text);
  });
});

it('one bad byte: its place, and the rest as UTF-8 when one says so', async () => {
  const [before, after] = ['Levy approved\n\n“Done,” said Omar. “Nobody asked.”\nIt is ', '20.\n'];
  const bytes = [...encodeText(before, 'utf-8'), 0xa3, ...encodeText(after, 'utf-8')];
  await shell.put('bad.txt', Uint8Array.from(bytes));
  const refused = await shell.run('import bad.txt -o out.json');
  expect(refused.code).toBe(3);
  expect(refused.err).toContain('(line 4, column 7)');
  expect(refused.err).toContain('--as-text');
  expect((await shell.run('import bad.txt -o out.json --encoding utf-8')).code).toBe(3);
  const taken = await shell.run('import bad.txt -o out.json --encoding utf-8 --as-text');
  expect(taken).toMatchObject({ code: 0 });
  expect(taken.err).toContain('(line 4, column 7)');
  expect(await textOf('out.json')).toBe(`${before}\uFFFD${after}`);
});

it('another kind of file is refused by name, with the way to read it all the same', async () => {
  await shell.put('picture.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const refused = await shell.run('import picture.txt -o out.json --encoding ibm866');
  expect(refused).toMatchObject({ code: 3 });
  expect(refused.err).toContain('a PNG picture');
  expect(refused.err).toContain('--as-text');
  const line = 'import picture.txt -o out.json --encoding ibm866 --as-text';
  expect((await shell.run(line)).code).toBe(0);
});

it('every encoding is listed by the help and when one is not known', async () => {
  await shell.put('old.txt', encodeText(CURLY, 'windows-1252'));
  const { err } = await shell.run('import old.txt -o out.json --encoding klingon');
  const { out } = await shell.run('help import');
  for (const said of [err, out]) {
    expect(said).toContain('Cyrillic: windows-1251, koi8-u');
    expect(said).toContain('macintosh');
  }
});

it('suggest tells that it guessed', async () => {
  await shell.put('old.txt', encodeText(RUSSIAN, 'ibm866'));
  const { code, err } = await shell.run('suggest old.txt');
  expect(code).toBe(0);
  expect(err).toContain('Cyrillic (DOS 866), which is a guess');
});
