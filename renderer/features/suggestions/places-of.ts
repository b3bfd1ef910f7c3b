import { resolveAnchor } from '../../../shared/anchoring/resolve-anchor';
import type { Anchor, Span } from '../../../shared/model/anchor';
import type { TextHash } from '../../../shared/model/ids';
import type { QuoteRecord } from '../../../shared/model/records';

/** Anchors of other texts are searched for once: searching is slow. */
const resolved = new WeakMap<Anchor, { readonly hash: TextHash; readonly span: Span | null }>();

/** Where quotes stand in a text; those that do not are left out. */
export const placesOf = (
  text: string,
  hash: TextHash,
  quotes: readonly QuoteRecord[],
): readonly Span[] =>
  quotes.flatMap(({ anchor }) => {
    if (anchor.textHash === hash) return anchor;
    const known = resolved.get(anchor);
    if (known?.hash === hash) return known.span ?? [];
    const { span } = resolveAnchor(text, hash, anchor);
    resolved.set(anchor, { hash, span });
    return span ?? [];
  });
