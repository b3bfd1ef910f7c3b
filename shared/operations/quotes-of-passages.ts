import { sameSpan } from '../anchoring/spans';
import type { Span } from '../model/anchor';
import type { Id } from '../model/ids';
import type { DocumentRecord } from '../model/records';
import { sentenceAround } from '../text/sentences';
import type { ChangeSet } from './change-set';
import { begun, markQuote } from './findings';

/** Passages of one article of which quotes are to be made. */
export interface PassagesOfArticle {
  readonly document: DocumentRecord;
  /** The document's whole normalised text. */
  readonly text: string;
  readonly passages: readonly Span[];
  /** Where the annotator has quotes already. */
  readonly taken: readonly Span[];
}

/**
 * Makes a quote of the sentence around each passage, in one step. A sentence that holds two of them becomes one quote,
 * and one that is the annotator's quote already is left alone. `layer` is the annotator at this desk.
 */
export function quotesOfPassages(
  articles: readonly PassagesOfArticle[],
  layer: Id,
  createId: () => Id,
): { readonly change: ChangeSet; readonly count: number } {
  let count = 0;
  const writes = articles.flatMap(({ document, text, passages, taken }) => {
    const spans: Span[] = [];
    for (const passage of passages) {
      const span = sentenceAround(text, passage, document.language);
      if (![...spans, ...taken].some((one) => sameSpan(one, span))) spans.push(span);
    }
    count += spans.length;
    const started = { ...document, progress: 'in-work' as const };
    return [
      ...spans.flatMap(
        (span) => markQuote({ id: createId(), document: started, text, span, layer }, null).writes,
      ),
      ...(spans.length > 0 ? begun(document) : []),
    ];
  });
  return { change: { label: { key: 'add-quotes', subject: '' }, writes }, count };
}
