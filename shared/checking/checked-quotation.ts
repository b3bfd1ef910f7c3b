import type { Span } from '../model/anchor';
import type { QuotationChange } from './change';

/** Who is said to have said it, in the draft and in the source; null for who is not known. */
export interface SpeakerComparison {
  readonly claimed: string | null;
  readonly source: string | null;
  /** Null when one of them is not known. */
  readonly agrees: boolean | null;
}

/** A quotation of a draft and what became of it when it was looked up. */
export interface CheckedQuotation extends Span {
  /** As it stands in the draft from `start` to `end`, with its marks. */
  readonly text: string;
  /** Verbatim but for what is marked and how it is set; with changes; or nowhere. */
  readonly status: 'verbatim' | 'altered' | 'not-found';
  readonly changes: readonly QuotationChange[];
  /** From the first to the last word that it has of the source. */
  readonly source: (Span & { readonly documentId: string; readonly exact: string }) | null;
  readonly speaker: SpeakerComparison;
}
