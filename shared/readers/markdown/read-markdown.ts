import { err, ok } from '../../lib/result';
import { decodeBytes } from '../../text/decode';
import { normaliseText } from '../../text/normalise';
import { foundInText } from '../found-in-text';
import { makeArticle, stated, statedAuthors } from '../make-article';
import { decodingLosses } from '../reading-losses';
import type { ArticleReader, FoundArticle, Loss } from '../reader';
import { frontMatterOf, type FrontMatter } from './front-matter';
import { renderMarkdown } from './render-markdown';

/** Reads Markdown as a reader of the rendered page sees it, one article a file. Front matter is details. */
export const readMarkdown: ArticleReader = async (bytes, title, reading) => {
  const decoded = await decodeBytes(bytes, reading);
  if (!decoded.ok) return err(decoded.error);
  const { encoding, certain, alternatives } = decoded.value;
  const { text, replaced } = normaliseText(decoded.value.text);
  const losses = decodingLosses(decoded.value, replaced);
  const article = articleOfMarkdown(text, title, losses);
  if (!/\S/u.test(article.text)) return err({ kind: 'no-text' });
  return ok({ reader: 'markdown@1', encoding, certain, alternatives, articles: [article] });
};

function articleOfMarkdown(source: string, name: string, losses: readonly Loss[]): FoundArticle {
  const matter = frontMatterOf(source);
  const rendered = renderMarkdown(matter.body);
  const heading = rendered.marks.find(({ type, value }) => type === 'heading' && value === '1');
  const seen = foundInText(rendered.text, name);
  const authors = { value: seen.details.authors, place: 'text', stated: false } as const;
  const details = {
    title:
      detail(matter, 'title') ??
      (heading
        ? stated(rendered.text.slice(heading.start, heading.end), 'text')
        : guess(seen.details.title === name ? '' : seen.details.title)),
    publisher: detail(matter, 'publisher', 'publication', 'source', 'site', 'container-title'),
    published:
      detail(matter, 'date', 'published', 'pubdate', 'created') ?? guess(seen.details.published),
    updated: detail(matter, 'updated', 'modified', 'lastmod', 'last_modified_at'),
    authors:
      statedAuthors(listed(matter, 'author', 'authors', 'by', 'creator'), 'front-matter') ??
      authors,
    dateline: guess(seen.details.dateline),
    language: detail(matter, 'language', 'lang', 'locale'),
    url: detail(matter, 'url', 'canonical', 'canonical_url', 'link', 'source_url'),
  };
  return makeArticle({
    ...rendered,
    details,
    losses: [...losses, ...rendered.losses],
    fileName: name,
  });
}

const guess = (value: string) =>
  value === '' ? undefined : ({ value, place: 'text', stated: false } as const);

const listed = ({ fields }: FrontMatter, ...names: readonly string[]): readonly string[] =>
  names.map((name) => fields.get(name) ?? []).find((values) => values.length > 0) ?? [];

const detail = (matter: FrontMatter, ...names: readonly string[]) =>
  stated(listed(matter, ...names)[0], 'front-matter');
