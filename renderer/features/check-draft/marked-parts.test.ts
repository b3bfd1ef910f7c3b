import { expect, it } from 'vitest';
import { markedParts } from './marked-parts';

const mark = (start: number, end: number, honest = false) => ({ span: { start, end }, honest });

it('cuts words at marks and holes, whatever their order, and loses no character', () => {
  const words = 'We will sell the quay';
  const parts = markedParts(words, 100, [mark(113, 116), mark(108, 108), mark(103, 107, true)]);
  expect(parts).toEqual([
    { kind: 'plain', text: 'We ' },
    { kind: 'honest', text: 'will' },
    { kind: 'plain', text: ' ' },
    { kind: 'gap', text: '' },
    { kind: 'plain', text: 'sell ' },
    { kind: 'marked', text: 'the' },
    { kind: 'plain', text: ' quay' },
  ]);
  expect(parts.map(({ text }) => text).join('')).toBe(words);
  expect(markedParts(words, 100, [mark(90, 95), mark(118, 140)]).map(({ text }) => text)).toEqual([
    'We will sell the q'.slice(0, 18),
    'uay',
  ]);
});
