import { detectLanguage } from '../text/detect-language';
import type { ArticleSource, DocumentFields } from '../model/records';

/** What the text itself shows of where it comes from; '' or empty for what it does not. */
export interface GuessedDetails
  extends Pick<DocumentFields, 'title' | 'language'>,
    Omit<ArticleSource, 'accessed'> {}

const HEAD_LINES = 12;
const DATELINE =
  /^((?:\p{Lu}[\p{Lu}\p{M}.’'-]+)(?:[ ,]+\p{Lu}[\p{L}\p{M}.’'-]*){0,5})(?: \([^)]{2,30}\))? ?[—–]\s/u;
const BYLINE = /^By (\p{Lu}[^.!?]{2,80})$/u;
const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?';
const DATE = new RegExp(
  `\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2} (?:${MONTH}) \\d{4}|(?:${MONTH}) \\d{1,2}, \\d{4})\\b`,
  'u',
);

/**
 * Guesses the details of an article from its first lines: Markdown front matter and headings, a first line that
 * reads like a headline, “By Nora Lindqvist”, “HARBOUR — …”, a line with a date. Never from the clock. `fallback` becomes
 * the title of a text that shows none.
 */
export function guessDetails(text: string, fallback: string): GuessedDetails {
  const matter = frontMatter(text);
  const lines = matter.body
    .slice(0, 8000)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, HEAD_LINES);
  const byline = lines.map((line) => BYLINE.exec(line)?.[1]).find((names) => names !== undefined);
  const dateLine = lines.find((line) => line.length < 120 && DATE.test(line));
  return {
    title: matter.fields['title'] ?? headlineOf(lines) ?? titleIn(fallback),
    publisher: matter.fields['publisher'] ?? matter.fields['source'] ?? '',
    published:
      matter.fields['date'] ?? matter.fields['published'] ?? DATE.exec(dateLine ?? '')?.[0] ?? '',
    authors: namesIn(matter.fields['author'] ?? matter.fields['authors'] ?? byline ?? ''),
    dateline:
      lines.map((line) => DATELINE.exec(line)?.[1]).find((place) => place !== undefined) ?? '',
    language: matter.fields['language'] ?? matter.fields['lang'] ?? detectLanguage(matter.body),
    url: matter.fields['url'] ?? lines.find((line) => /^https?:\/\/\S+$/u.test(line)) ?? '',
  };
}

/** Simple `key: value` lines between two `---` at the very start. The text itself keeps them. */
function frontMatter(text: string): {
  readonly fields: Readonly<Partial<Record<string, string>>>;
  readonly body: string;
} {
  const match = /^---\n([\s\S]{0,4000}?)\n---(?:\n|$)/.exec(text);
  if (!match) return { fields: {}, body: text };
  const entries = (match[1] ?? '').split('\n').flatMap((line): [string, string][] => {
    const [, key, value] = /^([A-Za-z]+):\s*(.+)$/.exec(line) ?? [];
    return key === undefined || value === undefined
      ? []
      : [[key.toLowerCase(), value.trim().replaceAll(/^["'[]+|["'\]]+$/g, '')]];
  });
  return { fields: Object.fromEntries(entries), body: text.slice(match[0].length) };
}

/** The first line when it looks like a headline: a Markdown heading, or short without a sentence's end. */
function headlineOf(lines: readonly string[]): string | null {
  const [first] = lines;
  if (first === undefined) return null;
  const heading = /^#{1,3} (.+?)#*$/u.exec(first)?.[1];
  if (heading !== undefined) return heading.trim();
  const isHeadline =
    first.length <= 140 &&
    lines.length > 1 &&
    !/[.!;:,]["”’]?$/u.test(first) &&
    !DATELINE.test(first);
  return isHeadline ? first : null;
}

const titleIn = (name: string): string => name.replaceAll(/[_-]+/g, ' ').trim();

const namesIn = (names: string): readonly string[] =>
  names
    .split(/,| and | & |;/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
