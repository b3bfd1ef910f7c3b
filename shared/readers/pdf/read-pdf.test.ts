import { describe, expect, it } from 'vitest';
import { READER_LIMITS } from '../limits';
import { articleKindOf } from '../kinds';
import { columnOf, pdfOf, type PlacedWords } from './pdf.cases';
import { readPdf } from './read-pdf';

async function read(bytes: Uint8Array, title = 'a_file') {
  const found = await readPdf(bytes, title, {});
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

const SILT = [
  'The harbour was quiet on Monday, when the dredgers',
  'came back from the outer bank with nothing but silt',
  'and a broken winch. Nobody had expected them before',
  'the spring tide, said the harbour master.',
];
const TIDE = [
  'By Tuesday the tide had turned against the company',
  'and the crews were told to wait for the ministry in',
  'the capital, which was closed for the holiday until',
  'the end of the week.',
];
/** A text in lines of so many letters, the first one shorter where it is indented. */
function wrapped(text: string, letters: number, indent = 0): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    const room = lines.length === 1 ? letters - indent : letters;
    if (line.length + word.length < room) lines[lines.length - 1] = `${line} ${word}`.trim();
    else lines.push(word);
  }
  return lines;
}

const asOne = (lines: readonly string[]) => lines.join(' ');

const detailsOf = async (title: string, author: string) => {
  const found = await read(pdfOf([columnOf(60, 700, SILT)], { title, author }));
  if (!('details' in found)) throw new Error(found.kind);
  return [found.details.title, found.findings.title, found.details.authors, found.findings.authors];
};

const hyphened = async (first: string, second: string, around: readonly string[] = []) => {
  const found = await read(pdfOf([columnOf(60, 700, [first, second, ...around])]));
  if (!('text' in found)) throw new Error(found.kind);
  return [found.text, found.marks.filter(([type]) => type === 'joined-hyphen'), found.losses];
};

const reportPage = (number: number, lines: readonly string[]): PlacedWords[] => [
  [60, 770, 9, `Harbour report ${number + 6}`],
  ...columnOf(60, 700, lines),
  [300, 30, 9, `- ${number + 6} -`],
];

