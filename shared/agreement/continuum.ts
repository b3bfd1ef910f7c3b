import type { Span } from '../model/anchor';
import type { Id } from '../model/ids';
import type { QuoteRecord } from '../model/records';
import type { StudyArticle } from './read-study';
import type { Continuum } from './unitizing-alpha';

/** Spans in order, those of one annotator that overlap taken as one: the measure knows no quote within a quote. */
function asUnits(spans: readonly Span[]): readonly Span[] {
  const units: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = units.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else units.push({ start, end });
  }
  return units;
}

/** The text of an article with the quotes that `annotators` marked in it; null when its text is not here. */
export function continuumOf(
  { length, layers }: StudyArticle,
  annotators: readonly Id[],
  counts: (quote: QuoteRecord) => boolean,
): Continuum | null {
  if (length === null) return null;
  return {
    length,
    layers: annotators.map((id) =>
      asUnits((layers.get(id) ?? []).filter(counts).map(({ anchor }) => anchor)),
    ),
  };
}
