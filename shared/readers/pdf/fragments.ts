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
  /** Its place among the pieces of the page as the file has them, blanks not counted. */
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

/** The way a line runs: to the right, up, to the left, down, or aslant, as stamps and watermarks do. */
type Direction = 0 | 1 | 2 | 3 | 4;

const DIRECTIONS: readonly Direction[] = [0, 1, 2, 3, 4];
const ASLANT = 4;
/** Steeper slopes than those of a page that was scanned askew (tangent). */
const STEEP = 0.2;

/**
 * The pieces of text of a page, those of each direction in their own frame, the direction with the most letters first;
 * vertical writing runs down. `hidden` counts pieces that lie outside the page.
 */
export function fragmentsOf(
  items: readonly PlacedText[],
  box: PageBox,
  isVertical: (fontName: string) => boolean,
): { readonly frames: readonly (readonly Fragment[])[]; readonly hidden: number } {
  const frames: Fragment[][] = DIRECTIONS.map(() => []);
  let spaced = false;
  let hidden = 0;
  let place = 0;
  for (const item of items) {
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
    const [along, across] = inFrame(x, y, direction, Math.atan2(b, a));
    place += 1;
    const before = frames[direction]?.at(-1);
    const fragment = {
      text: closedUp(lettersOf(item.str)),
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
  if (Math.min(Math.abs(a), Math.abs(b)) > Math.max(Math.abs(a), Math.abs(b)) * STEEP)
    return ASLANT;
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 0 : 2;
  return b > 0 ? 1 : 3;
}

/** A place of the page, y up, along and across the lines of a direction. */
function inFrame(
  x: number,
  y: number,
  direction: Direction,
  angle: number,
): readonly [number, number] {
  switch (direction) {
    case 0:
      return [x, -y];
    case 1:
      return [y, x];
    case 2:
      return [-x, y];
    case 3:
      return [-y, -x];
    case ASLANT:
      return [x * Math.cos(angle) + y * Math.sin(angle), x * Math.sin(angle) - y * Math.cos(angle)];
  }
}

/** Fewer letters that stand apart may be a row of letters. */
const SPACED_LETTERS = 4;
const LONGEST_SPACED = 20;

/**
 * A word whose letters are set apart for emphasis, as in “H a r b o u r”, is that word. Letters in the order of an
 * alphabet, or without a vowel among them, are left as they stand.
 */
function closedUp(text: string): string {
  if (!/^\p{L}(?: \p{L})+[.,:;!?]?$/u.test(text)) return text;
  const word = text.replaceAll(' ', '');
  const letters = Array.from(word.replace(/\P{L}$/u, ''));
  const isWord =
    letters.length >= SPACED_LETTERS &&
    letters.length <= LONGEST_SPACED &&
    /[aeiouyäöüáéíóúàèêаеиоуыэюяієαεηιουω]/iu.test(word) &&
    (/^\p{L}\p{Ll}+\P{L}?$/u.test(word) || /^\p{Lu}+\P{L}?$/u.test(word)) &&
    letters.some((letter, at) => at > 0 && letter < (letters[at - 1] ?? letter));
  return isWord ? word : text;
}

/** Letters that are drawn twice to look bold are there once. */
const isSame = (one: Fragment, other: Fragment): boolean =>
  one.text === other.text &&
  Math.abs(one.left - other.left) < one.size * 0.2 &&
  Math.abs(one.y - other.y) < one.size * 0.2;

const letters = (fragments: readonly Fragment[]): number =>
  fragments.reduce((sum, { text }) => sum + text.length, 0);
