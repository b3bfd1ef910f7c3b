import { describe, expect, it } from 'vitest';
import { HEADLINE, PAGE_SHAPES, PASSAGES } from './page-shapes.cases';
import { readPage } from './read-page';

const MENU = '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>';
const FOOT = '<footer><p>© 2026 Harbour Post. All rights reserved.</p></footer>';
const page = (body: string, title: string): string =>
  `<!DOCTYPE html><html><head><title>${title} | Harbour Post</title><meta property="og:title" content="${title}"><meta property="og:site_name" content="Harbour Post"></head><body>${MENU}${body}${FOOT}</body></html>`;

describe('the article of', () => {
  it.each(Object.entries(PAGE_SHAPES))('%s', (name, { body, text, authors, title = HEADLINE }) => {
    const read = readPage(page(body, title), { title: 'saved page', address: '' });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const paragraphs = text.map((one) => (typeof one === 'number' ? PASSAGES[one] : one));
    expect(read.value.text).toBe(paragraphs.join('\n\n'));
    expect(read.value.details.title).toBe(title);
    if (authors) expect(read.value.details.authors).toEqual(authors);
    // What the page does not show is said to come from its data.
    const isTold = read.value.losses.some(({ kind }) => kind === 'page-data');
    expect(isTold).toBe(name.startsWith('a frame'));
  });
});

it('a page behind a wall that tells programs nothing is refused', () => {
  const body = '<div id="root">Your browser is out of date. Please install another one.</div>';
  expect(readPage(page(body, HEADLINE), { title: 'x', address: '' })).toEqual({
    ok: false,
    error: { kind: 'wall' },
  });
});

it('what a short page shows is its text, though programs are told as much', () => {
  const body = `<article><h1>${HEADLINE}</h1><p>${PASSAGES[0] ?? ''}</p><p>${PASSAGES[1] ?? ''}</p></article><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: PASSAGES.slice(0, 3).join(' ') })}</script>`;
  const read = readPage(page(body, HEADLINE), { title: 'x', address: '' });
  expect(read.ok && read.value.text).toBe([HEADLINE, PASSAGES[0], PASSAGES[1]].join('\n\n'));
});
