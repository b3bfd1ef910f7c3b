import MarkdownIt, { type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import type { Loss } from '../reader';
import { MarkedTextBuilder, type MarkedText } from '../text-builder';
import { markupBlocks } from '../markup/markup-blocks';

/** Text and marks of a Markdown text, and what of it is in neither. */
export interface RenderedMarkdown extends MarkedText {
  readonly losses: readonly Loss[];
}

/** CommonMark with tables, struck words and footnotes. Addresses are data here, never followed: all are let through. */
const parser = new MarkdownIt({ html: true }).use(footnotes);
parser.validateLink = () => true;
parser.normalizeLink = (address) => address;

const EMPHASIS: Readonly<Record<string, string>> = {
  em: 'emphasis',
  strong: 'strong',
  s: 'struck',
};

/**
 * A Markdown text as its rendered page shows it: escapes and entities resolved, a line end inside a paragraph a space,
 * code as it stands. Headings, items, links, emphasis, tables and footnotes are marks.
 */
export function renderMarkdown(source: string): RenderedMarkdown {
  const rendering = new Rendering();
  for (const token of parser.parse(source, {})) rendering.take(token);
  return rendering.result();
}

/** What was opened and is not closed yet: where its text begins, and the value of its mark. */
interface Opened {
  readonly start: number;
  readonly value: string;
}

class Rendering {
  readonly #out = new MarkedTextBuilder();
  readonly #open: Opened[] = [];
  #pictures = 0;
  #cells = 0;
  /** Set where the next paragraph is the first of an item, whose line has begun. */
  #atItem = false;
  /** Whether the last paragraph stood by itself, as in a list whose items are divided by blank lines. */
  #isLoose = false;

  result(): RenderedMarkdown {
    const losses: Loss[] = [];
    if (this.#pictures > 0)
      losses.push({ kind: 'left-out', what: 'picture', count: this.#pictures });
    if (this.#out.replaced > 0)
      losses.push({ kind: 'unfit-characters', count: this.#out.replaced });
    return { ...this.#out.build(), losses };
  }

  take(token: Token): void {
    switch (token.type) {
      case 'inline':
        for (const child of token.children ?? []) this.#inline(child);
        break;
      case 'paragraph_open':
        if (!this.#atItem) this.#between(token.hidden);
        this.#atItem = false;
        this.#isLoose = !token.hidden;
        break;
      case 'heading_open':
        this.#block();
        this.#begin(token.tag.slice(1));
        break;
      case 'heading_close':
        this.#end('heading');
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        this.#between(this.#open.length > 0);
        break;
      case 'list_item_open':
        this.#between(!this.#isLoose);
        this.#atItem = true;
        this.#begin(token.info === '' ? '•' : `${token.info}${token.markup}`);
        break;
      case 'list_item_close':
        this.#atItem = false;
        this.#end('list');
        break;
      case 'code_block':
      case 'fence':
        this.#block();
        this.#out.write(token.content.replace(/\n$/, ''));
        this.#out.paragraph();
        break;
      case 'html_block':
        for (const { text } of markupBlocks(token.content)) {
          this.#block();
          this.#out.write(text);
        }
        break;
      case 'table_open':
        this.#block();
        this.#begin('');
        break;
      case 'table_close':
        this.#end('table');
        break;
      case 'tr_open':
        this.#out.line();
        this.#cells = 0;
        break;
      case 'th_open':
      case 'td_open':
        if (this.#cells > 0) this.#out.write('\t');
        this.#cells += 1;
        break;
      case 'footnote_open':
        this.#block();
        this.#begin(labelOf(token));
        this.#atItem = true;
        break;
      case 'footnote_close':
        this.#end('footnote');
        break;
      default:
        break;
    }
  }

  #inline(token: Token): void {
    switch (token.type) {
      case 'text':
      case 'text_special':
      case 'code_inline':
        this.#out.write(token.content);
        break;
      case 'softbreak':
        this.#out.write(' ');
        break;
      case 'hardbreak':
        this.#out.line();
        break;
      case 'html_inline':
        if (/^<br\b/i.test(token.content)) this.#out.line();
        break;
      case 'image':
        this.#pictures += 1;
        this.#out.mark('left-out', this.#out.start(), 'picture');
        break;
      case 'link_open':
        this.#begin(String(token.attrGet('href') ?? ''));
        break;
      case 'link_close':
        this.#end('link');
        break;
      case 'em_open':
      case 'strong_open':
      case 's_open':
        this.#begin(EMPHASIS[token.tag] ?? 'emphasis');
        break;
      case 'em_close':
      case 'strong_close':
      case 's_close':
        this.#end('emphasis');
        break;
      default:
        break;
    }
  }

  /** Begins a block: a paragraph of its own, or the line of an item that has begun. */
  #block(): void {
    if (!this.#atItem) this.#out.paragraph();
    this.#atItem = false;
  }

  #between(isTight: boolean): void {
    if (isTight) this.#out.line();
    else this.#out.paragraph();
  }

  #begin(value: string): void {
    this.#open.push({ start: this.#out.start(), value });
  }

  #end(type: 'heading' | 'list' | 'table' | 'footnote' | 'link' | 'emphasis'): void {
    const opened = this.#open.pop();
    if (opened) this.#out.mark(type, opened.start, opened.value);
  }
}

function labelOf({ meta }: Token): string {
  if (typeof meta !== 'object' || meta === null) return '';
  if ('label' in meta && typeof meta.label === 'string') return meta.label;
  return 'id' in meta && typeof meta.id === 'number' ? String(meta.id + 1) : '';
}
