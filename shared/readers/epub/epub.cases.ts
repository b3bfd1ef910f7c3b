import { archiveOf } from '../archive/archive.cases';

const CONTAINER =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

interface EpubCase {
  readonly metadata?: string;
  readonly guide?: string;
  /** Algorithms of what is encrypted. */
  readonly encrypted?: readonly string[];
}

/** An e-book of such chapters (file and body of the page) in their order, for tests. */
export function epubOf(
  chapters: Readonly<Record<string, string>>,
  { metadata = '', guide = '', encrypted }: EpubCase = {},
) {
  const files = Object.keys(chapters);
  const manifest = files
    .map((file, at) => {
      const properties = file === 'nav.xhtml' ? 'properties="nav"' : '';
      return `<item id="i${at}" href="${encodeURI(file)}" media-type="application/xhtml+xml" ${properties}/>`;
    })
    .join('');
  const spine = files.map((_file, at) => `<itemref idref="i${at}"/>`).join('');
  const pages = Object.entries(chapters).map(([file, body]) => [
    `EPUB/${file}`,
    `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x.js"/></head><body>${body}</body></html>`,
  ]);
  return archiveOf({
    '=mimetype': 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'EPUB/package.opf': `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf"><metadata>${metadata}</metadata><manifest>${manifest}<item id="css" href="a.css" media-type="text/css"/></manifest><spine>${spine}</spine><guide>${guide}</guide></package>`,
    ...Object.fromEntries(pages),
    ...(encrypted && {
      'META-INF/encryption.xml': `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">${encrypted.map((algorithm) => `<enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData>`).join('')}</encryption>`,
    }),
  });
}
