import type { Result } from '../../lib/result';
import { err, ok } from '../../lib/result';
import { openArchive, type Archive } from '../archive/open-archive';
import { ArticleText } from '../article-text';
import { listNumber } from '../office/list-number';
import { MarginTexts } from '../office/margin-text';
import { isEncryptedOffice } from '../office/encrypted-office';
import { relationshipsOf, xmlPart, type OfficeRelationship } from '../office/office-package';
import { foundWithProperties, NO_PROPERTIES, type FileProperties } from '../properties-in-text';
import { splitDownload } from '../news/split-download';
import type { ArticleReader, FoundArticle, Loss, ReadProblem } from '../reader';
import {
  childOf,
  elementsIn,
  elementsNamed,
  textIn,
  type XmlElement,
  type XmlNamespaces,
} from '../xml/parse-xml';
import { DocxBody, type DocxNoteReference } from './docx-body';
import { DocxNumbering } from './docx-numbering';
import { shownText } from './docx-elements';
import { docxStyles, valueOf } from './docx-styles';

const WHAT = 'a Word document (.docx)';

/** Word writes one of two sets of namespaces, of ECMA-376 or of ISO 29500 in its strict form. */
const NAMESPACES: XmlNamespaces = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://purl.org/dc/elements/1.1/': 'dc',
};

/**
 * Reads Word documents of Word 2007 and later, with or without macros, which are counted and never run: one article a
 * file. The text is what Word shows with all changes accepted: insertions are in it, deletions are counted. Footnotes
 * and endnotes stand at its end, behind them headers and footers, each once. ECMA-376, part 1.
 */
export const readDocx: ArticleReader = async (bytes, title) => {
  if (isEncryptedOffice(bytes)) return err({ kind: 'encrypted' });
  const archive = openArchive(bytes, WHAT);
  if (!archive.ok) return err(archive.error);
  const read = readPackage(archive.value, title);
  return read.ok
    ? ok({
        reader: 'docx@2',
        encoding: 'utf-8',
        certain: true,
        alternatives: [],
        articles: read.value,
      })
    : err(read.error);
};

/** A part of the package with what it refers to. */
interface DocxPart {
  readonly root: XmlElement;
  readonly relationships: readonly OfficeRelationship[];
}

function readPackage(
  archive: Archive,
  title: string,
): Result<readonly FoundArticle[], ReadProblem> {
  const outer = relationshipsOf(archive, '', WHAT);
  if (!outer.ok) return err(outer.error);
  const main = readPart(archive, outer.value, 'officeDocument');
  if (!main.ok) return err(main.error);
  const body = childOf(main.value?.root, 'w:body');
  if (!main.value || !body) return err({ kind: 'broken', what: WHAT });
  const found: Record<string, DocxPart | null> = {};
  for (const type of [
    'styles',
    'numbering',
    'settings',
    'footnotes',
    'endnotes',
    'core-properties',
  ]) {
    const among = type === 'core-properties' ? outer.value : main.value.relationships;
    const part = readPart(archive, among, type);
    if (!part.ok) return err(part.error);
    found[type] = part.value;
  }
  const margins = readMargins(archive, body, main.value.relationships, found['settings'] ?? null);
  if (!margins.ok) return err(margins.error);

  const article = new ArticleText();
  const reader = new DocxBody(article, {
    styleOf: docxStyles(found['styles']?.root ?? null),
    numbering: new DocxNumbering(found['numbering']?.root ?? null),
    relationships: main.value.relationships,
  });
  reader.blocks(body);
  writeNotes(article, reader, 'footnote', found['footnotes'] ?? null);
  writeNotes(article, reader, 'endnote', found['endnotes'] ?? null);
  if (archive.names.some((name) => name.endsWith('vbaProject.bin'))) reader.count('macro');
  const properties = propertiesIn(found['core-properties']?.root);
  const articleNow = (): FoundArticle => {
    const { text, marks, replaced } = article.finish();
    const losses: Loss[] = Array.from(reader.leftOut, ([what, count]) => ({
      kind: 'left-out',
      what,
      count,
    }));
    if (replaced > 0) losses.push({ kind: 'unfit-characters', count: replaced });
    const shown = { headline: reader.title, fileTitle: title };
    return { ...foundWithProperties(text, shown, properties), marks, losses };
  };
  // What stands at the edge of the pages of a download belongs to none of its articles.
  const downloaded = splitDownload(articleNow(), title);
  if (downloaded) return ok(downloaded);
  writeMargins(reader, margins.value);
  const whole = articleNow();
  return whole.text.trim() === '' ? err({ kind: 'no-text' }) : ok([whole]);
}

