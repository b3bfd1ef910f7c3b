import { isWhat, measureFor } from '../../../shared/agreement/question';
import type { Question, Scope } from '../../../shared/agreement/question';

/** What the page of agreement shows, kept as a setting, so that people come back from an article to where they were. */
export interface AgreementChoice {
  readonly question: Question;
  readonly order: 'name' | 'value';
  /** The figure whose disagreements are shown; null for the figures themselves. */
  readonly scope: Scope | null;
  /** The passage one was at, by its key. */
  readonly at: string;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function scopeFrom(stored: unknown): Scope | null {
  const fields = fieldsOf(stored);
  const [a, b, id, textHash] = ['a', 'b', 'id', 'textHash'].map((key) => textOf(fields[key]));
  switch (fields['of']) {
    case 'all':
      return { of: 'all' };
    case 'pair':
      return a && b ? { of: 'pair', a, b } : null;
    case 'article':
      return textHash ? { of: 'article', textHash } : null;
    case 'speaker':
      return id ? { of: 'speaker', id } : null;
    default:
      return null;
  }
}

/** Reads what was kept; what cannot be understood becomes the default. */
export function choiceFrom(stored: unknown): AgreementChoice {
  const { question, order, scope, at } = fieldsOf(stored);
  const { what, measure, none } = fieldsOf(question);
  const asked = isWhat(what) ? what : 'quotes';
  return {
    question: {
      what: asked,
      measure: measureFor(asked, measure),
      none: none === 'missing' ? 'missing' : 'answer',
    },
    order: order === 'value' ? 'value' : 'name',
    scope: scopeFrom(scope),
    at: textOf(at) ?? '',
  };
}
