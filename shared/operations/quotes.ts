import { createAnchor } from '../anchoring/create-anchor';
import type { Span } from '../model/anchor';
import type { Id } from '../model/ids';
import type { DocumentRecord, QuoteFields, QuoteRecord } from '../model/records';
import type { ChangeSet } from './change-set';
import { changeRecord, excerptOf, subjectOf, tombstone, writeQuote } from './write-record';

/** What a new quote needs; fields left out take their defaults. */
export interface NewQuote extends Partial<Omit<QuoteFields, 'documentId' | 'anchor' | 'layer'>> {
  readonly id: Id;
  readonly document: Pick<DocumentRecord, 'id' | 'textHash'>;
  /** The document's whole normalised text. */
  readonly text: string;
  /** Where the quote stands in it, UTF-16 offsets. */
  readonly span: Span;
  /** The annotator at this desk. */
  readonly layer: Id;
}

/** Marks a span of a text as a quote. */
export function addQuote({ id, document, text, span, ...fields }: NewQuote): ChangeSet {
  const anchor = createAnchor(text, document.textHash, span);
  return {
    label: { key: 'add-quote', subject: excerptOf(anchor.exact) },
    writes: [
      writeQuote({ id, documentId: document.id }, { ...fields, documentId: document.id, anchor }),
    ],
  };
}

/**
 * Makes a quote of one's own of another annotator's: the same words, speakers, events and tags. The note and the check
 * stay theirs. `layer` is the annotator at this desk.
 */
export function copyQuote(
  quote: QuoteRecord,
  { id, layer }: Pick<QuoteRecord, 'id' | 'layer'>,
): ChangeSet {
  const { documentId, anchor, kind, speakerIds, eventIds, cue, mention, attribution, tags } = quote;
  const fields = {
    documentId,
    anchor,
    kind,
    speakerIds,
    eventIds,
    cue,
    mention,
    attribution,
    tags,
  };
  return {
    label: { key: 'add-quote', subject: excerptOf(anchor.exact) },
    writes: [writeQuote({ id, documentId }, { ...fields, layer })],
  };
}

/** What a person may change of a quote. Its place changes by {@link moveQuote}, its layer never. */
export type QuoteEdit = Partial<Omit<QuoteFields, 'documentId' | 'anchor' | 'layer'>>;

/** Changes fields of a quote; no write when nothing differs. */
export function editQuote(quote: QuoteRecord, fields: QuoteEdit): ChangeSet {
  const edit = changeRecord('edit-quote', quote, fields);
  const onlyNote = Object.keys(edit.writes[0]?.fields ?? {}).join() === 'note';
  return onlyNote ? { ...edit, label: { ...edit.label, key: 'note-quote' } } : edit;
}

/** Gives a quote other bounds in the same text. `text` is the whole normalised text its anchor names. */
export function moveQuote(
  quote: QuoteRecord,
  { text, span }: { readonly text: string; readonly span: Span },
): ChangeSet {
  const anchor = createAnchor(text, quote.anchor.textHash, span);
  const { writes } = changeRecord('move-quote', quote, { anchor });
  return { label: { key: 'move-quote', subject: excerptOf(anchor.exact) }, writes };
}

/** Deletes a quote. */
export const deleteQuote = (quote: QuoteRecord): ChangeSet => ({
  label: { key: 'delete-quote', subject: subjectOf(quote) },
  writes: [tombstone(quote)],
});
