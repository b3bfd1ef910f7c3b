import type { ArticleText } from '../article-text';
import type { LeftOut } from '../reader';
import {
  childOf,
  elementsIn,
  elementsNamed,
  numberIn,
  textIn,
  type XmlElement,
} from '../xml/parse-xml';
import { OUTLINE, type OdtStyles } from './odt-styles';

const BOXES = new Set(['draw:text-box']);
const LOOKS = ['strong', 'emphasis', 'underlined', 'struck'] as const;
/** What a few letters of the file may multiply to. */
const MOST_BLANKS = 200;
const MOST_CELLS = 20;
const NUMBERS = { least: 0, most: 99_999 };

/** Where a paragraph stands among lists. */
interface ListPlace {
  readonly style: string;
  readonly level: number;
  /** The numbers of the items on each level, from level 1 on. */
  readonly numbers: number[];
}

/** Writes what a reader of an OpenDocument text sees into an article's text. */
export class OdtBody {
  readonly leftOut = new Map<LeftOut, number>();
  /** What stands in the document as its title, by its style; '' for none. */
  title = '';
  readonly #article: ArticleText;
  readonly #styles: OdtStyles;
  readonly #notes: Record<'footnote' | 'endnote', XmlElement[]> = { footnote: [], endnote: [] };
  readonly #kept = new Map<string, number[]>();
  readonly #outline: ListPlace = { style: OUTLINE, level: 0, numbers: [] };
  #boxes: XmlElement[] = [];
  /** White space runs together, over the borders of elements too (ODF 1.3, part 3, 6.1.2). */
  #afterBlank = true;

  constructor(article: ArticleText, styles: OdtStyles) {
    this.#article = article;
    this.#styles = styles;
  }

  count(what: LeftOut, count = 1): void {
    if (count > 0) this.leftOut.set(what, (this.leftOut.get(what) ?? 0) + count);
  }

  /** Writes paragraphs, lists, tables and sections. `list` is the item that they stand in. */
  blocks(parent: XmlElement, list: ListPlace | null = null): void {
    let place = list;
    for (const element of elementsIn(parent)) {
      this.#block(element, place);
      // Only the first paragraph of an item has its number.
      if (element.name === 'text:p' || element.name === 'text:h') place = null;
    }
  }

  /** Writes the notes at the end of the text, footnotes first. */
  notes(): void {
    for (const kind of ['footnote', 'endnote'] as const)
      for (const note of this.#notes[kind]) {
        const body = childOf(note, 'text:note-body');
        const sign = textIn(childOf(note, 'text:note-citation')).trim();
        if (body) this.#article.mark('footnote', sign, () => this.blocks(body));
      }
  }

