import type { Result } from '../../lib/result';
import { err, ok } from '../../lib/result';
import { openArchive, type Archive } from '../archive/open-archive';
import { ArticleText } from '../article-text';
import { MarginTexts } from '../office/margin-text';
import { xmlPart } from '../office/office-package';
import { foundWithProperties, NO_PROPERTIES, type FileProperties } from '../properties-in-text';
import type { ArticleReader, FoundArticle, Loss, ReadProblem } from '../reader';
import {
  childOf,
  elementsNamed,
  textIn,
  type XmlElement,
  type XmlNamespaces,
} from '../xml/parse-xml';
import { OdtBody } from './odt-body';
import { OdtStyles } from './odt-styles';

const WHAT = 'an OpenDocument text (.odt)';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';
const NAMESPACES: XmlNamespaces = {
  [`${ODF}office:1.0`]: 'office',
  [`${ODF}text:1.0`]: 'text',
  [`${ODF}table:1.0`]: 'table',
  [`${ODF}drawing:1.0`]: 'draw',
  [`${ODF}style:1.0`]: 'style',
  [`${ODF}xsl-fo-compatible:1.0`]: 'fo',
  [`${ODF}meta:1.0`]: 'meta',
  [`${ODF}manifest:1.0`]: 'manifest',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://www.w3.org/1998/Math/MathML': 'math',
};
const ENCRYPTED = new Set(['manifest:encryption-data']);
/** The headers of a page style, then its footers. */
const MARGINS = [
  new Set(['style:header', 'style:header-first', 'style:header-left']),
  new Set(['style:footer', 'style:footer-first', 'style:footer-left']),
];

/**
 * Reads OpenDocument texts, as LibreOffice writes them: one article a file. Insertions are in the text and deletions
 * counted; footnotes and endnotes stand at its end, behind them headers and footers, each once; macros are counted and never run. OpenDocument 1.3, part 3.
 */
export const readOdt: ArticleReader = async (bytes, title) => {
  const archive = openArchive(bytes, WHAT);
  if (!archive.ok) return err(archive.error);
  const read = readPackage(archive.value, title);
  return read.ok
    ? ok({
        reader: 'odt@2',
        encoding: 'utf-8',
        certain: true,
        alternatives: [],
        articles: [read.value],
      })
    : err(read.error);
};

function readPackage(archive: Archive, title: string): Result<FoundArticle, ReadProblem> {
  const roots: Record<string, XmlElement | null> = {};
  for (const name of ['META-INF/manifest.xml', 'content.xml', 'styles.xml', 'meta.xml']) {
    const root = xmlPart(archive, name, NAMESPACES, WHAT);
    if (!root.ok) return err(root.error);
    roots[name] = root.value;
    // What is encrypted is no XML; the manifest says so first.
    if (
      root.value &&
      name.startsWith('META-INF') &&
      elementsNamed(root.value, ENCRYPTED).length > 0
    )
      return err({ kind: 'encrypted' });
  }
  const content = roots['content.xml'];
  const body = childOf(childOf(content ?? undefined, 'office:body'), 'office:text');
  if (!content || !body) return err({ kind: 'broken', what: WHAT });
  const templates = roots['styles.xml'] ? [roots['styles.xml']] : [];

  const article = new ArticleText();
  const reader = new OdtBody(article, new OdtStyles([...templates, content]));
  reader.blocks(body);
  reader.notes();
  writeMargins(reader, templates);
  if (archive.names.some(isMacro)) reader.count('macro');

  const { text, marks, replaced } = article.finish();
  if (text.trim() === '') return err({ kind: 'no-text' });
  const losses: Loss[] = Array.from(reader.leftOut, ([what, count]) => ({
    kind: 'left-out',
    what,
    count,
  }));
  if (replaced > 0) losses.push({ kind: 'unfit-characters', count: replaced });
  const shown = { headline: reader.title, fileTitle: title };
  const properties = propertiesIn(roots['meta.xml'] ?? undefined);
  return ok({ ...foundWithProperties(text, shown, properties), marks, losses });
}

function writeMargins(reader: OdtBody, templates: readonly XmlElement[]): void {
  const texts = new MarginTexts();
  for (const names of MARGINS)
    for (const margin of templates.flatMap((root) => elementsNamed(root, names)))
      if (margin.attributes.get('style:display') !== 'false' && texts.isNew(textIn(margin)))
        reader.blocks(margin);
  reader.count('header-or-footer', texts.pageNumbers);
}

const isMacro = (name: string): boolean =>
  /^(?:Basic|Scripts)\/.*[^/]$/.test(name) && !/\/?script-l[bc]\.xml$/.test(name);

function propertiesIn(root: XmlElement | undefined): FileProperties {
  const meta = childOf(root, 'office:meta');
  return {
    ...NO_PROPERTIES,
    title: textIn(childOf(meta, 'dc:title')),
    authors: [textIn(childOf(meta, 'meta:initial-creator') ?? childOf(meta, 'dc:creator'))],
  };
}
