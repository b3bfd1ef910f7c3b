import { detectLanguage } from '../text/detect-language';
import type { DetailFinding, DetailName, DetailPlace, FoundArticle, Loss } from './reader';
import type { MarkedText } from './text-builder';

/** A detail and where it was found; `stated` when the file itself says so. */
export interface FoundDetail<Value> extends DetailFinding {
  readonly value: Value;
}

/** The details that a file gives of an article. What is left out was not found. */
export type FoundDetails = Readonly<
  Partial<
    Record<Exclude<DetailName, 'authors'>, FoundDetail<string>> & {
      readonly authors: FoundDetail<readonly string[]>;
    }
  >
>;

/** A detail that the file states at a place; undefined for an empty one. */
export function stated(
  value: string | undefined,
  place: DetailPlace,
): FoundDetail<string> | undefined {
  const trimmed = value?.replaceAll(/\s+/gu, ' ').trim() ?? '';
  return trimmed === '' ? undefined : { value: trimmed.toWellFormed(), place, stated: true };
}

/** Authors that the file states at a place; undefined for none. */
export function statedAuthors(
  names: readonly string[],
  place: DetailPlace,
): FoundDetail<readonly string[]> | undefined {
  const value = names
    .map((name) => name.replaceAll(/\s+/gu, ' ').trim().toWellFormed())
    .filter((name) => name !== '');
  return value.length === 0 ? undefined : { value, place, stated: true };
}

/** The parts of an article that a reader has put together. */
interface ArticleParts extends MarkedText {
  readonly details: {
    readonly [Name in keyof FoundDetails]?: FoundDetails[Name] | undefined;
  };
  readonly losses: readonly Loss[];
  /** The title of an article that has none: the name of its file. */
  readonly fileName: string;
}

/**
 * An article of a text, its marks and the details that were found. The language is guessed from the text where none is
 * stated, and the name of the file is a guess at the title.
 */
export function makeArticle({
  text,
  marks,
  details,
  losses,
  fileName,
}: ArticleParts): FoundArticle {
  const named = fileName.replaceAll(/[_-]+/gu, ' ').trim().toWellFormed();
  const title = details.title ?? { value: named, place: 'file-name', stated: false };
  const guessed = detectLanguage(text);
  const language = details.language ?? { value: guessed, place: 'text', stated: false };
  const all = { ...details, title, language };
  const findings = Object.entries(all).flatMap(([name, detail]) =>
    detail === undefined || detail.value.length === 0
      ? []
      : [[name, { place: detail.place, stated: detail.stated }] as const],
  );
  return {
    text,
    marks,
    details: {
      title: title.value,
      publisher: details.publisher?.value ?? '',
      published: details.published?.value ?? '',
      authors: details.authors?.value ?? [],
      dateline: details.dateline?.value ?? '',
      language: language.value,
      url: details.url?.value ?? '',
    },
    findings: Object.fromEntries(findings),
    updated: details.updated?.value ?? '',
    archiveUrl: details.archiveUrl?.value ?? '',
    losses,
  };
}
