import type { Figure } from '../../../shared/agreement/figure';
import type { What } from '../../../shared/agreement/question';
import type { StudyAnnotator } from '../../../shared/agreement/read-study';
import type { FigureSummary } from '../../../shared/agreement/summarise';
import type { Id } from '../../../shared/model/ids';
import { shownValue, usedOf } from '../../../shared/texts/agreement';
import { AGREEMENT } from '../../texts/agreement';

/** A figure in words: its value, or why there is none. */
export const figureWords = (figure: Figure): string =>
  figure.value === null ? AGREEMENT.noValueBecause(figure.because) : shownValue(figure.value);

/** The accessible name of the button that opens a figure. */
export const figureName = (
  about: string,
  what: What,
  { figure, disagreements }: FigureSummary,
): string =>
  AGREEMENT.figureName(
    about,
    figureWords(figure),
    usedOf(what, figure.used, figure.of),
    disagreements,
  );

/** How strongly a figure is shaded, 0 to 1: cubed, since it is near the top that differences are looked for. */
export const shadeOf = ({ value }: Figure): number => Math.min(1, Math.max(0, value ?? 0)) ** 3;

/** Names of annotators by id. */
export function annotatorNames(annotators: readonly StudyAnnotator[]): (id: Id) => string {
  const names = new Map(annotators.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) || AGREEMENT.unnamed;
}

/** Rows by name as they come, or those who agree least first; what has no value is last. */
export const inOrder = <R extends { readonly figure: FigureSummary }>(
  rows: readonly R[],
  order: 'name' | 'value',
): readonly R[] =>
  order === 'name'
    ? rows
    : rows.toSorted((a, b) => (a.figure.figure.value ?? 9) - (b.figure.figure.value ?? 9));
