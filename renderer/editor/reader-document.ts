import { $getNodeByKey, $getRoot, createEditor } from 'lexical';
import type { LexicalEditor, NodeKey } from 'lexical';
import {
  $createPieceNode,
  $createSectionNode,
  $isSectionNode,
  PieceNode,
  SectionNode,
} from './reader-nodes';
import {
  firstPiece,
  layOutText,
  pieceAt,
  pieceStart,
  sectionCount,
  sectionOfPiece,
} from './text-layout';
import type { TextLayout } from './text-layout';

/** A place in the page: a text node and an offset in it. */
export interface DomPoint {
  readonly node: Text;
  readonly offset: number;
}

/**
 * The text as a Lexical document in a page: sections stand at once as places kept, their paragraphs are
 * loaded in any order. Maps offsets to places in the page and back by binary search.
 */
export class ReaderDocument {
  readonly layout: TextLayout;
  readonly editor: LexicalEditor;
  readonly #text: string;
  readonly #keys: NodeKey[] = [];
  readonly #sections: HTMLElement[] = [];
  readonly #indexes = new WeakMap<Element, number>();
  readonly #loaded: Uint8Array;
  #left: number;

  /** Builds every section as a place kept, those of `first` with their paragraphs, in one update. */
  constructor(host: HTMLElement, text: string, first: (layout: TextLayout) => readonly number[]) {
    this.#text = text;
    this.layout = layOutText(text);
    const count = sectionCount(this.layout);
    this.#loaded = new Uint8Array(count);
    this.#left = count;
    // Lexical's own handlers make selections and edits; here the browser makes the one and nobody the other.
    this.editor = createEditor({
      namespace: 'reader',
      editable: false,
      disableEvents: true,
      nodes: [SectionNode, PieceNode],
      onError: (error) => {
        throw error;
      },
    });
    const begin = first(this.layout);
    this.editor.update(
      () => {
        const sections = Array.from({ length: count }, (_, index) =>
          $createSectionNode(this.layout.sectionLines[index] ?? 1),
        );
        for (const index of begin) {
          const section = sections[index];
          if (section) this.#$load(section, index);
        }
        for (const section of sections) this.#keys.push(section.getKey());
        $getRoot().append(...sections);
      },
      { discrete: true },
    );
    this.editor.setRootElement(host);
    for (const [index, dom] of Array.from(host.children).entries()) {
      if (!(dom instanceof HTMLElement)) continue;
      this.#sections.push(dom);
      this.#indexes.set(dom, index);
    }
  }

  /** Sections that have no paragraphs yet. */
  get left(): number {
    return this.#left;
  }

  isLoaded(section: number): boolean {
    return this.#loaded[section] === 1;
  }

  /** Puts the paragraphs into these sections, in one update; those that have them are left alone. */
  load(sections: Iterable<number>): void {
    const empty = Array.from(sections).filter((index) => this.#loaded[index] === 0);
    if (empty.length === 0) return;
    this.editor.update(
      () => {
        for (const index of empty) {
          const node = $getNodeByKey(this.#keys[index] ?? '');
          if ($isSectionNode(node)) this.#$load(node, index);
        }
      },
      { discrete: true },
    );
  }

  sectionElement(section: number): HTMLElement | null {
    return this.#sections[section] ?? null;
  }

  sectionIndex(element: Element): number | null {
    return this.#indexes.get(element) ?? null;
  }

  /**
   * Where an offset is in the page; null while its section is empty. At the border of two paragraphs `end`
   * asks for the end of the earlier one.
   */
  toPoint(offset: number, side: 'start' | 'end' = 'start'): DomPoint | null {
    const inside = side === 'end' && offset > 0 ? offset - 1 : offset;
    const piece = pieceAt(this.layout, inside);
    const section = sectionOfPiece(this.layout, piece);
    const block = this.#sections[section]?.children[piece - firstPiece(this.layout, section)];
    const node = block?.firstChild;
    if (!(node instanceof Text) || !this.isLoaded(section)) return null;
    return { node, offset: Math.min(offset - pieceStart(this.layout, piece), node.length) };
  }

  /** The offset of a place in the page, null when it is not in the text. */
  toOffset(node: Node, offset: number): number | null {
    if (node instanceof Text) {
      const block = node.parentElement;
      const start = block && this.#blockStart(block);
      return start === null ? null : start + offset;
    }
    if (!(node instanceof Element)) return null;
    const index = this.#indexes.get(node);
    if (index !== undefined) {
      return this.isLoaded(index)
        ? pieceStart(
            this.layout,
            Math.min(firstPiece(this.layout, index) + offset, firstPiece(this.layout, index + 1)),
          )
        : pieceStart(this.layout, firstPiece(this.layout, index));
    }
    const start = this.#blockStart(node);
    if (start !== null)
      return offset === 0 ? start : start + (node.firstChild?.nodeValue?.length ?? 0);
    if (node === this.editor.getRootElement()) {
      return pieceStart(this.layout, firstPiece(this.layout, offset));
    }
    return null;
  }

  destroy(): void {
    this.editor.setRootElement(null);
  }

  #blockStart(block: Element): number | null {
    const section = block.parentElement && this.#indexes.get(block.parentElement);
    if (section === undefined || section === null) return null;
    let piece = firstPiece(this.layout, section);
    for (let before = block.previousElementSibling; before; before = before.previousElementSibling)
      piece += 1;
    return pieceStart(this.layout, piece);
  }

  #$load(node: SectionNode, index: number): void {
    const end = firstPiece(this.layout, index + 1);
    const pieces: PieceNode[] = [];
    for (let piece = firstPiece(this.layout, index); piece < end; piece += 1) {
      pieces.push(
        $createPieceNode(
          this.#text.slice(pieceStart(this.layout, piece), pieceStart(this.layout, piece + 1)),
        ),
      );
    }
    node.append(...pieces);
    this.#loaded[index] = 1;
    this.#left -= 1;
  }
}
