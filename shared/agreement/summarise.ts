import type { Id } from '../model/ids';
import type { AgreementReport } from './agreement-of';
import type { AgreementFigure } from './compare';
import type { Figure } from './figure';

/** A figure without the passages behind it, only how many there are. */
export interface FigureSummary {
  readonly figure: Figure;
  readonly interval: AgreementFigure['interval'];
  readonly disagreements: number;
}
export const summariseFigure = ({
  figure,
  interval,
  disagreements,
}: AgreementFigure): FigureSummary => ({
  figure,
  interval,
  disagreements: disagreements.length,
});

/** A figure for other programs: `disputed` holds the ids of the quotes of each passage in dispute. */
export type FigureForPrograms = Figure & {
  readonly interval: AgreementFigure['interval'];
  readonly disputed: readonly (readonly Id[])[];
};
export const forPrograms = ({
  figure,
  interval,
  disagreements,
}: AgreementFigure): FigureForPrograms => ({
  ...figure,
  interval,
  disputed: disagreements.map(({ quotes }) => quotes.map(({ id }) => id)),
});

/** Reports as the JSON file that other programs read. */
export const agreementJson = (reports: readonly AgreementReport<FigureForPrograms>[]): string =>
  `${JSON.stringify({ format: 'verbatim-agreement', formatVersion: '1.0', reports }, null, 2)}\n`;
