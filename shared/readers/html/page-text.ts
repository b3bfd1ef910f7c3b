import type { PageElement } from 'linkedom';
import type { Mark } from '../../model/mark';
import type { LeftOut, Loss } from '../reader';
import { saysHidden } from './drop-furniture';
import type { ArticlePart } from './find-article';
import { isLayoutTable, noteNumber, rowsOf } from './page-parts';
import { isElement, isTextNode } from './text-nodes';
import { TextBuilder } from './text-builder';

/** Elements that begin a paragraph, and those that only begin a line. */
const PARAGRAPHS = new Set(
  'address article aside blockquote body center details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html main menu nav ol p pre section summary table ul'.split(
    ' ',
  ),
);
const LINES = new Set(['li', 'dt', 'dd', 'tr', 'caption', 'option', 'legend']);
/** Elements of which a reader of the page sees no text, or none that belongs to it. */
const SKIPPED = new Set(
  'script style template noscript head title button select textarea input datalist iframe object audio video canvas map svg annotation annotation-xml rp link meta'.split(
    ' ',
  ),
);
const PICTURES = new Set(['img', 'picture', 'svg', 'canvas']);
const EMBEDDED = new Set(['iframe', 'object', 'embed', 'video', 'audio']);
const EMPHASIS: Readonly<Partial<Record<string, string>>> = {
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  u: 'underlined',
  ins: 'underlined',
  s: 'struck',
  strike: 'struck',
  del: 'struck',
};

/** What a part of a page says. */
export interface PageText {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly losses: readonly Loss[];
}

/**
 * The text of a page, or of a part of it, as its reader sees it: white space as browsers collapse it,
 * paragraphs divided by a blank line, items of lists and rows of tables a line each. What is hidden or no text is left
 * out and counted.
 */
export function pageText(root: PageElement, part: ArticlePart = EVERYTHING): PageText {
  const writer = new PageWriter(part);
  writer.write(root);
  return writer.end();
}

const EVERYTHING: ArticlePart = { isText: () => true, isAround: () => true };

class PageWriter {
  readonly #part: ArticlePart;
  readonly #builder = new TextBuilder();
  readonly #counts = new Map<LeftOut, number>();
  /** The numbers of the items of the lists around; null for bullets. */
  readonly #lists: ({ next: number } | null)[] = [];

  constructor(part: ArticlePart) {
    this.#part = part;
  }

  write(element: PageElement): void {
    const isBreak = element.localName === 'br' || element.localName === 'hr';
    if (isBreak || this.#part.isAround(element)) this.#element(element);
    else if (!SKIPPED.has(element.localName) && /\S/.test(element.textContent))
      this.#count('page-furniture', 'part of the page');
  }

  end(): PageText {
    const losses = Array.from(this.#counts, ([what, count]): Loss => {
      return { kind: 'left-out', what, count };
    });
    return { ...this.#builder.end(), losses };
  }

  #count(what: LeftOut, sign: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
    this.#builder.place('left-out', sign);
  }

  #element(element: PageElement): void {
    const name = element.localName;
    if (PICTURES.has(name)) return this.#picture(element);
    if (EMBEDDED.has(name))
      return this.#count('embedded-object', name === 'iframe' ? 'page' : name);
    if (SKIPPED.has(name)) return;
    if (saysHidden(element)) {
      if (/\S/.test(element.textContent)) this.#count('hidden-text', 'hidden');
      return;
    }
    if (name === 'br') return this.#builder.lineBreak();
    if (name === 'table' && !isLayoutTable(element)) return this.#table(element);
    const gap =
      PARAGRAPHS.has(name) || name === 'td' || name === 'th' ? 2 : LINES.has(name) ? 1 : 0;
    this.#builder.gap(gap);
    if (name === 'pre') this.#builder.keepingSpace(() => this.#inside(element));
    else this.#inside(element);
    this.#builder.gap(gap);
  }

  #picture(element: PageElement): void {
    const isDot = ['width', 'height'].some((side) =>
      /^[01](?:px)?$/.test(element.getAttribute(side) ?? ''),
    );
    if (!isDot && !saysHidden(element)) this.#count('picture', 'picture');
  }

  #inside(element: PageElement): void {
    const marks = this.#marksOf(element);
    const ends = marks.map(([type, value]) => this.#builder.open(type, value));
    const isList =
      element.localName === 'ol' || element.localName === 'ul' || element.localName === 'menu';
    if (isList)
      this.#lists.push(element.localName === 'ol' ? { next: firstNumber(element) } : null);
    for (const child of element.childNodes)
      if (isElement(child)) this.write(child);
      else if (isTextNode(child) && this.#part.isText(child))
        this.#builder.words(child.textContent);
    if (isList) this.#lists.pop();
    for (const end of ends.toReversed()) end();
  }

  #marksOf(element: PageElement): readonly (readonly [Mark['type'], string])[] {
    const name = element.localName;
    const note = noteNumber(element);
    const item = name === 'li' ? this.#bullet(element) : null;
    if (note !== null) return [['footnote', note || item || '']];
    if (item !== null) return [['list', item]];
    if (/^h[1-6]$/.test(name)) return [['heading', name.slice(1)]];
    const emphasis = EMPHASIS[name];
    if (emphasis !== undefined) return [['emphasis', emphasis]];
    const address = name === 'a' ? (element.getAttribute('href')?.trim() ?? '') : '';
    return /^(?:$|#$|javascript:)/i.test(address) ? [] : [['link', address]];
  }

  #bullet(item: PageElement): string {
    const list = this.#lists.at(-1);
    if (!list) return '•';
    const given = Number.parseInt(item.getAttribute('value') ?? '', 10);
    const number = Number.isNaN(given) ? list.next : given;
    list.next = number + 1;
    return `${number}.`;
  }

  #table(table: PageElement): void {
    const caption = Array.from(table.children).find(({ localName }) => localName === 'caption');
    this.#builder.gap(2);
    if (caption && this.#part.isAround(caption)) {
      this.#inside(caption);
      this.#builder.gap(2);
    }
    const end = this.#builder.open(
      'table',
      caption?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '',
    );
    for (const row of rowsOf(table)) {
      if (saysHidden(row) || !this.#part.isAround(row)) continue;
      this.#builder.gap(1);
      let isFirst = true;
      for (const cell of row.children) {
        if (saysHidden(cell) || !this.#part.isAround(cell)) continue;
        if (!isFirst) this.#builder.tab();
        isFirst = false;
        this.#builder.onOneLine(() => this.#inside(cell));
      }
    }
    end();
    this.#builder.gap(2);
  }
}

const firstNumber = (list: PageElement): number => {
  const start = Number.parseInt(list.getAttribute('start') ?? '', 10);
  return Number.isNaN(start) ? 1 : start;
};
