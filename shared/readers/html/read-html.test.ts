import { describe, expect, it } from 'vitest';
import type { Mark } from '../../model/mark';
import { ARTICLE_KINDS } from '../article-kinds';
import { articleKindOf } from '../kinds';
import type { FoundArticle } from '../reader';
import type { ReadAs } from '../../text/decode';
import { encodeText } from '../../text/encoding/encode.cases';
import { readHtml } from './read-html';

const LONG =
  'The harbour will stay open through the winter, the authority said on Tuesday, and the levy, which fishers have fought for years, will be paid by the town alone, at least until the next count.';
const MORE =
  'Nobody at the quay had asked for it, said Nora Lindqvist, who has mended nets there since she was nine, and nobody, she added, had been asked, which was how such things were done now.';

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Harbour stays open</title>${head}</head><body>${body}</body></html>`;
const article = (inner: string): string =>
  page(
    `<nav><a href="/">Home</a> <a href="/news">News</a></nav><article>${inner}</article><footer>Imprint</footer>`,
  );
const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(markup: string | Uint8Array, reading: ReadAs = {}): Promise<FoundArticle> {
  const bytes = typeof markup === 'string' ? utf8(markup) : markup;
  const result = await readHtml(bytes, 'saved page', reading);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  const [found] = result.value.articles;
  if (!found) throw new Error('There is no article.');
  return found;
}

const problemOf = async (markup: string, reading: ReadAs = {}): Promise<unknown> => {
  const result = await readHtml(utf8(markup), 'saved page', reading);
  return result.ok ? result.value.articles[0]?.text : result.error;
};

const wordsOf = (
  { text, marks }: FoundArticle,
  type: Mark['type'],
): readonly (readonly string[])[] =>
  marks
    .filter((mark) => mark.type === type)
    .map(({ start, end, value }) => [text.slice(start, end), value]);

const whole = { wholePage: true };

describe('the text of a page', () => {
  it('is its article with the headline, paragraphs divided by a blank line', async () => {
    const found = await read(
      article(`<h1>Harbour stays open</h1><p>${LONG}</p>\n\n<p>${MORE}</p>`),
    );
    expect(found.text).toBe(`Harbour stays open\n\n${LONG}\n\n${MORE}`);
    expect(wordsOf(found, 'heading')).toEqual([['Harbour stays open', '1']]);
    expect(found.losses).toContainEqual({ kind: 'left-out', what: 'page-furniture', count: 2 });
  });

  it('is all that the page shows when that is asked for', async () => {
    const found = await read(article(`<p>${LONG}</p>`), whole);
    expect(found.text).toBe(`Home News\n\n${LONG}\n\nImprint`);
    expect(found.losses).toEqual([]);
  });

  it.each([
    ['white space runs together', '<p> a \n\t b <b> c</b> </p>', 'a b c'],
    ['none stands at the ends of lines', '<p>a <br> b</p>', 'a\nb'],
    ['a blank between elements counts', '<p><b>a</b> <i>b</i></p>', 'a b'],
    ['none between them is none', '<p><b>a</b><i>b</i></p>', 'ab'],
    ['a second line break ends the paragraph', '<p>a<br><br>b<br>c</p>', 'a\n\nb\nc'],
    [
      'no-break spaces, soft hyphens and what is not seen stay',
      '<p>a&nbsp;&nbsp;b&shy;c\u200bd</p>',
      'a\u00a0\u00a0b\u00adc\u200bd',
    ],
    ['letters stay as they are composed', '<p>gepru\u0308ft</p>', 'gepru\u0308ft'],
    [
      'entities are what they stand for',
      '<p>&lt;b&gt; &amp;amp; &#8220;no&#x201d; &euro;</p>',
      '<b> &amp; “no” €',
    ],
    ['prepared text keeps its lines', '<pre>\n a\n  b\n</pre><p>c</p>', ' a\n  b\n\nc'],
    ['lists have a line for each item', '<ul><li>a</li><li>b</li></ul><p>c</p>', 'a\nb\n\nc'],
    [
      'tables have a line for each row',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td><p>2</p><p>3</p></td></tr></table>',
      'a\tb\n1\t2 3',
    ],
    [
      'an empty cell keeps its place',
      '<table><tr><td></td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
      '\tb\nc\td',
    ],
    [
      'tables that only place parts are none',
      '<table role="presentation"><tr><td>a</td><td>b</td></tr></table>',
      'a\n\nb',
    ],
    [
      'what is hidden is left out',
      '<p>a</p><p hidden>b</p><p style="color: red; display:none">c</p><p>d</p>',
      'a\n\nd',
    ],
    [
      'scripts, style and templates are no text',
      '<p>a<script>b</script><style>c</style></p><template>d</template>',
      'a',
    ],
    ['captions are text', '<figure><img src="x.png"><figcaption>a</figcaption></figure>', 'a'],
    ['unclosed elements end as browsers end them', '<p>a<p>b<ul><li>c<li>d</ul>', 'a\n\nb\n\nc\nd'],
  ])('%s', async (_case, body, text) => {
    expect((await read(page(body), whole)).text).toBe(text);
  });

  it('has marks for what is not its characters', async () => {
    const found = await read(
      page(
        '<h2>One</h2><p>a <b>strong</b> <em>word</em>, <u>lined</u>, <del>gone</del>, <a href=" /x?y=1 ">there</a></p><ol start="3"><li>c</li><li>d</li></ol><table><caption>Tides</caption><tr><th>e</th><th>f</th></tr></table><section class="footnotes"><ol><li id="fn1">note</li></ol></section>',
      ),
      whole,
    );
    expect(found.text).toBe(
      'One\n\na strong word, lined, gone, there\n\nc\nd\n\nTides\n\ne\tf\n\nnote',
    );
    expect(wordsOf(found, 'heading')).toEqual([['One', '2']]);
    expect(wordsOf(found, 'emphasis')).toEqual([
      ['strong', 'strong'],
      ['word', 'emphasis'],
      ['lined', 'underlined'],
      ['gone', 'struck'],
    ]);
    expect(wordsOf(found, 'link')).toEqual([['there', '/x?y=1']]);
    expect(wordsOf(found, 'list')).toEqual([
      ['c', '3.'],
      ['d', '4.'],
    ]);
    expect(wordsOf(found, 'table')).toEqual([['e\tf', 'Tides']]);
    expect(wordsOf(found, 'footnote')).toEqual([['note', '1.']]);
  });

  it('counts what it leaves out and marks the places', async () => {
    const found = await read(
      article(
        `<p>${LONG}</p><p>${MORE}</p><img src="a.png"><p>${LONG}</p><p style="display:none">An offer</p>`,
      ).replace(
        '<footer>',
        '<div id="comments"><ul><li class="comment">I do not agree at all.</li><li class="comment">Nor do I, and never did.</li></ul></div><footer>',
      ),
    );
    expect(found.text).toBe(`${LONG}\n\n${MORE}\n\n${LONG}`);
    const count = (what: string): number | undefined =>
      found.losses.flatMap((loss) =>
        loss.kind === 'left-out' && loss.what === what ? [loss.count] : [],
      )[0];
    expect(count('picture')).toBe(1);
    expect(count('hidden-text')).toBe(1);
    expect(count('reader-comment')).toBe(2);
    expect(wordsOf(found, 'left-out')).toContainEqual(['', 'picture']);
  });

  it('keeps the list between two paragraphs, and leaves out one of links', async () => {
    const items =
      '<li>The quay opens at six.</li><li>The ice is sold until ten in the morning.</li>';
    const links =
      '<li><a href="/a">Ten facts about ice and the harbour</a></li><li><a href="/b">Why nets are blue</a></li>';
    const found = await read(
      article(
        `<p>${LONG}</p><ul>${items}</ul><p>${MORE}</p><ul class="related">${links}</ul><p>${LONG}</p>`,
      ),
    );
    expect(found.text).toContain(
      `${LONG}\n\nThe quay opens at six.\nThe ice is sold until ten in the morning.\n\n${MORE}`,
    );
  });

  it('is found without an article element, and in a page that is hardly one', async () => {
    expect((await read(page(`<div>${LONG}<br><br>${MORE}</div>`))).text).toBe(`${LONG}\n\n${MORE}`);
    expect((await read('<p>Just one line.')).text).toBe('Just one line.');
    expect((await read('Just words.')).text).toBe('Just words.');
  });

  it('leaves out what an archive puts around it', async () => {
    const banner = '<div id="wm-ipp-base"><p>120 captures of this page</p></div>';
    const found = await read(page(`${banner}<p>${LONG}</p><p>${MORE}</p>`));
    expect(found.text).toBe(`${LONG}\n\n${MORE}`);
  });
});

describe('a page that gives no article', () => {
  it.each([
    ['an empty one', page(''), { kind: 'no-article', what: 'a web page' }],
    [
      'one that scripts would fill',
      page('<div id="root"></div><script src="x.js"></script>'),
      { kind: 'wall' },
    ],
    [
      'one that says so',
      page('<p>Please enable JavaScript to use this site.</p>'),
      { kind: 'wall' },
    ],
    [
      'one that asks for consent',
      page(
        '<div><p>We use cookies. To go on, accept all or read our privacy policy.</p><button>Accept</button></div>',
      ),
      { kind: 'wall' },
    ],
    [
      'one that asks for consent in German',
      page(
        '<p>Wir verwenden Cookies. Bitte geben Sie Ihre Einwilligung: Alle akzeptieren. Datenschutz</p>',
      ),
      { kind: 'wall' },
    ],
    ['one that asks to log in', page('<p>Log in to continue reading.</p>'), { kind: 'wall' }],
    [
      'one nested too deeply',
      page(`${'<div>'.repeat(100_000)}x`),
      { kind: 'too-much', of: 'levels', limit: 2000 },
    ],
    [
      'one with too much markup',
      page(`<p>${'<b>x</b>'.repeat(700_000)}`),
      { kind: 'too-much', of: 'markup', limit: 5 * 1024 * 1024 },
    ],
  ])('%s', async (_case, markup, problem) => {
    expect(await problemOf(markup)).toEqual(problem);
  });

  it('is none that is nested deeper than anybody writes, whose text is taken as a whole', async () => {
    const deep = page(`${'<div>'.repeat(1900)}<p>${LONG}</p>`);
    expect((await read(deep)).text).toBe(LONG);
  });

  it('does not count pictures, style and scripts as markup', async () => {
    const much = 'A'.repeat(6 * 1024 * 1024);
    const markup = page(
      `<style>${much}</style><script>${much}</script><img src="data:image/png;base64,${much}"><p>${LONG}</p>`,
    );
    expect(await problemOf(markup, whole)).toBe(LONG);
  });

  it('takes a short text about cookies, and a wall when all is asked for', async () => {
    const text = 'The bakery at the quay sells cookies again, and everyone came, said Owen Pell.';
    expect(await problemOf(page(`<p>${text}</p>`))).toBe(text);
    const wall = 'Please enable JavaScript to use this site.';
    expect(await problemOf(page(`<p>${wall}</p>`), whole)).toBe(wall);
  });
});

/** An article and how it was decoded. */
async function readAll(bytes: Uint8Array) {
  const result = await readHtml(bytes, 'x', whole);
  if (!result.ok) throw new Error(result.error.kind);
  const { encoding, certain, alternatives, articles } = result.value;
  return { encoding, certain, alternatives, text: articles[0]?.text };
}

describe('the encoding of a page', () => {
  const text = `Žluťoučký kůň a příšerně dlouhá věta, kterou nikdo nechtěl číst.`;
  const declaring = (charset: string): string =>
    page(`<p>${text}</p>`, `<meta charset="${charset}">`);
  it('is the one that it names', async () => {
    const bytes = encodeText(declaring('windows-1250'), 'windows-1250');
    expect(await readAll(bytes)).toMatchObject({ encoding: 'windows-1250', certain: true, text });
    const http = page(
      `<p>${text}</p>`,
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">',
    );
    expect(await readAll(encodeText(http, 'iso-8859-2'))).toMatchObject({
      encoding: 'iso-8859-2',
      text,
    });
  });

  it('is UTF-8 where all of it is, and then the one that it names is offered', async () => {
    const found = await readAll(utf8(declaring('windows-1250')));
    expect(found).toMatchObject({ encoding: 'utf-8', certain: false, text });
    expect(found.alternatives[0]).toBe('windows-1250');
    expect(await readAll(utf8(declaring('utf-8')))).toMatchObject({ certain: true, text });
  });

  it('is that of its byte-order mark', async () => {
    const bytes = Uint8Array.from([0xff, 0xfe, ...encodeText(declaring('utf-8'), 'utf-16le')]);
    expect(await readAll(bytes)).toMatchObject({ encoding: 'utf-16le', text });
  });
});

const kindOf = (name: string, text: string) => articleKindOf(name, utf8(text));

it('a page is known by how it begins, whatever its name', () => {
  for (const start of [
    '<!DOCTYPE html>',
    '<html>',
    '\ufeff\n<HTML lang="en">',
    '<?xml version="1.0"?>\n<!-- a --><!doctype html><p>',
  ])
    expect(kindOf('notes.txt', start)).toBe(ARTICLE_KINDS.page);
  expect(kindOf('x.html', 'words')).toBe(ARTICLE_KINDS.page);
  expect(kindOf('readme.md', '<div align="center">\n\n# Title')).toBe(ARTICLE_KINDS.markdown);
  expect(kindOf('a.txt', 'It begins with <html>')).toBe(ARTICLE_KINDS.text);
});
