import type { Result } from '../../lib/result';
import { err, ok } from '../../lib/result';
import type { Mark } from '../../model/mark';
import { normaliseText } from '../../text/normalise';
import { openArchive, type Archive } from '../archive/open-archive';
import { decodePage } from '../html/decode-page';
import { pageText, type PageText } from '../html/page-text';
import { parsePage } from '../html/parse-page';
import { partName, xmlPart } from '../office/office-package';
import { foundWithProperties } from '../properties-in-text';
import type { ArticleReader, FoundArticle, LeftOut, Loss, ReadProblem } from '../reader';
import { elementsNamed, type XmlNamespaces } from '../xml/parse-xml';
import { packageDocument, type PackageDocument } from './package-document';

const WHAT = 'an e-book (.epub)';

const NAMESPACES: XmlNamespaces = {
  'urn:oasis:names:tc:opendocument:xmlns:container': 'ocf',
  'http://www.w3.org/2001/04/xmlenc#': 'enc',
};
/** Fonts that are only garbled against copying, by the two ways that EPUB knows. */
const GARBLED_FONTS = new Set([
  'http://www.idpf.org/2008/embedding',
  'http://ns.adobe.com/pdf/enc#RC',
]);
/** Elements of HTML that have no end tag. */
const EMPTY = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
const PARAGRAPH = '\n\n';

/**
 * Reads e-books: one article a book, its chapters in the order of the spine, without tables of contents. What the book
 * says of itself was written by its publisher and counts as stated. EPUB 3.3 and 2.0.1.
 */
export const readEpub: ArticleReader = async (bytes, title) => {
  const archive = openArchive(bytes, WHAT);
  if (!archive.ok) return err(archive.error);
  const book = bookIn(archive.value);
  if (!book.ok) return err(book.error);
  const read = await readChapters(archive.value, book.value);
  if (!read.ok) return err(read.error);
  const { text, marks, losses } = read.value;
  if (text.trim() === '') return err({ kind: 'no-text' });
  const shown = { headline: '', fileTitle: title };
  const found: FoundArticle = {
    ...foundWithProperties(text, shown, book.value.properties),
    marks,
    losses,
  };
  return ok({
    reader: 'epub@2',
    encoding: 'utf-8',
    certain: true,
    alternatives: [],
    articles: [found],
  });
};

/** The package document of the book; a problem when the book is locked. */
function bookIn(archive: Archive): Result<PackageDocument, ReadProblem> {
  const encryption = xmlPart(archive, 'META-INF/encryption.xml', NAMESPACES, WHAT);
  if (!encryption.ok) return err(encryption.error);
  const methods = encryption.value
    ? elementsNamed(encryption.value, new Set(['enc:EncryptionMethod']))
    : [];
  if (methods.some(({ attributes }) => !GARBLED_FONTS.has(attributes.get('Algorithm') ?? '')))
    return err({ kind: 'encrypted' });
  const container = xmlPart(archive, 'META-INF/container.xml', NAMESPACES, WHAT);
  if (!container.ok) return err(container.error);
  const [root] = container.value ? elementsNamed(container.value, new Set(['ocf:rootfile'])) : [];
  const path = root?.attributes.get('full-path');
  return path === undefined
    ? err({ kind: 'broken', what: WHAT })
    : packageDocument(archive, path, WHAT);
}

/** The texts of all chapters as one, with their marks and what they leave out. */
async function readChapters(
  archive: Archive,
  { folder, chapters }: PackageDocument,
): Promise<Result<PageText, ReadProblem>> {
  const texts: string[] = [];
  const marks: Mark[] = [];
  const leftOut = new Map<LeftOut, number>();
  let length = 0;
  for (const chapter of chapters) {
    const bytes = archive.read(partName(folder, chapter));
    if (bytes === null) return err({ kind: 'broken', what: WHAT });
    if (!bytes.ok) return err(bytes.error);
    const page = await chapterText(bytes.value);
    if (!page.ok) return err(page.error);
    for (const loss of page.value.losses)
      if (loss.kind === 'left-out')
        leftOut.set(loss.what, (leftOut.get(loss.what) ?? 0) + loss.count);
    // A page that is only a picture has no text, but its picture is counted.
    if (page.value.text.trim() === '') continue;
    const start = length === 0 ? 0 : length + PARAGRAPH.length;
    for (const mark of page.value.marks)
      marks.push({ ...mark, start: mark.start + start, end: mark.end + start });
    texts.push(page.value.text);
    length = start + page.value.text.length;
  }
  const whole = texts.join(PARAGRAPH);
  // Byte order marks before a text are none of its characters.
  const ahead = /^\uFEFF*/.exec(whole)?.[0].length ?? 0;
  const { text, replaced } = normaliseText(whole.slice(ahead));
  const losses: Loss[] = Array.from(leftOut, ([what, count]) => ({
    kind: 'left-out',
    what,
    count,
  }));
  if (replaced > 0) losses.push({ kind: 'unfit-characters', count: replaced });
  const moved = marks.map((mark) => ({
    ...mark,
    start: Math.max(0, mark.start - ahead),
    end: Math.max(0, mark.end - ahead),
  }));
  return ok({ text, marks: moved, losses });
}

async function chapterText(bytes: Uint8Array): Promise<Result<PageText, ReadProblem>> {
  const decoded = await decodePage(bytes, { asText: true });
  if (!decoded.ok)
    return decoded.error.kind === 'empty' || decoded.error.kind === 'no-text'
      ? ok({ text: '', marks: [], losses: [] })
      : err(decoded.error);
  const page = parsePage(asHtml(decoded.value.text.replaceAll(/\r\n?/g, '\n')));
  if (!page.ok) return err(page.error);
  const body = page.value.document.querySelector('body');
  return ok(body ? pageText(body) : { text: '', marks: [], losses: [] });
}

/** XHTML as HTML: there, an element without content needs an end tag all the same. */
const asHtml = (markup: string): string =>
  markup
    .replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, '')
    .replaceAll(/<([a-z][\w.-]*)(\s[^<>]*)?\/>/gi, (all, name: string, attributes?: string) =>
      EMPTY.has(name.toLowerCase()) ? all : `<${name}${attributes ?? ''}></${name}>`,
    );
