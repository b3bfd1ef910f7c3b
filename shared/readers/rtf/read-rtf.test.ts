import { describe, expect, it } from 'vitest';
import { articleKindOf } from '../kinds';
import { readRtf } from './read-rtf';

const bytesOf = (rtf: string) => Uint8Array.from(rtf, (sign) => sign.charCodeAt(0));

const HEAD = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fnil\fcharset128 MS Mincho{\*\falt ?};}{\f2\fnil\fcharset134 SimSun;}{\f3\fnil\fcharset204 Times;}{\f4\fnil\fcharset2 Symbol;}{\f5\fnil\fcharset136 MingLiU;}}{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}{\s1\b heading 1;}{\s2\sbasedon0 Title;}{\*\cs10 Default;}}`;

/** Reads a document with such a body behind a usual head. */
async function read(body: string, rtf = `${HEAD}${body}}`) {
  const found = await readRtf(bytesOf(rtf), 'a_file', {});
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

describe('the text of an RTF document', () => {
  it.each([
    [
      'paragraphs and lines',
      String.raw`One\par\par two\line three\tab four\par
`,
      'One\n\ntwo\nthree\tfour',
    ],
    [
      'signs',
      String.raw`\ldblquote Silt,\rdblquote\~she\_said \{a\\b\} soft\-ly \emdash  now\bullet\par`,
      '“Silt,”\u00A0she\u2011said {a\\b} soft\u00ADly — now•',
    ],
    ['Windows-1252', String.raw`caf\'e9 \'80 \'93x\'94\par`, 'café € “x”'],
    ['Shift-JIS, with a letter as its second byte', String.raw`{\f1 \'93\'fa\'96\{\par}`, '日本'],
    ['GBK', String.raw`{\f2 \'d6\'d0\'ce\'c4}\par`, '中文'],
    ['Big5', String.raw`{\f5 \'a4\'a4\'a4\'e5}\par`, '中文'],
    ['Cyrillic beside Latin', String.raw`{\f3 \'cf\'f0\'e8} \'e9\par`, 'При é'],
    [
      'Unicode with what stands for it',
      String.raw`\u8364?\u-10179\'3f\u-9215\'3f {\uc2\u12354\'82\'a0b}{\uc0\u228x}\par`,
      '€🐁 あbäx',
    ],
    ['Symbol', String.raw`{\f4 a\'ae}\u8594?{\f4\u-3922?}\par`, 'α→→→'],
    ['binary data', String.raw`a{\*\blipuid {\bin3 }}}}}b\par`, 'ab'],
    ['destinations nobody knows', String.raw`a{\*\unknown hidden {\b deep}}b\par`, 'ab'],
    ['two readings', String.raw`{\upr{a?}{\*\ud{a\u12354?}}}\par`, 'aあ'],
    ['lines of the file itself', 'One t\r\nwo\\\r\nthree', 'One two\n\nthree'],
  ])('has %s', async (_case, body, text) => {
    expect(await read(body)).toMatchObject({ text, losses: [] });
  });

  it('takes the document’s code page where no font stands for it', async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset0 Arial;}}\f0 \'cf\'f0\'e8}`;
    expect(await read('', rtf)).toMatchObject({ text: 'При' });
  });

  it('has headings, emphasis, links and lists as marks', async () => {
    const body = [
      String.raw`\pard\s1 Silt\par\pard\plain a{\b b{\i c}}\b0 d{\ul e}\ulnone{\strike f}\par`,
      String.raw`{\field{\*\fldinst{ HYPERLINK "https://example.com/" }}{\fldrslt{\ul link}}} {\field{\*\fldinst PAGE}{\fldrslt 4}}\par`,
      String.raw`{\listtext\pard\plain 1.\tab}one\par{\pntext\f4\'b7\tab}point\par\pard\outlinelevel1 Deep\par`,
    ].join('\n');
    expect(await read(body)).toMatchObject({
      text: 'Silt\n\nabcdef\n\nlink 4\n\n1. one\n\npoint\n\nDeep',
      marks: [
        ['heading', '1', 'Silt'],
        ['emphasis', 'strong', 'bc'],
        ['emphasis', 'emphasis', 'c'],
        ['emphasis', 'underlined', 'e'],
        ['emphasis', 'struck', 'f'],
        ['link', 'https://example.com/', 'link'],
        ['emphasis', 'underlined', 'link'],
        ['list', '1.', '1. one'],
        ['list', '•', 'point'],
        ['heading', '2', 'Deep'],
      ],
      details: { title: 'Silt' },
    });
  });

  it('has tables a row a line, unless they lay out a page', async () => {
    const body = [
      String.raw`Before\par\trowd\cellx1\cellx2\pard\intbl \cell North\cell\row`,
      String.raw`\trowd\pard\intbl Spring\cell 4 m\cell\row\pard`,
      String.raw`After\par\trowd\pard\intbl One.\par Two.\cell\pard\intbl Three.\cell\row\pard End\par`,
    ].join('\n');
    expect(await read(body)).toMatchObject({
      text: 'Before\n\n\tNorth\nSpring\t4 m\n\nAfter\n\nOne.\n\nTwo.\n\nThree.\n\nEnd',
      marks: [
        ['table', '', '\tNorth\nSpring\t4 m'],
        ['table', '', 'One.\n\nTwo.\n\nThree.'],
      ],
    });
  });

  it('ends with its notes and shows text boxes after their paragraph', async () => {
    const body = String.raw`a{\super\chftn{\footnote\ftnalt\pard\plain{\super\chftn} Last.}}b{\super\chftn}{\footnote {\super\chftn} First.}c{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard Boxed\par}}{\shprslt{\*\do{\dptxbxtext Boxed\par}}}}\par End\par`;
    expect(await read(body)).toMatchObject({
      text: 'abc\n\nBoxed\n\nEnd\n\nFirst.\n\nLast.',
      marks: [
        ['footnote', '1', 'First.'],
        ['footnote', 'i', 'Last.'],
      ],
    });
  });
});

