import { expect, test } from '../fixtures/app';
import type { ChosenFile } from '../fixtures/app';
import { exported } from '../pages/exchange';
import { ReaderPane } from '../pages/reader';
import { docxOf, paragraphOf, runOf } from '../../shared/readers/docx/docx.cases';
import { epubOf } from '../../shared/readers/epub/epub.cases';
import { odtOf } from '../../shared/readers/odt/odt.cases';
import { columnOf, pdfOf } from '../../shared/readers/pdf/pdf.cases';
import { readArticles } from '../../shared/readers/read-articles';

const SAID = 'The quay was closed on Tuesday, and “nobody said why,” Ada Pell told the hearing.';
const MORE =
  'The authority had promised an answer within a week. It came after five, and it ran to three lines, none of which named the crane.';

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Silt in the bay</title>
<meta property="og:title" content="Silt in the bay"><meta property="article:published_time" content="2018-04-03">
<script>document.body.textContent = 'scripts ran'</script><img src="https://tracker.example/pixel.png"></head>
<body><nav><a href="/">Home</a><a href="/news">News</a></nav><article><h1>Silt in the bay</h1><p>${SAID}</p><p>${MORE}</p><p>${MORE}</p></article></body></html>`;
const MAIL = `From: "Pell, Ada" <ada@harrowbay.example>\r\nSubject: The quay\r\nDate: Tue, 3 Apr 2018 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${SAID}\r\n`;
const TALK =
  '1\n00:00:01,000 --> 00:00:03,500\nADA: The quay was closed on Tuesday,\n\n2\n00:00:03,600 --> 00:00:05,000\nand nobody said why.\n';

/** As a page is set; its quotation marks are those of Windows-1252. */
const LINES = [
  'The quay was closed on Tuesday, and \u0093nobody said why,\u0094 Ada Pell told the',
  'hearing. The authority had promised an answer within a week.',
];

/** One file of each family of readers, all made here. */
const FILES: readonly ChosenFile[] = [
  { name: 'page.txt', content: PAGE },
  { name: 'mail.eml', content: MAIL },
  { name: 'talk.srt', content: TALK },
  { name: 'letter.docx', content: docxOf(paragraphOf(runOf(SAID)) + paragraphOf(runOf(MORE))) },
  { name: 'minutes.odt', content: odtOf(`<text:p>Minutes. ${SAID}</text:p>`) },
  { name: 'report.pdf', content: pdfOf([columnOf(60, 700, LINES)]) },
  { name: 'book.epub', content: epubOf({ 'one.xhtml': `<p>A chapter. ${SAID}</p>` }) },
  { name: 'notes.rtf', content: `{\\rtf1\\ansi ${SAID.replaceAll(/[“”]/gu, '"')}\\par}` },
];

test('files of many kinds come in with the text that they have everywhere, and ask for nothing', async ({
  verbatim,
}) => {
  const expected = await Promise.all(
    FILES.map(async ({ name, content }) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const read = await readArticles(new Uint8Array(bytes), name, {}, () => undefined);
      if (!read.ok) throw new Error(`${name}: ${read.error.kind}`);
      return read.value.articles.map(({ hash }) => [name, hash]);
    }),
  );
  const reader = new ReaderPane(verbatim.page());
  const articles = verbatim.page().getByRole('complementary', { name: 'Library' });
  // One by one: together they would wait for an answer, since all say much the same.
  for (const [at, file] of FILES.entries()) {
    await verbatim.choose('ControlOrMeta+o', [file]);
    await expect(articles.getByRole('listitem')).toHaveCount(at + 1);
    await expect(reader.text).toContainText('nobody said why');
  }
  const { documents } = JSON.parse(await exported(verbatim, { scope: 'Whole project' })) as {
    readonly documents: readonly { original: { name: string }; textHash: string }[];
  };
  expect(documents.map(({ original, textHash }) => [original.name, textHash])).toEqual(
    expect.arrayContaining(expected.flat()),
  );
  // A browser runs no script of a page that was read, and loads nothing that it names.
  expect(verbatim.complaints).toEqual([]);
});

test('what cannot be read is named, and the files behind it come in', async ({ verbatim }) => {
  const page = verbatim.page();
  await verbatim.choose('ControlOrMeta+o', [
    { name: 'cut.pdf', content: '%PDF-1.7\n1 0 obj\n<< /Type /Catalog' },
    { name: 'macro.docx', content: 'PK\u0003\u0004 but nothing else' },
    { name: 'mail.eml', content: MAIL },
  ]);
  const outcomes = page.getByRole('main');
  await expect(outcomes).toContainText('cut.pdf');
  await expect(outcomes).toContainText('macro.docx');
  await page.getByRole('complementary', { name: 'Library' }).getByRole('listitem').click();
  await expect(new ReaderPane(page).text).toContainText('nobody said why');
});
