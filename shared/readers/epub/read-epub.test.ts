import { describe, expect, it } from 'vitest';
import { archiveOf } from '../archive/archive.cases';
import { articleKindOf } from '../kinds';
import { epubOf } from './epub.cases';
import { readEpub } from './read-epub';

async function read(bytes: Uint8Array) {
  const found = await readEpub(bytes, 'a_file', {});
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

describe('the text of an e-book', () => {
  it('is its chapters in their order, with their marks, without the table of contents', async () => {
    const book = epubOf(
      {
        'nav.xhtml': '<ol><li><a href="one.xhtml">Silt</a></li></ol>',
        'toc.xhtml': '<p>Contents</p>',
        'cover.xhtml': '<img src="cover.jpg" alt=""/>',
        'two words.xhtml':
          '<h1>Silt<a id="p1"/></h1><p>The <b>bay</b>\n was&nbsp;silent.<br/>Nobody&#160;came.</p>',
        'one.xhtml': '<h2>Tide</h2><p>“No,” she said.</p>',
      },
      {
        guide: '<reference type="toc" href="toc.xhtml"/><reference type="text" href="one.xhtml"/>',
      },
    );
    expect(await read(book)).toMatchObject({
      text: 'Silt\n\nThe bay was\u00A0silent.\nNobody\u00A0came.\n\nTide\n\n“No,” she said.',
      marks: [
        ['heading', '1', 'Silt'],
        ['emphasis', 'strong', 'bay'],
        ['heading', '2', 'Tide'],
      ],
      losses: [{ kind: 'left-out', what: 'picture', count: 1 }],
    });
  });
});

it('byte order marks before the text are none of its characters', async () => {
  const book = epubOf({ 'a.xhtml': '\uFEFF', 'b.xhtml': '<p>\uFEFF\uFEFF<b>Silt\uFEFF</b></p>' });
  expect(await read(book)).toMatchObject({
    text: 'Silt\uFEFF',
    marks: [['emphasis', 'strong', 'Silt\uFEFF']],
  });
});

describe('details of an e-book', () => {
  it('are what its publisher says', async () => {
    const metadata =
      '<dc:title>Silt in\n the Bay</dc:title><dc:creator opf:role="aut">Nora Lindqvist</dc:creator><dc:creator opf:role="ill">Owen Pell</dc:creator><dc:creator id="c">Dana Pell</dc:creator><meta refines="#c" property="role">trl</meta><dc:publisher>Harrow Press</dc:publisher><dc:date>2019-04-03T00:00:00Z</dc:date><dc:language>sv</dc:language>';
    const place = { place: 'properties', stated: true };
    expect(await read(epubOf({ 'a.xhtml': '<p>Text.</p>' }, { metadata }))).toMatchObject({
      details: {
        title: 'Silt in the Bay',
        authors: ['Nora Lindqvist'],
        publisher: 'Harrow Press',
        published: '2019-04-03',
        language: 'sv',
      },
      findings: {
        title: place,
        authors: place,
        publisher: place,
        published: place,
        language: place,
      },
    });
  });

  it('are not what programs write where nothing is known', async () => {
    const metadata =
      '<dc:title>Untitled</dc:title><dc:creator>Unknown</dc:creator><dc:date>0101-01-01T00:00:00+00:00</dc:date><dc:language>und</dc:language>';
    expect(await read(epubOf({ 'a.xhtml': '<p>Text.</p>' }, { metadata }))).toMatchObject({
      details: { title: 'a file', authors: [], published: '', language: '' },
    });
  });
});

describe('an e-book that is not read', () => {
  const broken = { kind: 'broken', what: 'an e-book (.epub)' };
  const chapters = { 'a.xhtml': '<p>Text.</p>' };

  it.each([
    [
      'with a lock',
      epubOf(chapters, { encrypted: ['http://www.w3.org/2001/04/xmlenc#aes128-cbc'] }),
      { kind: 'encrypted' },
    ],
    ['without text', epubOf({ 'a.xhtml': '<img src="a.png"/>' }), { kind: 'no-text' }],
    ['without a package', archiveOf({ '=mimetype': 'application/epub+zip' }), broken],
    ['without its chapters', epubOf({ '../../a.xhtml': '<p>Text.</p>' }), broken],
    ['cut', epubOf(chapters).subarray(0, 300), broken],
  ])('%s', async (_case, bytes, problem) => {
    expect(await read(bytes)).toEqual(problem);
  });

  it('but one of which only fonts are garbled', async () => {
    const book = epubOf(chapters, { encrypted: ['http://www.idpf.org/2008/embedding'] });
    expect(await read(book)).toMatchObject({ text: 'Text.' });
  });
});

it('is known by what it begins with, whatever its name', () => {
  expect(articleKindOf('a.zip', epubOf({})).name).toBe('e-books');
});
