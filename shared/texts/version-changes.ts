import type { ComparedQuotation } from '../anchoring/compare-quotations';

type State = ComparedQuotation['state'];

/** What became of a quotation, in a word. */
export const CHANGED_STATES: Readonly<Record<State, string>> = {
  exact: 'the same',
  moved: 'moved',
  changed: 'CHANGED',
  ambiguous: 'NOT CERTAIN',
  orphan: 'GONE',
  new: 'NEW',
};

/** Whether a quotation says something else now, or is there in one version only. */
export const isDifferent = ({ state }: Pick<ComparedQuotation, 'state'>): boolean =>
  state !== 'exact' && state !== 'moved';

/** “3 changed, 1 gone, 2 new; 14 the same.” */
export function changesSentence(quotations: readonly Pick<ComparedQuotation, 'state'>[]): string {
  const count = (...states: readonly State[]) =>
    quotations.filter(({ state }) => states.includes(state)).length;
  const uncertain = count('ambiguous');
  const parts = [
    `${count('changed')} changed`,
    `${count('orphan')} gone`,
    `${count('new')} new`,
    ...(uncertain > 0 ? [`${uncertain} not certain`] : []),
  ];
  return `${parts.join(', ')}; ${count('exact', 'moved')} the same.`;
}
