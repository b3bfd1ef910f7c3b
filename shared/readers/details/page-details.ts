import { detectLanguage } from '../../text/detect-language';
import { guessDetails } from '../article-details';
import type { DetailFinding, DetailName, FoundArticle } from '../reader';
import { readLinkedData } from './linked-data';
import { readAddresses } from './page-address';
import { readPageAuthors } from './page-authors';
import { firstDay, readPublished, readUpdated } from './page-dates';
import { readMeta, tidy, type PageSource } from './page-source';
import { readTitle } from './page-title';

/** The details of an article, as a reader gives them. */
export type ArticleDetails = Pick<FoundArticle, 'details' | 'findings' | 'updated' | 'archiveUrl'>;

/** How much of a text may hold its date and its byline (UTF-16 units). */
const HEAD = 600;

/**
 * The details of a page: from its linked data, its `<meta>` elements, what it shows and its address, in this order, each
 * with its place. `page` must not have been changed yet. What is returned makes them of the text of its article and of
 * the lines above it that are no part of it.
 * `fallback` becomes the title of a page without one, `from` is where the file around the page says it came from.
 */
export function readPageDetails(
  page: PageSource,
  { fallback, from }: { readonly fallback: string; readonly from: string },
): (text: string, headLines?: readonly string[]) => ArticleDetails {
  const { document, jsonLd } = page;
  const meta = readMeta(document);
  const linked = readLinkedData(jsonLd);
  const addresses = readAddresses(page, meta, { linked: linked?.url ?? '', from });
  const publisher = publisherOf(linked?.publisher ?? '', meta);
  const host = /^https?:\/\/(?:www\.)?([^/:]+)/.exec(addresses.url)?.[1] ?? '';
  const sites = [
    publisher.value,
    meta.one('og:site_name'),
    meta.one('application-name'),
    meta.one('apple-mobile-web-app-title'),
    meta.one('publisher', 'dc.publisher'),
    meta.one('twitter:site').replace(/^@/, ''),
    host,
    host.replace(/\.[a-z.]{2,6}$/, ''),
  ].filter((site) => site !== '');
  const title = readTitle(document, meta, { linked: linked?.title ?? '', sites });
  const shown = document.documentElement.textContent;
  const authors = readPageAuthors(document, meta, {
    linked: linked?.authors ?? [],
    sites,
    text: shown,
  });
  const declared =
    linkedLanguage(document.documentElement.getAttribute('lang')) ||
    linkedLanguage(document.documentElement.getAttribute('xml:lang')) ||
    linkedLanguage(meta.one('content-language', 'dc.language', 'og:locale')) ||
    linkedLanguage(linked?.language ?? '');
  const told = readPublished(document, meta, {
    linked: linked?.published ?? '',
    url: addresses.url,
  });
  const updated = readUpdated(meta, linked?.updated ?? '');

  return (text, headLines = []) => {
    const guessed = guessDetails(text, fallback);
    const head = headLines.join('\n');
    const byline = [guessed, guessDetails(head, '')].find((one) => one.authors.length > 0);
    const stated = fit(title?.title ?? '');
    const published = told ?? firstDay(head) ?? firstDay(text.slice(0, HEAD));
    const language = languageOf(declared, text);
    const details = {
      title: stated || fit(guessed.title),
      publisher: fit(publisher.value),
      published: fit(published?.date ?? ''),
      authors: (authors?.authors ?? byline?.authors ?? []).map(fit).filter((name) => name !== ''),
      dateline: guessed.dateline,
      language: language.value,
      url: fit(addresses.url),
    };
    const guess: DetailFinding = { place: 'text', stated: false };
    const isFileName = guessed.title === guessDetails('', fallback).title;
    const ownTitle: DetailFinding = isFileName ? { place: 'file-name', stated: false } : guess;
    const all: Readonly<Record<DetailName, DetailFinding>> = {
      title: title && stated !== '' ? { place: title.place, stated: true } : ownTitle,
      publisher: { place: publisher.place, stated: true },
      published: published?.finding ?? guess,
      authors: authors?.finding ?? guess,
      dateline: guess,
      language: language.finding,
      url: { place: 'address', stated: true },
      updated: updated?.finding ?? guess,
      archiveUrl: { place: 'address', stated: true },
    };
    const values = {
      ...details,
      updated: fit(updated?.date ?? ''),
      archiveUrl: fit(addresses.archiveUrl),
    };
    const findings = Object.fromEntries(
      Object.entries(all).filter(([name]) => values[name as DetailName].length > 0),
    );
    return { details, findings, updated: values.updated, archiveUrl: values.archiveUrl };
  };
}

/** Longer values are no details but texts that stand in their place (UTF-16 units). */
const LONGEST = 2000;

/** A value of a page as a detail: without characters that no text may hold. */
const fit = (value: string): string =>
  value.length > LONGEST ? '' : tidy(value.replaceAll(/\p{Cc}+/gu, ' ')).toWellFormed();

function publisherOf(
  linked: string,
  meta: ReturnType<typeof readMeta>,
): { readonly value: string; readonly place: DetailFinding['place'] } {
  if (linked !== '') return { value: tidy(linked), place: 'json-ld' };
  const site = meta.one('og:site_name');
  if (site !== '') return { value: site, place: 'open-graph' };
  return {
    value: meta.one(
      'publisher',
      'dc.publisher',
      'dcterms.publisher',
      'citation_journal_title',
      'application-name',
    ),
    place: 'meta',
  };
}

/** A language tag as BCP 47 has it; '' for what is none. */
function linkedLanguage(given: string | null): string {
  const tag = (given ?? '').trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : '';
}

/** What the page says, unless its text is clearly in another language: many sites name that of their template. */
function languageOf(
  declared: string,
  text: string,
): { readonly value: string; readonly finding: DetailFinding } {
  const seen = detectLanguage(text);
  const isSame = declared.toLowerCase().split('-')[0] === seen;
  if (declared !== '' && (seen === '' || isSame))
    return { value: declared, finding: { place: 'meta', stated: true } };
  return { value: seen, finding: { place: 'text', stated: false } };
}
