import { ARTICLE_LIMIT } from '../lib/file-limits';
import { isOutlookMessage } from '../text/file-signatures';
import { isArchiveWith } from './archive/archive-directory';
import type { ArticleKind } from './file-kind';
import { hasSign } from './has-sign';
import { isEncryptedOffice } from './office/encrypted-office';
import type { ArticleReader } from './reader';
import {
  looksLikeAnnotations,
  looksLikeEmail,
  looksLikeFactivaXml,
  looksLikeJson,
  looksLikeMailbox,
  looksLikeMhtml,
  looksLikeNewsPage,
  looksLikePlist,
  looksLikeRis,
  looksLikeSubtitles,
  looksLikeWacz,
  looksLikeWarc,
} from './recognise';

/** The largest file of a format other than plain text (bytes). */
const SOURCE_LIMIT = 100 * 1024 * 1024;

/** What every packed file begins with. */
const ARCHIVE = 'PK';

/** Packed files of some kinds begin with an entry that names their media type, as it is. */
const beginsWithType = (bytes: Uint8Array, type: string): boolean =>
  hasSign(bytes.subarray(30), `mimetype${type}`, 40);

const readPlainText = async (): Promise<ArticleReader> =>
  (await import('./plain-text/read-plain-text')).readPlainText;

/**
 * How a page begins: with its doctype or one of the elements that only pages have, behind a byte-order mark, the line that
 * names XML, and comments. Other elements may begin a Markdown text.
 */
const PAGE_START =
  /^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)*<(?:!doctype\s+html|html|head|body)(?=[\s>])/i;

const BYTE_ORDER_MARK = /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/;

const beginsAsPage = (bytes: Uint8Array): boolean =>
  PAGE_START.test(
    String.fromCharCode(...bytes.subarray(0, 4096))
      .replace(BYTE_ORDER_MARK, '')
      .replaceAll('\0', ''),
  );
const readWord = async (): Promise<ArticleReader> => (await import('./docx/read-docx')).readDocx;

const readPortable = async (): Promise<ArticleReader> => (await import('./pdf/read-pdf')).readPdf;

const readOpenDocument = async (): Promise<ArticleReader> =>
  (await import('./odt/read-odt')).readOdt;

const readRichText = async (): Promise<ArticleReader> => (await import('./rtf/read-rtf')).readRtf;

const readBook = async (): Promise<ArticleReader> => (await import('./epub/read-epub')).readEpub;
const readMarkdown = async (): Promise<ArticleReader> =>
  (await import('./markdown/read-markdown')).readMarkdown;

const readEmail = async (): Promise<ArticleReader> =>
  (await import('./email/read-email')).readEmail;

const readOutlook = async (): Promise<ArticleReader> =>
  (await import('./email/read-outlook')).readOutlook;

const readMailbox = async (): Promise<ArticleReader> =>
  (await import('./email/read-email')).readMailbox;

const readNewsPage = async (): Promise<ArticleReader> =>
  (await import('./news/read-news')).readNewsPage;

const readFactivaXml = async (): Promise<ArticleReader> =>
  (await import('./news/read-factiva-xml')).readFactivaXml;

const readAnnotations = async (): Promise<ArticleReader> =>
  (await import('./annotations/read-annotations')).readAnnotations;

const readDelimited = async (): Promise<ArticleReader> =>
  (await import('./table/read-delimited')).readDelimited;

const readJson = async (): Promise<ArticleReader> => (await import('./table/read-json')).readJson;

const readWorkbook = async (): Promise<ArticleReader> =>
  (await import('./table/read-workbook')).readWorkbook;

const readMhtml = async (): Promise<ArticleReader> =>
  (await import('./saved-page/read-mhtml')).readMhtml;

const readWebarchive = async (): Promise<ArticleReader> =>
  (await import('./saved-page/read-webarchive')).readWebarchive;

const readWarc = async (): Promise<ArticleReader> =>
  (await import('./web-archive/read-warc')).readWarc;

const readWacz = async (): Promise<ArticleReader> =>
  (await import('./web-archive/read-warc')).readWacz;

const readRis = async (): Promise<ArticleReader> => (await import('./ris/read-ris')).readRis;

const readSubtitles = async (): Promise<ArticleReader> =>
  (await import('./transcript/read-transcript')).readSubtitles;

