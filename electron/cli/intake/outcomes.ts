import { many } from '../../../shared/texts/numbers';
import { likeSentence } from '../../../shared/texts/intake';
import type { RefusedInput } from './read-file';

/** An article by what tells it apart. */
export interface NamedArticle {
  readonly id: string;
  readonly title: string;
}

/** An article that a new one looks like. */
export interface LikeArticle extends NamedArticle {
  /** The id and title of the new one. */
  readonly document: NamedArticle;
  /** The share of all their passages that stand in both, from 0.5 to 1. */
  readonly likeness: number;
}

/** What became of a file. */
export type InputOutcome = (RefusedInput & { readonly outcome: 'refused' }) | TakenOutcome;

/** A file of which nothing was refused. */
export interface TakenOutcome {
  readonly outcome: 'added' | 'already-there';
  readonly file: string;
  readonly name: string;
  readonly format: string;
  /** The new articles; for a file that is there already those that were there. */
  readonly documents: readonly NamedArticle[];
  /** Titles of articles that were there, beside those that are new. */
  readonly present: readonly string[];
  /** Whether all of its articles were there before any file of this command came. */
  readonly isOld: boolean;
  readonly losses: readonly string[];
  readonly like: readonly LikeArticle[];
}

const NOT_WRITTEN =
  'Nothing was written, because another file was refused. It can be read: with --keep-going it is added.';

/** What became of a file where nothing was written: only what was there before is there. */
export const withoutWriting = (told: InputOutcome): InputOutcome =>
  told.outcome !== 'refused' && !told.isOld
    ? { outcome: 'refused', file: told.file, format: told.format, reason: NOT_WRITTEN, advice: '' }
    : told;

/** What became of a file as programs read it. */
export function outcomeForPrograms(told: InputOutcome): Readonly<Record<string, unknown>> {
  const { file, outcome, format } = told;
  if (told.outcome === 'refused')
    return { file, outcome, format, documents: [], reason: told.reason };
  const { documents, losses, like } = told;
  return {
    file,
    outcome,
    format,
    documents,
    ...(losses.length > 0 && { losses }),
    ...(like.length > 0 && {
      like: like.map(({ document, ...other }) => ({ document: document.id, ...other })),
    }),
  };
}

/** What became of a file in sentences. */
export function outcomeLines(told: InputOutcome): readonly string[] {
  if (told.outcome === 'refused') return [[told.reason, told.advice].filter(Boolean).join('\n')];
  const { name, documents, present, losses, like, outcome } = told;
  return [
    ...(outcome === 'added' ? documents.map(({ title }) => `Added “${title}”.`) : []),
    ...present.map((title) => `“${title}” is already there: the same text, to the letter.`),
    ...losses.map((sentence) => `“${name}”: ${sentence}`),
    ...like.map((one) => likeSentence(one.document.title, one.title, one.likeness)),
  ];
}

/** The last sentences where nothing was written. One file that was refused has said enough. */
export function nothingWritten(
  outcomes: readonly InputOutcome[],
  keepGoing: boolean,
): readonly string[] {
  if (outcomes.length < 2) return [];
  const refused = outcomes.filter(({ outcome }) => outcome === 'refused').length;
  const others = outcomes.length - refused;
  const way =
    keepGoing || others === 0
      ? ''
      : ` To take the other ${many(others, 'file', 'files')} all the same, add --keep-going.`;
  return [`Nothing was written: ${many(refused, 'file was', 'files were')} refused.${way}`];
}
