import type { Span } from '../../shared/model/anchor';
import type { Id } from '../../shared/model/ids';
import type { Mark } from '../../shared/model/mark';

/** How a highlight is painted: background and underline only, as `::highlight()` can. */
export type HighlightLook =
  | 'quote'
  | 'unattributed'
  | 'suggestion'
  | 'scare'
  | 'cue'
  | 'mention'
  /** Words that were found, and those of them that one stands on. */
  | 'search'
  | 'here'
  /** What a reader of files found: it is never a quote, and answers no click. */
  | 'strong'
  | 'emphasis'
  | 'underlined'
  | 'struck'
  | 'link'
  | 'joined'
  /** Characters that nobody sees, and letters that look like others. */
  | 'invisible';

/** A stretch of text to be marked. `colour` is an index into the speaker palette 0–7, and never the only sign. */
export interface Highlight extends Span {
  readonly id: Id;
  readonly look: HighlightLook;
  readonly colour: number;
  /** Initials for the margin; '' shows none. */
  readonly initials: string;
}

/** Where a reader finds further highlights: those near the viewport, and one by its id. */
export interface HighlightSource {
  get(id: Id): Highlight | null;
  /** Everything that overlaps `[start, end)`, in order. */
  within(span: Span): readonly Highlight[];
}

/** The whole height of a reader, its header included, from 0 at the top to 1 at the bottom. */
export interface Overview {
  /** What is seen of it now. */
  readonly top: number;
  readonly bottom: number;
  fractionOf(offset: number): number;
}

export interface ReaderEvents {
  /** The person's selection, as offsets into the text; collapsed selections are carets (`start === end`), null when outside. */
  onSelect(selection: Span | null): void;
  /** A click or Enter on highlighted text: all highlights there, smallest first. */
  onActivate(ids: readonly Id[]): void;
  /** A boundary handle was dragged and let go, or moved by keys. */
  onMoveBoundary(id: Id, span: Span): void;
  /** A double-click on a quotation mark: the whole quotation, ends included. */
  onTakeQuotation(span: Span): void;
  /** The first screen is painted and readable. */
  onReady(): void;
}

/** A mounted reader. Offsets are UTF-16 units into the text it was given. Framework-free, so that it can be measured alone. */
export interface ReaderHandle {
  /** Replaces all highlights; only those near the viewport are painted. Cheap for a change of few. */
  setHighlights(highlights: readonly Highlight[], more?: HighlightSource): void;
  /** Marks what was found, above all other highlights; null for nothing. */
  setFound(found: HighlightSource | null): void;
  /** Shows one highlight as current, with boundary handles; null for none. */
  setCurrent(id: Id | null): void;
  /** Marks characters that nobody sees, and letters that look like others; or no longer. */
  showInvisible(shown: boolean): void;
  /**
   * Brings a span into view, mounting what is between; resolves when it is painted. Where it is in view nothing scrolls,
   * unless it is to stand where {@link readingAt} was asked.
   */
  reveal(span: Span, to?: 'view' | 'reading-line'): Promise<void>;
  /** The offset that is read: of the line a third down the view, where {@link reveal} brings what it shows. */
  readingAt(): number;
  select(span: Span): void;
  selection(): Span | null;
  /** The quotation (balanced marks in the paragraph) around an offset, marks included; null when none. */
  quotationAt(offset: number): Span | null;
  focus(): void;
  /** Where things stand in the whole height, as laid out now: for a picture of it beside the text. */
  overview(): Overview;
  /** Hears, once a frame, that the text was scrolled or took another height. Answers how to stop. */
  onOverview(listener: () => void): () => void;
  /** Scrolls so that a fraction (0–1) of the whole height is in the middle. */
  scrollToFraction(fraction: number): void;
  /** Resolves when every section is in the document; false when it was destroyed first. */
  loaded(): Promise<boolean>;
  destroy(): void;
}

export interface ReaderOptions {
  readonly text: string;
  /** What was found beside the text, in order of `start`: shown around the words and over them, never among them. */
  readonly marks?: readonly Mark[];
  /** Accessible name of the text. */
  readonly label: string;
  /** BCP 47 tag or ''. */
  readonly language: string;
  /** The offset to open at; the beginning when left out. */
  readonly openAt?: number;
  /** Finds the quotation around an offset, marks included; without it a double-click takes none. */
  readonly quotationAt?: (text: string, offset: number) => Span | null;
  readonly events: Partial<ReaderEvents>;
}
