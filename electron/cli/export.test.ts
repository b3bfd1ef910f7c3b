import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  beginsAsFormula,
  physicalLines,
  readCsv,
  readTable,
  restore,
  restoreList,
} from '../../shared/export/read-csv.cases';
import { createHash } from 'node:crypto';
import { testShell, type TestShell } from './program/test-shell.cases';

const CASES = 'shared/cases';
interface CaseFile {
  readonly quotes: readonly { readonly id: string; readonly anchor: { readonly exact: string } }[];
  readonly texts: readonly { readonly text: string }[];
}
let shell: TestShell;
beforeEach(async () => {
  shell = await testShell();
});
afterEach(() => shell.remove());

const put = async (name: string): Promise<CaseFile> => {
  const text = await readFile(`${CASES}/${name}.verbatim.json`, 'utf8');
  await shell.put('f.json', text);
  return JSON.parse(text) as CaseFile;
};
/** The case with its quotes changed. */
const putChanged = async (name: string, change: (file: CaseFile) => void): Promise<void> => {
  const file = await put(name);
  change(file);
  await shell.put('f.json', JSON.stringify(file));
};

describe('export as CSV', () => {
  it.each(['csv-line-breaks', 'csv', 'identities', 'two-adas', 'review-both'])(
    '%s: one row and one line for each quote, nothing runs, and the words are had back',
    async (name) => {
      const { quotes } = await put(name);
      const { code, out } = await shell.run('export f.json -f csv');
      expect(code).toBe(0);
      const rows = readCsv(out);
      expect(rows).toHaveLength(quotes.length + 1);
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      const lines = physicalLines(out);
      expect(lines).toHaveLength(rows.length);
      for (const text of [...lines, ...rows.flat()]) expect(beginsAsFormula(text)).toBe(false);
      const words = readTable(out).map((row) => restore(row['quote'] ?? ''));
      expect(words.toSorted()).toEqual(quotes.map(({ anchor }) => anchor.exact).toSorted());
    },
  );

  it('names its columns the same whatever the quotes hold, and begins with a byte order mark', async () => {
    const heads = await Promise.all(
      ['csv', 'identities'].map(async (name) => {
        await shell.put(`${name}.json`, await readFile(`${CASES}/${name}.verbatim.json`));
        return (await shell.run(`export ${name}.json -f csv`)).out.split('\r\n')[0];
      }),
    );
    expect(heads[0]).toBe(heads[1]);
    expect(heads[0]?.startsWith('\uFEFFquote,speakers,')).toBe(true);
  });

  it('tells one speaker with a semicolon from two, and keeps notes to the letter', async () => {
    await put('csv');
    const table = readTable((await shell.run('export f.json -f csv')).out);
    const of = (id: string) => table.find((row) => row['quote id'] === id) ?? {};
    expect(restoreList(of('q-00002')['speakers'] ?? '')).toEqual(['Roe; Ida']);
    expect(restoreList(of('q-00003')['speakers'] ?? '')).toEqual(['Roe', 'Ida']);
    expect(restore(of('q-00006')['note'] ?? '')).toBe('a\r\nb "c", d');
    expect(of('q-00003')['quote']).toBe("''=x plain");
  });

  it('gives two speakers taken as one one name, also where a quote names both', async () => {
    await put('identities');
    const table = readTable((await shell.run('export f.json -f csv')).out);
    expect(table.map((row) => row['speakers'])).toEqual([
      'Roe',
      'Roe',
      'Roe',
      'Roe',
      'Lind',
      'Lind',
    ]);
    expect(new Set(table.map((row) => row['speaker ids']))).toEqual(new Set(['s-1', 's-3']));
  });

  it('tells two annotators of one name apart', async () => {
    await put('two-adas');
    const table = readTable((await shell.run('export f.json -f csv')).out);
    expect(table.map((row) => [row['annotator'], row['annotator id']])).toEqual([
      ['Ada', 'a-1'],
      ['Ada', 'a-2'],
    ]);
    const agreement = (await shell.run('agreement f.json --csv --what quotes')).out;
    expect(agreement.startsWith('\uFEFFwhat,')).toBe(true);
    const pair = readTable(agreement).find((row) => row['of'] === 'pair');
    expect(pair).toMatchObject({
      first: 'Ada',
      second: 'Ada',
      'first id': 'a-1',
      'second id': 'a-2',
    });
  });

  it('agreement: whole rows whatever names and titles hold', async () => {
    await put('two-adas');
    const text = await shell.get('f.json');
    await shell.put(
      'f.json',
      text
        .replace('"name": "Ada"', '"name": "=1\\n@Ada"')
        .replace('"title": "Orph"', '"title": "+a\\r\\nb,\\"c\\""'),
    );
    const { out } = await shell.run('agreement f.json --csv');
    const rows = readCsv(out);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(physicalLines(out)).toHaveLength(rows.length);
    for (const line of [...rows.flat(), ...physicalLines(out)])
      expect(Number.isFinite(Number(line)) || !beginsAsFormula(line), line).toBe(true);
    expect(rows.flat().map(restore)).toEqual(expect.arrayContaining(['=1\n@Ada', '+a\r\nb,"c"']));
  });
});

