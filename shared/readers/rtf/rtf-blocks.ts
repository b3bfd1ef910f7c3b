/** How letters look, as far as marks tell. */
export type RtfLook = 'strong' | 'emphasis' | 'underlined' | 'struck';

/** Text of one look. */
export interface RtfPiece {
  readonly text: string;
  readonly looks: readonly RtfLook[];
  /** The address that it links to; '' for none. */
  readonly link: string;
  /** What stood here and is not in the text, in a word; '' for nothing. */
  readonly leftOut: string;
}

/** What an RTF document consists of, in its order. */
export type RtfBlock =
  | {
      readonly kind: 'paragraph';
      readonly pieces: readonly RtfPiece[];
      /** 1 to 9; null for body text. */
      readonly heading: number | null;
      /** The number or bullet before it; null for none. */
      readonly label: string | null;
      /** How many tables it stands in. */
      readonly depth: number;
      /** Text boxes that are anchored in it. */
      readonly boxes: readonly (readonly RtfBlock[])[];
    }
  /** What came since the last of them was a cell, or a row of cells. */
  | { readonly kind: 'cell'; readonly depth: number }
  | { readonly kind: 'row'; readonly depth: number };

/** A note of an RTF document, whose notes are numbered. */
export interface RtfNote {
  readonly kind: 'footnote' | 'endnote';
  readonly blocks: readonly RtfBlock[];
}
