import type { QuoteRecord } from '../model/records';
import type { ChangeSet } from './change-set';
import { editQuote } from './quotes';

/** A quote with what a check found about it, as a line for people. */
export interface NotedFinding {
  readonly quote: QuoteRecord;
  readonly line: string;
}

/**
 * Writes what was found into the notes of the quotes' checks, behind what stands there, as one change. The verdict of
 * the check stays as it is. A line that stands there already is not written again; null when all do.
 */
export function noteFindings(findings: readonly NotedFinding[]): ChangeSet | null {
  const lines = new Map<
    string,
    { readonly quote: QuoteRecord; readonly lines: readonly string[] }
  >();
  for (const { quote, line } of findings) {
    const known = lines.get(quote.id)?.lines ?? quote.check.note.split('\n').filter(Boolean);
    if (!known.includes(line)) lines.set(quote.id, { quote, lines: [...known, line] });
  }
  const changes = Array.from(lines.values(), ({ quote, lines: all }) =>
    editQuote(quote, { check: { ...quote.check, note: all.join('\n') } }),
  );
  const [first] = changes;
  return first ? { label: first.label, writes: changes.flatMap(({ writes }) => writes) } : null;
}
