import { format, getFormatFromId } from 'numfmt';
import { childOf, elementsIn, textIn, type XmlElement } from '../xml/parse-xml';

/** How the cells of a workbook are to be shown. */
export interface CellForms {
  /** The texts that cells share, by their number. */
  readonly shared: readonly string[];
  /** The number format of each style. */
  readonly formats: readonly string[];
  /** Whether days are counted from 1904. */
  readonly from1904: boolean;
}

/** Days from 1 January 1900 to the same of 1904, as workbooks count. */
const DAYS_TO_1904 = 1462;
const GENERAL = 'General';
/** Formats whose look depends on where the workbook is opened: written so that day and month cannot be mistaken. */
const LOCAL_FORMATS: Readonly<Partial<Record<string, string>>> = {
  '14': 'yyyy-mm-dd',
  '22': 'yyyy-mm-dd hh:mm',
};
const DATE_SIGNS = /[dmyhs]/i;

/** The elements inside a part of another one; none when there is no such part. */
export function elementsOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  const part = childOf(element, name);
  return part === undefined ? [] : elementsIn(part);
}

/** The number formats of a workbook's styles, in their order. */
export function numberFormats(styles: XmlElement | null): readonly string[] {
  const own = new Map(
    elementsOf(styles ?? undefined, 's:numFmts').map(({ attributes }) => [
      attributes.get('numFmtId') ?? '',
      attributes.get('formatCode') ?? GENERAL,
    ]),
  );
  return elementsOf(styles ?? undefined, 's:cellXfs').map(({ attributes }) => {
    const id = attributes.get('numFmtId') ?? '0';
    return own.get(id) ?? LOCAL_FORMATS[id] ?? getFormatFromId(Number(id)) ?? GENERAL;
  });
}

/** The texts that cells share; what only says how they sound is no part of them. */
export const sharedTexts = (root: XmlElement | null): readonly string[] =>
  root === null ? [] : elementsIn(root).map(richText);

/** What cannot stand in XML is written by number, `_x000D_`, and an underscore before such a number is `_x005F_` (ST_Xstring). */
const byNumber = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, unit: string) =>
    String.fromCharCode(Number.parseInt(unit, 16)),
  );

const richText = (element: XmlElement): string => byNumber(plainText(element));

const plainText = (element: XmlElement): string =>
  elementsIn(element)
    .map((child) =>
      child.name === 's:t'
        ? textIn(child)
        : child.name === 's:r'
          ? textIn(childOf(child, 's:t'))
          : '',
    )
    .join('');

/** The rows of a sheet as cells, each as the workbook shows it. */
export function rowsOfSheet(sheet: XmlElement, forms: CellForms): readonly (readonly string[])[] {
  return elementsOf(sheet, 's:sheetData').map((row) => {
    const cells: string[] = [];
    for (const cell of elementsIn(row)) {
      const column = columnOf(cell.attributes.get('r') ?? '') ?? cells.length;
      while (cells.length < column) cells.push('');
      cells[column] = shown(cell, forms);
    }
    return cells;
  });
}

/** More columns no workbook has. */
const MOST_COLUMNS = 16_384;

/** The place of a column by the reference of a cell: 'B7' is 1. */
function columnOf(reference: string): number | null {
  const [letters] = /^[A-Z]{1,3}/.exec(reference) ?? [];
  if (letters === undefined) return null;
  const column = Array.from(letters).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  return column > MOST_COLUMNS ? null : column - 1;
}

function shown(cell: XmlElement, { shared, formats, from1904 }: CellForms): string {
  const value = textIn(childOf(cell, 's:v'));
  const code = formats[Number(cell.attributes.get('s') ?? -1)] ?? GENERAL;
  switch (cell.attributes.get('t') ?? 'n') {
    case 's':
      return inOneLine(shared[Number(value)] ?? '');
    case 'inlineStr':
      return inOneLine(richText(childOf(cell, 's:is') ?? cell));
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return value === '' ? '' : number(value, code, from1904);
    default:
      return inOneLine(value);
  }
}

/** Line ends inside a cell stay; its tabs would divide it. */
const inOneLine = (text: string): string => text.replaceAll('\t', ' ').replaceAll(/\r\n?/g, '\n');

function number(value: string, code: string, from1904: boolean): string {
  const given = Number(value);
  if (!Number.isFinite(given)) return value;
  const isDate =
    DATE_SIGNS.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && code !== GENERAL;
  // Serial days are kept as fractions, whose last second is easily lost: half a millisecond brings it back.
  const counted = isDate ? given + (from1904 ? DAYS_TO_1904 : 0) + 5e-9 : given;
  return formatted(counted, code) ?? value;
}

/** A number in a format; null when the format is none. */
function formatted(value: number, code: string): string | null {
  try {
    return format(code, value).trim();
  } catch {
    return null;
  }
}
