import { $create, ElementNode, TextNode } from 'lexical';
import type { EditorConfig, LexicalNode } from 'lexical';
import type { PieceLook } from './piece-looks';

/** Height of one line of text in pixels, as reader.css sets it; only for places not laid out yet. */
const LINE_HEIGHT = 30.25;

/**
 * About 25 paragraphs. Its box leaves the rendering when it is far from the viewport. An empty section is a
 * place kept for paragraphs that are not loaded yet, at its estimated height, so that nothing jumps later.
 */
export class SectionNode extends ElementNode {
  lines = 0;
  /** Its element, where that was on the screen before this node was. Not for its clones. */
  made: HTMLElement | null = null;

  override $config() {
    return this.config('section', { extends: ElementNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.lines = previous.lines;
  }

  override createDOM(): HTMLElement {
    return this.made ?? createSectionElement(this.lines, this.isEmpty());
  }

  override updateDOM(_previous: this, dom: HTMLElement): false {
    if (!this.isEmpty() && dom.style.height) dom.style.removeProperty('height');
    return false;
  }
}

/**
 * A stretch of the text as one block, line feed included: the text in the document is the source, unit by
 * unit. A text node of its own kind, so that Lexical neither joins neighbours nor splits it.
 */
export class PieceNode extends TextNode {
  /** As in {@link SectionNode}. */
  made: HTMLElement | null = null;
  /** How it is set; null for plain text. */
  look: PieceLook | null = null;

  override $config() {
    return this.config('piece', { extends: TextNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.look = previous.look;
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    return this.made ?? createPieceElement({ text: this.getTextContent(), look: this.look });
  }

  override updateDOM(_previous: this, dom: HTMLElement): boolean {
    const text = dom.firstChild;
    if (!(text instanceof Text)) return true;
    const now = this.getTextContent();
    if (text.data !== now) text.data = now;
    return false;
  }

  override isSimpleText(): boolean {
    return false;
  }
}

/** Estimated height in pixels of a section of so many lines. */
export const heightOf = (lines: number): number => Math.round(lines * LINE_HEIGHT);

export function createSectionElement(lines: number, empty: boolean): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'reader-section';
  const height = `${heightOf(lines)}px`;
  const kept = empty ? `;height:${height}` : '';
  dom.style.cssText = `contain-intrinsic-block-size:auto ${height}${kept}`;
  return dom;
}

/** A piece of the text, and how it is set. */
export interface Piece {
  readonly text: string;
  readonly look: PieceLook | null;
}

export function createPieceElement({ text, look }: Piece): HTMLElement {
  const dom = document.createElement('p');
  dom.append(text);
  if (text === '\n') dom.className = 'reader-blank';
  if (look) dress(dom, look);
  return dom;
}

/** Sets a piece as the marks say. What is shown beside its words comes from attributes and is no part of the text. */
function dress(dom: HTMLElement, { classes, bullet, depth, tab, caption }: PieceLook): void {
  dom.classList.add(...classes);
  // Bullets and lines stand where the words begin, in scripts from right to left on the right.
  dom.dir = 'auto';
  if (bullet !== '') dom.dataset['bullet'] = bullet;
  if (depth > 0) dom.style.setProperty('--depth', String(depth));
  if (tab > 0) dom.style.tabSize = `${Math.round(tab * 100) / 100}em`;
  if (caption !== '') dom.dataset['caption'] = caption;
}

/** A section with no paragraphs yet, of an estimated number of lines. `made` is its element if there is one. */
export function $createSectionNode(lines: number, made: HTMLElement | null): SectionNode {
  const node = $create(SectionNode);
  node.lines = lines;
  node.made = made;
  return node;
}

export function $createPieceNode({ text, look }: Piece, made: HTMLElement | null): PieceNode {
  const node = $create(PieceNode).setTextContent(text);
  node.made = made;
  node.look = look;
  return node;
}

export const $isSectionNode = (node: LexicalNode | null | undefined): node is SectionNode =>
  node instanceof SectionNode;
