import * as fc from 'fast-check';
import { gzipSync, strToU8 } from 'fflate';
import { archiveOf } from '../../../shared/readers/archive/archive.cases';
import { binaryOf, bytesOf, fuzzTarget, textOf } from '../target';
import { assertOutcome } from './read-outcome';

const SAID = 'The quay was closed on Tuesday, and nobody said why.';
const PAGE = `<html><head><title>Silt</title></head><body><article><h1>Silt</h1><p>${SAID}</p></article></body></html>`;
const MAIL =
  'From: "Pell, Ada" <a@b.example>\nSubject: =?utf-8?Q?Qu=C3=A1y?=\nDate: Tue, 3 Apr 2018 23:10:00 -0700\nMIME-Version: 1.0\n';
const RECORD = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: ${PAGE.length + 44}\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}\r\n\r\n`;
const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A small file of each form, as bytes in a text. */
const FILES: readonly (readonly [name: string, binary: string])[] = [
  [
    'a.srt',
    `1\n00:00:01,000 --> 00:00:03,500\n<i>ADA: One,</i>\n\n2\n00:00:03,600 --> 00:00:05,000\n- two.\n- Three.\n`,
  ],
  [
    'a.vtt',
    'WEBVTT - x\n\nSTYLE\n::cue{}\n\nid\n00:01.000 --> 00:02.000 line:1%\n<v Ada>One &amp; <b>two</b>\n\nNOTE no\n',
  ],
  ['a.sbv', '0:00:01.000,0:00:02.000\nOne\n\n0:00:02.500,0:00:03.000\ntwo.\n'],
  [
    'a.json',
    '{"text":" One.","language":"en","segments":[{"start":0,"end":1,"text":" One.","speaker":"S"}]}',
  ],
  ['a.txt', 'Ada Pell: We stay.\nBea Orr  0:12\nWhy?\nAda Pell: We must.\nBea Orr: I see.\n'],
  [
    'a.md',
    '---\ntitle: "A"\nauthors: [B, C]\n---\n# *One*\n\n1. a\n   - b\n\n| a | b |\n|---|---|\n| 1 | [2](x) |\n\n> c[^1]\n\n[^1]: d\n\n<div>e</div>\n',
  ],
  [
    'a.eml',
    `${MAIL}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; format=flowed\nContent-Transfer-Encoding: quoted-printable\n\nNo.=20\nNever=\n.\n\nOn 2 April, B <b@c> wrote:\n> ${SAID}\n--b\nContent-Type: message/rfc822\n\nFrom: C\n\nHi\n--b\nContent-Type: text/html; charset=x\nContent-Transfer-Encoding: base64\n\nPGI+aGk8L2I+\n--b--\n`,
  ],
  [
    'a.mbox',
    `From a@b Tue Apr  3 10:00:00 2018\n${MAIL}\n${SAID}\n\nFrom a@b Tue Apr  3 10:00:00 2018\n${MAIL}\nTwo.\n`,
  ],
  [
    'a.mhtml',
    `From: <Saved by Blink>\nSnapshot-Content-Location: http://a.example/\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Location: http://a.example/\n\n${PAGE}\n--b--\n`,
  ],
  [
    'a.webarchive',
    'bplist00\xd1\x01\x02_\x10\x0fWebMainResource\xd1\x03\x04_\x10\x0fWebResourceDataKabc<b>d</b>\x08\x0b\x1d\x202'.padEnd(
      80,
      '\0',
    ) + '\0\0\0\0\0\0\x01\x01\0\0\0\0\0\0\0\x05\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x3d',
  ],
  [
    'a.html',
    `<html><body><div class="article enArticle"><div id="hd"><span class="enHeadline">Silt</span></div><div>3 April 2018</div><div>Herald</div><p class="articleParagraph enarticleParagraph">${SAID}</p></div></body></html>`,
  ],
  [
    'a.html',
    `<P>1 of 2 DOCUMENTS</P><P>Herald</P><P>January 31, 1986</P><P>Silt</P><P>BYLINE: By ADA PELL</P><P>LENGTH: 3 words</P><P>${SAID}</P><P>LOAD-DATE: June 13, 2000</P>`,
  ],
  [
    'a.html',
    `<p><b>Silt</b></p><p><a>ProQuest document link</a></p><p><b>Full text: </b></p><p>${SAID}</p><p><b>Subject: </b>Ports</p>`,
  ],
  [
    'a.html',
    `<article><span class="DocPublicationName">Quai</span><p class="titreArticleVisu">Un</p><p>14 mars 2006</p><p>${SAID}</p><small>© 2006</small></article>`,
  ],
  [
    'a.xml',
    '<PPSResponse xmlns="http://global.factiva.com/pps/2.0"><article><headline><paragraph>Silt</paragraph></headline><leadParagraph><paragraph>One.</paragraph></leadParagraph></article></PPSResponse>',
  ],
  ['a.csv', `title,text,date\nOne,"${SAID}",2018\nTwo,"a ""b"" c d e f g h i j k l m",\n`],
  [
    'a.jsonl',
    `{"title":"One","text":"${SAID}","meta":{"author":"A"}}\n{"title":"Two","text":"${SAID}"}\n`,
  ],
  ['a.ris', `TY  - JOUR\nTI  - Silt\nAU  - Pell, Ada\nAB  - ${SAID}\nDA  - 2011/8//\nER  - \n`],
  ['a.warc', RECORD],
  ['a.warc.gz', binaryOf(gzipSync(strToU8(RECORD)))],
  ['a.wacz', binaryOf(archiveOf({ 'archive/a.warc': RECORD }))],
  [
    'a.xlsx',
    binaryOf(
      archiveOf({
        'xl/workbook.xml': `<workbook ${SHEET} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" r:id="s"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="x/worksheet" Target="s.xml"/></Relationships>',
        'xl/s.xml': `<worksheet ${SHEET}><sheetData><row><c r="A1" t="str"><v>text of it</v></c></row><row><c r="B2" s="1"><v>39219.5</v></c><c r="XFE3"><v>1</v></c></row></sheetData></worksheet>`,
      }),
    ),
  ],
];

/** Pieces that mean something to one of the forms. */
const PIECES = [
  '\n\n',
  '\r\n',
  '--b',
  '--b--',
  '-->',
  '00:00:01.000',
  ': ',
  '=?utf-8?B?',
  '=20',
  '=',
  '> ',
  '<',
  '</p>',
  '&amp;',
  '"',
  ',',
  '{"a":',
  ']',
  '[',
  '\0',
  'WARC/1.0\r\n',
  '\x1f\x8b',
  'PK\x03\x04',
  'ER  - ',
  '1 of 2 DOCUMENTS',
  'End of Document',
  '---\n',
  '[^1]',
  '\ufeff',
  '99999999999',
].map((piece) => piece.replaceAll('\ufeff', '\u00ef\u00bb\u00bf'));

/** What is done to a file: a part of it cut off, left out, written twice, or put in the place of another. */
const change = fc.record({
  how: fc.constantFrom('cut', 'drop', 'double', 'put', 'flip'),
  at: fc.nat(),
  length: fc.nat(40),
  piece: fc.oneof(fc.constantFrom(...PIECES), textOf(PIECES, 2).map(asBytes)),
});

/** Characters beyond a byte, as the bytes of UTF-8. */
function asBytes(text: string): string {
  return binaryOf(new TextEncoder().encode(text));
}

function changedBy(
  binary: string,
  { how, at, length, piece }: { how: string; at: number; length: number; piece: string },
): string {
  const from = binary.length === 0 ? 0 : at % binary.length;
  const [before, part, after] = [
    binary.slice(0, from),
    binary.slice(from, from + length),
    binary.slice(from + length),
  ];
  if (how === 'cut') return before;
  if (how === 'drop') return before + after;
  if (how === 'double') return before + part + part + after;
  if (how === 'put') return before + piece + after;
  const flipped = Array.from(part, (character) =>
    String.fromCharCode(character.charCodeAt(0) ^ (1 << (at % 8))),
  );
  return before + flipped.join('') + after;
}

/** Files of every form that holds articles, damaged, under their own name or that of another form. */
export const sources = fuzzTarget({
  name: 'sources',
  runs: 1500,
  inputs: fc
    .record({
      file: fc.nat(FILES.length - 1),
      changes: fc.array(change, { minLength: 1, maxLength: 3 }),
      other: fc.option(fc.nat(FILES.length - 1), { freq: 4 }),
      keepLines: fc.boolean(),
    })
    .map(({ file, changes, other, keepLines }) => {
      const [name, binary] = FILES[file] ?? ['', ''];
      return {
        name: other === null ? name : (FILES[other]?.[0] ?? name),
        bytes: changes.reduce(changedBy, binary),
        keepLines,
      };
    }),
  check: async ({ name, bytes, keepLines }) => {
    await assertOutcome(bytesOf(bytes), name, { keepLines });
  },
});
