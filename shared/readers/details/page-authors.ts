import type { PageDocument } from 'linkedom';
import { bareLetters, tidy, type PageMeta } from './page-source';
import type { DetailFinding } from '../reader';

/** Authors, and how they were found. */
export interface FoundAuthors {
  readonly authors: readonly string[];
  readonly finding: DetailFinding;
}

/** Words before a name, and what stands in place of one, in the languages of most pages. */
const BY =
  /^(?:by|von|par|por|di|door|av|af|przez|text(?: by)?|(?:written|posted|published|reported|words) by|geschrieben von|publié par|publicado por|author|autor(?:in)?|auteur|autore|foto)\s*:?\s+/iu;
const NO_NAME =
  /^(?:admin(?:istrator)?|author|autor|editors?|editorial|editorial team|newsroom|staff|staff (?:writer|reporter)|publisher|redaktion|die redaktion|online-?redaktion|redaction|rédaction|la rédaction|redacción|redazione|redactie|web ?master|guest|guest author|gastautor|user|unknown|anonymous|none|null|undefined|n\/a|contributor|default|root|wordpress|agencies|agency|reuters|dpa|afp|ap|sid|epd|kna)$/iu;
/** Names by which people log in. */
const LOGIN = /^[a-z][a-z\d]*(?:[._-][a-z\d]+)+$|^[a-z]+\d+$/;
const BYLINES =
  '[rel~="author"], [itemprop~="author"], [class*="byline"], [class*="author"], [class*="Author"], [class*="autor"]';
const BYLINE_NAME =
  /(?:^|[\s_-])(?:by-?line|authors?|autor(?:en)?)(?:$|[\s_-]|name|link)|[a-z_](?:Author|Byline)(?:Name)?(?:$|\s)|__(?:author|byline)/i;
const ELSEWHERE =
  '[class*="comment"], [id*="comment"], nav, footer, aside, [class*="related"], [class*="teaser"]';
/** Longer texts are no list of names (UTF-16 units). */
const LONGEST = 120;

/**
 * The authors of a page, from the surest place that names persons. They count as stated only where the page shows its
 * readers the same names and no others: what sites tell programs is often a login, the paper, or the last person who
 * touched the page. `text` is what the page shows, `sites` its own names.
 */
export function readPageAuthors(
  document: PageDocument,
  meta: PageMeta,
  {
    linked,
    sites,
    text,
  }: {
    readonly linked: readonly string[];
    readonly sites: readonly string[];
    readonly text: string;
  },
): FoundAuthors | null {
  const names = (given: readonly string[]): readonly string[] => namesIn(given, sites);
  const shown = names(bylinesOf(document));
  const seen = bareLetters(text);
  const told = [
    { authors: names(linked), place: 'json-ld' as const },
    { authors: names(meta.all('citation_author')), place: 'meta' as const },
    {
      authors: names(
        meta.all(
          'author',
          'article:author',
          'parsely-author',
          'sailthru.author',
          'byl',
          'dc.creator',
          'dcterms.creator',
          'dc.contributor',
        ),
      ),
      place: 'meta' as const,
    },
    {
      authors: names(meta.all('dc.creator', 'dcterms.creator', 'article:author')),
      place: 'meta' as const,
    },
  ].find(({ authors }) => authors.length > 0);
  // A login tells less than the byline that the page shows.
  if (!told?.authors.every(isPerson)) {
    const first = names(bylinesOf(document).slice(0, 1));
    if (!told || (first.length > 0 && first.every(isPerson)))
      return first.length === 0
        ? null
        : { authors: first, finding: { place: 'text', stated: false } };
  }
  const known = new Set(told.authors.map(bareLetters));
  const isShown = told.authors.every((name) => seen.includes(bareLetters(name)));
  const isAlone = shown.every((name) => known.has(bareLetters(name)));
  return {
    authors: told.authors,
    finding: { place: told.place, stated: isShown && isAlone && told.authors.every(isPerson) },
  };
}

/** What a page shows as bylines, in its order. */
function bylinesOf(document: PageDocument): readonly string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll(BYLINES)) {
    const isNamed =
      element.hasAttribute('rel') ||
      element.hasAttribute('itemprop') ||
      BYLINE_NAME.test(element.className);
    if (!isNamed || element.closest(ELSEWHERE) !== null || element.localName === 'body') continue;
    const name = element.querySelector('[itemprop~="name"], [rel~="author"]');
    const text = tidy((name ?? element).textContent);
    if (text.length > 2 && text.length <= LONGEST && !found.includes(text)) found.push(text);
  }
  return found;
}

/** The names in what pages give for authors: several in one, behind “by”, with an address. */
function namesIn(given: readonly string[], sites: readonly string[]): readonly string[] {
  const isSite = (name: string): boolean =>
    sites.some((site) => bareLetters(site) === bareLetters(name));
  const names = given
    .filter((one) => one.length <= LONGEST * 3 && !isSite(one))
    .flatMap((one) => splitNames(tidy(one).replace(BY, '')))
    .map((one) => tidy(one.replace(/\s*\([^)]*\)\s*$/u, '')).replace(/[\s,;|/–-]+$/u, ''))
    .filter(
      (name) =>
        /\p{L}{2}/u.test(name) &&
        !/https?:|www\.|@|\d{2}/.test(name) &&
        name.length <= 80 &&
        !NO_NAME.test(name) &&
        !LOGIN.test(name) &&
        !isSite(name),
    );
  return names.filter(
    (name, at) => names.findIndex((one) => bareLetters(one) === bareLetters(name)) === at,
  );
}

/** Divides a list of names. A comma divides names only where each side has two words: “Jong, Michiel de” is one. */
function splitNames(text: string): readonly string[] {
  return text
    .split(/\s*(?:;|\||\s&\s|\s(?:and|und|et|y|en|e|i|och|og)\s|\s[-–]\s)\s*/u)
    .flatMap((part) => {
      const pieces = part.split(/\s*,\s*(?:and\s|und\s)?/u).filter((piece) => piece !== '');
      return pieces.every((piece) => piece.includes(' ')) ? pieces : [part];
    });
}

/** Whether a name has the form of a person's: two to six words that begin with a capital, or with what stands between. */
const isPerson = (name: string): boolean => {
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    words.every((word) => /^[\p{L}\p{M}.’'-]+$/u.test(word)) &&
    /^[\p{Lu}\p{Lo}]/u.test(words[0] ?? '')
  );
};