interface Exported {
  readonly places: { foundAgain: number; notFound: number; setAside: number };
  readonly quotes: readonly {
    readonly quote: {
      readonly text: string;
      readonly place: string;
      readonly utf16: { readonly start: number; readonly end: number } | null;
      readonly stated: object | null;
    };
    readonly sentence: { readonly text: string } | null;
    readonly textHash: string;
    readonly article: { readonly original: object | null };
  }[];
}
const annotated = async () => {
  const { err, out } = await shell.run('export f.json -f annotated-quotes');
  return { err, file: JSON.parse(out) as Exported };
};

describe('offsets that do not give the words', () => {
  it('are set right by the words in every export, and it is said', async () => {
    const { texts } = await put('offsets-in-code-points');
    const text = texts[0]?.text ?? '';
    const { err, file } = await annotated();
    const [only] = file.quotes;
    expect(text.slice(only?.quote.utf16?.start, only?.quote.utf16?.end)).toBe('“Two things,”');
    expect(only?.sentence?.text).toBe('“Two things,” said Lind.');
    expect(err).toContain('found again by the words');
    const csv = await shell.run('export f.json -f csv');
    expect(readTable(csv.out)[0]).toMatchObject({ 'start (UTF-16)': '29', 'end (UTF-16)': '42' });
    expect(csv.err).toBe(err);
    const whole = await shell.run('export f.json -f verbatim -o out.json');
    expect(whole.err).toBe(err);
    const out = JSON.parse(await shell.get('out.json')) as { quotes: object[]; misplaced?: object };
    expect(out.quotes[0]).toMatchObject({ anchor: { start: 29, end: 42, exact: '“Two things,”' } });
    expect(out.misplaced).toBeUndefined();
    // What was set right is right for good, and whoever reads the same file sets it alike.
    expect((await shell.run('export out.json -f verbatim')).err).toBe('');
    await shell.run('merge f.json out.json -o both.json');
    await shell.run('merge out.json f.json f.json -o again.json');
    expect(await shell.get('both.json')).toBe(await shell.get('again.json'));
    expect((await shell.run('diff out.json both.json')).code).toBe(0);
    for (const command of ['validate', 'info'])
      expect((await shell.run(`${command} f.json`)).out).toContain('found again by the words');
  });

  it('and cannot be set right are never given, and it is said', async () => {
    await putChanged('offsets-in-code-points', ({ quotes }) => {
      Object.assign(quotes[0]?.anchor ?? {}, { exact: '“Nobody said”' });
    });
    const { err, file } = await annotated();
    expect(file.quotes[0]?.quote).toMatchObject({
      text: '“Nobody said”',
      place: 'not-found',
      utf16: null,
      codePoints: null,
      stated: { start: 27, end: 40 },
    });
    expect(file.quotes[0]?.sentence).toBeNull();
    expect(file.places).toEqual({ foundAgain: 0, notFound: 1, setAside: 0 });
    expect(err).toContain('1 quote does not stand where the file says');
    const csv = await shell.run('export f.json -f csv');
    expect(readTable(csv.out)[0]).toMatchObject({
      place: 'not-found',
      'start (UTF-16)': '',
      'stated start': '27',
      sentence: '',
    });
    expect(csv.err).toBe(err);
    const whole = await shell.run('export f.json -f verbatim');
    expect(whole.err).toBe(err);
    expect(JSON.parse(whole.out)).toMatchObject({
      misplaced: [{ quote: 'q-00001', field: 'anchor', place: 'not-found' }],
    });
    expect((await shell.run('validate f.json')).out).toContain(
      'does not stand where the file says',
    );
  });

  it('among several places, none is chosen', async () => {
    await putChanged('offsets-in-code-points', ({ quotes }) => {
      Object.assign(quotes[0]?.anchor ?? {}, {
        start: 45,
        end: 57,
        exact: '“One thing,”',
        prefix: '',
        suffix: '',
      });
    });
    const { file } = await annotated();
    expect(file.quotes[0]?.quote).toMatchObject({ place: 'ambiguous', utf16: null });
  });

  it('beyond the text: counted in bytes they lead to the words, else the quote is set aside and missed', async () => {
    const { texts } = await put('offsets-in-code-points');
    const text = texts[0]?.text ?? '';
    const exact = '“One thing,” again.';
    const start = Buffer.byteLength(text.slice(0, text.indexOf(exact)));
    const end = start + Buffer.byteLength(exact);
    expect(end).toBeGreaterThan(text.length);
    await putChanged('offsets-in-code-points', ({ quotes }) => {
      Object.assign(quotes[0]?.anchor ?? {}, { start, end, exact, prefix: '', suffix: '' });
    });
    const { file, err } = await annotated();
    const { utf16 } = file.quotes[0]?.quote ?? {};
    expect(text.slice(utf16?.start, utf16?.end)).toBe(exact);
    expect(err).toContain('found again');
    await putChanged('offsets-in-code-points', ({ quotes }) => {
      Object.assign(quotes[0]?.anchor ?? {}, { start: 5, end: 9999, exact });
    });
    const aside = await annotated();
    expect(aside.file.places).toEqual({ foundAgain: 0, notFound: 0, setAside: 1 });
    expect(aside.err).toContain('Set aside: /quotes/0: marks text beyond the end of the article.');
  });
});

