import { $getNodeByKey, $getRoot, createEditor } from 'lexical';
import type { LexicalEditor, NodeKey } from 'lexical';
import type { Mark } from '../../shared/model/mark';
import {
  $createPieceNode,
  $createSectionNode,
  $isSectionNode,
  createPieceElement,
  createSectionElement,
  heightOf,
  PieceNode,
  SectionNode,
} from './reader-nodes';
import type { Piece } from './reader-nodes';
import { createPieceLooks } from './piece-looks';
import type { PieceLook } from './piece-looks';
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

/** What is shown at once: from the beginning of a section on, up to (not including) a piece. */
export interface FirstScreen {
  readonly from: number;
  readonly pieces: number;
}

/**
 * The text as a Lexical document in a page, in three steps so that the first screen waits for none of the rest:
 * the first sections are plain elements, painted at once; Lexical then takes these same elements over; the other
 * sections come first as places kept (until then padding stands for them), then with their paragraphs, in any
 * order. Maps offsets to places in the page and back by binary search.
 */
export class ReaderDocument {
  readonly layout: TextLayout;
  readonly #text: string;
  readonly #looks: ReadonlyMap<number, PieceLook>;
  readonly #host: HTMLElement;
  readonly #keys: NodeKey[] = [];
  readonly #sections: (HTMLElement | undefined)[];
  readonly #indexes = new WeakMap<Element, number>();
  readonly #loaded: Uint8Array;
  readonly #onPlaced: (section: HTMLElement) => void;
  #editor: LexicalEditor | null = null;
  /** The sections in the page are those from the one to before the other. */
  #placed: { readonly from: number; readonly to: number };

