/**
 * Everything that can be wrong with a file, named, with its place. Wording lives in shared/texts.
 * A `ProjectFileError` refuses the whole file; a `Quarantined` record costs that record; a `FileWarning` is
 * told and costs nothing.
 */

/** A place in a text: both count from 1, the column in UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Stage 1: bytes to text. Sizes in bytes. */
export type TextProblem =
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'empty' }
  /** `what` is part of a sentence, such as “a PDF document”. */
  | { readonly kind: 'other-kind'; readonly what: string }
  | { readonly kind: 'not-utf8'; readonly looksLike: 'utf-16le' | 'utf-16be' | 'utf-32' }
  | {
      readonly kind: 'invalid-text';
      readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
      /** Of the first byte that cannot be read; null where it is not known. */
      readonly byteOffset: number | null;
    };

/** Stage 2: text to JSON, with limits. */
export type JsonProblem = LineColumn &
  (
    | {
        readonly kind: 'syntax';
        readonly problem:
          | 'unexpected-end'
          | 'unexpected-character'
          | 'control-character'
          | 'bad-escape'
          | 'bad-number'
          | 'after-end';
        /** The character at the place; '' at the end of the file. */
        readonly found: string;
      }
    | { readonly kind: 'too-deep'; readonly limit: number }
    | { readonly kind: 'duplicate-key'; readonly key: string }
    | { readonly kind: 'forbidden-key'; readonly key: string }
    | { readonly kind: 'unsafe-number'; readonly number: string }
  );

/** Stage 2 too: git left its conflict markers in the file, the first of them on this line. */
export interface ConflictMarkers {
  readonly kind: 'conflict-markers';
  readonly line: number;
}

/** Stages 3 to 5: is it ours, which version, does its frame fit the schema. */
export type FrameProblem =
  /** JSON, but no Verbatim file; `format` is what it says it is, if it says so. */
  | { readonly kind: 'not-verbatim'; readonly format: string | null }
  /** `needs` is the oldest version of the format that may read it, `reads` the newest this app can. */
  | {
      readonly kind: 'newer-version';
      readonly version: string;
      readonly needs: string;
      readonly reads: string;
    }
  | { readonly kind: 'older-version'; readonly version: string; readonly reads: string }
  /** `pointer` is a JSON pointer; `rule` the keyword of the schema; `missing` the name that is not there. */
  | {
      readonly kind: 'schema';
      readonly pointer: string;
      readonly rule: string;
      readonly missing: string | null;
    };

/** Stage 6: it is not as it was written, damaged or edited: its digest is that of another text. */
export interface DigestProblem {
  readonly kind: 'changed';
}

/** Why a whole file is refused. Nothing of it is used. */
export type ProjectFileError =
  | TextProblem
  | JsonProblem
  | ConflictMarkers
  | FrameProblem
  | DigestProblem;

/** Why one record was set aside. It is kept as it came and exported again. */
export type QuarantineReason =
  /** It does not fit the schema; `detail` is `pointer: rule`. */
  | 'schema'
  /** Another record of another type has its id. */
  | 'id-taken'
  /** What the file says of its writes cannot be read. */
  | 'revision'
  /** A conflict that fits no record. */
  | 'conflict'
  /** `start` is not before `end`; `detail` names the anchor. */
  | 'span-empty'
  | 'span-outside'
  | 'span-splits-character'
  /** A text whose hash is another. */
  | 'text-hash';

/** A record that was set aside. `place` is a JSON pointer into the file. */
export interface Quarantined {
  readonly section: string;
  readonly id: string | null;
  /** A {@link QuarantineReason}, or that of another version of the app. */
  readonly reason: string;
  readonly detail: string;
  readonly place: string;
  readonly record: unknown;
}

/** What is told of a file that was read. `place` is a JSON pointer. */
export type FileWarning =
  | { readonly kind: 'encoding'; readonly encoding: 'utf-16le' | 'utf-16be' }
  /** Made by a newer minor version: what is unknown is kept. */
  | { readonly kind: 'newer-minor'; readonly version: string }
  /** Another program laid the file out anew, or a person says they edited it: its digest proves nothing. */
  | { readonly kind: 'digest-void' }
  | {
      readonly kind: 'counts-differ';
      readonly section: string;
      readonly stated: number;
      readonly found: number;
    }
  /** One id twice: merged into one; `same` when both said the same. */
  | {
      readonly kind: 'repeated-record';
      readonly place: string;
      readonly id: string;
      readonly same: boolean;
    }
  /** Records without revisions, as another program writes them: their stamps were made from their content. */
  | { readonly kind: 'without-revision'; readonly records: number }
  | { readonly kind: 'revision-without-record'; readonly id: string }
  | MissingLink
  /** A link to something of another kind, such as an event among those who took part in one. */
  | {
      readonly kind: 'wrong-link';
      readonly place: string;
      readonly from: string;
      readonly field: string;
      readonly to: string;
    }
  /** One thing is said to be the same as itself, or another: it decides nothing. */
  | { readonly kind: 'compares-itself'; readonly place: string; readonly id: string }
  /** What a file says was understood of a date cannot be: the date is kept as text, understood as what it means or nothing. */
  | { readonly kind: 'date-not-understood'; readonly place: string; readonly id: string }
  /** Half a character (an unpaired surrogate), which no text can hold: U+FFFD stands in its place. */
  | { readonly kind: 'half-character'; readonly place: string; readonly id: string }
  | { readonly kind: 'unknown-author'; readonly place: string; readonly id: string }
  /** The words of the quote, or of what attributes it, are not at its offsets, but in one other place: it is there. */
  | { readonly kind: 'anchor-found-again'; readonly place: string; readonly id: string }
  /** They are not at its offsets, and where they are cannot be told: they are kept. */
  | { readonly kind: 'anchor-text-differs'; readonly place: string; readonly id: string }
  /** The quote was made on another version of the article's text. */
  | { readonly kind: 'anchor-other-text'; readonly place: string; readonly id: string }
  | { readonly kind: 'span-splits-grapheme'; readonly place: string; readonly id: string };

/** A record refers to one that the file does not hold. It is read; the link heals when the other arrives. */
export interface MissingLink {
  readonly kind: 'missing-link';
  readonly place: string;
  readonly from: string;
  readonly field: string;
  readonly to: string;
}
