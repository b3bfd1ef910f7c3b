import { expect, test } from 'vitest';
import { PALETTE_SIZE } from '../ui/palette';
import { MAX_DEPTH } from './highlight-index';
import { HIGHLIGHT_SHEET, highlightName } from './highlight-sheet';

const rules = (name: string) => HIGHLIGHT_SHEET.split(`::highlight(${name}) {`).length - 1;

const PLAIN = [
  'cue',
  'mention',
  'search',
  'here',
  'strong',
  'emphasis',
  'underlined',
  'struck',
] as const;
const BESIDE = ['link', 'joined', 'invisible'] as const;

test.each(['quote', 'suggestion', 'unattributed', 'scare', ...PLAIN, ...BESIDE] as const)(
  'whatever is registered for %s has a rule, and one for forced colours',
  (look) => {
    const isPlain = [...PLAIN, ...BESIDE].some((plain) => plain === look);
    const currents = isPlain ? [false] : [false, true];
    for (const current of currents)
      for (let colour = -1; colour <= PALETTE_SIZE; colour += 1)
        for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
          const name = highlightName(look, colour, depth, current);
          expect([name, rules(name)]).toEqual([name, 2]);
        }
  },
);

test('colours are taken round the palette, and quotes within quotes are told apart', () => {
  expect(highlightName('quote', PALETTE_SIZE, 1, false)).toBe(highlightName('quote', 0, 1, false));
  const lines = [0, 1, 2].map(
    (depth) =>
      new RegExp(String.raw`::highlight\(quote-1-${depth}\) \{([^}]*)`).exec(HIGHLIGHT_SHEET)?.[1],
  );
  expect(new Set(lines).size).toBe(3);
  expect(lines[0]).toContain('var(--s1)');
});
