import { listNumber, type ListNumberForm } from '../office/list-number';
import { symbolCharacter } from '../office/symbol-font';
import { childOf, elementsIn, numberIn, type XmlElement } from '../xml/parse-xml';
import { valueOf } from './docx-styles';

interface ListLevel {
  readonly form: string;
  /** What is shown, '%1.%2)'; '' for nothing. */
  readonly shown: string;
  readonly first: number;
  /** Whether numbers of levels above are always decimal. */
  readonly isLegal: boolean;
  readonly font: string;
  readonly style: string | undefined;
  readonly restarts: boolean;
}

interface AbstractList {
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly counters: (number | null)[];
}

interface List {
  readonly abstract: AbstractList;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Where levels begin anew when this list first uses them. */
  readonly starts: Map<number, number>;
}

const LEVELS = { least: 0, most: 8, otherwise: 0 };
const FORMS: Readonly<Partial<Record<string, ListNumberForm>>> = {
  decimal: 'decimal',
  decimalZero: 'zero',
  lowerLetter: 'lower-letter',
  upperLetter: 'upper-letter',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
};

/** Counts the items of Word's lists in their order and says how each is numbered on the page. ECMA-376, part 1, 17.9. */
export class DocxNumbering {
  readonly #lists = new Map<string, List>();

  constructor(root: XmlElement | null) {
    const parts = root ? elementsIn(root) : [];
    const abstracts = new Map<string, AbstractList>();
    const byStyle = new Map<string, AbstractList>();
    const abstractElements = parts.filter(({ name }) => name === 'w:abstractNum');
    for (const element of abstractElements) {
      const abstract = { levels: levelsIn(element), counters: [] };
      abstracts.set(element.attributes.get('w:abstractNumId') ?? '', abstract);
      const style = valueOf(childOf(element, 'w:styleLink'));
      if (style !== undefined) byStyle.set(style, abstract);
    }
    for (const element of abstractElements) {
      const linked = byStyle.get(valueOf(childOf(element, 'w:numStyleLink')) ?? '');
      if (linked) abstracts.set(element.attributes.get('w:abstractNumId') ?? '', linked);
    }
    for (const element of parts.filter(({ name }) => name === 'w:num')) {
      const abstract = abstracts.get(valueOf(childOf(element, 'w:abstractNumId')) ?? '');
      if (!abstract) continue;
      const overrides = elementsIn(element).filter(({ name }) => name === 'w:lvlOverride');
      this.#lists.set(element.attributes.get('w:numId') ?? '', {
        abstract,
        levels: new Map([...abstract.levels, ...overrides.flatMap((one) => [...levelsIn(one)])]),
        starts: new Map(
          overrides.flatMap((one): [number, number][] => {
            const start = valueOf(childOf(one, 'w:startOverride'));
            return start === undefined
              ? []
              : [[numberIn(one, 'w:ilvl', LEVELS), Number(start) || 0]];
          }),
        ),
      });
    }
  }

  /** The level that a style of paragraphs stands for in a list. */
  levelOfStyle(list: string, style: string | undefined): number {
    const levels = Array.from(this.#lists.get(list)?.levels ?? []);
    return levels.find(([, level]) => level.style !== undefined && level.style === style)?.[0] ?? 0;
  }

  /** Counts the next item of a list and gives its bullet or number; null when there is no such list or nothing is shown. */
  next(listId: string, level: number): string | null {
    const list = this.#lists.get(listId);
    const here = list?.levels.get(level);
    if (!list || !here) return null;
    const { counters } = list.abstract;
    const start = list.starts.get(level);
    if (start !== undefined) {
      list.starts.delete(level);
      counters[level] = start - 1;
    }
    for (let above = 0; above < level; above += 1)
      counters[above] ??= list.levels.get(above)?.first ?? 1;
    counters[level] = (counters[level] ?? here.first - 1) + 1;
    for (let below = level + 1; below < 9; below += 1)
      if (list.levels.get(below)?.restarts ?? true) counters[below] = null;
    if (here.form === 'bullet') return bullet(here);
    const shown = here.shown.replaceAll(/%([1-9])/g, (_all, digit: string) => {
      const at = Number(digit) - 1;
      const of = list.levels.get(at);
      const form = here.isLegal ? 'decimal' : (FORMS[of?.form ?? ''] ?? 'decimal');
      return of?.form === 'none' ? '' : listNumber(counters[at] ?? of?.first ?? 1, form);
    });
    return shown.trim() === '' ? null : shown.trim();
  }
}

const bullet = ({ shown, font }: ListLevel): string | null => {
  const [sign] = shown.trim();
  if (sign === undefined) return null;
  return /wingdings|symbol/i.test(font)
    ? symbolCharacter(font, sign.codePointAt(0) ?? 0)
    : sign.replace(/[\uE000-\uF8FF]/, '•');
};

const levelsIn = (element: XmlElement): ReadonlyMap<number, ListLevel> =>
  new Map(
    elementsIn(element)
      .filter(({ name }) => name === 'w:lvl')
      .map((level) => {
        const first = Number(valueOf(childOf(level, 'w:start')) ?? 1);
        return [
          numberIn(level, 'w:ilvl', LEVELS),
          {
            form: valueOf(childOf(level, 'w:numFmt')) ?? 'decimal',
            shown: valueOf(childOf(level, 'w:lvlText')) ?? '',
            first: Number.isInteger(first) ? first : 1,
            isLegal: childOf(level, 'w:isLgl') !== undefined,
            font: childOf(childOf(level, 'w:rPr'), 'w:rFonts')?.attributes.get('w:ascii') ?? '',
            style: valueOf(childOf(level, 'w:pStyle')),
            restarts: valueOf(childOf(level, 'w:lvlRestart')) !== '0',
          },
        ] as const;
      }),
  );
