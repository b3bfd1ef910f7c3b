import type { PageDocument } from 'linkedom';
import type { DetailFinding } from '../reader';
import { tidy, type PageMeta } from './page-source';

/** A date as a page writes it, and how it was found. */
export interface FoundDate {
  readonly date: string;
  readonly finding: DetailFinding;
}

/** Names by which pages tell programs when they were published, the surest first. */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'article.published',
  'article:publicationdate',
  'publicationdate',
  'publication_date',
  'publish-date',
  'publish_date',
  'publishdate',
  'published-date',
  'pubdate',
  'cxenseparse:recs:publishtime',
  'rnews:datepublished',
  'ptime',
  'date',
];
const UPDATED = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'datemodified',
  'dc.date.modified',
  'dcterms.modified',
  'lastmod',
  'last-modified',
];

const MONTH =
  'jan|feb|mar|mär|apr|abr|avr|mai|may|maj|jun|jui|jul|aug|ago|aoû|set|sep|okt|oct|out|ott|nov|dez|dec|déc|dic|ene|gen|mag|giu|lug|febr|mrt|mei|mart|kwi|lip|sie|wrz|paź|lis|gru|sty|lut|cze';
const DAY = new RegExp(
  [
    String.raw`\b(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:[.\d]*(?:Z|[+-]\d\d:?\d\d)?))?`,
    String.raw`\b\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d\b`,
    String.raw`\b\d{1,2}(?:\.|st|nd|rd|th|er|º)?(?: de)? (?:${MONTH})\p{L}*\.?,?(?: de)? (?:19|20)\d\d\b`,
    String.raw`\b(?:${MONTH})\p{L}*\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d\b`,
    String.raw`(?:19|20)\d\d年\d{1,2}月\d{1,2}日`,
    String.raw`\b\d{1,2}/\d{1,2}/(?:19|20)\d\d\b`,
  ].join('|'),
  'iu',
);
/** Dates in addresses stand for the day of publication on most sites. */
const IN_ADDRESS = /\/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=[/.-]|$)/;
const ELSEWHERE =
  'nav, footer, aside, [class*="comment"], [id*="comment"], [class*="related"], [class*="teaser"]';

/** When a page was published, from the surest place. */
export function readPublished(
  document: PageDocument,
  meta: PageMeta,
  { linked, url }: { readonly linked: string; readonly url: string },
): FoundDate | null {
  if (isDate(linked)) return { date: linked, finding: { place: 'json-ld', stated: true } };
  for (const name of PUBLISHED) {
    const date = meta.one(name);
    if (!isDate(date)) continue;
    const place = name.includes('og:') || name.startsWith('article:') ? 'open-graph' : 'meta';
    return { date, finding: { place, stated: true } };
  }
  const times = Array.from(
    document.querySelectorAll('time, [itemprop~="datePublished"], abbr.published'),
  )
    .filter((time) => time.closest(ELSEWHERE) === null)
    .map((time) => ({
      date: [
        time.getAttribute('datetime'),
        time.getAttribute('content'),
        time.getAttribute('title'),
        time.textContent,
      ]
        .map((value) => tidy(value ?? ''))
        .find(isDate),
      isNamed:
        time.hasAttribute('pubdate') ||
        /datePublished/.test(time.getAttribute('itemprop') ?? '') ||
        /(?:^|[\s_-])publish/.test(time.className),
    }));
  const named = times.find(({ date, isNamed }) => isNamed && date !== undefined);
  if (named?.date !== undefined)
    return { date: named.date, finding: { place: 'meta', stated: true } };
  const first = times.find(({ date }) => date !== undefined)?.date;
  if (first !== undefined) return { date: first, finding: { place: 'text', stated: false } };
  const [, year, month, day] = IN_ADDRESS.exec(url) ?? [];
  if (year !== undefined)
    return { date: `${year}-${month}-${day}`, finding: { place: 'address', stated: false } };
  return null;
}

/** The first day that is written out in a text, as a guess. */
export function firstDay(text: string): FoundDate | null {
  const date = DAY.exec(text)?.[0];
  return date === undefined ? null : { date, finding: { place: 'text', stated: false } };
}

/** When a page was last changed as it says; '' for what it does not say. */
export const readUpdated = (meta: PageMeta, linked: string): FoundDate | null => {
  if (isDate(linked)) return { date: linked, finding: { place: 'json-ld', stated: true } };
  const name = UPDATED.find((one) => isDate(meta.one(one)));
  if (name === undefined) return null;
  const place = name.includes('og:') || name.startsWith('article:') ? 'open-graph' : 'meta';
  return { date: meta.one(name), finding: { place, stated: true } };
};

/** What stands beside a date on a line of its own. */
const BESIDE_DATE =
  /\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|uhr|h)?(?![\p{L}\d])|(?<![\p{L}])(?:first|last|published|publication|updated?|posted|created|modified|edited|date|on|at|the|am|um|uhr|et|est|edt|gmt|utc|bst|cet|mez|pt|stand|vom|veröffentlicht|aktualisiert|erstellt|erschienen|zuletzt|geändert|datum|publi[ée]e?|le|mis|à|jour|modifié|publicado|actualizado|el|a las|las|em|pubblicato|aggiornato|il|alle|ore|gepubliceerd|op|opublikowano|publicerad|uppdaterad|(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?![\p{L}])/giu;

/** Whether a line says no more than when something appeared: a day, perhaps its time, and words for it. */
export function isDateLine(line: string): boolean {
  const days = new RegExp(DAY.source, 'giu');
  if (!days.test(line)) return false;
  return !/[\p{L}\p{N}]/u.test(line.replaceAll(days, '').replaceAll(BESIDE_DATE, ''));
}

/** Whether all of a text may be a date, with or without a time. */
const isDate = (text: string): boolean =>
  text.length <= 60 &&
  (DAY.test(text) ||
    /^(?:19|20)\d\d(?:[-/.]?\d\d(?:[-/.]?\d\d)?)?(?:T?\d{0,6}Z?)?$/.test(text) ||
    /\b(?:19|20)\d\d\b.*:\d\d|:\d\d.*\b(?:19|20)\d\d\b/.test(text));
