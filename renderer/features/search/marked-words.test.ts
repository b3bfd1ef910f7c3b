import { expect, test } from 'vitest';
import { inSight } from './marked-words';

const lineOf = (text: string, word: string) => {
  const start = text.indexOf(word);
  const marks = [{ start, end: start + word.length }];
  return { text, marks, cutBefore: false, cutAfter: false };
};

test('a word near the beginning leaves the line as it is', () => {
  const line = lineOf('the outer channel', 'channel');
  expect(inSight(line)).toBe(line);
});

test('a word far behind is brought into sight, the line cut at a word', () => {
  const { text, marks, cutBefore } = inSight(lineOf(`${'word '.repeat(40)}channel end`, 'channel'));
  expect(cutBefore).toBe(true);
  expect(text.startsWith('word ')).toBe(true);
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['channel']);
  expect(marks[0]?.start).toBeLessThanOrEqual(48);
});

test('a line without a blank to cut at stays whole', () => {
  const line = lineOf(`${'x'.repeat(80)}channel`, 'channel');
  expect(inSight(line)).toBe(line);
});
