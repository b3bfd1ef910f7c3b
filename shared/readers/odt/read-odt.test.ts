import { describe, expect, it } from 'vitest';
import { archiveOf } from '../archive/archive.cases';
import { articleKindOf } from '../kinds';
import { odtOf } from './odt.cases';
import { readOdt } from './read-odt';

async function read(bytes: Uint8Array, title = 'a_file') {
  const found = await readOdt(bytes, title, {});
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

const p = (content: string, style = '') => `<text:p text:style-name="${style}">${content}</text:p>`;
const item = (...content: string[]) => `<text:list-item>${content.join('')}</text:list-item>`;
const list = (style: string, ...items: string[]) =>
  `<text:list text:style-name="${style}">${items.join('')}</text:list>`;
const row = (...cells: string[]) =>
  `<table:table-row>${cells.map((cell) => `<table:table-cell>${cell}</table:table-cell>`).join('')}</table:table-row>`;

describe('the text of an OpenDocument text', () => {
  it('is its paragraphs, with white space as it is shown', async () => {
    const body = [
      p(
        '  “Silt,”\n   she <text:span> said</text:span> <text:span text:style-name="T1"> now</text:span>.',
      ),
      p(' '),
      p('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/> d\u00A0e\u00ADf'),
    ].join('\n');
    expect(await read(odtOf(body))).toMatchObject({
      text: '“Silt,” she said now.\n\na   b\tc\nd\u00A0e\u00ADf',
      marks: [['emphasis', 'strong', 'now']],
      losses: [],
    });
  });

  it('has headings, emphasis and links as marks', async () => {
    const body = [
      p('Tides', 'P1'),
      '<text:h text:outline-level="2">Silt</text:h>',
      p(
        'a<text:span text:style-name="T1">b</text:span><text:span text:style-name="T2">c</text:span>',
      ),
      p('<text:a xlink:href="https://example.com/">link</text:a>'),
    ].join('');
    expect(await read(odtOf(body))).toMatchObject({
      text: 'Tides\n\nSilt\n\nabc\n\nlink',
      marks: [
        ['heading', '1', 'Tides'],
        ['heading', '2', 'Silt'],
        ['emphasis', 'strong', 'bc'],
        ['emphasis', 'emphasis', 'c'],
        ['link', 'https://example.com/', 'link'],
      ],
      details: { title: 'Tides' },
    });
  });

  it('numbers lists and headings as the page does; a bullet is a mark only', async () => {
    const body = [
      list(
        'L1',
        item(p('one'), p('more'), `<text:list>${item(p('one a'))}${item(p('one b'))}</text:list>`),
        item(p('two')),
      ),
      p('between'),
      list('L2', item(p('point'))),
      list('L1', item(p('again'))),
      `<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item text:start-value="7">${p('seven')}</text:list-item></text:list>`,
      '<text:h text:outline-level="1">Silt</text:h><text:h text:outline-level="2">Deep</text:h>',
    ].join('');
    const styles =
      '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I"/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>';
    expect(await read(odtOf(body, { styles }))).toMatchObject({
      text: '1. one\n\nmore\n\n1.a) one a\n\n1.b) one b\n\n2. two\n\nbetween\n\npoint\n\n1. again\n\n7. seven\n\nI Silt\n\nI.1 Deep',
      marks: [
        ['list', '1.', '1. one'],
        ['list', '1.a)', '1.a) one a'],
        ['list', '1.b)', '1.b) one b'],
        ['list', '2.', '2. two'],
        ['list', '–', 'point'],
        ['list', '1.', '1. again'],
        ['list', '7.', '7. seven'],
        ['list', 'I', 'I Silt'],
        ['heading', '1', 'Silt'],
        ['list', 'I.1', 'I.1 Deep'],
        ['heading', '2', 'Deep'],
      ],
    });
  });

  it('has tables a row a line, notes at its end and text boxes after their paragraph', async () => {
    const note = (kind: string, sign: string, text: string) =>
      `<text:note text:note-class="${kind}"><text:note-citation>${sign}</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`;
    const body = [
      p(`a${note('endnote', 'i', 'Last.')}b${note('footnote', '1', 'First.')}c`),
      `<table:table><table:table-header-rows>${row('', p('N'))}</table:table-header-rows>${row(p('4 m'), p(''))}</table:table>`,
      p('<draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box></draw:frame>Beside'),
    ].join('');
    expect(await read(odtOf(body))).toMatchObject({
      text: 'abc\n\n\tN\n4 m\n\nBeside\n\nBoxed\n\nFirst.\n\nLast.',
      marks: [
        ['table', '', '\tN\n4 m'],
        ['footnote', '1', 'First.'],
        ['footnote', 'i', 'Last.'],
      ],
    });
  });
});

it('what is not in the text is counted', async () => {
  const body = [
    '<text:tracked-changes><text:changed-region><text:deletion><text:p>old</text:p></text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>',
    p(
      'kept<text:change/><text:change-start/> new<text:change-end/><office:annotation><text:p>Why?</text:p></office:annotation>',
    ),
    p(
      '<text:span text:style-name="T3">secret</text:span><draw:frame><draw:image/></draw:frame><draw:frame><draw:object/><draw:image/></draw:frame>',
    ),
    `<text:section text:display="none">${p('hidden')}</text:section>`,
  ].join('');
  const styles = `<style:header>${p('Page')}</style:header><style:footer>${p('')}</style:footer>`;
  const others = { 'Basic/Standard/Module1.xml': '<x/>', 'Basic/script-lc.xml': '<x/>' };
  expect(await read(odtOf(body, { styles, others }))).toMatchObject({
    text: 'kept new',
    losses: [
      { kind: 'left-out', what: 'tracked-deletion', count: 1 },
      { kind: 'left-out', what: 'comment', count: 1 },
      { kind: 'left-out', what: 'hidden-text', count: 2 },
      { kind: 'left-out', what: 'picture', count: 1 },
      { kind: 'left-out', what: 'embedded-object', count: 1 },
      { kind: 'left-out', what: 'header-or-footer', count: 1 },
      { kind: 'left-out', what: 'macro', count: 1 },
    ],
  });
});

it('headers and footers stand once at the end, where they are shown', async () => {
  const styles = `<style:footer>${p('In confidence')}</style:footer><style:footer style:display="false">${p('Draft')}</style:footer><style:header>${p('Tidal Board')}</style:header><style:header-left>${p('Tidal  Board')}</style:header-left>`;
  expect(await read(odtOf(p('The bay was silent.'), { styles }))).toMatchObject({
    text: 'The bay was silent.\n\nTidal Board\n\nIn confidence',
    losses: [],
  });
});

it('details are its properties, as guesses', async () => {
  const meta =
    '<dc:title>Silt in the Bay</dc:title><meta:initial-creator>Nora Lindqvist</meta:initial-creator><dc:creator>Owen Pell</dc:creator>';
  expect(await read(odtOf(p('The bay was silent.'), { meta }))).toMatchObject({
    details: { title: 'Silt in the Bay', authors: ['Nora Lindqvist'] },
    findings: {
      title: { place: 'properties', stated: false },
      authors: { place: 'properties', stated: false },
    },
  });
});

describe('an OpenDocument text that is not read', () => {
  const broken = { kind: 'broken', what: 'an OpenDocument text (.odt)' };
  const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';

  it.each([
    [
      'with a password',
      odtOf('', { manifest, others: { 'content.xml': '\u0001' } }),
      { kind: 'encrypted' },
    ],
    ['without text', odtOf(p('')), { kind: 'no-text' }],
    [
      'without content',
      archiveOf({ '=mimetype': 'application/vnd.oasis.opendocument.text' }),
      broken,
    ],
    ['cut', odtOf(p('x')).subarray(0, 500), broken],
  ])('%s', async (_case, bytes, problem) => {
    expect(await read(bytes)).toEqual(problem);
  });
});

it('is known by what it begins with, whatever its name', () => {
  expect(articleKindOf('a.txt', odtOf('')).name).toBe('OpenDocument texts');
});
