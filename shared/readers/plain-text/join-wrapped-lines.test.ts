import { describe, expect, it } from 'vitest';
import { joinWrappedLines } from './join-wrapped-lines';

/** Wraps a paragraph at a width, as an editor does. */
function wrap(paragraph: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

const FIRST =
  'The harbour authority said on Tuesday that the dredging of the outer basin would begin in the spring of next year, two seasons later than the fishing fleet had been promised when the new quay was opened.';
const SECOND =
  '“We have waited long enough,” said Nora Lindqvist, who speaks for the owners of the smaller boats. “What we were told in April is not what we are told now, and nobody at the authority will say who changed it.”';
const VERSE =
  'The tide goes out,\nthe tide comes in,\nand no one on the wall\nasks where it has been.\nThe lamp is lit at four.';

describe('lines that only wrap a paragraph', () => {
  it.each([52, 65, 72, 78])('are joined at a width of %i', (width) => {
    const text = `${wrap(FIRST, width)}\n\n${wrap(SECOND, width)}\n`;
    const joined = joinWrappedLines(text);
    expect(joined.text).toBe(`${FIRST}\n\n${SECOND}\n`);
    expect(joined.joined).toBe(text.split('\n').length - 4);
    expect(joined.marks).toEqual([]);
  });

  it.each([
    ['verse', VERSE],
    ['verse in prose', `${wrap(FIRST, 70)}\n\n${VERSE}\n\n${wrap(SECOND, 70)}`],
    ['an address', `${wrap(FIRST, 70)}\n\nHarbour Office\n12 Quay Street\nHarrow Bay`],
    [
      'a list',
      `${wrap(FIRST, 70)}\n\n- first of all the quay, which is old\n- then the basin\n- then the sea`,
    ],
    [
      'a table',
      `${wrap(FIRST, 70)}\n\nBoat        Length      Owner\nTern        12 m        Pell`,
    ],
    ['code', `${wrap(FIRST, 70)}\n\nif (tide) {\n  wait();\n}`],
    ['quoted lines', `${wrap(FIRST, 70)}\n\n> ${wrap(SECOND, 70).replaceAll('\n', '\n> ')}`],
  ])('%s keeps its lines', (_what, text) => {
    const kept = text.split('\n\n').at(1) ?? text;
    expect(joinWrappedLines(text).text).toContain(kept);
  });

  it.each([
    ['one line a paragraph', `${FIRST}\n${SECOND}\n${FIRST}\n${SECOND}\n${FIRST}`],
    ['too few lines to be sure', wrap(FIRST, 72)],
    ['nothing', ''],
    ['letters without spaces', Array.from({ length: 9 }, () => '港'.repeat(45)).join('\n')],
  ])('%s is left as it is', (_what, text) => {
    expect(joinWrappedLines(text)).toEqual({ text, marks: [], joined: 0, hyphens: 0 });
  });

  it('a divided word is put together where the text has it elsewhere, and marked', () => {
    const lines = [
      'The authority spoke of the dredging, of the long-term lease, and of noth-',
      'ing else at all; the dred-',
      'ging was put off, they said, until the fleet had signed its new long-',
      'term agreement with the owners of the basin, which nobody had seen yet,',
      'and which was to be read out at the meeting on Thursday in the old hall,',
      'where the last one was held.',
    ];
    const text = lines.join('\n').replace('the dred-\nging', 'the dred-\nging');
    const { text: joined, marks, hyphens } = joinWrappedLines(text);
    expect(joined).toContain('of noth-\ning else');
    expect(joined).toContain('new long-term agreement');
    expect(marks.map(({ value }) => value)).toContain('\n');
    expect(hyphens).toBe(marks.length);
    for (const { start, end } of marks) expect(start).toBe(end);
  });
});
