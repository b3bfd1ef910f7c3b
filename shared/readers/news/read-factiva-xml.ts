import { err, ok } from '../../lib/result';
import { READER_LIMITS } from '../limits';
import type { ArticleReader } from '../reader';
import { MarkedTextBuilder } from '../text-builder';
import { parseXml, type XmlElement } from '../xml/parse-xml';
import { databaseArticle, namesInField } from './database-article';
import { dayInText } from './day-in-text';
import { languageNamed } from './language-names';

const WHAT = 'a download of Factiva';
const NAMESPACES = { 'http://global.factiva.com/pps/2.0': 'f' };

/** Reads the XML that Factiva gives: an article for each that it holds. */
export const readFactivaXml: ArticleReader = async (bytes, title) => {
  const root = parseXml(bytes, NAMESPACES, WHAT);
  if (!root.ok) return err(root.error);
  const elements = [...elementsWithin(root.value)].filter(({ name }) => local(name) === 'article');
  if (elements.length > READER_LIMITS.articles)
    return err({ kind: 'too-much', of: 'articles', limit: READER_LIMITS.articles });
  const articles = elements.map((element) => articleOf(element, title));
  if (articles.length === 0) return err({ kind: 'no-article', what: WHAT });
  return ok({
    reader: 'factiva-xml@1',
    encoding: 'utf-8',
    certain: true,
    alternatives: [],
    articles,
  });
};

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function* elementsWithin(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsWithin(child);
}

const textOf = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

function articleOf(article: XmlElement, fileName: string) {
  const parts = article.children.filter((child) => typeof child !== 'string');
  const part = (...names: readonly string[]) =>
    parts.filter(({ name }) => names.includes(local(name)));
  const line = (...names: readonly string[]) =>
    part(...names)
      .map(textOf)
      .join(' ')
      .replaceAll(/\s+/gu, ' ')
      .trim();
  const out = new MarkedTextBuilder();
  for (const element of part('leadParagraph', 'tailParagraphs', 'body'))
    for (const paragraph of [...elementsWithin(element)].filter(
      ({ name }) => local(name) === 'paragraph',
    )) {
      out.paragraph();
      out.write(textOf(paragraph).replaceAll(/\s+/gu, ' ').trim());
    }
  return databaseArticle(
    {
      title: line('headline'),
      body: out.build(),
      publisher: line('sourceName'),
      published: dayInText(line('publicationDate')),
      authors: namesInField(line('byline', 'author')),
      language: languageNamed(line('baseLanguage')),
      url: '',
      leftOut: part('region', 'newsSubject', 'descField', 'notes', 'copyright', 'company').length,
    },
    fileName,
  );
}