describe('the text of a PDF', () => {
  it('is lines put together to paragraphs', async () => {
    const lines = [SILT, TIDE].map((one) => wrapped(asOne(one), 52));
    const page = lines.flatMap((one, at) => columnOf(60, 700 - at * 80, one));
    const text = `${asOne(SILT)}\n\n${asOne(TIDE)}`;
    expect(await read(pdfOf([page]))).toMatchObject({
      text,
      marks: [['page', '1', text]],
      losses: [],
    });
  });

  it('knows paragraphs by their indents, and lines that end where someone wanted it', async () => {
    const indented = columnOf(60, 652, wrapped(asOne(TIDE), 52, 4)).map(
      ([x, y, ...more], at): PlacedWords => [at === 0 ? x + 15 : x, y, ...more],
    );
    const verse = [
      'Silt and salt',
      'and the long grey wall,',
      'tide upon tide',
      'and no ship at all',
    ];
    const page = [
      ...columnOf(60, 700, wrapped(asOne(SILT), 52)),
      ...indented,
      ...columnOf(60, 500, verse),
    ];
    expect(await read(pdfOf([page]))).toMatchObject({
      text: `${asOne(SILT)}\n\n${asOne(TIDE)}\n\n${verse.join('\n')}`,
    });
  });

  it('reads columns one after the other below a title that spans them', async () => {
    const left = [...SILT, ...SILT.slice(0, 3)];
    const right = [...TIDE.slice(1), ...TIDE];
    // The file writes line by line over both columns.
    const lines = left.flatMap((words, at): PlacedWords[] => [
      [50, 600 - at * 12, 10, words],
      [400, 600 - at * 12, 10, right[at] ?? ''],
    ]);
    const title = 'Silt and the tide in the harbour';
    const found = await read(pdfOf([[[120, 660, 24, title], ...lines]]));
    expect(found).toMatchObject({
      text: `${title}\n\n${asOne(SILT)} ${asOne(SILT.slice(0, 3))} ${asOne(TIDE.slice(1))}\n\n${asOne(TIDE)}`.replace(
        'harbour master. The',
        'harbour master.\n\nThe',
      ),
      details: { title },
      findings: { title: { place: 'text', stated: false } },
      losses: [],
    });
    expect('marks' in found && found.marks[0]).toEqual(['heading', '1', title]);
  });

  it('reads rows of a table as lines', async () => {
    const rows = [
      ['North', '12', '4'],
      ['South', '8', ''],
      ['East', '31', '9'],
    ].flatMap((cells, at) =>
      cells.flatMap((words, cell): PlacedWords[] =>
        words === '' ? [] : [[60 + cell * 120, 600 - at * 14, 10, words]],
      ),
    );
    expect(await read(pdfOf([[...columnOf(60, 700, SILT), ...rows]]))).toMatchObject({
      text: `${asOne(SILT)}\n\nNorth\t12\t4\nSouth\t8\nEast\t31\t9`,
    });
  });

  it('leaves out running heads and page numbers, and goes on over pages', async () => {
    const pages = [
      [...SILT.slice(0, 3), ...SILT.slice(0, 2)],
      [...SILT.slice(2), ...TIDE.slice(0, 2)],
    ];
    const found = await read(pdfOf(pages.map((lines, at) => reportPage(at, lines))));
    expect(found).toMatchObject({
      text: `${asOne(SILT.slice(0, 3))} ${asOne(SILT)}\n\n${asOne(TIDE.slice(0, 2))}`,
      losses: [{ kind: 'left-out', what: 'header-or-footer', count: 4 }],
    });
    expect('marks' in found && found.marks.map(([type, value]) => [type, value])).toEqual([
      ['page', '1'],
      ['page', '2'],
    ]);
  });

  it('names pages as they are labelled', async () => {
    const found = await read(
      pdfOf([columnOf(60, 700, SILT), [[300, 30, 9, 'ii'], ...columnOf(60, 700, TIDE)]], {
        labels: '<< /S /r >>',
      }),
    );
    expect(found).toMatchObject({
      marks: [
        ['page', 'i', asOne(SILT)],
        ['page', 'ii', asOne(TIDE)],
      ],
    });
  });

  it('takes bullets as marks', async () => {
    const items = ['The outer bank', 'The winch'].flatMap((words, at): PlacedWords[] => [
      [60, 600 - at * 14, 10, '\u0095'],
      [75, 600 - at * 14, 10, words],
    ]);
    expect(await read(pdfOf([[...columnOf(60, 700, SILT), ...items]]))).toMatchObject({
      text: `${asOne(SILT)}\n\nThe outer bank\n\nThe winch`,
      marks: [
        ['page', '1', `${asOne(SILT)}\n\nThe outer bank\n\nThe winch`],
        ['list', '•', 'The outer bank'],
        ['list', '•', 'The winch'],
      ],
    });
  });

  it('reads rotated pages', async () => {
    const page = columnOf(60, 700, SILT);
    const turned = pdfOf([page], { page: '/Rotate 90' });
    expect(await read(turned)).toMatchObject({ text: asOne(SILT) });
  });
});

