import { describe, expect, it } from 'vitest';
import { hashText } from '../text/hash';
import { createCarrier } from './carry-anchor';
import { createAnchor } from './create-anchor';
import { resolveAnchor } from './resolve-anchor';

const PLAIN =
  'The harbour authority spoke on Tuesday. “The dredging begins in the spring,” said Nora Lindqvist, who speaks for the owners. “Nobody will say who changed it.” The meeting went on until four.';
const WORDS = 'The dredging begins in the spring';

const hyphenated = (text: string): string =>
  text.replaceAll(/(\p{L}{3})(?=\p{L}{3})/gu, '$1\u00ad');
const filled = (text: string): string => text.replaceAll(/(?<=\p{L})/gu, '\u200b');
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');
const likeLatin = (text: string): string => text.replaceAll('e', '\u0435');
const marked = (text: string): string =>
  text.replace('dredging', `dredging${'\u{e0101}'.repeat(300)}`);

const anchorIn = async (text: string, words: string) => {
  const start = text.indexOf(words);
  return createAnchor(text, await hashText(text), { start, end: start + words.length });
};

describe.each([
  ['soft hyphens', hyphenated],
  ['zero-width spaces', filled],
  ['unbreakable spaces', unbroken],
  ['look-alikes', likeLatin],
  ['hundreds of selectors', marked],
])('%s are not why a passage is not found', (_what, disguise) => {
  const disguised = disguise(PLAIN);
  const words = disguise(WORDS);

  it('in a text that has them', async () => {
    const found = resolveAnchor(disguised, await hashText(disguised), await anchorIn(PLAIN, WORDS));
    expect(found.state).toBe('changed');
    expect(found.confidence).toBeGreaterThan(0.9);
    expect(disguised.slice(found.span?.start, found.span?.end).replace(/[\u00ad\u200b]$/, '')).toBe(
      words.replace(/[\u00ad\u200b]$/, ''),
    );
  });

  it('in a text that has them no more', async () => {
    const found = resolveAnchor(PLAIN, await hashText(PLAIN), await anchorIn(disguised, words));
    expect(found.state).toBe('changed');
    expect(PLAIN.slice(found.span?.start, found.span?.end)).toBe(WORDS);
  });

  it('and not when it is carried to another version', async () => {
    const latter = `A new beginning. ${disguised}`;
    const carry = createCarrier(PLAIN, latter, await hashText(latter));
    const found = carry(await anchorIn(PLAIN, WORDS));
    expect(found.state).toBe('changed');
    expect(found.confidence).toBeGreaterThan(0.9);
    expect(latter.slice(found.span?.start, found.span?.end).replace(/[\u00ad\u200b]$/, '')).toBe(
      words.replace(/[\u00ad\u200b]$/, ''),
    );
  });
});
