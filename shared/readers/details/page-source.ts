import type { PageDocument } from 'linkedom';

/** A page as a tree, and what of its source is looked at apart from that. */
export interface PageSource {
  readonly document: PageDocument;
  /** What its `<script type="application/ld+json">` hold. */
  readonly jsonLd: readonly string[];
  /** Those of its comments that name an address. */
  readonly comments: readonly string[];
}

/** What a page says of itself in its `<meta>` elements, by small names. */
export interface PageMeta {
  /** The first value of the first of these names that has one; '' for none. */
  readonly one: (...names: readonly string[]) => string;
  /** All values of the first of these names that has any. */
  readonly all: (...names: readonly string[]) => readonly string[];
}

/** Reads the `<meta>` elements of a page: `name`, `property` and `itemprop` alike. */
export function readMeta(document: PageDocument): PageMeta {
  const values = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = tidy(meta.getAttribute('content') ?? '');
    if (content === '') continue;
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv'])
      for (const name of (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        const known = values.get(name) ?? [];
        if (name !== '' && !known.includes(content)) values.set(name, [...known, content]);
      }
  }
  const all = (...names: readonly string[]): readonly string[] =>
    names.map((name) => values.get(name)).find((found) => found !== undefined) ?? [];
  return { all, one: (...names) => all(...names)[0] ?? '' };
}

/** A text on one line, without blanks at its ends. */
export const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Letters and figures of a text alone, in small letters: two names are compared by them. */
export const bareLetters = (text: string): string =>
  text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
