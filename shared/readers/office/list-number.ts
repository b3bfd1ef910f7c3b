const ROMAN: readonly (readonly [value: number, letters: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
/** Beyond this, numbers in letters would be lines of their own. */
const MOST = 4999;

/** How office files write the number of a list. */
export type ListNumberForm =
  | 'decimal'
  | 'zero'
  | 'lower-letter'
  | 'upper-letter'
  | 'lower-roman'
  | 'upper-roman';

/** A number of a list as it is shown: 3, 03, c, C, iii, III. After z comes aa, then bb, as in office programs. */
export function listNumber(value: number, form: ListNumberForm): string {
  if (value < 1 || value > MOST) return String(value);
  switch (form) {
    case 'decimal':
      return String(value);
    case 'zero':
      return String(value).padStart(2, '0');
    case 'lower-letter':
      return letters(value);
    case 'upper-letter':
      return letters(value).toUpperCase();
    case 'lower-roman':
      return roman(value);
    case 'upper-roman':
      return roman(value).toUpperCase();
  }
}

const letters = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

function roman(value: number): string {
  let rest = value;
  let written = '';
  for (const [worth, signs] of ROMAN)
    while (rest >= worth) {
      written += signs;
      rest -= worth;
    }
  return written;
}
