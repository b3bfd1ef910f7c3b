import { describe, expect, it } from 'vitest';
import { articleKindOf } from '../kinds';
import { archiveOf } from '../archive/archive.cases';
import { docxOf, paragraphOf as p, runOf as r } from './docx.cases';
import { readDocx } from './read-docx';

async function read(bytes: Uint8Array, title = 'a_file') {
  const found = await readDocx(bytes, title, {});
  if (!found.ok) return found.error;
  const [article] = found.value.articles;
  if (!article) throw new Error('no article');
  const marks = article.marks.map(({ type, value, start, end }) => [
    type,
    value,
    article.text.slice(start, end),
  ]);
  return { ...article, marks };
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const reference = (kind: string, id: string, more = '') =>
  `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`;
const notes = (kind: string, ...ids: string[]) =>
  ids
    .map(
      (id) =>
        `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>${r(` Note ${id}.`)}`)}</w:${kind}>`,
    )
    .join('');
const field = (code: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const box = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;
const compound = (stream: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    ...Array.from(stream).flatMap((sign) => [sign.charCodeAt(0), 0]),
  ]);
const listed = (list: number, level: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const cell = (...paragraphs: string[]) => `<w:tc>${paragraphs.join('')}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

describe('the text of a Word document', () => {
  it('is its paragraphs, exactly', async () => {
    const body = [
      p(r('“Silt,” she said,') + r('\u00A0no\u200Bmore.  ')),
      p(r('   ')),
      p(
        `<w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t><w:noBreakHyphen/><w:t>four</w:t><w:softHyphen/><w:t>five</w:t><w:br w:type="page"/></w:r>`,
      ),
      p(`<w:r><w:sym w:font="Symbol" w:char="F0AE"/></w:r>${r('e\u0301 &lt;&amp;')}`),
    ].join('');
    expect(await read(docxOf(body))).toMatchObject({
      text: '“Silt,” she said,\u00A0no\u200Bmore.\n\none\ntwo\tthree\u2011four\u00ADfive\n\n→e\u0301 <&',
      marks: [],
      losses: [],
    });
  });

  it('has headings, emphasis and links as marks', async () => {
    const body = [
      p(r('Tides'), '<w:pStyle w:val="Titel"/>'),
      p(r('Silt'), '<w:pStyle w:val="Own"/>'),
      p(r('Deep'), '<w:outlineLvl w:val="7"/>'),
      p(r('Body'), '<w:pStyle w:val="H1"/><w:outlineLvl w:val="9"/>'),
      p(r('Round'), '<w:pStyle w:val="Round"/>'),
      p(
        r('a') +
          r('b', '<w:b/>') +
          r('c', '<w:rStyle w:val="Strong"/><w:i/>') +
          r('d', '<w:rStyle w:val="Strong"/><w:b w:val="0"/><w:u w:val="none"/>') +
          r('e', '<w:strike/>') +
          r('f', '<w:u w:val="single"/>'),
      ),
      p(`<w:hyperlink r:id="web" w:anchor="x">${r('li')}${r('nk')}</w:hyperlink>`),
    ].join('');
    const found = await read(docxOf(body));
    expect(found).toMatchObject({
      text: 'Tides\n\nSilt\n\nDeep\n\nBody\n\nRound\n\nabcdef\n\nlink',
      marks: [
        ['heading', '1', 'Tides'],
        ['heading', '2', 'Silt'],
        ['heading', '6', 'Deep'],
        ['emphasis', 'strong', 'bc'],
        ['emphasis', 'emphasis', 'c'],
        ['emphasis', 'struck', 'e'],
        ['emphasis', 'underlined', 'f'],
        ['link', 'https://example.com/silt#x', 'link'],
      ],
      details: { title: 'Tides' },
      findings: { title: { place: 'text', stated: false } },
    });
  });

  it('numbers lists as the page does; a bullet is a mark only', async () => {
    const body = [
      p(r('one'), listed(1, 0)),
      p(r('one a'), listed(1, 1)),
      p(r('one b'), listed(1, 1)),
      p('', listed(1, 0)),
      p(r('two'), listed(1, 0)),
      p(r('two a'), listed(1, 1)),
      p(r('point'), listed(2, 0)),
      p(r('five'), listed(3, 0)),
      p(r('six'), listed(3, 0)),
      p(r('none'), listed(9, 0)),
      p(r('off'), listed(0, 0)),
    ].join('');
    expect(await read(docxOf(body))).toMatchObject({
      text: '1. one\n\n1.a) one a\n\n1.b) one b\n\n2. two\n\n2.a) two a\n\npoint\n\n5. five\n\n6. six\n\nnone\n\noff',
      marks: [
        ['list', '1.', '1. one'],
        ['list', '1.a)', '1.a) one a'],
        ['list', '1.b)', '1.b) one b'],
        ['list', '2.', '2. two'],
        ['list', '2.a)', '2.a) two a'],
        ['list', '•', 'point'],
        ['list', '5.', '5. five'],
        ['list', '6.', '6. six'],
      ],
    });
  });

  it('has tables a row a line, unless they lay out a page', async () => {
    const table = `<w:tbl><w:tblPr><w:tblCaption w:val="Depths"/></w:tblPr>${row(
      cell(p('')),
      cell(p(r('North'))),
      cell(p(`<w:r><w:t>So</w:t><w:br/><w:t>uth</w:t></w:r>`)),
    )}${row(cell(p(r('Spring'))), cell(p('')), cell(p(r('4 m'))))}</w:tbl>`;
    const layout = `<w:tbl>${row(cell(p(r('One.')), p(r('Two.'))), cell(p(r('Three.'))))}</w:tbl>`;
    expect(await read(docxOf(p(r('Before')) + table + layout + p(r('After'))))).toMatchObject({
      text: 'Before\n\n\tNorth\tSo uth\nSpring\t\t4 m\n\nOne.\n\nTwo.\n\nThree.\n\nAfter',
      marks: [
        ['table', 'Depths', '\tNorth\tSo uth\nSpring\t\t4 m'],
        ['table', '', 'One.\n\nTwo.\n\nThree.'],
      ],
    });
  });

  it('ends with the notes in the order in which it refers to them', async () => {
    const body = p(
      r('a') +
        reference('footnote', '7') +
        r('b') +
        reference('endnote', '1') +
        r('c') +
        reference('footnote', '3') +
        `<w:r><w:footnoteReference w:id="5" w:customMarkFollows="1"/><w:t>*</w:t></w:r>`,
    );
    const footnotes = notes('footnote', '-1', '3', '5', '7');
    expect(await read(docxOf(body, { footnotes, endnotes: notes('endnote', '1') }))).toMatchObject({
      text: 'abc*\n\nNote 7.\n\nNote 3.\n\nNote 5.\n\nNote 1.',
      marks: [
        ['footnote', '1', 'Note 7.'],
        ['footnote', '2', 'Note 3.'],
        ['footnote', '*', 'Note 5.'],
        ['footnote', 'i', 'Note 1.'],
      ],
    });
  });

  it('shows what fields show, not their code, and text boxes after their paragraph, once', async () => {
    const body =
      p(
        field(' HYPERLINK "https://example.com/" \\o "x" ', r('see ') + field(' PAGE ', r('4'))) +
          r('.'),
      ) +
      p(
        `${r('Be')}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('Boxed')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('Boxed')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('side')}`,
      );
    expect(await read(docxOf(body))).toMatchObject({
      text: 'see 4.\n\nBeside\n\nBoxed',
      marks: [['link', 'https://example.com/', 'see 4']],
      losses: [],
    });
  });
});