it('what is not in the text is counted', async () => {
  const body = String.raw`{\header Page \chpgn\par}{\footer\pard\par}kept{\revised new}{\deleted o{\b ld}} {\v secret}{\*\annotation Why?}{\pict\wmetafile8 00ff}{\*\shppict{\pict 00}}{\nonshppict{\pict 00}}{\object{\*\objdata 00}{\result{\pict 00}}}\par`;
  expect(await read(body)).toMatchObject({
    text: 'keptnew',
    losses: [
      { kind: 'left-out', what: 'tracked-deletion', count: 1 },
      { kind: 'left-out', what: 'hidden-text', count: 1 },
      { kind: 'left-out', what: 'comment', count: 1 },
      { kind: 'left-out', what: 'picture', count: 2 },
      { kind: 'left-out', what: 'embedded-object', count: 1 },
      { kind: 'left-out', what: 'header-or-footer', count: 1 },
    ],
  });
});

it('headers and footers stand once at the end, where they are shown', async () => {
  const body = String.raw`{\footer\pard In confidence\par}{\header\pard\b Tidal Board\b0\par\trowd\pard\intbl a\cell b\cell\row\pard\par}{\headerf First}The bay was silent.\par\sect{\header\pard Tidal Board\par\trowd\pard\intbl a\cell b\cell\row}Then it rained.\par`;
  expect(await read(body)).toMatchObject({
    text: 'The bay was silent.\n\nThen it rained.\n\nTidal Board\n\na\tb\n\nIn confidence',
    losses: [],
  });
  expect(await read(String.raw`\titlepg{\headerf First}Text\par`)).toMatchObject({
    text: 'Text\n\nFirst',
  });
});

it('details are what it says of itself, as guesses', async () => {
  const body = String.raw`{\info{\title Silt in the B\'e4y}{\author Nora Lindqvist}{\operator Owen}}The bay was silent.\par`;
  expect(await read(body)).toMatchObject({
    details: { title: 'Silt in the Bäy', authors: ['Nora Lindqvist'] },
    findings: {
      title: { place: 'properties', stated: false },
      authors: { place: 'properties', stated: false },
    },
  });
});

describe('an RTF document that is not read', () => {
  const whole = String.raw`${HEAD}The bay was silent.\par}`;

  it('is one without text', async () => {
    expect(await read(String.raw`\par\pard\par`)).toEqual({ kind: 'no-text' });
  });

  it('is one cut anywhere', async () => {
    for (let length = 1; length < whole.length; length += 5)
      expect(await read('', whole.slice(0, length))).toEqual({
        kind: 'broken',
        what: 'an RTF document',
      });
  });

  it('is not one of many levels', async () => {
    const deep = `${'{'.repeat(100_000)}deep${'}'.repeat(100_000)}`;
    expect(await read(String.raw`${deep}\par`)).toMatchObject({ text: 'deep' });
  });
});

it('is known by what it begins with, whatever its name', () => {
  expect(articleKindOf('a.doc', bytesOf(HEAD)).name).toBe('RTF documents');
});
