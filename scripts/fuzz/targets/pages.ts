import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readPage } from '../../../shared/readers/html/read-page';
import { normaliseText } from '../../../shared/text/normalise';
import { articleProblem } from '../../../shared/texts/file-problems';
import { fuzzTarget, textOf } from '../target';
import { assertMarksFit } from './read-outcome';

const PROSE =
  'The harbour will stay open through the winter, said Nora Lindqvist, and the levy, which fishers have fought for years, will be paid by the town alone. ';

/** Parts of pages, whole and cut. */
const PIECES = [
  '<!doctype html><html lang="en"><head><title>Levy ends | Tide Post</title></head><body>',
  '<meta property="og:site_name" content="Tide Post">',
  '<meta name="author" content="By Nora Lindqvist, Owen Pell">',
  '<meta name="date" content="',
  '<link rel="canonical" href="https://web.archive.org/web/2026/https://example.org/2026/03/04/levy">',
  '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"\\ud800","author":[{"@id":"#a"},null,7]}]}</script>',
  '<script type="application/ld+json">[[{"@type":["Article"],"name":{},"publisher":[]',
  '<script>',
  '</script>',
  '<style>',
  '<!-- saved from url=(0024)https://example.org/levy -->',
  '<!--',
  '-->',
  '<article>',
  '</article>',
  '<h1>Levy ends</h1>',
  `<p>${PROSE}</p>`,
  `<div>${PROSE}<br><br>${PROSE}</div>`,
  PROSE,
  '<ul><li>',
  '<ol start="x"><li value="-7">a',
  '</ul>',
  '<table><tr><td>a<td>b<tr>',
  '<table role="presentation"><tr><td>',
  '</table>',
  '<pre>\n a\n\tb',
  '</pre>',
  '<p hidden>',
  '<div style="display:none">',
  '</div>',
  '<div id="comments"><li class="comment">No!',
  '<h3>3 Comments</h3>',
  '<time datetime="2026-03-04">',
  '<span class="byline">By Dana Harrow',
  '<a href="javascript:x">',
  '<img src="data:image/png;base64,AAAA">',
  '<svg><title>',
  '<template>',
  '<noscript>Enable JavaScript',
  '<section class="footnotes"><ol><li id="fn1">',
  '<b><i><u>',
  '<del>',
  '&nbsp;&shy;&#xd800;&#0;&amp;',
  '<html>',
  '</body></html>',
  '<![CDATA[x]]>',
  '<?xml version="1.0"?>',
];

/** Whatever a page is made of: an article that can be stored, or a sentence about what is wrong. */
export const pages = fuzzTarget({
  name: 'pages',
  runs: 400,
  inputs: fc.record({
    markup: textOf(PIECES, 14),
    cut: fc.nat(2000),
    times: fc.constantFrom(1, 1, 1, 40),
    wholePage: fc.boolean(),
  }),
  check: ({ markup, cut, times, wholePage }) => {
    // A file is decoded before it is read, and so never holds half a character.
    const page = markup
      .repeat(times)
      .slice(0, -cut || undefined)
      .toWellFormed();
    const read = readPage(page, { title: 'a file', wholePage, address: '' });
    if (!read.ok) {
      assert.ok(articleProblem('a file', read.error).startsWith('“a file” '));
      return;
    }
    const { text, marks, details, findings, updated, archiveUrl } = read.value;
    assert.equal(normaliseText(text).text, text);
    assert.match(text, /\S/u);
    // Only what is prepared may begin with blanks or hold more than one blank line.
    if (!page.includes('<pre')) assert.doesNotMatch(text, /^[ \n]|[ \n]$|\n{3}/u);
    assertMarksFit(text, marks);
    const told = { ...details, authors: details.authors.join(''), updated, archiveUrl };
    for (const [name, value] of Object.entries(told)) {
      assert.ok(value.isWellFormed());
      assert.equal(value !== '', name in findings, name);
    }
  },
});
