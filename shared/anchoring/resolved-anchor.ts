import type { AnchorState, Span } from '../model/anchor';

/**
 * Where an anchor stands in a text at hand. `confidence` is 0–1: 1 only for words found unchanged with all of their
 * context, or in the very text they were marked in. Without a span nothing was claimed.
 */
export interface ResolvedAnchor {
  readonly state: AnchorState;
  readonly span: Span | null;
  readonly confidence: number;
}