  #block(element: XmlElement, list: ListPlace | null): void {
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        this.#paragraph(element, list);
        break;
      case 'text:list':
        this.#list(element, list);
        break;
      case 'table:table':
        this.#table(element);
        break;
      case 'text:tracked-changes':
        this.count('tracked-deletion', elementsNamed(element, new Set(['text:deletion'])).length);
        break;
      case 'text:section':
        if (element.attributes.get('text:display') === 'none')
          this.#leaveOut('hidden-text', 'hidden');
        else this.blocks(element);
        break;
      case 'draw:frame':
      case 'draw:custom-shape':
      case 'draw:g':
        this.#drawing(element);
        this.#writeBoxes();
        break;
      case 'text:index-body':
      case 'text:index-title':
      case 'text:numbered-paragraph':
        this.blocks(element);
        break;
      default: {
        const index = childOf(element, 'text:index-body');
        if (index) this.blocks(index);
      }
    }
  }

  #paragraph(element: XmlElement, list: ListPlace | null): void {
    const style = this.#styles.styleOf(element.attributes.get('text:style-name') ?? '');
    const level = headingOf(element, style.isTitle);
    const number = list
      ? this.#styles.labelOf(list.style, list.level, list.numbers)
      : this.#headingNumber(element);
    const before = this.#article.length;
    this.#article.part('\n\n', () => {
      this.#afterBlank = true;
      const write = () => {
        if (style.hidden) this.#leaveOut('hidden-text', 'hidden');
        else this.#inlines(element);
      };
      const inHeading = () =>
        level === null ? write() : this.#article.mark('heading', String(level), write);
      if (number === null) inHeading();
      else this.#article.item(number, inHeading);
    });
    if (style.isTitle && this.title === '' && before < 500)
      this.title = textIn(element).replaceAll(/\s+/gu, ' ').trim();
    this.#writeBoxes();
  }

  #writeBoxes(): void {
    const boxes = this.#boxes;
    this.#boxes = [];
    for (const box of boxes) this.blocks(box);
  }

  #headingNumber(element: XmlElement): string | null {
    if (element.name !== 'text:h' || element.attributes.get('text:is-list-header') === 'true')
      return null;
    const level = outlineLevel(element);
    countItem(this.#outline.numbers, level, this.#styles.firstOf(OUTLINE, level));
    return this.#styles.labelOf(OUTLINE, level, this.#outline.numbers);
  }

  #list(element: XmlElement, outer: ListPlace | null): void {
    const style = element.attributes.get('text:style-name') ?? outer?.style ?? '';
    const level = (outer?.level ?? 0) + 1;
    const goesOn =
      element.attributes.get('text:continue-numbering') === 'true' ||
      element.attributes.has('text:continue-list');
    const numbers = outer?.numbers ?? (goesOn ? (this.#kept.get(style) ?? []) : []);
    numbers.length = Math.min(numbers.length, goesOn ? level + 1 : level);
    for (const item of elementsIn(element)) {
      if (item.name === 'text:list-header') this.blocks(item, null);
      if (item.name !== 'text:list-item') continue;
      const start = numberIn(item, 'text:start-value', { ...NUMBERS, otherwise: -1 });
      if (start >= 0) numbers.length = Math.min(numbers.length, level);
      countItem(numbers, level, start >= 0 ? start : this.#styles.firstOf(style, level));
      this.#item(item, { style, level, numbers });
    }
    this.#kept.set(style, numbers);
  }

  /** A list inside an item is one level deeper, also where the item's paragraph has its number already. */
  #item(item: XmlElement, place: ListPlace): void {
    let number: ListPlace | null = place;
    for (const element of elementsIn(item)) {
      this.#block(element, element.name === 'text:list' ? place : number);
      if (element.name === 'text:p' || element.name === 'text:h') number = null;
    }
  }

  #table(element: XmlElement): void {
    const caption = element.attributes.get('table:caption') ?? '';
    this.#article.part('\n\n', () =>
      this.#article.mark('table', caption, () => {
        for (const row of rowsIn(element)) {
          const cells = elementsIn(row).filter(({ name }) => CELLS.has(name));
          if (cells.every(isSimple))
            this.#article.row(cells.flatMap((cell) => repeated(cell, () => this.blocks(cell))));
          else for (const cell of cells) this.#article.part('\n\n', () => this.blocks(cell));
        }
      }),
    );
  }

  #inlines(parent: XmlElement): void {
    for (const child of parent.children)
      if (typeof child === 'string') this.#writeText(child);
      else this.#inline(child);
  }

  #writeText(characters: string): void {
    const single = characters.replaceAll(/[ \t\r\n]+/g, ' ');
    const text = this.#afterBlank ? single.replace(/^ /, '') : single;
    if (text === '') return;
    this.#article.write(text);
    this.#afterBlank = text.endsWith(' ');
  }

  #sign(characters: string): void {
    this.#article.write(characters);
    this.#afterBlank = false;
  }

  #inline(element: XmlElement): void {
    const { attributes } = element;
    switch (element.name) {
      case 'text:span':
        this.#span(element);
        break;
      case 'text:a':
        this.#article.mark('link', attributes.get('xlink:href') ?? '', () =>
          this.#inlines(element),
        );
        break;
      case 'text:s':
        this.#sign(
          ' '.repeat(numberIn(element, 'text:c', { least: 0, most: MOST_BLANKS, otherwise: 1 })),
        );
        break;
      case 'text:tab':
        this.#sign('\t');
        break;
      case 'text:line-break':
        this.#article.write('\n');
        this.#afterBlank = true;
        break;
      case 'text:note':
        this.#notes[attributes.get('text:note-class') === 'endnote' ? 'endnote' : 'footnote'].push(
          element,
        );
        break;
      case 'office:annotation':
        this.#leaveOut('comment', 'comment');
        break;
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        this.#leaveOut('hidden-text', 'hidden');
        break;
      case 'text:ruby':
        this.#inlines(childOf(element, 'text:ruby-base') ?? element);
        break;
      case 'draw:frame':
      case 'draw:custom-shape':
      case 'draw:g':
      case 'draw:a':
        this.#drawing(element);
        break;
      case 'text:change-start':
      case 'text:change-end':
      case 'text:change':
      case 'office:annotation-end':
        break;
      default:
        this.#inlines(element);
    }
  }

  #span(element: XmlElement): void {
    const style = this.#styles.styleOf(element.attributes.get('text:style-name') ?? '');
    if (style.hidden) {
      this.#leaveOut('hidden-text', 'hidden');
      return;
    }
    const ends = LOOKS.filter((name) => style[name]).map((name) =>
      this.#article.begin('emphasis', name),
    );
    this.#inlines(element);
    for (const end of ends) end();
  }

  #drawing(element: XmlElement): void {
    const boxes = elementsNamed(element, BOXES);
    const shapes = element.name === 'draw:custom-shape' ? [element] : [];
    this.#boxes.push(...boxes, ...shapes);
    if (boxes.length > 0) return;
    if (elementsNamed(element, new Set(['math:math'])).length > 0)
      this.#leaveOut('formula', 'formula');
    else if (elementsNamed(element, new Set(['draw:object', 'draw:object-ole'])).length > 0)
      this.#leaveOut('embedded-object', 'object');
    else if (elementsNamed(element, new Set(['draw:image'])).length > 0)
      this.#leaveOut('picture', 'picture');
  }

  #leaveOut(what: LeftOut, word: string): void {
    this.count(what);
    this.#article.markHere('left-out', word);
  }
}