/** The kinds of file that articles are read from. What no other kind claims is plain text. */
export const ARTICLE_KINDS = {
  text: {
    name: 'plain text',
    types: { 'text/plain': ['.txt', '.text'] },
    own: null,
    limit: ARTICLE_LIMIT,
    reader: readPlainText,
  },
  markdown: {
    name: 'Markdown',
    types: { 'text/markdown': ['.md', '.markdown'] },
    own: null,
    limit: ARTICLE_LIMIT,
    reader: readMarkdown,
  },
  docx: {
    name: 'Word documents',
    types: {
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
      'application/vnd.ms-word.document.macroenabled.12': ['.docm'],
      'application/vnd.openxmlformats-officedocument.wordprocessingml.template': ['.dotx'],
    },
    own: null,
    limit: SOURCE_LIMIT,
    sign: ARCHIVE,
    recognises: (bytes) =>
      isEncryptedOffice(bytes) ||
      isArchiveWith(bytes, (name) => /^word\/document\d*\.xml$/.test(name)),
    reader: readWord,
  },
  pdf: {
    name: 'PDF documents',
    types: { 'application/pdf': ['.pdf'] },
    own: null,
    limit: SOURCE_LIMIT,
    sign: '%PDF-',
    recognises: (bytes) => hasSign(bytes, '%PDF-', 3),
    patience: 60_000,
    reader: readPortable,
  },
  odt: {
    name: 'OpenDocument texts',
    types: {
      'application/vnd.oasis.opendocument.text': ['.odt'],
      'application/vnd.oasis.opendocument.text-template': ['.ott'],
    },
    own: null,
    limit: SOURCE_LIMIT,
    sign: ARCHIVE,
    recognises: (bytes) => beginsWithType(bytes, 'application/vnd.oasis.opendocument.text'),
    reader: readOpenDocument,
  },
  rtf: {
    name: 'RTF documents',
    types: { 'application/rtf': ['.rtf'] },
    own: null,
    limit: SOURCE_LIMIT,
    sign: '{\\rtf',
    recognises: (bytes) => hasSign(bytes, '{\\rtf', 3),
    reader: readRichText,
  },
  epub: {
    name: 'e-books',
    types: { 'application/epub+zip': ['.epub'] },
    own: null,
    limit: SOURCE_LIMIT,
    sign: ARCHIVE,
    recognises: (bytes) =>
      beginsWithType(bytes, 'application/epub+zip') ||
      isArchiveWith(bytes, (name) => name === 'META-INF/container.xml'),
    reader: readBook,
  },
  annotations: {
    name: 'annotations of another program',
    types: {},
    own: null,
    limit: SOURCE_LIMIT,
    recognises: looksLikeAnnotations,
    reader: readAnnotations,
  },
  json: {
    name: 'lists of records and transcripts in JSON',
    types: { 'application/jsonl': ['.jsonl', '.ndjson'] },
    own: null,
    limit: SOURCE_LIMIT,
    recognises: looksLikeJson,
    reader: readJson,
  },
  csv: {
    name: 'tables in text',
    types: { 'text/csv': ['.csv'], 'text/tab-separated-values': ['.tsv', '.tab'] },
    own: null,
    limit: SOURCE_LIMIT,
    reader: readDelimited,
  },
  workbook: {
    name: 'Excel workbooks',
    types: {
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
    },
    own: null,
    limit: SOURCE_LIMIT,
    recognises: (bytes) => isArchiveWith(bytes, (name) => name === 'xl/workbook.xml'),
    reader: readWorkbook,
  },
  news: {
    name: 'pages of news databases',
    types: {},
    own: null,
    limit: SOURCE_LIMIT,
    recognises: looksLikeNewsPage,
    reader: readNewsPage,
  },
  factiva: {
    name: 'downloads of Factiva',
    types: {},
    own: null,
    limit: SOURCE_LIMIT,
    recognises: looksLikeFactivaXml,
    reader: readFactivaXml,
  },
  page: {
    name: 'saved pages',
    types: { 'text/html': ['.html', '.htm'], 'application/xhtml+xml': ['.xhtml', '.xht'] },
    own: null,
    limit: ARTICLE_LIMIT,
    recognises: beginsAsPage,
    reader: async () => (await import('./html/read-html')).readHtml,
  },
  mhtml: {
    name: 'pages saved by Chrome or Edge',
    types: { 'multipart/related': ['.mhtml', '.mht'] },
    own: null,
    limit: SOURCE_LIMIT,
    recognises: looksLikeMhtml,
    reader: readMhtml,
  },
  webarchive: {
    name: 'pages saved by Safari',
    types: { 'application/x-webarchive': ['.webarchive'] },
    own: null,
    limit: SOURCE_LIMIT,
    recognises: looksLikePlist,
    reader: readWebarchive,
  },
  warc: {
    name: 'web archives',
    types: { 'application/warc': ['.warc'] },
    own: null,
    limit: SOURCE_LIMIT,
    recognises: looksLikeWarc,
    patience: 60_000,
    reader: readWarc,
  },
  wacz: {
    name: 'web archives with an index',
    types: { 'application/wacz': ['.wacz'] },
    own: null,
    limit: SOURCE_LIMIT,
    recognises: looksLikeWacz,
    patience: 60_000,
    reader: readWacz,
  },
  ris: {
    name: 'bibliographic records',
    types: { 'application/x-research-info-systems': ['.ris'] },
    own: null,
    limit: SOURCE_LIMIT,
    recognises: looksLikeRis,
    reader: readRis,
  },
  email: {
    name: 'e-mails',
    types: { 'message/rfc822': ['.eml'] },
    own: null,
    limit: SOURCE_LIMIT,
    recognises: looksLikeEmail,
    reader: readEmail,
  },
  outlook: {
    name: 'Outlook messages',
    types: { 'application/vnd.ms-outlook': ['.msg'] },
    own: null,
    limit: SOURCE_LIMIT,
    recognises: isOutlookMessage,
    reader: readOutlook,
  },
  mailbox: {
    name: 'mailboxes',
    types: { 'application/mbox': ['.mbox'] },
    own: null,
    limit: SOURCE_LIMIT,
    recognises: looksLikeMailbox,
    reader: readMailbox,
  },
  subtitles: {
    name: 'subtitles',
    types: {
      'application/x-subrip': ['.srt'],
      'text/vtt': ['.vtt'],
      'text/x-sbv': ['.sbv'],
    },
    own: null,
    limit: ARTICLE_LIMIT,
    recognises: looksLikeSubtitles,
    reader: readSubtitles,
  },
} as const satisfies Readonly<Record<string, ArticleKind>>;
