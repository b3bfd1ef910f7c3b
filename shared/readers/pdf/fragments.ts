/** A piece of text on a page as the PDF places it, in the frame of a reader: x to the right, y down. Lengths in points. */
export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  /** The height of its letters. */
  readonly size: number;
  /** Whether the PDF has a blank before it. */
  readonly spaced: boolean;
  /** Its place among the pieces of the page as the file has them. */
  readonly place: number;
}

/** What PDF.js says of a piece of text: the matrix places it, y up. */
export interface PlacedText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

/** The part of a page that is shown: left, bottom, right, top. */
export type PageBox = readonly [number, number, number, number];

/** Forms that letters take in print beside each other: Latin ligatures, and the shapes of Arabic letters. */
const FORMS = /[\uFB00-\uFB04\uFB06\uFB50-\uFDEF\uFE70-\uFEFC]/g;

/**
 * The letters that a font's map means. Where it names a ligature or a shape rather than letters, the letters are what
 * everyone reads, searches and quotes; other extractors give them too.
 */
const lettersOf = (text: string): string =>
  text.replaceAll(FORMS, (form) => form.normalize('NFKC')).replaceAll('\uFB05', 'ſt');

/** The way a line runs: to the right, up, to the left, down. */
type Direction = 0 | 1 | 2 | 3;

const DIRECTIONS: readonly Direction[] = [0, 1, 2, 3];

/**
 * The pieces of text of a page, those of each direction in their own frame, the direction with the most letters first;
 * vertical writing runs down. `hidden` counts pieces that lie outside the page.
 */
export function fragmentsOf(
  items: readonly PlacedText[],
  box: PageBox,
  isVertical: (fontName: string) => boolean,
): { readonly frames: readonly (readonly Fragment[])[]; readonly hidden: number } {
  const frames: Fragment[][] = [[], [], [], []];
  let spaced = false;
  let hidden = 0;
  for (const [place, item] of items.entries()) {
    if (item.str.trim() === '') {
      spaced ||= item.str !== '' || item.height === 0;
      continue;
    }
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform;
    const vertical = isVertical(item.fontName);
    const length = vertical ? item.height : item.width;
    const size = vertical ? Math.hypot(a, b) : Math.hypot(c, d);
    if (x > box[2] || y > box[3] || x + length < box[0] || y + size < box[1]) {
      hidden += 1;
      continue;
    }
    const direction = vertical ? 3 : directionOf(a, b);
    const [along, across] = inFrame(x, y, direction);
    const before = frames[direction]?.at(-1);
    const fragment = {
      text: lettersOf(item.str),
      left: along,
      right: along + length,
      y: vertical ? across + size / 2 : across,
      size: size || 1,
      spaced,
      place,
    };
    spaced = /\s$/u.test(item.str);
    if (!before || !isSame(before, fragment)) frames[direction]?.push(fragment);
  }
  return {
    frames: DIRECTIONS.map((direction) => frames[direction] ?? [])
      .filter((frame) => frame.length > 0)
      .toSorted((one, other) => letters(other) - letters(one)),
    hidden,
  };
}

function directionOf(a: number, b: number): Direction {
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 0 : 2;
  return b > 0 ? 1 : 3;
}

/** A place of the page, y up, along and across the lines of a direction. */
function inFrame(x: number, y: number, direction: Direction): readonly [number, number] {
  switch (direction) {
    case 0:
      return [x, -y];
    case 1:
      return [y, x];
    case 2:
      return [-x, y];
    case 3:
      return [-y, -x];
  }
}

/** Letters that are drawn twice to look bold are there once. */
const isSame = (one: Fragment, other: Fragment): boolean =>
  one.text === other.text &&
  Math.abs(one.left - other.left) < one.size * 0.2 &&
  Math.abs(one.y - other.y) < one.size * 0.2;

const letters = (fragments: readonly Fragment[]): number =>
  fragments.reduce((sum, { text }) => sum + text.length, 0);
