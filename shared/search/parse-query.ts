import type { Span } from '../model/anchor';
import type { CheckStatus, QuoteKind } from '../model/records';
import { parseEventDate } from '../dates/event-date';
import {
  SEARCH_FIELD_NAMES,
  IS_VALUES,
  type FieldClause,
  type FieldProblem,
  type ParsedQuery,
  type PhraseTerm,
  type SearchClause,
  type SearchField,
  type WordMatch,
  type WordsClause,
} from './parsed-query';
import { wordsIn } from './word-units';

/** Words that may stand between two that are said to be near, where nothing else is said. */
const NEAR = 10;
const OPENING = /["“”„‟«»＂「『]/;
const CLOSING = /["“”„‟«»＂」』]/;
const NEAR_WORD = /^near(?:\/(\d{1,4}))?$/i;
const FIELD = /^(\p{L}+):/u;
const SIGN = /^[-−](?=[^\s\-−])/;

const KINDS: readonly QuoteKind[] = ['direct', 'indirect', 'mixed', 'scare'];
const CHECKS: readonly CheckStatus[] = ['unchecked', 'verbatim', 'altered', 'disputed'];
const VALUES: Readonly<Partial<Record<SearchField, readonly string[]>>> = {
  kind: KINDS,
  check: CHECKS,
  is: IS_VALUES,
};

/** A value as it is compared with those that a field knows. */
export const plainValue = (value: string): string => value.trim().toLowerCase();

/**
 * What a typed query asks for. Nothing that can be typed is an error: what means nothing is left out, and a field that
 * narrows nothing says why. With `typing` the last word counts as a beginning as long as nothing stands behind it.
 */
export function parseQuery(
  text: string,
  { typing = false }: { readonly typing?: boolean } = {},
): ParsedQuery {
  const clauses: SearchClause[] = [];
  let near: number | null = null;
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const piece = pieceAt(text, at, typing);
    at = piece.end;
    const distance = nearIn(text, piece, clauses);
    if (distance !== null) {
      near = distance;
      continue;
    }
    const { clause } = piece;
    if (!clause) continue;
    const isNear = near !== null && clause.type === 'words' && !clause.excluded;
    if (isNear) joinNear(clauses, clause, near ?? NEAR);
    else clauses.push(clause);
    near = null;
  }
  return { text, clauses };
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly clause: WordsClause | FieldClause | null;
}

function pieceAt(text: string, start: number, typing: boolean): Piece {
  const excluded = SIGN.test(text.slice(start));
  const from = excluded ? start + 1 : start;
  const name = FIELD.exec(text.slice(from))?.[1];
  const field = name === undefined ? undefined : SEARCH_FIELD_NAMES.get(name.toLowerCase());
  if (name !== undefined && field) {
    const value = valueAt(text, from + name.length + 1);
    const range = { start, end: value.end };
    const { words: valueRange } = value;
    const typed = text.slice(valueRange.start, valueRange.end);
    const problem = problemOf(field, typed);
    return {
      ...range,
      clause: { type: 'field', field, value: typed, excluded, range, valueRange, problem },
    };
  }
  const value = valueAt(text, from);
  const isLast = typing && value.end === text.length && !value.closed;
  const term = termOf(text.slice(value.words.start, value.words.end), value.quoted, isLast);
  const range = { start, end: value.end };
  return {
    ...range,
    clause: term && { type: 'words', term, excluded, quoted: value.quoted, range },
  };
}

/** What stands at a place: in quotation marks, or up to a blank or a mark. */
function valueAt(
  text: string,
  at: number,
): {
  readonly words: Span;
  readonly end: number;
  readonly quoted: boolean;
  readonly closed: boolean;
} {
  if (OPENING.test(text.charAt(at))) {
    let end = at + 1;
    while (end < text.length && !CLOSING.test(text.charAt(end))) end += 1;
    const closed = end < text.length;
    return { words: { start: at + 1, end }, end: closed ? end + 1 : end, quoted: true, closed };
  }
  let end = at;
  while (end < text.length && !/\s/.test(text.charAt(end)) && !OPENING.test(text.charAt(end)))
    end += 1;
  return { words: { start: at, end }, end, quoted: false, closed: false };
}

const ENDS_IN_A_WORD = /[\p{L}\p{M}\p{N}]$/u;

function termOf(typed: string, quoted: boolean, isLast: boolean): PhraseTerm | null {
  const words = wordsIn(typed).map(({ word }) => word);
  if (words.length === 0) return null;
  return { words, match: matchOf(typed, words.length, quoted, isLast) };
}

function matchOf(typed: string, count: number, quoted: boolean, isLast: boolean): WordMatch {
  const isStart = typed.endsWith('*') || (isLast && ENDS_IN_A_WORD.test(typed));
  const isEnd = !quoted && typed.startsWith('*');
  if (isStart && isEnd) return count === 1 ? 'inside' : 'start';
  return isStart ? 'start' : isEnd ? 'end' : 'whole';
}

/** How near, where a piece says that what is before and behind it is near; null where it is a word like others. */
function nearIn(text: string, piece: Piece, before: readonly SearchClause[]): number | null {
  const [word, distance] = NEAR_WORD.exec(text.slice(piece.start, piece.end)) ?? [];
  const last = before.at(-1);
  if (word === undefined || !last || last.type === 'field' || last.excluded) return null;
  // What comes next has to be something to be near.
  const next = /\S/.exec(text.slice(piece.end));
  const following = next && pieceAt(text, piece.end + next.index, false).clause;
  if (following?.type !== 'words' || following.excluded) return null;
  return distance === undefined ? NEAR : Number(distance);
}

function joinNear(clauses: SearchClause[], second: WordsClause, distance: number): void {
  const first = clauses.at(-1);
  if (!first || first.type === 'field') return;
  const term = first.type === 'near' ? first.terms[1] : first.term;
  const range = { start: first.range.start, end: second.range.end };
  // Of three in a row each is near the next.
  if (first.type === 'words') clauses.pop();
  clauses.push({ type: 'near', terms: [term, second.term], distance, excluded: false, range });
}

function problemOf(field: SearchField, value: string): FieldProblem | null {
  if (value.trim() === '') return 'empty';
  if (field === 'after' || field === 'before')
    return parseEventDate(value, null).earliest === null ? 'not-a-date' : null;
  const known = VALUES[field];
  if (known) return known.includes(plainValue(value)) ? null : 'not-a-value';
  if (field === 'language') return null;
  // All others are looked for in words.
  return wordsIn(value).length === 0 ? 'empty' : null;
}

/** Whether the value of a field was put in quotation marks, and so is meant whole. */
export const isQuotedValue = ({ text }: ParsedQuery, { valueRange }: FieldClause): boolean =>
  OPENING.test(text.charAt(valueRange.start - 1));
