import type { DocumentRecord, MarkupRecord } from '../../../shared/model/records';
import type { DetailName } from '../../../shared/readers/reader';

/** How a detail of an article came about. */
export interface DetailOrigin {
  /** Where in the file it was found. */
  readonly place: string;
  /** The file says so, or a person confirmed it; else it is a guess. */
  readonly stated: boolean;
}

/** The details of an article as they are now, by the names under which readers find them. */
const valuesOf = ({
  title,
  language,
  source,
}: DocumentRecord): Partial<Record<DetailName, readonly string[]>> => ({
  title: [title],
  language: [language],
  publisher: [source.publisher],
  published: [source.published],
  authors: source.authors,
  dateline: [source.dateline],
  url: [source.url],
});

/**
 * Where a detail of an article was found. Null where it is empty, and where it is no longer what was found: then a person
 * wrote it.
 */
export function originOf(
  document: DocumentRecord,
  markup: Pick<MarkupRecord, 'found'> | null,
  name: DetailName,
): DetailOrigin | null {
  const values = (valuesOf(document)[name] ?? []).filter((value) => value !== '');
  const found = (markup?.found ?? []).filter(({ detail }) => detail === name);
  const [first] = found;
  const isSame = values.every((value) => found.some((one) => one.value === value));
  if (!first || values.length === 0 || !isSame) return null;
  return { place: first.place, stated: found.every(({ stated }) => stated) };
}

/** What was found under a name that no field of an article holds; '' for nothing. */
export const foundValue = (markup: Pick<MarkupRecord, 'found'> | null, name: DetailName): string =>
  markup?.found.find(({ detail }) => detail === name)?.value ?? '';