describe('hyphens at line ends', () => {
  it('go where the document has the word without one, and leave a mark', async () => {
    expect(
      await hyphened('They waited in the har-', 'bour for the harbour master to come.'),
    ).toEqual([
      'They waited in the harbour for the harbour master to come.',
      [['joined-hyphen', '-\n', '']],
      [{ kind: 'joined-hyphens', count: 1 }],
    ]);
  });

  it.each([
    [
      'the document has the word with one',
      'It was a long-',
      'term plan, as a long-term plan is.',
      'It was a long-term plan, as a long-term plan is.',
    ],
    [
      'both parts are words of the document',
      'It was a winch-',
      'driven boat, driven by a winch of old.',
      'It was a winch-driven boat, driven by a winch of old.',
    ],
    [
      'a name follows',
      'It was the Anglo-',
      'Saxon fleet that came to the shore.',
      'It was the Anglo-Saxon fleet that came to the shore.',
    ],
    [
      'nothing tells',
      'It was a wonderful sunder-',
      'lanteric boat that came to the shore.',
      'It was a wonderful sunder-lanteric boat that came to the shore.',
    ],
  ])('stay where %s', async (_case, first, second, text) => {
    expect(await hyphened(first, second)).toEqual([text, [], []]);
  });
});

describe('details of a PDF', () => {
  it('are guesses unless the text says the same', async () => {
    expect(await detailsOf('Silt in the Bay', 'Nora Lindqvist')).toEqual([
      'Silt in the Bay',
      { place: 'properties', stated: false },
      ['Nora Lindqvist'],
      { place: 'properties', stated: false },
    ]);
    expect((await detailsOf('The harbour was quiet', ''))[1]).toEqual({
      place: 'properties',
      stated: true,
    });
  });

  it('are not the name of a file or of an account', async () => {
    expect(await detailsOf('Microsoft Word - report.doc', 'lindner')).toEqual([
      'a file',
      { place: 'file-name', stated: false },
      [],
      undefined,
    ]);
  });
});

describe('a PDF that is not read', () => {
  const broken = { kind: 'broken', what: 'a PDF document' };
  const whole = pdfOf([columnOf(60, 700, SILT)]);

  it.each([
    ['without letters', pdfOf([[], []]), { kind: 'no-text-layer', pages: 2 }],
    [
      'of which only the cover has letters',
      pdfOf([columnOf(60, 700, SILT), ...Array.from({ length: 9 }, () => [])]),
      { kind: 'no-text-layer', pages: 9 },
    ],
    [
      'of codes instead of letters',
      pdfOf([
        columnOf(
          60,
          700,
          SILT.map((line) =>
            line.replaceAll(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 29)),
          ),
        ),
      ]),
      { kind: 'unreadable-letters' },
    ],
    ['of nothing but its first line', whole.subarray(0, 9), broken],
    [
      'of too many pages',
      pdfOf(Array.from({ length: READER_LIMITS.pages + 1 }, () => [])),
      { kind: 'too-much', of: 'pages', limit: READER_LIMITS.pages },
    ],
  ])('%s', async (_case, bytes, problem) => {
    expect(await read(bytes)).toEqual(problem);
  });

  it('in a font that is not in the file and whose map is not at hand', async () => {
    const font =
      '/Subtype /Type0 /Encoding /90ms-RKSJ-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> >>]';
    expect(await read(pdfOf([[[60, 700, 10, '\u0093\u00fa\u0096\u007b']]], { font }))).toEqual({
      kind: 'unreadable-letters',
    });
  });

  it('with a password', async () => {
    const password = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`;
    expect(await read(pdfOf([columnOf(60, 700, SILT)], { trailer: password }))).toEqual({
      kind: 'encrypted',
    });
  });

  it('but one whose table of objects is damaged', async () => {
    const text = new TextDecoder('latin1').decode(whole).replace(/startxref\n\d+/, 'startxref\n17');
    expect(await read(Uint8Array.from(text, (sign) => sign.charCodeAt(0)))).toMatchObject({
      text: asOne(SILT),
    });
  });
});

it('leaves the worker that it runs in its messages', async () => {
  await read(pdfOf([columnOf(60, 700, SILT)]));
  expect(Reflect.has(globalThis, 'window')).toBe(false);
});

it('is known by what it begins with, whatever its name', () => {
  expect(articleKindOf('a.txt', pdfOf([])).name).toBe('PDF documents');
});
