import { expect, it } from 'vitest';
import { withoutLineNumbers } from './line-numbers';
import type { PdfLine } from './lines';

const line = (text: string, left: number, y: number): PdfLine => ({
  text,
  left,
  right: left + text.length * 5,
  y,
  size: 10,
  place: 0,
});
const PROSE = Array.from({ length: 12 }, (_unused, at) =>
  at === 0 ? 'The tide' : `and tide ${at}`,
);
const rows = (numberAt: (at: number) => string, texts: readonly string[] = PROSE) =>
  texts.flatMap((text, at) => {
    const number = numberAt(at);
    return [
      ...(number === '' ? [] : [line(number, number.length === 1 ? 25 : 20, at * 12)]),
      line(text, 60, at * 12),
    ];
  });
const texts = (lines: readonly PdfLine[]) => lines.map(({ text }) => text);

it('numbers of lines are taken out, one by one or by fives, at either side', () => {
  const oneByOne = withoutLineNumbers(rows((at) => String(at + 1)));
  expect([texts(oneByOne.lines), oneByOne.removed]).toEqual([PROSE, 12]);
  const byFives = withoutLineNumbers([
    ...PROSE.map((text, at) => line(text, 60, at * 12)),
    line('5', 400, 0),
    line('10', 395, 60),
    line('15', 395, 120),
  ]);
  expect([texts(byFives.lines), byFives.removed]).toEqual([PROSE, 3]);
  const within = withoutLineNumbers(
    PROSE.map((text, at) => line(`${at + 1}   ${text}`, 20, at * 12)),
  );
  expect([texts(within.lines), within.removed]).toEqual([PROSE, 12]);
});

it.each([
  ['few numbers', rows((at) => (at < 7 ? String(at + 1) : ''))],
  ['numbers that do not count', rows((at) => String((at * 7) % 12))],
  [
    'places of a list',
    rows(
      (at) => String(at + 1),
      PROSE.map((_unused, at) => `Harbour of ${at}`),
    ),
  ],
])('%s stay', (_case, lines) => {
  expect(withoutLineNumbers(lines)).toEqual({ lines, removed: 0 });
});