it('what is not in the text is counted', async () => {
  const body =
    p(
      `${r('kept')}<w:ins>${r(' new')}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:moveFrom>${r('from')}</w:moveFrom><w:moveTo>${r(' to')}</w:moveTo>`,
    ) +
    p(
      `${r('secret', '<w:vanish/>')}<w:r><w:commentReference w:id="1"/></w:r><w:r><w:drawing><pic:pic/></w:drawing></w:r><w:r><w:object/></w:r><m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num></m:f></m:oMath>`,
    );
  const others = { 'word/vbaProject.bin': 'Sub AutoOpen()' };
  expect(await read(docxOf(body, { header: p(r('Page 1')), others }))).toMatchObject({
    text: 'kept new to\n\na=b',
    losses: [
      { kind: 'left-out', what: 'tracked-deletion', count: 2 },
      { kind: 'left-out', what: 'hidden-text', count: 1 },
      { kind: 'left-out', what: 'comment', count: 1 },
      { kind: 'left-out', what: 'picture', count: 1 },
      { kind: 'left-out', what: 'embedded-object', count: 1 },
      { kind: 'left-out', what: 'formula', count: 1 },
      { kind: 'left-out', what: 'macro', count: 1 },
      { kind: 'left-out', what: 'header-or-footer', count: 1 },
    ],
  });
});