  /** Shows what `first` names, set as the marks say. `onPlaced` hears of each section that comes later. */
  constructor(
    host: HTMLElement,
    { text, marks = [] }: { readonly text: string; readonly marks?: readonly Mark[] | undefined },
    first: (layout: TextLayout) => FirstScreen,
    onPlaced: (section: HTMLElement) => void,
  ) {
    this.#text = text;
    this.#host = host;
    this.#onPlaced = onPlaced;
    this.layout = layOutText(text);
    this.#looks = createPieceLooks(marks, this.layout, text);
    const count = sectionCount(this.layout);
    this.#loaded = new Uint8Array(count);
    this.#sections = Array.from({ length: count });
    const { from, pieces } = first(this.layout);
    let to = from;
    for (; to < count && firstPiece(this.layout, to) < pieces; to += 1) {
      const section = createSectionElement(this.#lines(to), false);
      // They are on the screen: that need not be found out in the frame that paints them.
      section.toggleAttribute('data-first-screen', true);
      const shown = this.#pieces(to).slice(0, pieces - firstPiece(this.layout, to));
      section.append(...shown.map(createPieceElement));
      this.#put(section, to);
      host.append(section);
    }
    this.#placed = { from, to };
    this.#keepRoom();
  }

  /** The sections that are in the page, in order. */
  placed(): readonly number[] {
    return range(this.#placed.from, this.#placed.to);
  }

  /** The editor that shows the text; null until it has taken the first screen over. */
  get editor(): LexicalEditor | null {
    return this.#editor;
  }

  /** Gives the first sections to Lexical, which keeps their elements and adds what they lack. A selection in them stays. */
  mount(): LexicalEditor {
    if (this.#editor) return this.#editor;
    const { from, to } = this.#placed;
    // Lexical's own handlers make selections and edits. Here the browser makes selections, and nothing makes edits.
    const editor = createEditor({
      namespace: 'reader',
      editable: false,
      disableEvents: true,
      nodes: [SectionNode, PieceNode],
      onError: (error) => {
        throw error;
      },
    });
    this.#editor = editor;
    editor.update(
      () => {
        for (let index = from; index < to; index += 1) {
          const element = this.#sections[index] ?? null;
          const section = $createSectionNode(this.#lines(index), element);
          const made = Array.from(element?.children ?? []);
          section.append(
            ...this.#pieces(index).map((piece, at) =>
              $createPieceNode(piece, made[at] instanceof HTMLElement ? made[at] : null),
            ),
          );
          $getRoot().append(section);
          this.#keys[index] = section.getKey();
          this.#loaded[index] = 1;
        }
      },
      { discrete: true },
    );
    const restore = selectionIn(this.#host);
    editor.setRootElement(this.#host);
    restore();
    return editor;
  }

  /**
   * Leaves it to the browser whether a section of the first screen is rendered. Only for one that is out of sight: in
   * sight it would not be rendered until the next frame, and a click on it would meet no words.
   */
  leaveToBrowser(section: Element): void {
    section.removeAttribute('data-first-screen');
  }

  /** Keeps places for up to `most` more sections, after those that are there, then before. Answers how many. */
  place(most: number): number {
    const editor = this.mount();
    const { from, to } = this.#placed;
    const after = Math.min(to + most, this.#sections.length);
    const before = Math.max(0, from - (most - (after - to)));
    if (before === from && after === to) return 0;
    const made: NodeKey[] = [];
    editor.update(
      () => {
        const create = (index: number): SectionNode => {
          const section = $createSectionNode(this.#lines(index), null);
          this.#keys[index] = section.getKey();
          made.push(section.getKey());
          return section;
        };
        const root = $getRoot();
        root.splice(0, 0, range(before, from).map(create));
        root.append(...range(to, after).map(create));
      },
      { discrete: true },
    );
    this.#placed = { from: before, to: after };
    this.#keepRoom();
    for (const index of [...range(before, from), ...range(to, after)]) {
      const section = editor.getElementByKey(this.#keys[index] ?? '');
      if (!section) continue;
      this.#put(section, index);
      this.#onPlaced(section);
    }
    return made.length;
  }

  isLoaded(section: number): boolean {
    return this.#loaded[section] === 1;
  }

  /** Puts the paragraphs into these sections, in one update; those that have them are left alone. */
  load(sections: Iterable<number>): void {
    const empty = Array.from(sections).filter((index) => this.#loaded[index] === 0);
    if (empty.length === 0) return;
    const editor = this.mount();
    if (empty.some((index) => !this.#sections[index])) this.place(this.#sections.length);
    editor.update(
      () => {
        for (const index of empty) {
          if (this.isLoaded(index)) continue;
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
    if (!(node instanceof Text)) return null;
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
    if (node === this.#host)
      return pieceStart(this.layout, firstPiece(this.layout, this.#placed.from + offset));
    return null;
  }

  destroy(): void {
    this.#editor?.setRootElement(null);
  }

  #put(section: HTMLElement, index: number): void {
    this.#sections[index] = section;
    this.#indexes.set(section, index);
  }

  /** Padding as high as the sections that have no place yet are expected to be. */
  #keepRoom(): void {
    const room = (from: number, to: number): string =>
      `${range(from, to).reduce((sum, index) => sum + heightOf(this.#lines(index)), 0)}px`;
    this.#host.style.paddingBlock = `${room(0, this.#placed.from)} ${room(this.#placed.to, this.#sections.length)}`;
  }

  #lines(section: number): number {
    return this.layout.sectionLines[section] ?? 1;
  }

  #pieces(section: number): Piece[] {
    const { layout } = this;
    return range(firstPiece(layout, section), firstPiece(layout, section + 1)).map((piece) => ({
      text: this.#text.slice(pieceStart(layout, piece), pieceStart(layout, piece + 1)),
      look: this.#looks.get(piece) ?? null,
    }));
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
    node.append(...this.#pieces(index).map((piece) => $createPieceNode(piece, null)));
    this.#loaded[index] = 1;
  }
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/**
 * Remembers the selection inside an element; the answer sets it again when its nodes were taken out and put back.
 * Where the focus is elsewhere, in a dialog perhaps, it is let go of instead: setting a selection in a text with a caret
 * brings the focus there too. The reader selects the same again when the focus comes back.
 */
function selectionIn(host: HTMLElement): () => void {
  const selection = getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  if (!selection || !anchorNode || !focusNode || !host.contains(anchorNode)) return () => undefined;
  return () => {
    const { activeElement, body } = document;
    if (activeElement === host || activeElement === body)
      selection.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
    else selection.removeAllRanges();
  };
}
