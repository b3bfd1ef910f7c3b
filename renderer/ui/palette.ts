import type { CSSProperties } from 'react';

/** Number of colours for speakers, tags and annotators. */
export const PALETTE_SIZE = 8;

/** The CSS value of a palette colour; any integer is taken round the palette. Colour is never the only sign. */
export function paletteColour(index: number): string {
  const place = ((Math.trunc(index) % PALETTE_SIZE) + PALETTE_SIZE) % PALETTE_SIZE;
  return `var(--s${place + 1})`;
}

/** Gives a palette colour to the style sheet of an element, which calls it `--c`. */
export const inColour = (index: number): CSSProperties =>
  ({ '--c': paletteColour(index) }) as CSSProperties;
