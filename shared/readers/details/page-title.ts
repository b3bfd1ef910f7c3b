import type { PageDocument, PageElement } from 'linkedom';
import { bareLetters, tidy, type PageMeta } from './page-source';

/** A title, and where it was found. */
export interface FoundTitle {
  readonly title: string;
  readonly place: 'json-ld' | 'open-graph' | 'meta' | 'text';
}

const DIVIDER = /\s+[|–—·•»«:/-]+\s+|\s*[|·•»«]\s*/u;

/**
 * The headline of a page. What the page shows as its headline is taken where the details it gives to programs are like it
 * but say it otherwise; where one holds the other, the shorter one is, since headlines are shown with a kicker and titles
 * with the site's name. `sites` are the names that the page itself gives its site.
 */
export function readTitle(
  document: PageDocument,
  meta: PageMeta,
  { linked, sites }: { readonly linked: string; readonly sites: readonly string[] },
): FoundTitle | null {
  const clean = (title: string): string => withoutSite(tidy(title), sites);
  const shown = Array.from(document.querySelectorAll('h1'))
    .filter((heading) => heading.closest('nav, footer, aside') === null)
    .map((heading) => clean(heading.textContent))
    .filter(
      (title) => title !== '' && !sites.some((site) => bareLetters(site) === bareLetters(title)),
    );
  const window = clean(titleElement(document)?.textContent ?? '');
  const told: readonly FoundTitle[] = [
    { title: clean(linked), place: 'json-ld' as const },
    { title: clean(meta.one('citation_title')), place: 'meta' as const },
    { title: clean(meta.one('og:title')), place: 'open-graph' as const },
    {
      title: clean(
        meta.one('dc.title', 'dcterms.title', 'twitter:title', 'parsely-title', 'sailthru.title'),
      ),
      place: 'meta' as const,
    },
    { title: clean(meta.one('title')), place: 'meta' as const },
  ].filter(
    ({ title }) => title !== '' && !sites.some((site) => bareLetters(site) === bareLetters(title)),
  );
  // What names the site or an offer on every page is like neither the headline nor the title of the window.
  const fitting = told.find(({ title }) => [window, ...shown].some((other) => alike(title, other)));
  const best = fitting ?? (window === '' && shown.length === 0 ? told[0] : undefined);
  const headline = shown.find((title) => alike(title, best?.title ?? window));
  if (best === undefined) {
    // A title of several parts may hold more than the headline.
    const isWhole = headline === undefined || (!DIVIDER.test(window) && !holds(window, headline));
    const title = isWhole ? window || shown[0] : headline;
    return title ? { title, place: 'text' } : null;
  }
  if (headline === undefined || holds(headline, best.title)) return best;
  return { title: headline, place: 'text' };
}

const holds = (long: string, short: string): boolean => {
  const [one, other] = [bareLetters(long), bareLetters(short)];
  return one === other || (other.length > 8 && (one.endsWith(other) || one.startsWith(other)));
};

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether two titles have most of the words of the shorter one in common. */
function alike(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  if (bareLetters(one) === bareLetters(other)) return true;
  const [short, long] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.length - b.length);
  if (!short || !long || short.length === 0) return false;
  const within = new Set(long);
  return short.filter((word) => within.has(word)).length >= Math.max(1, short.length * 0.6);
}

/** A title without the parts at its ends that are a name of the site; the whole title when nothing else is left. */
function withoutSite(title: string, sites: readonly string[]): string {
  const names = new Set(sites.map(bareLetters).filter((name) => name !== ''));
  const parts = title.split(new RegExp(`(${DIVIDER.source})`, 'u'));
  const isSite = (part: string | undefined): boolean =>
    part !== undefined && names.has(bareLetters(part));
  let [from, to] = [0, parts.length];
  while (to - from > 1 && isSite(parts[to - 1])) to -= 2;
  while (to - from > 1 && isSite(parts[from])) from += 2;
  return from < to ? parts.slice(from, to).join('').trim() : title;
}

/** The page's own title: pictures within it have titles too. */
const titleElement = (document: PageDocument): PageElement | null =>
  document.querySelector('head > title') ??
  Array.from(document.querySelectorAll('title')).find((title) => title.closest('svg') === null) ??
  null;
