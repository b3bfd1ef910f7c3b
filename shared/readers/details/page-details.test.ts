import { describe, expect, it } from 'vitest';
import type { DetailName, FoundArticle } from '../reader';
import { readPage } from '../html/read-page';

const TEXT =
  'The harbour will stay open through the winter, the authority said on Tuesday, and the levy, which fishers have fought for years, will be paid by the town alone, at least until the next count.';

/** What the reader of pages makes of a head and a body. */
function detailsOf(head: string, body = '', address = '', lang = ''): FoundArticle {
  const markup = `<!doctype html><html${lang === '' ? '' : ` lang="${lang}"`}><head>${head}</head><body><article>${body}<p>${TEXT}</p></article></body></html>`;
  const read = readPage(markup, { title: 'saved page', wholePage: false, address });
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}
const placeOf = ({ findings }: FoundArticle, name: DetailName): string => {
  const finding = findings[name];
  return finding ? `${finding.place}${finding.stated ? '' : ', a guess'}` : 'none';
};
const linked = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('the title', () => {
  it.each<[string, string, string, string, string]>([
    [
      'is that of linked data',
      linked({ '@type': 'NewsArticle', headline: 'Levy ends' }) +
        '<title>Levy ends | Tide Post</title>',
      '<h1>Levy ends</h1>',
      'Levy ends',
      'json-ld',
    ],
    [
      'is without the site where the page names its site',
      '<title>Levy ends - Tide Post</title><meta property="og:site_name" content="Tide Post"><meta property="og:title" content="Levy ends - Tide Post">',
      '',
      'Levy ends',
      'open-graph',
    ],
    [
      'keeps what may be part of it',
      '<title>Levy ends - a sad day</title>',
      '',
      'Levy ends - a sad day',
      'text',
    ],
    [
      'is the headline that the page shows where that says the same otherwise',
      '<meta property="og:title" content="Levy: the end of a tax"><title>x</title>',
      '<h1>The end of a tax: how the levy fell</h1>',
      'The end of a tax: how the levy fell',
      'text',
    ],
    [
      'is without the kicker over the headline',
      '<meta property="og:title" content="The levy comes to an end"><title>The levy comes to an end</title>',
      '<h1>Harbour: The levy comes to an end</h1>',
      'The levy comes to an end',
      'open-graph',
    ],
    [
      'is not an offer that stands on every page',
      '<meta property="og:title" content="Join us and save money today"><title>The levy comes to an end</title>',
      '<h1>The levy comes to an end</h1>',
      'The levy comes to an end',
      'text',
    ],
    [
      'is not that of a picture',
      '<svg><title>arrow</title></svg>',
      '<h1>Levy ends</h1>',
      'Levy ends',
      'text',
    ],
    ['is the name of the file where there is none', '', '', 'saved page', 'file-name, a guess'],
  ])('%s', (_case, head, body, title, place) => {
    const found = detailsOf(head, body);
    expect(found.details.title).toBe(title);
    expect(placeOf(found, 'title')).toBe(place);
  });
});

