import { foundInText } from './found-in-text';
import type { DetailFinding, DetailName, FoundArticle } from './reader';

/** What a file says of itself beside its text: office properties, the information of a PDF, the metadata of a book. */
export interface FileProperties {
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher: string;
  /** When it was published as the file says: never when the file itself was made. */
  readonly published: string;
  readonly language: string;
  readonly url: string;
  /** Whether a publisher wrote them with care, as in books. Office programs fill them in by themselves. */
  readonly careful: boolean;
}

export const NO_PROPERTIES: FileProperties = {
  title: '',
  authors: [],
  publisher: '',
  published: '',
  language: '',
  url: '',
  careful: false,
};

/** How much of a text is looked at for a title that its properties name (UTF-16 units). */
const HEAD = 3000;
/** What programs write where nobody gave a title, in the languages they speak. */
const NO_TITLE =
  /^(?:un ?titled|no ?title|title|titel|titre|título|titolo|document|dokument|documento|doc|blank|template|vorlage|normal|slide|folie|layout|print|powerpoint[ -]presentation|presentation|cover|ohne titel|sans titre|sin título|senza titolo|無題|无标题|untitled document)[ _-]?\d*$/iu;
const FILE_NAME =
  /\.(?:docx?|docm|dotx?|odt|rtf|txt|pdf|indd|qxd|qxp|tex|dvi|ps|eps|pub|p65|pmd|xlsx?|pptx?|html?|ai|cdr|wpd|pages)$/iu;
const PRINTED_BY = /^(?:microsoft (?:word|powerpoint|excel) - |print of |printing )/iu;
/** Names of accounts and machines rather than of people. */
const NO_AUTHOR =
  /^(?:admin\w*|user\w*|owner|default|unknown|unbekannt|author|autor|auteur|guest|gast|anonymous|microsoft.*|windows.*|office.*|pc|hp|dell|lenovo|acer|asus|toshiba|sony|test\w*|student|client|utilisateur|benutzer|usuario|besitzer|root|python-docx|openxml.*|apache poi|calibre.*|scanner|ich|me|x+)$/iu;

/** A title as properties give it; '' when it is none: a file's name, or what a program writes by itself. */
export function meantTitle(title: string): string {
  const trimmed = title.replaceAll(/\s+/gu, ' ').trim();
  const isNone =
    !/\p{L}{2}/u.test(trimmed) ||
    NO_TITLE.test(trimmed) ||
    FILE_NAME.test(trimmed) ||
    PRINTED_BY.test(trimmed) ||
    /[\\/]\S*[\\/]/u.test(trimmed) ||
    (!/\s/u.test(trimmed) && /[_\d]/u.test(trimmed));
  return isNone || trimmed.length > 300 ? '' : trimmed;
}

/** The people whom a property for authors names, without accounts and machines. */
export function meantAuthors(property: string): readonly string[] {
  const names = property.split(/\s*[;\n]\s*|\s+(?:and|und|et|&)\s+/u);
  const byComma = names.flatMap((name) => {
    const parts = name.split(/,\s*/u);
    // “Nora Lindqvist, Owen Pell” are two, “Lindqvist, Nora” is one.
    return parts.length > 1 && parts.every((part) => /\S\s+\S/u.test(part)) ? parts : [name];
  });
  return byComma.map((name) => name.replaceAll(/\s+/gu, ' ').trim()).filter(isPerson);
}

const isPerson = (name: string): boolean =>
  /\p{L}{2}/u.test(name) &&
  name.length <= 100 &&
  !NO_AUTHOR.test(name) &&
  // UTF-8 that a program took for Windows-1252 is no name either.
  !/[\\@/_\d]|https?:|[ÃÂ][\u0080-\u00BF]/u.test(name) &&
  (/\s|,/u.test(name) || !/^\p{Ll}/u.test(name));

/**
 * A text with the details that its file's properties and it itself give. `headline` is what the text shows as its title
 * ('' for nothing), `fileTitle` the name of the file. What programs fill in by themselves is only a guess, unless the
 * text says the same.
 */
export function foundWithProperties(
  text: string,
  { headline, fileTitle }: { readonly headline: string; readonly fileTitle: string },
  properties: FileProperties,
): Pick<FoundArticle, 'text' | 'details' | 'findings' | 'updated' | 'archiveUrl'> {
  const found = foundInText(text, fileTitle);
  const details = { ...found.details };
  const findings: Partial<Record<DetailName, DetailFinding>> = { ...found.findings };
  const { careful } = properties;
  const head = fold(text.slice(0, HEAD));

  const title = meantTitle(properties.title);
  const isShown = title !== '' && head.includes(fold(title));
  if (title !== '' && (careful || isShown || headline === '')) {
    details.title = title;
    findings.title = { place: 'properties', stated: careful || isShown };
  } else if (headline !== '') {
    details.title = headline;
    findings.title = { place: 'text', stated: false };
  } else if (details.title !== '' && !head.includes(fold(details.title)))
    findings.title = { place: 'file-name', stated: false };

  const authors = properties.authors.flatMap(meantAuthors);
  if (authors.length > 0 && details.authors.length === 0) {
    details.authors = authors;
    findings.authors = { place: 'properties', stated: careful };
  }
  for (const name of ['publisher', 'published', 'language', 'url'] as const) {
    if (properties[name] === '') continue;
    details[name] = properties[name];
    findings[name] = { place: 'properties', stated: careful };
  }
  return { ...found, details, findings };
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
