import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Rgb = readonly [number, number, number];
type Theme = Readonly<Record<string, string>>;

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** Declarations of the rule that opens with `selector`, comments left out. */
function declarations(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`No rule ${selector} in tokens.css`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  const found = body.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/(--[\w-]+):\s*([^;]+);/g);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]));
}

function pick(declared: Record<string, string>, scheme: 'light' | 'dark'): Theme {
  return Object.fromEntries(
    Object.entries(declared).map(([name, value]) => {
      const both = /^light-dark\((#\w+), (#\w+)\)$/.exec(value);
      return [name, (scheme === 'light' ? both?.[1] : both?.[2]) ?? value];
    }),
  );
}

const root = declarations(':root');
const contrast = { ...root, ...declarations('[data-theme="contrast"]') };
const THEMES = {
  light: pick(root, 'light'),
  dark: { ...pick(root, 'dark'), ...declarations('[data-theme="dark"]') },
  'contrast on white': pick(contrast, 'light'),
  'contrast on black': pick(contrast, 'dark'),
} as const;

const channels = (hex: string): Rgb => {
  if (!/^#[0-9a-f]{6}$/.test(hex)) throw new Error(`Not a colour of six digits: ${hex}`);
  const at = (place: number) => {
    const value = Number.parseInt(hex.slice(place, place + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [at(1), at(3), at(5)];
};
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
/** WCAG 2.2 contrast ratio of two linear colours. */
function ratio(one: Rgb, other: Rgb): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}
/** Linear sRGB to Oklab and back (B. Ottosson, 2020). */
const toOklab = ([r, g, b]: Rgb): Rgb => {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};
const fromOklab = ([L, a, b]: Rgb): Rgb => {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
};
/** `color-mix(in oklab, one share, other)`. */
function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const [a, b] = [toOklab(one), toOklab(other)];
  const at = (place: 0 | 1 | 2) => a[place] * share + b[place] * (1 - share);
  return fromOklab([at(0), at(1), at(2)]);
}
const colour = (theme: Theme, name: string): Rgb => channels(theme[name] ?? '');
const share = (theme: Theme, name: string): number =>
  Number.parseFloat(theme[name] ?? root[name] ?? '') / 100;

const GROUNDS = ['--paper', '--wall', '--raise'] as const;
const TEXTS = ['--ink', '--soft', '--faint', '--accent', '--good', '--warn', '--bad'] as const;
const SPEAKERS = [1, 2, 3, 4, 5, 6, 7, 8].map((place) => `--s${place}`);

describe.each(Object.entries(THEMES))('%s', (name, theme: Theme) => {
  const least = name.startsWith('contrast') ? 7 : 4.5;

  test.each(TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
    '%s can be read on %s',
    (text, ground) => {
      expect(ratio(colour(theme, text), colour(theme, ground))).toBeGreaterThanOrEqual(least);
    },
  );

  test('words on the accent can be read', () => {
    expect(ratio(colour(theme, '--accent-ink'), colour(theme, '--accent'))).toBeGreaterThanOrEqual(
      least,
    );
  });

  test.each(['--accent', '--ink'])('%s can be read on what is pressed or active', (text) => {
    const ground = mix(colour(theme, '--accent'), colour(theme, '--raise'), 0.12);
    expect(ratio(colour(theme, text), ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(GROUNDS)('the focus ring is seen on %s', (ground) => {
    expect(ratio(colour(theme, '--focus'), colour(theme, ground))).toBeGreaterThanOrEqual(3);
  });

  test.each(SPEAKERS)('initials in %s can be read on their disc', (speaker) => {
    const own = colour(theme, speaker);
    const words = mix(own, colour(theme, '--ink'), 0.86);
    expect(ratio(words, mix(own, colour(theme, '--raise'), 0.16))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(SPEAKERS)('the article can be read on a current highlight of %s', (speaker) => {
    const tint = share(theme, '--tint') * 2.4;
    const ground = mix(colour(theme, speaker), colour(theme, '--paper'), tint);
    expect(ratio(colour(theme, '--ink'), ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(SPEAKERS)('the underline of %s is seen', (speaker) => {
    expect(ratio(colour(theme, speaker), colour(theme, '--paper'))).toBeGreaterThanOrEqual(3);
  });
});

/** Simulation matrices at full severity (Machado, Oliveira, Fernandes 2009), on linear sRGB. */
const VISION = {
  full: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deuteranopia: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritanopia: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
} as const;

function seenWith(matrix: readonly number[], [r, g, b]: Rgb): Rgb {
  const row = (at: number) => {
    const sum = (matrix[at] ?? 0) * r + (matrix[at + 1] ?? 0) * g + (matrix[at + 2] ?? 0) * b;
    return Math.min(1, Math.max(0, sum));
  };
  return toOklab([row(0), row(3), row(6)]);
}

describe('speaker colours differ', () => {
  const cases = (['light', 'dark'] as const).flatMap((theme) =>
    Object.entries(VISION).map(([vision, matrix]) => [theme, vision, matrix] as const),
  );
  test.each(cases)('%s, %s', (theme, _vision, matrix) => {
    const seen = SPEAKERS.map((name) => seenWith(matrix, colour(THEMES[theme], name)));
    const distances = seen.flatMap((one, at) =>
      seen.slice(at + 1).map((other) => Math.hypot(...one.map((v, i) => v - (other[i] ?? 0)))),
    );
    // About twice what is just told apart side by side (0.02).
    expect(Math.min(...distances)).toBeGreaterThan(0.045);
  });
});

test('the system’s wish for contrast gives the same colours as the contrast theme', () => {
  expect(declarations(':root:not([data-theme="light"], [data-theme="dark"])')).toEqual(
    declarations('[data-theme="contrast"]'),
  );
});
