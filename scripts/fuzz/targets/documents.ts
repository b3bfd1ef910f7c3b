import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { docxOf, paragraphOf, runOf } from '../../../shared/readers/docx/docx.cases';
import { readDocx } from '../../../shared/readers/docx/read-docx';
import { epubOf } from '../../../shared/readers/epub/epub.cases';
import { readEpub } from '../../../shared/readers/epub/read-epub';
import { odtOf } from '../../../shared/readers/odt/odt.cases';
import { readOdt } from '../../../shared/readers/odt/read-odt';
import { columnOf, pdfOf } from '../../../shared/readers/pdf/pdf.cases';
import { readPdf } from '../../../shared/readers/pdf/read-pdf';
import type { ArticleReader } from '../../../shared/readers/reader';
import { readRtf } from '../../../shared/readers/rtf/read-rtf';
import { normaliseText } from '../../../shared/text/normalise';
import { articleProblem } from '../../../shared/texts/file-problems';
import { lossSentence } from '../../../shared/texts/losses';
import { bytesOf, fuzzTarget, textOf } from '../target';

/** A kind of document: how one is made of pieces that mean something to its reader, and that reader. */
interface DocumentKind {
  readonly pieces: readonly string[];
  readonly make: (content: string) => Uint8Array;
  readonly reader: ArticleReader;
}

const KINDS = {
  docx: {
    pieces: [
      paragraphOf(runOf('Silt')),
      paragraphOf(runOf('one'), '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
      '<w:tbl><w:tr><w:tc>',
      '</w:tc></w:tr></w:tbl>',
      '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:sym w:char="FFFFFF"/></w:r></w:p>',
      '<w:numPr><w:ilvl w:val="-1"/></w:numPr>',
      '<w:p>',
      '</w:p>',
      '<w:r><w:t> </w:t></w:r>',
      '<mc:AlternateContent>',
      '&#0;',
      '&x;',
    ],
    make: (content) => docxOf(content),
    reader: readDocx,
  },
  odt: {
    pieces: [
      '<text:p>Silt</text:p>',
      '<text:list text:style-name="L1"><text:list-item><text:p>one</text:p></text:list-item></text:list>',
      '<text:list><text:list-item text:start-value="x">',
      '</text:list-item></text:list>',
      '<text:h text:outline-level="99">Tide</text:h>',
      '<text:p>a<text:s text:c="1e9"/><text:s text:c="-3"/>b</text:p>',
      '<table:table><table:table-row><table:table-cell table:number-columns-repeated="99999"><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
      '<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note>',
      '<text:p>',
      '</text:p>',
    ],
    make: (content) => odtOf(content),
    reader: readOdt,
  },
  epub: {
    pieces: [
      '<p>Silt</p>',
      '<h1>',
      '</h1>',
      '<table><tr><td>x',
      '<ol><li>',
      '<a href="#1"/>',
      '&nbsp;',
      '<!--',
      '<script>',
      '<p/>',
    ],
    make: (content) => epubOf({ 'a.xhtml': content, 'b.xhtml': '<p>Tide</p>' }),
    reader: readEpub,
  },
  rtf: {
    pieces: [
      'Silt\\par ',
      '{',
      '}',
      '\\',
      '\\u-10179?',
      '\\u8364',
      '\\uc9',
      '\\bin9 ',
      "\\'8",
      "\\'93",
      '{\\*\\x ',
      '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt y}}',
      '{\\footnote n}',
      '\\trowd\\intbl a\\cell\\row ',
      '\\nestcell\\nestrow ',
      '{\\fonttbl{\\f0\\fcharset2 Symbol;}}',
      '\\ansicpg0',
      '\\f0 ',
      '{\\upr{a}{\\*\\ud b}}',
      '\\itap-1',
    ],
    make: (content) => bytesOf(`{\\rtf1\\ansi ${content.replaceAll(/[^\0-\u00ff]/g, '?')}}`),
    reader: readRtf,
  },
  pdf: {
    pieces: [
      'The harbour was silent, and so was the har-\n',
      'bour.\n',
      '\n',
      '12\n',
      '\u0095 point\n',
      'Harbour report\n',
      ') Tj ET BT (',
      '/F1 0 Tf',
      '\\',
    ],
    make: (content) => {
      const lines = content.split('\n');
      const half = Math.ceil(lines.length / 2);
      return pdfOf([columnOf(60, 700, lines.slice(0, half)), columnOf(60, 700, lines.slice(half))]);
    },
    reader: readPdf,
  },
} as const satisfies Readonly<Record<string, DocumentKind>>;
type KindName = keyof typeof KINDS;
const NAMES = Object.keys(KINDS) as KindName[];

const CHANGES = ['cut', 'flip', 'repeat', 'drop'] as const;

/** Bytes with one thing done to them: cut off, a byte changed, a stretch written twice or left out. */
function changed(
  bytes: Uint8Array,
  {
    how,
    at,
    by,
  }: { readonly how: (typeof CHANGES)[number]; readonly at: number; readonly by: number },
): Uint8Array {
  const place = at % (bytes.length + 1);
  const before = Array.from(bytes.subarray(0, place));
  const after = Array.from(bytes.subarray(place));
  switch (how) {
    case 'cut':
      return Uint8Array.from(before);
    case 'flip':
      return Uint8Array.from([...before, (after[0] ?? 0) ^ (by + 1), ...after.slice(1)]);
    case 'repeat':
      return Uint8Array.from([...before, ...after.slice(0, by), ...after]);
    case 'drop':
      return Uint8Array.from([...before, ...after.slice(by)]);
  }
}

const inputsOf = (kind: KindName) =>
  fc.record({
    kind: fc.constant(kind),
    content: textOf(KINDS[kind].pieces, 12),
    changes: fc.array(
      fc.record({ how: fc.constantFrom(...CHANGES), at: fc.nat(), by: fc.nat(255) }),
      { maxLength: 3 },
    ),
  });

/** Office documents, e-books and PDF documents, whatever is in them: an article as it will be stored, or a sentence. */
export const documents = fuzzTarget({
  name: 'documents',
  runs: 1000,
  inputs: fc.oneof(...NAMES.map(inputsOf)),
  check: async ({ kind, content, changes }) => {
    const { make, reader } = KINDS[kind];
    const bytes = changes.reduce(changed, make(content));
    const read = await reader(bytes, 'a file', {});
    if (!read.ok) {
      const sentence = articleProblem('a file', read.error);
      assert.ok(sentence.startsWith('“a file” ') && sentence.length > 20, sentence);
      return;
    }
    for (const { text, marks, losses } of read.value.articles) {
      assert.equal(normaliseText(text).text, text);
      assert.match(text, /\S/u);
      for (const loss of losses) assert.ok(lossSentence(loss, 'utf-8').length > 20);
      let before = { start: 0, end: 0 };
      for (const mark of marks) {
        assert.ok(mark.start <= mark.end && mark.end <= text.length);
        assert.ok(
          before.start < mark.start || (before.start === mark.start && before.end <= mark.end),
        );
        before = mark;
      }
    }
  },
});
