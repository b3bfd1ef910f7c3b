/** What a mark can say of a stretch of a text. */
export type MarkType =
  /** `value` is the level, '1' to '6'. */
  | 'heading'
  /** All that stands on one page; `value` is the page's label as printed, else its number. */
  | 'page'
  /** What was said from this time on; `value` is hours, minutes, seconds and ms from the beginning: '00:12:03.500'. */
  | 'time'
  /** What this speaker said; `value` is the name as the file gives it. The name itself is no part of the text. */
  | 'speaker'
  /** One item; `value` is its bullet or number as the file shows it ('•', '3.'). A number stands in the text, a bullet does not. */
  | 'list'
  /** A whole table, whose cells stand a row a line, divided by tabs; `value` is its caption or ''. */
  | 'table'
  /** The text of a note, at the end of the text; `value` is its number or sign. */
  | 'footnote'
  /** `value` is 'strong', 'emphasis', 'underlined' or 'struck'. */
  | 'emphasis'
  /** `value` is the address as the file gives it. */
  | 'link'
  /** An earlier message that an e-mail repeats: not what its sender says. `value` is who wrote it, or ''. */
  | 'quoted'
  /** Where a word was put together, between the two letters; `value` is what stood there in the file, '-\n'. */
  | 'joined-hyphen'
  /** Where something of the file is not in the text; `value` says what, in a word or two: 'picture', 'menu', 'comment'. */
  | 'left-out';

/**
 * Something that a reader of files found to be true of a stretch of a text. Marks lie beside the text and outside its
 * hash; they are shown, searched and cited, and are never part of a quote.
 */
export interface Mark {
  readonly type: MarkType;
  /** UTF-16 offsets into the text, the end exclusive; equal for a place between two characters. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
}