describe('authors', () => {
  const byline = '<p class="byline">By Nora Lindqvist and Owen Pell</p>';
  const both = ['Nora Lindqvist', 'Owen Pell'];

  it.each<[string, string, string, readonly string[], string]>([
    [
      'stated where data and byline agree',
      linked({ '@type': 'Article', author: [{ name: 'Nora Lindqvist' }, { name: 'Owen Pell' }] }),
      byline,
      both,
      'json-ld',
    ],
    [
      'stated in meta elements that the page shows',
      '<meta name="author" content="Nora Lindqvist">',
      '<p>Nora Lindqvist reports</p>',
      ['Nora Lindqvist'],
      'meta',
    ],
    [
      'a guess where the page shows another',
      '<meta name="author" content="Dana Harrow">',
      `<p>Dana Harrow, editor</p>${byline}`,
      ['Dana Harrow'],
      'meta, a guess',
    ],
    [
      'a guess where the page does not show them',
      '<meta name="author" content="Dana Harrow">',
      '',
      ['Dana Harrow'],
      'meta, a guess',
    ],
    ['a guess where only a byline says so', '', byline, both, 'text, a guess'],
    [
      'a guess where it has not the form of a name',
      '<meta name="author" content="nlindqvist">',
      '<p>nlindqvist</p>',
      ['nlindqvist'],
      'meta, a guess',
    ],
    [
      'not the paper',
      '<meta name="author" content="Tide Post"><meta property="og:site_name" content="Tide Post">',
      '<p>Tide Post</p>',
      [],
      'none',
    ],
    [
      'not the paper, whose name looks like two',
      '<meta name="author" content="Sea & i"><meta property="og:site_name" content="Sea & i">',
      '<p>Sea & i</p>',
      [],
      'none',
    ],
    [
      'of the byline rather than a login',
      '<meta name="author" content="nlindqvist">',
      byline,
      both,
      'text, a guess',
    ],
    ['not a role', '<meta name="author" content="admin">', '<p>admin</p>', [], 'none'],
    [
      'not an address',
      '<meta property="article:author" content="https://example.org/nora">',
      '',
      [],
      'none',
    ],
    [
      'several in one',
      '<meta name="author" content="By Nora Lindqvist, Owen Pell &amp; Dana Harrow">',
      '',
      ['Nora Lindqvist', 'Owen Pell', 'Dana Harrow'],
      'meta, a guess',
    ],
    [
      'as a catalogue writes them',
      '<meta name="citation_author" content="Lindqvist, Nora"><meta name="citation_author" content="Pell, Owen">',
      '',
      ['Lindqvist, Nora', 'Pell, Owen'],
      'meta, a guess',
    ],
    [
      'not those of readers’ comments',
      '',
      '<div class="comment"><span class="author">Troll</span></div>',
      [],
      'none',
    ],
  ])('%s', (_case, head, body, authors, place) => {
    const found = detailsOf(head, body);
    expect(found.details.authors).toEqual(authors);
    expect(placeOf(found, 'authors')).toBe(place);
  });
});

describe('dates', () => {
  it.each<[string, string, string, string, string]>([
    [
      'in linked data',
      linked({
        '@graph': [
          { '@type': 'WebSite' },
          { '@type': ['Thing', 'NewsArticle'], datePublished: '2026-03-04T05:06:07Z' },
        ],
      }),
      '',
      '2026-03-04T05:06:07Z',
      'json-ld',
    ],
    [
      'in Open Graph',
      '<meta property="article:published_time" content="2026-03-04">',
      '',
      '2026-03-04',
      'open-graph',
    ],
    [
      'in Dublin Core',
      '<meta name="DC.date.issued" content="2026-03-04">',
      '',
      '2026-03-04',
      'meta',
    ],
    [
      'as the page writes it',
      '<meta name="pubdate" content="4 March 2026">',
      '',
      '4 March 2026',
      'meta',
    ],
    [
      'in an element that says so',
      '',
      '<time itemprop="datePublished" datetime="2026-03-04">yesterday</time>',
      '2026-03-04',
      'meta',
    ],
    [
      'in any element for times, as a guess',
      '',
      '<time datetime="2026-03-04">yesterday</time>',
      '2026-03-04',
      'text, a guess',
    ],
    [
      'in the address, as a guess',
      '<link rel="canonical" href="https://example.org/2026/03/04/levy">',
      '',
      '2026-03-04',
      'address, a guess',
    ],
    [
      'in the text, as a guess',
      '',
      '<p>Harbour, 4. März 2026</p>',
      '4. März 2026',
      'text, a guess',
    ],
    [
      'not what is none',
      '<meta name="date" content="soon"><meta name="pubdate" content="1,200 views">',
      '',
      '',
      'none',
    ],
  ])('%s', (_case, head, body, published, place) => {
    const found = detailsOf(head, body);
    expect(found.details.published).toBe(published);
    expect(placeOf(found, 'published')).toBe(place);
  });

  it('of the last change', () => {
    const found = detailsOf('<meta property="article:modified_time" content="2026-03-05">');
    expect(found.updated).toBe('2026-03-05');
    expect(found.details.published).toBe('');
  });
});

