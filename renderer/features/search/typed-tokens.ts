import type { FieldClause, ParsedQuery } from '../../../shared/search/parsed-query';

/** What stands in the field: fields that are understood, as typed, and the text behind them. */
export interface Typed {
  readonly tokens: readonly string[];
  readonly text: string;
}

/** The whole query as plain text. */
export const queryOf = ({ tokens, text }: Typed): string =>
  [...tokens, text].filter((part) => part.trim() !== '').join(' ');

/**
 * Takes the fields out of the text that are done, since a blank stands behind them, and that `isKnown` says narrow
 * something. What is not done is still being typed.
 */
export function takeTokens(
  typed: Typed,
  parsed: ParsedQuery,
  isKnown: (clause: FieldClause) => boolean,
): Typed {
  let { text } = typed;
  const taken: string[] = [];
  for (const clause of parsed.clauses.toReversed()) {
    if (clause.type !== 'field' || clause.problem !== null || !isKnown(clause)) continue;
    const { start, end } = clause.range;
    if (!/^\s/.test(text.slice(end))) continue;
    taken.unshift(text.slice(start, end));
    text = text.slice(0, start) + text.slice(end).replace(/^\s+/, '');
  }
  return taken.length === 0 ? typed : { tokens: [...typed.tokens, ...taken], text };
}

/** Turns the last token back into text, before what is typed; null where there is none. */
export function openLastToken({ tokens, text }: Typed): Typed | null {
  const last = tokens.at(-1);
  return last === undefined ? null : { tokens: tokens.slice(0, -1), text: last + text };
}
