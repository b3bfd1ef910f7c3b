import type { Span } from '../../../shared/model/anchor';

/** A stretch of a text, marked or not; `gap` where something is missing that the other text has. */
export interface MarkedPart {
  readonly kind: 'plain' | 'marked' | 'honest' | 'gap';
  readonly text: string;
}

/** Cuts words at what is marked in them. `start` is where they begin in the text that the marks are in, UTF-16. */
export function markedParts(
  words: string,
  start: number,
  marks: readonly { readonly span: Span; readonly honest: boolean }[],
): readonly MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = 0;
  const inOrder = marks.toSorted((a, b) => a.span.start - b.span.start);
  for (const { span, honest } of inOrder) {
    const from = Math.max(at, Math.min(words.length, span.start - start));
    const to = Math.max(from, Math.min(words.length, span.end - start));
    parts.push({ kind: 'plain', text: words.slice(at, from) });
    if (to > from) parts.push({ kind: honest ? 'honest' : 'marked', text: words.slice(from, to) });
    else if (!honest && span.start === span.end) parts.push({ kind: 'gap', text: '' });
    at = to;
  }
  parts.push({ kind: 'plain', text: words.slice(at) });
  return parts.filter(({ kind, text }) => kind === 'gap' || text !== '');
}
