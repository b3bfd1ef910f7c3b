import type { Fragment } from './fragments';

/** Initials are so much higher than the letters of the text. */
const HIGHER = 1.8;
/** How far the text may stand from its initial (in heights of its letters). */
const NEAR = 1.4;
const INITIAL = /^["“„«»‘'‚¿¡]?\s?\p{Lu}$/u;
/** Letters that are words by themselves in some language. */
const WORD_OF_ONE = /[AIOYEÉÀUÓÍ]$/u;

/** What has to be known of a line. */
type PlacedLine = Pick<Fragment, 'text' | 'left' | 'y' | 'size'>;

/** A large letter with which a text begins, and which several of its lines stand beside. */
interface Initial {
  readonly letter: Fragment;
  /** The height of the letters of the text. */
  readonly size: number;
}

/** Takes initials out of a page, because their baseline is that of a later line. */
export function withoutInitials(fragments: readonly Fragment[]): {
  readonly initials: readonly Initial[];
  readonly others: readonly Fragment[];
} {
  const initials: Initial[] = [];
  const others: Fragment[] = [];
  for (const fragment of fragments) {
    const beside = INITIAL.test(fragment.text)
      ? fragments.filter((other) => isBeside(other, fragment))
      : [];
    const size = Math.max(0, ...beside.map((other) => other.size));
    const baselines = new Set(beside.map(({ y }) => Math.round(y)));
    if (baselines.size > 1) initials.push({ letter: fragment, size });
    else others.push(fragment);
  }
  return { initials, others };
}

const isBeside = (
  { left, y, size }: Pick<Fragment, 'left' | 'y' | 'size'>,
  letter: Fragment,
): boolean =>
  size * HIGHER <= letter.size &&
  left > letter.right - size * 0.3 &&
  left < letter.right + size * NEAR &&
  y > letter.y - letter.size &&
  y < letter.y + size * 0.4;

/** Puts each initial before the first of the lines beside it, and these lines below it. */
export function withInitials<Line extends PlacedLine>(
  lines: readonly Line[],
  initials: readonly Initial[],
): readonly Line[] {
  let placed = lines;
  for (const { letter } of initials) {
    const [first] = placed
      .filter((line) => isBeside(line, letter))
      .toSorted((a, b) => a.y - b.y || a.left - b.left);
    if (!first) continue;
    // The box of an initial often reaches further down than the letter.
    const beside = placed.filter(
      (line) =>
        isBeside(line, letter) ||
        (Math.abs(line.left - first.left) < 1 &&
          line.y > letter.y &&
          line.y < letter.y + first.size * 1.3),
    );
    placed = placed.map((line) => {
      if (!beside.includes(line)) return line;
      if (line !== first) return { ...line, left: letter.left };
      const blank = isWordOfItsOwn(letter.text, line.text, lines) ? ' ' : '';
      return { ...line, left: letter.left, text: `${letter.text}${blank}${line.text}` };
    });
  }
  return placed;
}

/** Whether an initial is a word, as in “A harbour”: the rest is one in another line, and both together are none. */
function isWordOfItsOwn(letter: string, text: string, lines: readonly PlacedLine[]): boolean {
  const rest = /^[\p{L}\p{M}’']+/u.exec(text)?.[0] ?? '';
  if (rest === '') return !/^\P{L}/u.test(text);
  if (!WORD_OF_ONE.test(letter)) return false;
  const words = new Set(
    lines.flatMap((line) =>
      line.text === text ? [] : (line.text.toLowerCase().match(/[\p{L}\p{M}’']+/gu) ?? []),
    ),
  );
  const whole = `${letter.slice(-1)}${rest}`.toLowerCase();
  return words.has(rest.toLowerCase()) && !words.has(whole);
}