function readPart(
  archive: Archive,
  relationships: readonly OfficeRelationship[],
  type: string,
): Result<DocxPart | null, ReadProblem> {
  const target = relationships.find((one) => one.type === type)?.target;
  if (target === undefined) return ok(null);
  const root = xmlPart(archive, target, NAMESPACES, WHAT);
  if (!root.ok || root.value === null) return root.ok ? ok(null) : root;
  const inner = relationshipsOf(archive, target, WHAT);
  return inner.ok ? ok({ root: root.value, relationships: inner.value }) : inner;
}

const SECTIONS = new Set(['w:sectPr']);
const MARGINS = ['w:headerReference', 'w:footerReference'] as const;

/** The headers that the sections of a document show, then their footers. */
function readMargins(
  archive: Archive,
  body: XmlElement,
  relationships: readonly OfficeRelationship[],
  settings: DocxPart | null,
): Result<readonly DocxPart[], ReadProblem> {
  const sections = elementsNamed(body, SECTIONS);
  const hasEven = isOn(childOf(settings?.root, 'w:evenAndOddHeaders'));
  const targets = MARGINS.flatMap((name) =>
    sections.flatMap((section) =>
      elementsIn(section)
        .filter((one) => one.name === name)
        .filter(({ attributes }) => {
          const type = attributes.get('w:type');
          if (type === 'first') return isOn(childOf(section, 'w:titlePg'));
          return type !== 'even' || hasEven;
        })
        .map(({ attributes }) => attributes.get('r:id')),
    ),
  );
  const parts: DocxPart[] = [];
  for (const target of new Set(targets)) {
    const part = readPart(
      archive,
      relationships.filter(({ id }) => id === target).map((one) => ({ ...one, type: 'margin' })),
      'margin',
    );
    if (!part.ok) return err(part.error);
    if (part.value) parts.push(part.value);
  }
  return ok(parts);
}

const isOn = (toggle: XmlElement | undefined): boolean =>
  toggle !== undefined && !['0', 'false', 'off'].includes(valueOf(toggle) ?? '');

function writeMargins(reader: DocxBody, parts: readonly DocxPart[]): void {
  const texts = new MarginTexts();
  for (const { root, relationships } of parts)
    if (texts.isNew(shownText(root))) reader.within(relationships, () => reader.blocks(root));
  reader.count('header-or-footer', texts.pageNumbers);
}

/** Writes the notes of a kind at the end of the text, in the order in which it refers to them. */
function writeNotes(
  article: ArticleText,
  reader: DocxBody,
  kind: DocxNoteReference['kind'],
  part: DocxPart | null,
): void {
  if (!part) return;
  const elements = new Map(
    elementsIn(part.root).map((note) => [note.attributes.get('w:id'), note] as const),
  );
  const form = kind === 'footnote' ? 'decimal' : 'lower-roman';
  let number = 0;
  for (const { id, sign } of reader.notes.filter((note) => note.kind === kind)) {
    if (sign === null) number += 1;
    const note = elements.get(id);
    if (!note) continue;
    article.mark('footnote', sign ?? listNumber(number, form), () =>
      reader.within(part.relationships, () => reader.blocks(note)),
    );
  }
}

function propertiesIn(root: XmlElement | undefined): FileProperties {
  return {
    ...NO_PROPERTIES,
    title: textIn(childOf(root, 'dc:title')),
    authors: [textIn(childOf(root, 'dc:creator'))],
  };
}
