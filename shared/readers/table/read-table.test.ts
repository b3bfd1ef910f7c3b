import { describe, expect, it } from 'vitest';
import type { TableMapping } from '../../model/table-mapping';
import { archiveOf } from '../archive/archive.cases';
import { readArticles } from '../read-articles';
import { readDelimited } from './read-delimited';
import { readJson } from './read-json';

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(source: string | Uint8Array<ArrayBuffer>, name: string) {
  const given = typeof source === 'string' ? bytes(source) : source;
  const result = await readArticles(given, name, {}, () => undefined);
  return result.ok ? result.value : result.error;
}

async function rowsOf(source: string | Uint8Array<ArrayBuffer>, name: string) {
  const file = await read(source, name);
  if ('kind' in file) throw new Error(file.kind);
  return file.articles.map(({ text, details }) => [
    details.title,
    details.authors.join('|'),
    details.published,
    text,
  ]);
}

const FIRST = 'The quay was closed on Tuesday, and nobody said why.';
const SECOND = 'It opened again, "for now",\nas the harbour master put it.';
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('tables in text', () => {
  it.each([
    ['commas', ',', 'a.csv'],
    ['semicolons', ';', 'a.csv'],
    ['tabs', '\t', 'a.tsv'],
  ])('divided by %s: an article a row', async (_what, delimiter, name) => {
    const table = [
      ['id', 'Headline', 'Body', 'Author', 'Date'],
      ['1', 'One', quoted(FIRST), 'Ada Pell;Bea Orr', '2018-04-03'],
      ['2', 'Two', quoted(SECOND), '', '2018-04-04'],
      ['3', 'Three', '', '', ''],
    ];
    const csv = table.map((row) => row.join(delimiter)).join('\r\n');
    const file = await read(csv.replace('Ada Pell;Bea Orr', quoted('Ada Pell;Bea Orr')), name);
    if ('kind' in file) throw new Error(file.kind);
    expect(
      file.articles.map(({ text, details }) => [
        details.title,
        details.authors,
        details.published,
        text,
      ]),
    ).toEqual([
      ['One', ['Ada Pell', 'Bea Orr'], '2018-04-03', FIRST],
      ['Two', [], '2018-04-04', SECOND],
    ]);
    expect(file.articles[0]?.losses).toEqual([{ kind: 'left-out', what: 'row', count: 1 }]);
    expect(file.articles[0]?.findings.authors).toEqual({ place: 'columns', stated: true });
    expect(file.table).toEqual({
      sample: expect.any(Array) as string[][],
      columns: ['id', 'Headline', 'Body', 'Author', 'Date'],
      mapping: {
        text: 'Body',
        title: 'Headline',
        authors: 'Author',
        published: 'Date',
        publisher: '',
        url: '',
        language: '',
      },
    });
  });

  it('can be read by another mapping', async () => {
    const mapping: TableMapping = {
      text: 'b',
      title: 'a',
      authors: '',
      published: '',
      publisher: '',
      url: '',
      language: '',
    };
    const result = await readDelimited(bytes('a,b\nx,short\ny,words'), 'a', { mapping });
    if (!result.ok) throw new Error(result.error.kind);
    expect(result.value.articles.map(({ text, details }) => `${details.title}: ${text}`)).toEqual([
      'x: short',
      'y: words',
    ]);
    const none = await readDelimited(bytes('a,b\nx,short'), 'a', {
      mapping: { ...mapping, text: 'c' },
    });
    expect(none).toEqual({ ok: false, error: { kind: 'no-article', what: 'a table' } });
  });

  it.each([
    ['codes and numbers', 'case,age,text\nID1,20,f\nID2,22,m'],
    [
      'addresses',
      'url\nhttps://a.example/one/two/three/four-five-six\nhttps://a.example/seven/eight',
    ],
    ['a head alone', 'title,text'],
  ])('of %s have no article', async (_what, csv) => {
    expect(await read(csv, 'a.csv')).toEqual({ kind: 'no-article', what: 'a table' });
  });

  it('without a head have numbers for names', async () => {
    const long = `${FIRST} ${FIRST} ${FIRST}`;
    const file = await read(`1,${quoted(long)}\n2,${quoted(long)}`, 'a.csv');
    expect(file).toMatchObject({ table: { columns: ['1', '2'], mapping: { text: '2' } } });
  });
});

