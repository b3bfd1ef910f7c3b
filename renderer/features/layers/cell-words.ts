import type { Span } from '../../../shared/model/anchor';
import type { QuoteRecord } from '../../../shared/model/records';

/** A quote's words in three: what others leave out at the start, what all have, what others leave out at the end. */
export interface CellWords {
  readonly before: string;
  readonly common: string;
  readonly after: string;
}

/** What all quotes of a passage have in common (UTF-16 offsets); null when there is no such part. */
export function commonSpan(spans: readonly Span[]): Span | null {
  const start = Math.max(...spans.map((span) => span.start));
  const end = Math.min(...spans.map((span) => span.end));
  return spans.length > 0 && start < end ? { start, end } : null;
}

/** Cuts a quote's words where the part that all have begins and ends. */
export function cellWords({ anchor }: Pick<QuoteRecord, 'anchor'>, common: Span | null): CellWords {
  if (!common) return { before: '', common: anchor.exact, after: '' };
  const from = Math.max(0, common.start - anchor.start);
  const to = Math.max(from, common.end - anchor.start);
  return {
    before: anchor.exact.slice(0, from),
    common: anchor.exact.slice(from, to),
    after: anchor.exact.slice(to),
  };
}
