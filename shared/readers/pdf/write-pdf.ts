import type { ArticleText } from '../article-text';
import { HyphenatedWords } from './hyphens';
import type { PdfParagraph, PdfRow } from './paragraphs';

/** Letters so much larger than those of most text are a heading's. */
const LARGER = 1.15;
const LONGEST_HEADING = 250;
/** Where so many lines of a paragraph end early, all of them end where someone wanted it. */
const VERSE = 0.6;
/** A share of lines that end at the margin from which on they are set to it. */
const JUSTIFIED = 0.6;
const WIDE_LETTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Writes the paragraphs of a PDF into an article's text; gives how many words were put together at line ends. */
export function writePdf(
  article: ArticleText,
  paragraphs: readonly PdfParagraph[],
  labels: readonly string[],
): number {
  const levels = headingLevels(paragraphs);
  const words = new HyphenatedWords(
    paragraphs.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text))),
    isJustified(paragraphs),
  );
  const pages = new PageMarks(article, labels);
  let joined = 0;
  for (const paragraph of paragraphs)
    article.part('\n\n', () => {
      if (paragraph.kind === 'table') {
        article.mark('table', '', () => {
          for (const { page, cells } of paragraph.rows) {
            pages.turnTo(page);
            article.row(
              cells.map(
                ({ text }) =>
                  () =>
                    article.write(text),
              ),
            );
          }
        });
        return;
      }
      const write = () => {
        joined += writeRows(article, paragraph.rows, words, pages);
      };
      const level = levels.get(paragraph);
      const bullet = bulletOf(paragraph);
      if (bullet !== undefined) article.mark('list', bullet, write);
      else if (level === undefined) write();
      else article.mark('heading', String(level), write);
    });
  pages.end();
  return joined;
}

const BULLET = /^([•◦▪‣●○■□◆➢✓\uF0B7\uF0A7])\s*(?=\S)/u;

/** The sign of an item of a list as a reader sees it. Symbol fonts have theirs in the private use area. */
const bulletOf = ({ rows }: PdfParagraph): string | undefined =>
  BULLET.exec(rows[0]?.cells[0]?.text ?? '')?.[1]?.replace(/[\uF0B7\uF0A7]/u, '•');

/**
 * Keeps one mark open for the page that is being written. A page without text gets an empty mark, so that the n-th mark is
 * the n-th page whatever is printed on it.
 */
class PageMarks {
  readonly #article: ArticleText;
  readonly #labels: readonly string[];
  #page = -1;
  #end: () => void = () => undefined;

  constructor(article: ArticleText, labels: readonly string[]) {
    this.#article = article;
    this.#labels = labels;
  }

  turnTo(page: number): void {
    if (page === this.#page) return;
    this.#end();
    this.#passTo(page);
    this.#page = page;
    this.#end = this.#article.begin('page', this.#label(page));
  }

  end(): void {
    this.#end();
    this.#passTo(this.#labels.length);
  }

  #passTo(page: number): void {
    for (let empty = this.#page + 1; empty < page; empty += 1)
      this.#article.markHere('page', this.#label(empty));
  }

  #label(page: number): string {
    return this.#labels[page] ?? String(page + 1);
  }
}

/** Writes the lines of a paragraph as one; gives how many words were put together. */
function writeRows(
  article: ArticleText,
  rows: readonly PdfRow[],
  words: HyphenatedWords,
  pages: PageMarks,
): number {
  let joined = 0;
  const inner = rows.slice(0, -1);
  const isVerse = inner.filter(({ endsEarly }) => endsEarly).length > inner.length * VERSE;
  for (const [at, row] of rows.entries()) {
    const line = row.cells[0]?.text ?? '';
    const text = at === 0 ? line.replace(BULLET, '') : line;
    const next = rows[at + 1]?.cells[0]?.text;
    pages.turnTo(row.page);
    const end = next === undefined ? null : words.at(text, next);
    if (end === 'join') {
      article.write(text.slice(0, -1));
      article.markHere('joined-hyphen', `${text.slice(-1)}\n`);
      joined += 1;
    } else if (next === undefined || end === 'keep') article.write(text);
    else
      article.write(
        `${text}${betweenLines(text, next, isVerse || (row.endsEarly && !/^\p{Ll}/u.test(next)))}`,
      );
  }
  return joined;
}

/** What stands between two lines: a line end that someone wanted, a blank, or nothing. */
function betweenLines(text: string, next: string, endsEarly: boolean): string {
  const isWide = WIDE_LETTER.test(text.slice(-1)) && WIDE_LETTER.test(next.slice(0, 1));
  const isBound = /[\p{L}\p{N}]\u2014$|\p{N}[-\u2010\u2013]$|\p{L}[-\u2010]$/u.test(text);
  if (isBound && /^[\p{L}\p{N}]/u.test(next)) return '';
  if (endsEarly) return '\n';
  return isWide ? '' : ' ';
}

/** The level of each paragraph that is a heading: the larger its letters the higher. */
function headingLevels(paragraphs: readonly PdfParagraph[]): ReadonlyMap<PdfParagraph, number> {
  const letters = new Map<number, number>();
  for (const paragraph of paragraphs)
    letters.set(sizeOf(paragraph), (letters.get(sizeOf(paragraph)) ?? 0) + lengthOf(paragraph));
  const [body = 0] = Array.from(letters)
    .toSorted((a, b) => b[1] - a[1])
    .map(([size]) => size);
  const headings = paragraphs.filter(
    (one) =>
      one.kind === 'text' &&
      !one.isAside &&
      one.size >= body * LARGER &&
      lengthOf(one) <= LONGEST_HEADING &&
      one.rows.some(({ cells }) => /\p{L}{2}/u.test(cells[0]?.text ?? '')),
  );
  const sizes = Array.from(new Set(headings.map(sizeOf))).toSorted((a, b) => b - a);
  return new Map(headings.map((one) => [one, Math.min(6, sizes.indexOf(sizeOf(one)) + 1)]));
}

const sizeOf = ({ size }: PdfParagraph): number => Math.round(size);
const textOf = ({ rows }: PdfParagraph): string =>
  rows.map(({ cells }) => cells[0]?.text ?? '').join(' ');
const lengthOf = (paragraph: PdfParagraph): number => textOf(paragraph).length;

function isJustified(paragraphs: readonly PdfParagraph[]): boolean {
  let full = 0;
  let all = 0;
  for (const { rows } of paragraphs) {
    if (rows.length < 4) continue;
    const ends = rows.slice(0, -1).map(({ cells }) => cells.at(-1)?.right ?? 0);
    const margin = ends.toSorted((a, b) => a - b)[Math.floor(ends.length / 2)] ?? 0;
    all += ends.length;
    full += ends.filter((end) => Math.abs(end - margin) < 1.5).length;
  }
  return all > 0 && full >= all * JUSTIFIED;
}