describe('records in JSON', () => {
  const records = [
    { id: 7, title: 'One', text: FIRST, meta: { author: 'Ada Pell' }, tags: ['a', 'b'] },
    { id: 8, title: 'Two', text: SECOND, meta: {}, tags: [] },
  ];
  const expected = [
    ['One', '', '', FIRST],
    ['Two', '', '', SECOND],
  ];

  it.each([
    ['a list', JSON.stringify(records), 'a.json'],
    ['lines', records.map((record) => JSON.stringify(record)).join('\n'), 'a.jsonl'],
    ['a list inside an object', JSON.stringify({ count: 2, articles: records }), 'a.jsonl'],
  ])('as %s are an article each', async (_what, json, name) => {
    expect(await rowsOf(json, name)).toEqual(expected);
  });

  it.each([
    ['doccano', '{"text": "a b c d", "label": [[0, 1, "LOC"]]}\n{"text": "b", "label": []}'],
    ['Prodigy', '{"text":"a","_input_hash":1,"spans":[]}'],
    [
      'Label Studio',
      '[{"id": 1, "annotations": [{"id": 7, "completed_by": 1, "result": []}], "data": {}}]',
    ],
  ])('with annotations of %s are named', async (whose, json) => {
    expect(await read(json, 'a.jsonl')).toEqual({
      kind: 'other-data',
      what: `annotations of ${whose}`,
    });
  });

  it('may be short where their column is named as texts are', async () => {
    const lines = '{"id":1,"text":"Hello there"}\n{"id":2,"text":"No way"}\n{"id":3,"text":"Yes"}';
    expect((await rowsOf(lines, 'a.jsonl')).map((row) => row[3])).toEqual([
      'Hello there',
      'No way',
      'Yes',
    ]);
    const codes = '{"id":1,"code":"A1"}\n{"id":2,"code":"B2"}';
    expect(await read(codes, 'a.jsonl')).toEqual({ kind: 'no-article', what: 'JSON data' });
  });

  it('that are broken or hold no text are refused', async () => {
    expect(await read('{"a": ', 'a.jsonl')).toEqual({ kind: 'broken', what: 'JSON data' });
    for (const json of ['[{"a": 1}]', '[]', '1', '{"a": {"b": []}}'])
      expect(await readJson(bytes(json), 'a', {})).toEqual({
        ok: false,
        error: { kind: 'no-article', what: 'JSON data' },
      });
  });

  it('of a transcript are its text', async () => {
    const whisper = JSON.stringify({
      text: ' One. Two.',
      segments: [
        { start: 0, end: 1, text: ' One.' },
        { start: 1, end: 2, text: ' Two.' },
      ],
      language: 'en',
    });
    const file = await read(whisper, 'talk.json');
    expect(file).toMatchObject({ articles: [{ text: 'One. Two.', details: { language: 'en' } }] });
  });
});

describe('annotations of other programs are named', () => {
  it.each([
    ['brat', 'T1\tProtein 7 13\tCOL1A2\n', 'annotations of brat'],
    ['WebAnno', '#FORMAT=WebAnno TSV 3.3\n\n', 'annotations of WebAnno or INCEpTION'],
    [
      'XMI',
      '<?xml version="1.0"?><xmi:XMI xmlns:xmi="http://www.omg.org/XMI"/>',
      'annotations in UIMA XMI',
    ],
    [
      'W3C',
      '{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation"}',
      'W3C annotations',
    ],
    [
      'Hypothesis',
      '{"total": 1, "rows": [{"target": [{"selector": []}]}]}',
      'annotations of Hypothesis',
    ],
    [
      'REFI-QDA',
      '<?xml version="1.0"?>\n<Project xmlns="urn:QDA-XML:project:1.0"/>',
      'a project of a program for qualitative analysis (REFI-QDA)',
    ],
    ['JSON', '{"name": "x", "version": 1}', 'JSON data of another program'],
    ['XML', '<?xml version="1.0"?><a/>', 'XML data of another program'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><text>Silt</text></svg>', 'a drawing (SVG)'],
  ])('%s', async (_what, source, what) => {
    expect(await read(source, 'a.txt')).toEqual({ kind: 'other-data', what });
  });
});

/** A workbook of one sheet, and of a hidden one; `cells` is the markup of its rows. */
const workbook = (rows: string, settings = '') =>
  archiveOf({
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${settings}<sheets><sheet name="One" sheetId="1" r:id="s1"/><sheet name="Two" sheetId="2" state="hidden" r:id="s2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="x/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="s3" Type="x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="s4" Type="x/styles" Target="styles.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>title</t></si><si><t>text</t></si><si><r><t>The quay was closed on Tuesday, </t></r><r><t xml:space="preserve">and nobody said why.</t></r><rPh><t>no</t></rPh></si></sst>`,
    'xl/styles.xml':
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="&quot;$&quot;#,##0.00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml':
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
  });

describe('workbooks', () => {
  it('with a column of texts give an article a row', async () => {
    const rows =
      '<row><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row><c r="A2" t="inlineStr"><is><t>One</t></is></c><c r="C2" t="s"><v>2</v></c></row>';
    const file = await read(workbook(rows), 'a.xlsx');
    expect(file).toMatchObject({
      articles: [
        {
          text: FIRST,
          details: { title: 'One' },
          losses: [{ kind: 'left-out', what: 'sheet', count: 1 }],
        },
      ],
      table: { columns: ['title', '2', 'text'] },
    });
  });

  it('without one are a text that shows their cells', async () => {
    const rows =
      '<row><c t="str"><v>Price of silt</v></c><c s="2"><v>1599.99</v></c><c s="3"><v>0.025</v></c></row><row><c r="B2" s="1"><v>39219</v></c><c t="b"><v>1</v></c></row>';
    const shown = async (settings: string) =>
      (await rowsOf(workbook(rows, settings), 'a.xlsx'))[0]?.at(-1);
    expect(await shown('')).toBe('Price of silt\t$1,599.99\t2.50%\n\t2007-05-17\tTRUE');
    expect(await shown('<workbookPr date1904="1"/>')).toBe(
      'Price of silt\t$1,599.99\t2.50%\n\t2011-05-18\tTRUE',
    );
  });

  it('of numbers have no article', async () => {
    const rows = '<row><c><v>1</v></c></row>';
    expect(await read(workbook(rows), 'a.xlsx')).toEqual({
      kind: 'no-article',
      what: 'an Excel workbook',
    });
  });
});