describe('headers and footers of a Word document', () => {
  it('stand once at the end of its text', async () => {
    const header = p(r('Tidal Board')) + p(r('Minutes'), '<w:jc w:val="right"/>');
    const sections = p(
      '',
      '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>',
    );
    expect(
      await read(
        docxOf(p(r('The bay was silent.')) + sections + p(r('Then it rained.')), {
          header,
          footer: p(r('In confidence')),
        }),
      ),
    ).toMatchObject({
      text: 'The bay was silent.\n\nThen it rained.\n\nTidal Board\n\nMinutes\n\nIn confidence',
      losses: [],
    });
  });

  it('are a text where there is no other', async () => {
    expect(await read(docxOf(p(''), { header: p(r('Tidal Board')) }))).toMatchObject({
      text: 'Tidal Board',
    });
  });

  it.each([
    ['that no page shows', { 'word/footer.xml': `<w:ftr ${W}>${p(r('First'))}</w:ftr>` }],
    ['that no section names', { 'word/header2.xml': `<w:hdr ${W}>${p(r('Lost'))}</w:hdr>` }],
  ])('%s are none', async (_case, others) => {
    expect(await read(docxOf(p(r('The bay was silent.')), { others }))).toMatchObject({
      text: 'The bay was silent.',
      losses: [],
    });
  });
});

/** The title and the authors of a document with such properties, and where they were found. */
async function detailsOf(core: string) {
  const article = await read(
    docxOf(p(r('The bay was silent at last, and nobody came.')), { core }),
  );
  if (!('details' in article)) throw new Error(article.kind);
  const { details, findings } = article;
  return [details.title, findings.title, details.authors, findings.authors];
}

describe('details of a Word document', () => {
  it('are its properties, as guesses unless the text says the same', async () => {
    expect(
      await detailsOf(
        '<dc:title>Silt in the Bay</dc:title><dc:creator>Nora Lindqvist</dc:creator>',
      ),
    ).toEqual([
      'Silt in the Bay',
      { place: 'properties', stated: false },
      ['Nora Lindqvist'],
      { place: 'properties', stated: false },
    ]);
    expect((await detailsOf('<dc:title>The bay was silent</dc:title>')).slice(0, 2)).toEqual([
      'The bay was silent',
      { place: 'properties', stated: true },
    ]);
  });

  it.each([
    ['Microsoft Word - Document1', 'Administrator'],
    ['Document1', 'user'],
    ['report_final.doc', 'CORP\\nlind'],
    ['', 'Microsoft Office User'],
    ['C:\\temp\\x', 'nlindqvist'],
  ])('are not “%s” by “%s”', async (title, author) => {
    expect(
      await detailsOf(`<dc:title>${title}</dc:title><dc:creator>${author}</dc:creator>`),
    ).toEqual(['a file', { place: 'file-name', stated: false }, [], undefined]);
  });
});

describe('a Word document that is not read', () => {
  it.each([
    ['without text', docxOf(p('')), { kind: 'no-text' }],
    [
      'without a body',
      archiveOf({ 'word/document.xml': '<x/>' }),
      { kind: 'broken', what: 'a Word document (.docx)' },
    ],
    [
      'with entities',
      docxOf('', { others: { 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' } }),
      { kind: 'entities' },
    ],
    [
      'cut in the middle',
      docxOf(p(r('x'))).subarray(0, 600),
      { kind: 'broken', what: 'a Word document (.docx)' },
    ],
  ])('%s', async (_case, bytes, problem) => {
    expect(await read(bytes)).toEqual(problem);
  });
});

it('is encrypted where it is a compound file that says so; other compound files are old documents', async () => {
  const locked = compound('EEncryptedPackage');
  expect(articleKindOf('a.doc', locked).name).toBe('Word documents');
  expect(await read(locked)).toEqual({ kind: 'encrypted' });
  expect(articleKindOf('a.docx', compound('WordDocument')).name).toBe('plain text');
});

it('is known by what is in it, whatever its name', () => {
  expect(articleKindOf('a.docx', new TextEncoder().encode('A text')).name).toBe('plain text');
  expect(articleKindOf('a.txt', docxOf('')).name).toBe('Word documents');
});
