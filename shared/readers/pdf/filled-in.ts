import type { PlacedText } from './fragments';

/** What is used of what PDF.js says of an annotation: a field of a form, a text put on the page, or a remark. */
export interface PdfAnnotation {
  readonly subtype?: string;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly hidden?: boolean;
  readonly password?: boolean;
  readonly multiLine?: boolean;
  readonly rect: readonly number[];
  readonly contentsObj?: { readonly str?: string };
  readonly defaultAppearanceData?: { readonly fontSize?: number };
}

/** How high letters are where the field fits them to its height, and at most (points). */
const FITTED = 0.7;
const HIGHEST = 12;
/** The usual width of a letter, and from one baseline to the next (in heights of letters). */
const WIDTH = 0.5;
const LEADING = 1.2;
const REMARKS = new Set(['Text', 'Highlight', 'Underline', 'StrikeOut', 'Squiggly', 'Caret']);

/**
 * The texts that somebody filled in or wrote onto a page, at their places, as anyone sees them who opens it: fields of
 * forms and text boxes. Remarks that open from a sign are counted only.
 */
export function filledIn(annotations: readonly PdfAnnotation[]): {
  readonly texts: readonly PlacedText[];
  readonly remarks: number;
} {
  const shown = annotations.filter(({ hidden, password }) => !hidden && !password);
  return {
    texts: shown.flatMap((one) => placed(textOf(one), one)),
    remarks: shown.filter(
      ({ subtype, contentsObj }) => REMARKS.has(subtype ?? '') && contentsObj?.str?.trim(),
    ).length,
  };
}

function textOf({ subtype, fieldType, fieldValue, contentsObj }: PdfAnnotation): string {
  if (subtype === 'FreeText') return contentsObj?.str ?? '';
  if (subtype !== 'Widget' || (fieldType !== 'Tx' && fieldType !== 'Ch')) return '';
  const values = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  return values.filter((value) => typeof value === 'string').join(', ');
}

function placed(
  text: string,
  { rect, multiLine, subtype, defaultAppearanceData }: PdfAnnotation,
): readonly PlacedText[] {
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  const lines = text.split(/\r\n|\r|\n/u);
  const height = (top - bottom) / lines.length;
  const size = defaultAppearanceData?.fontSize || Math.min(HIGHEST, height * FITTED);
  const isBox = multiLine === true || subtype === 'FreeText' || lines.length > 1;
  const first = isBox ? top - size : bottom + (top - bottom - size) / 2 + size * 0.2;
  return lines.map((str, at) => ({
    str,
    transform: [size, 0, 0, size, left + 2, first - at * size * LEADING],
    width: Math.min(right - left, str.length * size * WIDTH),
    height: size,
    fontName: '',
  }));
}