describe('linked data', () => {
  const article = { '@type': 'NewsArticle', headline: 'Levy ends', datePublished: '2026-03-04' };

  it.each([
    ['in a list', linked([{ '@type': 'BreadcrumbList' }, article])],
    ['in a graph', linked({ '@graph': [{ '@type': 'Organization', name: 'x' }, article] })],
    [
      'in a comment',
      `<script type='application/ld+json'><!--${JSON.stringify(article)}--></script>`,
    ],
    [
      'in a CDATA section',
      `<script type="application/ld+json">//<![CDATA[\n${JSON.stringify(article)}\n//]]></script>`,
    ],
    [
      'with a comma too many',
      `<script type="application/ld+json">${JSON.stringify(article).replace('}', ',}')}</script>`,
    ],
    [
      'with a line end in a text',
      `<script type="application/ld+json">${JSON.stringify({ ...article, about: 'a b' }).replace('a b', 'a\nb')}</script>`,
    ],
    [
      'behind one that is broken',
      `<script type="application/ld+json">{"@type":</script>${linked(article)}`,
    ],
  ])('is read %s', (_case, head) => {
    expect(detailsOf(head).details).toMatchObject({ title: 'Levy ends', published: '2026-03-04' });
  });

  it('names people and papers elsewhere in its graph', () => {
    const found = detailsOf(
      linked({
        '@graph': [
          { ...article, author: { '@id': '#nora' }, publisher: { '@id': '#post' } },
          { '@type': 'Person', '@id': '#nora', name: 'Nora Lindqvist' },
          { '@type': 'Organization', '@id': '#post', name: 'Tide Post' },
        ],
      }),
      '<p>By Nora Lindqvist</p>',
    );
    expect(found.details).toMatchObject({ authors: ['Nora Lindqvist'], publisher: 'Tide Post' });
    expect(placeOf(found, 'publisher')).toBe('json-ld');
  });
});

describe('addresses', () => {
  it.each<[string, string, string, string, string]>([
    [
      'canonical',
      '<link rel="canonical" href="https://example.org/levy">',
      '',
      'https://example.org/levy',
      '',
    ],
    [
      'of the page rather than of the site',
      '<link rel="canonical" href="https://example.org/"><meta property="og:url" content="https://example.org/levy">',
      '',
      'https://example.org/levy',
      '',
    ],
    [
      'that a browser wrote when it saved the page',
      '<!-- saved from url=(0024)https://example.org/levy -->',
      '',
      'https://example.org/levy',
      '',
    ],
    [
      'that SingleFile wrote',
      '<!--\n Page saved with SingleFile \n url: https://example.org/levy \n saved date: Wed Mar 04 2026\n-->',
      '',
      'https://example.org/levy',
      '',
    ],
    [
      'in an archive',
      '',
      'https://web.archive.org/web/20260304050607/https://example.org/levy',
      'https://example.org/levy',
      'https://web.archive.org/web/20260304050607/https://example.org/levy',
    ],
    [
      'that an archive wrote anew',
      '<link rel="canonical" href="https://web.archive.org/web/20260304050607/https://example.org/levy">',
      '',
      'https://example.org/levy',
      'https://web.archive.org/web/20260304050607/https://example.org/levy',
    ],
    ['none that runs a script', '<link rel="canonical" href="javascript:alert(1)">', '', '', ''],
  ])('%s', (_case, head, from, url, archiveUrl) => {
    const found = detailsOf(head, '', from);
    expect(found.details.url).toBe(url);
    expect(found.archiveUrl).toBe(archiveUrl);
  });
});

describe('the language', () => {
  it.each<[string, string, string, string]>([
    ['is that of the page', 'en-GB', 'en-GB', 'meta'],
    ['is written as BCP 47 has it', 'en_GB', 'en-GB', 'meta'],
    ['is that of the text where the page says none', '', 'en', 'text, a guess'],
    ['is that of the text where the page names another', 'de', 'en', 'text, a guess'],
  ])('%s', (_case, lang, language, place) => {
    const found = detailsOf('', '', '', lang);
    expect(found.details.language).toBe(language);
    expect(placeOf(found, 'language')).toBe(place);
  });
});
