import { makeArticle, stated, statedAuthors } from '../make-article';
import type { FoundArticle } from '../reader';
import { MarkedTextBuilder, type MarkedText } from '../text-builder';

/** An article as a news database gives it. */
export interface DatabaseArticle {
  readonly title: string;
  /** The text behind the title. */
  readonly body: MarkedText;
  readonly publisher: string;
  /** A day such as '2017-11-13', or the database's own words. */
  readonly published: string;
  readonly authors: readonly string[];
  readonly language: string;
  readonly url: string;
  /** What the database says beside the article, such as its subjects: how many parts are not in the text. */
  readonly leftOut: number;
}

/** The article with its title as a heading above the text. What the database says in fields is stated. */
export function databaseArticle(article: DatabaseArticle, fileName: string): FoundArticle {
  const out = new MarkedTextBuilder();
  if (article.title !== '') out.mark('heading', out.write(article.title), '1');
  out.paragraph();
  const at = out.write(article.body.text);
  for (const { type, start, end, value } of article.body.marks)
    out.mark(type, at + start, value, at + end);
  return makeArticle({
    ...out.build(),
    fileName,
    losses:
      article.leftOut === 0
        ? []
        : [{ kind: 'left-out', what: 'page-furniture', count: article.leftOut }],
    details: {
      title: stated(article.title, 'text'),
      publisher: stated(article.publisher, 'columns'),
      published: stated(article.published, 'columns'),
      authors: statedAuthors(article.authors, 'columns'),
      language: stated(article.language, 'columns'),
      url: stated(article.url, 'columns'),
    },
  });
}

const WORD =
  /^(?:\p{Lu}[\p{L}\p{M}.’'"“”-]*|["“]\p{L}+["”]|de|la|le|van|von|der|den|del|da|di|du|dos|bin|al|el|y|e|zu|ter|ten)$/u;
const MOST_WORDS = 5;

/**
 * The names in a field of authors, without “By” and what stands behind a name; those of catalogues (“Pell, Ada”) as they
 * are spoken. What does not look like a name is no name: a wrong author is worse than none.
 */
export function namesInField(field: string): readonly string[] {
  const plain = field
    .replace(/^(?:by|von|par|por|di)\s+/iu, '')
    .replaceAll(/\([^()]*\)/gu, ' ')
    .trim();
  const parts = plain.split(/\s*;\s*|\s+(?:and|und|et|y|&)\s+/iu);
  return parts.flatMap((part) => {
    const alone = part.replace(/\s+(?:in|at|aus)\s+\p{Lu}.*$/u, '').trim();
    const [, last, first] = /^([^,]+),\s*([^,]+)$/.exec(alone) ?? [];
    const isCatalogued = plain.includes(';') || !/\s/.test(last ?? ' ');
    const spoken = first === undefined ? alone : isCatalogued ? `${first} ${last ?? ''}` : '';
    const names = spoken === '' ? alone.split(/\s*,\s*/u) : [spoken];
    return names.filter((name) => {
      const words = name.split(/\s+/u);
      return name !== '' && words.length <= MOST_WORDS && words.every((word) => WORD.test(word));
    });
  });
}

/** A stretch of a text from line to line, without those in which nothing stands. */
export const linesOfText = (
  text: string,
): readonly { readonly text: string; readonly start: number; readonly end: number }[] => {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const from = start;
    start += line.length + 1;
    return line.trim() === '' ? [] : [{ text: line.trim(), start: from, end: from + line.length }];
  });
};
