import type { Result } from '../../lib/result';
import { err, ok } from '../../lib/result';
import type { Archive } from '../archive/open-archive';
import { xmlPart } from '../office/office-package';
import { NO_PROPERTIES, type FileProperties } from '../properties-in-text';
import type { ReadProblem } from '../reader';
import { childOf, elementsIn, textIn, type XmlElement, type XmlNamespaces } from '../xml/parse-xml';

/** What the package document of an e-book says. */
export interface PackageDocument {
  /** The folder that the names of its files are seen from, with its slash at the end. */
  readonly folder: string;
  /** The files of its chapters in the order of the spine. */
  readonly chapters: readonly string[];
  readonly properties: FileProperties;
}

const NAMESPACES: XmlNamespaces = {
  'http://www.idpf.org/2007/opf': 'opf',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/elements/1.0/': 'dc',
};
const CHAPTER = new Set(['application/xhtml+xml', 'text/html', 'text/x-oeb1-document']);
/** Who made a book as its author; others translated, drew or edited it (MARC codes for relators). */
const AUTHOR_ROLES = new Set(['aut', 'cre', '']);

/** Reads the package document of a book (EPUB 3.3, 5). `what` is the kind of file, as part of a sentence. */
export function packageDocument(
  archive: Archive,
  path: string,
  what: string,
): Result<PackageDocument, ReadProblem> {
  const root = xmlPart(archive, path, NAMESPACES, what);
  if (!root.ok) return err(root.error);
  const manifest = childOf(root.value ?? undefined, 'opf:manifest');
  const spine = childOf(root.value ?? undefined, 'opf:spine');
  if (!root.value || !manifest || !spine) return err({ kind: 'broken', what });
  const items = new Map(
    elementsIn(manifest).map(({ attributes }) => [attributes.get('id') ?? '', attributes] as const),
  );
  const contents = contentsOf(childOf(root.value, 'opf:guide'));
  const chapters = elementsIn(spine).flatMap(({ attributes }) => {
    const item = items.get(attributes.get('idref') ?? '');
    const file = decodedPath(item?.get('href') ?? '');
    const isContents = (item?.get('properties') ?? '').split(/\s+/).includes('nav');
    const isChapter = CHAPTER.has(item?.get('media-type') ?? '');
    return file === '' || !isChapter || isContents || contents.has(file) ? [] : [file];
  });
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return ok({ folder, chapters, properties: propertiesIn(childOf(root.value, 'opf:metadata')) });
}

/** The files that EPUB 2 names as tables of contents, unless something else begins in them too. */
function contentsOf(guide: XmlElement | undefined): ReadonlySet<string> {
  const references = (guide ? elementsIn(guide) : []).map(({ attributes }) => {
    const address = attributes.get('href') ?? '';
    const isContents = attributes.get('type') === 'toc' && !address.includes('#');
    return { file: decodedPath(address), isContents };
  });
  const others = new Set(references.filter((one) => !one.isContents).map(({ file }) => file));
  return new Set(
    references.filter((one) => one.isContents && !others.has(one.file)).map(({ file }) => file),
  );
}

/** Names of files are written as addresses. */
function decodedPath(address: string): string {
  const path = address.split('#')[0] ?? '';
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function propertiesIn(metadata: XmlElement | undefined): FileProperties {
  const all = metadata ? elementsIn(metadata) : [];
  // EPUB 2 wrapped what is of the Dublin Core in an element of its own.
  const elements = all.flatMap((one) => (one.name.endsWith('-metadata') ? elementsIn(one) : [one]));
  const of = (name: string): readonly XmlElement[] => elements.filter((one) => one.name === name);
  const textOf = (name: string): string => clean(textIn(of(name)[0]));
  const roleOf = (element: XmlElement): string => {
    const own = element.attributes.get('opf:role');
    const refined = of('opf:meta').find(
      ({ attributes }) =>
        attributes.get('property') === 'role' &&
        attributes.get('refines') === `#${element.attributes.get('id') ?? ''}`,
    );
    return own ?? clean(textIn(refined));
  };
  const date =
    of('dc:date').find(({ attributes }) =>
      ['publication', undefined].includes(attributes.get('opf:event')),
    ) ?? undefined;
  return {
    ...NO_PROPERTIES,
    title: textOf('dc:title'),
    authors: of('dc:creator')
      .filter((creator) => AUTHOR_ROLES.has(roleOf(creator)))
      .map((creator) => clean(textIn(creator))),
    publisher: textOf('dc:publisher'),
    published: dayIn(clean(textIn(date))),
    language: languageIn(textOf('dc:language')),
    careful: true,
  };
}

const clean = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** A date without its time of day; '' for the year 0101, which programs write where there is none. */
const dayIn = (date: string): string =>
  date.startsWith('0101-') ? '' : date.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1');

/** A language as BCP 47 writes it; '' for 'und'. */
const languageIn = (language: string): string =>
  /^(?:und|zxx|mul)$/i.test(language) || !/^[a-z]{2,3}(?:-[\w-]+)?$/i.test(language)
    ? ''
    : language;
