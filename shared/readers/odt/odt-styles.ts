import { listNumber, type ListNumberForm } from '../office/list-number';
import { elementsIn, elementsNamed, numberIn, type XmlElement } from '../xml/parse-xml';

/** What a style of OpenDocument makes of text, as far as marks tell. */
export interface OdtStyle {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly underlined: boolean;
  readonly struck: boolean;
  readonly hidden: boolean;
  /** Whether it is, or inherits from, the style for titles. */
  readonly isTitle: boolean;
  /** The list that paragraphs of this style belong to; '' for none. */
  readonly list: string;
}

/** One level of a list style. */
interface ListLevel {
  /** '•' for bullets; '' where items are numbered. */
  readonly bullet: string;
  readonly form: ListNumberForm | null;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels the number shows. */
  readonly shown: number;
  readonly first: number;
}

const PLAIN: OdtStyle = {
  strong: false,
  emphasis: false,
  underlined: false,
  struck: false,
  hidden: false,
  isTitle: false,
  list: '',
};
const FORMS: Readonly<Partial<Record<string, ListNumberForm>>> = {
  '1': 'decimal',
  a: 'lower-letter',
  A: 'upper-letter',
  i: 'lower-roman',
  I: 'upper-roman',
};
const STYLES = new Set(['style:style']);
const LISTS = new Set(['text:list-style', 'text:outline-style']);
/** The name that the numbers of headings go by here. */
export const OUTLINE = ' outline';
const LONGEST = 30;
const LEVELS = { least: 1, most: 10, otherwise: 1 };

/** The styles of a document, those of its own and those of its templates, by their names. */
export class OdtStyles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #lists = new Map<string, ReadonlyMap<number, ListLevel>>();
  readonly #known = new Map<string, OdtStyle>();

  constructor(roots: readonly XmlElement[]) {
    for (const root of roots) {
      for (const style of elementsNamed(root, STYLES)) this.#styles.set(nameOf(style), style);
      for (const list of elementsNamed(root, LISTS))
        this.#lists.set(
          list.name === 'text:outline-style' ? OUTLINE : nameOf(list),
          levelsIn(list),
        );
    }
  }

  styleOf(name: string, depth = 0): OdtStyle {
    const element = this.#styles.get(name);
    if (element === undefined || depth > LONGEST) return { ...PLAIN, isTitle: name === 'Title' };
    const before = this.#known.get(name);
    if (before) return before;
    const parent = this.styleOf(element.attributes.get('style:parent-style-name') ?? '', depth + 1);
    const own = elementsIn(element).find((child) => child.name === 'style:text-properties');
    const style = {
      ...withProperties(parent, own),
      isTitle: parent.isTitle || name === 'Title',
      list: element.attributes.get('style:list-style-name') ?? parent.list,
    };
    this.#known.set(name, style);
    return style;
  }

  /** Where the numbers of a level begin. */
  firstOf(list: string, level: number): number {
    return this.#lists.get(list)?.get(level)?.first ?? 1;
  }

  /** What is shown before an item of a list, whose numbers on all levels are given; null for nothing. */
  labelOf(list: string, level: number, numbers: readonly number[]): string | null {
    const levels = this.#lists.get(list);
    const here = levels?.get(level);
    if (!here) return null;
    if (here.bullet !== '') return here.bullet.replace(/[\uE000-\uF8FF]/u, '•');
    if (here.form === null) return null;
    const from = Math.max(1, level - here.shown + 1);
    const parts: string[] = [];
    for (let at = from; at <= level; at += 1) {
      const form = levels?.get(at)?.form;
      if (form) parts.push(listNumber(numbers[at] ?? 1, form));
    }
    return `${here.prefix}${parts.join('.')}${here.suffix}`.trim();
  }
}

const nameOf = ({ attributes }: XmlElement): string => attributes.get('style:name') ?? '';

const isDrawn = (value: string): boolean => value !== 'none';

function withProperties(parent: OdtStyle, own: XmlElement | undefined): OdtStyle {
  const said = (name: string, otherwise: boolean, isSo: (value: string) => boolean): boolean => {
    const value = own?.attributes.get(name);
    return value === undefined ? otherwise : isSo(value);
  };
  return {
    ...parent,
    strong: said(
      'fo:font-weight',
      parent.strong,
      (value) => value === 'bold' || Number(value) >= 600,
    ),
    emphasis: said('fo:font-style', parent.emphasis, (value) => value !== 'normal'),
    underlined: said('style:text-underline-style', parent.underlined, isDrawn),
    struck: said('style:text-line-through-style', parent.struck, isDrawn),
    hidden: said('text:display', parent.hidden, (value) => value === 'none'),
  };
}

const levelsIn = (list: XmlElement): ReadonlyMap<number, ListLevel> =>
  new Map(
    elementsIn(list).map((element) => [
      numberIn(element, 'text:level', LEVELS),
      {
        bullet: element.attributes.get('text:bullet-char') ?? '',
        form: FORMS[element.attributes.get('style:num-format') ?? ''] ?? null,
        prefix: element.attributes.get('style:num-prefix') ?? '',
        suffix: element.attributes.get('style:num-suffix') ?? '',
        shown: numberIn(element, 'text:display-levels', LEVELS),
        first: numberIn(element, 'text:start-value', { least: 0, most: 99_999, otherwise: 1 }),
      },
    ]),
  );
