import type { FieldClause, ParsedQuery } from '../search/parsed-query';

/** Why a field of a query narrows nothing, as a sentence. */
export function fieldProblemSentence({ text }: ParsedQuery, clause: FieldClause): string | null {
  const typed = text.slice(clause.range.start, clause.range.end);
  switch (clause.problem) {
    case null:
      return null;
    case 'empty':
      return `“${typed}” is left out: nothing to look for stands behind the colon.`;
    case 'not-a-date':
      return `“${typed}” is left out: “${clause.value}” is no date that can be understood. Write it like 2018-03 or 20 March 2018.`;
    case 'not-a-value':
      return `“${typed}” is left out: “${clause.field}” has no value “${clause.value}”.`;
  }
}
