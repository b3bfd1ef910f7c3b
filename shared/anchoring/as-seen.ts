/** Anchors without what nobody sees, and back to the text as it is. */
import type { Anchor } from '../model/anchor';
import { foldInvisible, type FoldedText } from '../text/fold-invisible';
import type { ResolvedAnchor } from './resolved-anchor';

const seen = (words: string): string => foldInvisible(words)?.text ?? words;

/** An anchor of a text as one of the folded text. `folded` is null for a text that has nothing to be left out. */
export function anchorAsSeen(anchor: Anchor, folded: FoldedText | null): Anchor {
  const place = (offset: number): number => folded?.folded(offset) ?? offset;
  const exact = seen(anchor.exact);
  const start = place(anchor.start);
  return {
    ...anchor,
    start,
    end: start + exact.length,
    exact,
    prefix: seen(anchor.prefix),
    suffix: seen(anchor.suffix),
  };
}

/** What was found in a folded text, in the text as it is: `changed` where its characters are not those of the anchor. */
export function asInText(
  found: ResolvedAnchor,
  text: string,
  folded: FoldedText | null,
  { exact }: Anchor,
): ResolvedAnchor {
  if (found.span === null) return found;
  const span = folded?.original(found.span) ?? found.span;
  const isSame = text.slice(span.start, span.end) === exact;
  return { ...found, span, state: isSame ? found.state : 'changed' };
}