describe('the file a text was read from', () => {
  const CRLF =
    'Alpha line one.\r\n\r\n“It was dug in about 40 million years,” said Ida Roe.\r\nLast line “ends here,” she said.\r\n';
  it.each([
    ['crlf.txt', Buffer.from(CRLF), false, 'CR LF and CR written as LF'],
    ['bom.txt', Buffer.from('\uFEFF“First words here,” said Ida Roe.\n'), false, 'byte order mark'],
    ['plain.txt', Buffer.from('“First words here,” said Ida Roe.\n'), true, 'the file as it is'],
  ])(
    '%s is named with its hash, and with what offsets count in',
    async (name, bytes, unchanged, says) => {
      await shell.put(name, bytes);
      await shell.run(`import ${name} -o f.json`);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const whole = JSON.parse(await shell.get('f.json')) as {
        documents: { id: string; original: { sha256: string; name: string } }[];
        texts: { hash: string; text: string }[];
      };
      expect(whole.documents[0]?.original).toMatchObject({ name, sha256, encoding: 'utf-8' });
      const [{ hash, text }] = whole.texts as [{ hash: string; text: string }];
      const start = text.indexOf('“');
      const end = text.indexOf('”') + 1;
      const quote = {
        id: 'q1',
        documentId: whole.documents[0]?.id,
        anchor: {
          textHash: hash,
          start,
          end,
          exact: text.slice(start, end),
          prefix: '',
          suffix: '',
        },
        layer: 'a1',
      };
      const { digest: _digest, counts: _counts, ...rest } = whole as Record<string, unknown>;
      await shell.put('f.json', JSON.stringify({ ...rest, quotes: [quote] }));
      const { file, err } = await annotated();
      expect(err).toBe('');
      expect(file).toMatchObject({ normalisation: expect.stringContaining('normalised text') });
      expect(file.quotes[0]?.article.original).toEqual({
        name,
        mediaType: 'text/plain',
        encoding: 'utf-8',
        sha256,
        unchanged,
      });
      const [row] = readTable((await shell.run('export f.json -f csv')).out);
      expect(row).toMatchObject({ file: name, 'file sha256': sha256, 'file encoding': 'utf-8' });
      if (unchanged) expect(row?.['offsets count in']).toContain(says);
      else {
        expect(file).toMatchObject({ normalisation: expect.stringContaining(says) });
        expect(row?.['offsets count in']).toContain('normalised text');
      }
    },
  );
});

it('a time that nobody knows is told nowhere as 1970', async () => {
  await shell.put('a.json', await readFile(`${CASES}/review-both.verbatim.json`));
  const text = await shell.get('a.json');
  await shell.put('b.json', text.replace('"name": "Roe"', '"name": "Rowe"'));
  await shell.run('merge a.json b.json -o both.json');
  const whole = JSON.parse((await shell.run('export both.json -f verbatim')).out) as object;
  expect(whole).toMatchObject({ exportedAt: '' });
  for (const line of [
    'conflicts both.json',
    'conflicts both.json --json',
    'info both.json',
    'info --json both.json',
    'export both.json -f annotated-quotes',
    'export both.json -f csv',
    'diff a.json both.json --json',
  ])
    expect((await shell.run(line)).out, line).not.toContain('1970');
});
