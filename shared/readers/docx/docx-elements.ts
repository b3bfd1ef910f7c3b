/** What elements of WordprocessingML stand for, apart from how they are written. */
import { symbolCharacter } from '../office/symbol-font';
import {
  childOf,
  elementsIn,
  elementsNamed,
  elementsWhere,
  textIn,
  type XmlElement,
} from '../xml/parse-xml';

const FORMULA_PARTS = new Set([
  'm:r',
  'm:t',
  'm:rPr',
  'm:ctrlPr',
  'w:rPr',
  'm:oMath',
  'm:oMathPara',
  'm:oMathParaPr',
  'm:jc',
  'm:sty',
  'm:nor',
  'm:lit',
  'm:scr',
  'w:rFonts',
  'w:i',
  'w:iCs',
  'w:b',
  'w:bCs',
  'w:lang',
  'w:sz',
  'w:szCs',
  'w:color',
]);

/** Whether the signs of a formula stand one behind the other; fractions and roots would read as another formula. */
export const isLinear = (formula: XmlElement): boolean =>
  elementsWhere(formula, ({ name }) => !FORMULA_PARTS.has(name)).length === 0;

/** Word writes newer things twice, for itself and for programs that do not know them. */
export const chosenPart = (element: XmlElement): XmlElement =>
  childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element;

/** Rows or cells, also those within controls for their content. */
export const childrenThrough = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsIn(element).flatMap((child) => {
    if (child.name === name) return [child];
    const inner = child.name === 'w:sdt' ? childOf(child, 'w:sdtContent') : undefined;
    return inner || child.name === 'w:customXml' ? childrenThrough(inner ?? child, name) : [];
  });

/** Whether a cell reads as part of a line. */
export const isSimpleCell = (cell: XmlElement): boolean => {
  const blocks = elementsIn(cell).filter(({ name }) => name !== 'w:tcPr');
  return (
    blocks.every(({ name }) => name === 'w:p' || name.startsWith('w:bookmark')) &&
    blocks.filter(hasContent).length <= 1
  );
};

const CONTENT = new Set(['w:t', 'w:sym', 'm:t', 'w:drawing', 'w:pict', 'w:object']);
export const hasContent = (element: XmlElement): boolean =>
  elementsNamed(element, CONTENT).length > 0;

export const shownText = (element: XmlElement): string =>
  elementsNamed(element, new Set(['w:t', 'w:sym']))
    .map((part) => (part.name === 'w:sym' ? symbolIn(part) : textIn(part)))
    .join('');

export function symbolIn({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes.get('w:char') ?? '', 16);
  return code > 0 && code <= 0xffff ? symbolCharacter(attributes.get('w:font') ?? '', code) : '';
}