const CELLS = new Set(['table:table-cell', 'table:covered-table-cell']);
const ROW_GROUPS = new Set([
  'table:table-header-rows',
  'table:table-rows',
  'table:table-row-group',
]);

const rowsIn = (table: XmlElement): readonly XmlElement[] =>
  elementsIn(table).flatMap((child) => {
    if (child.name === 'table:table-row') return [child];
    return ROW_GROUPS.has(child.name) ? rowsIn(child) : [];
  });

/** Cells that are alike may be written once. Those at the end of a row stand for its rest and are empty. */
function repeated(cell: XmlElement, write: () => void): readonly (() => void)[] {
  const bounds = { least: 1, most: MOST_CELLS, otherwise: 1 };
  const length = numberIn(cell, 'table:number-columns-repeated', bounds);
  return Array.from({ length }, () => write);
}

/** Whether a cell reads as part of a line. */
const isSimple = (cell: XmlElement): boolean => {
  const blocks = elementsIn(cell);
  return blocks.every(({ name }) => name === 'text:p') && blocks.length <= 1;
};

/** Counts an item of a level; the levels below begin anew. */
function countItem(numbers: number[], level: number, first: number): void {
  const before = numbers[level];
  numbers[level] = before === undefined ? first : before + 1;
  numbers.length = level + 1;
}

const outlineLevel = (element: XmlElement): number =>
  numberIn(element, 'text:outline-level', { least: 1, most: 10, otherwise: 1 });

function headingOf(element: XmlElement, isTitle: boolean): number | null {
  if (isTitle) return 1;
  if (element.name !== 'text:h') return null;
  return Math.min(6, outlineLevel(element));
}
