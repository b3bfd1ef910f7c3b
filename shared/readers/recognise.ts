import { isArchiveWith } from './archive/archive-directory';
import { annotationFormat } from './annotations/annotation-formats';

/** What the first bytes of a file say. Each takes all bytes and looks at few of them; see `kinds.ts`. */

const HEAD = 4096;

/** The beginning of a file as single characters, without a byte-order mark, without the NULs of wide letters. */
export function headOf(bytes: Uint8Array, length = HEAD): string {
  let head = '';
  for (const byte of bytes.subarray(0, length)) head += String.fromCharCode(byte);
  return head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replaceAll('\0', '');
}

const SUBTITLES =
  /^(?:WEBVTT(?:[ \t\r\n]|$)|\s*(?:\d+\s*\r?\n)?\s*\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}\s*(?:-->|,)\s*\d{1,2}:\d{2}:\d{2}[,.]\d{1,3})/;

/** SubRip, WebVTT or SubViewer. */
export const looksLikeSubtitles = (bytes: Uint8Array): boolean =>
  SUBTITLES.test(headOf(bytes, 400));

const FIELD = /^[!-9;-~]+:[^\n]*(?:\n[ \t][^\n]*)*\n/;
/** Fields that every mail program writes, and no text begins with. */
const MAIL_FIELDS =
  /^(?:received|return-path|delivered-to|message-id|mime-version|from|to|subject|date|dkim-signature|x-[a-z-]+|reply-to|content-type|sender|bcc|cc|list-id|arc-seal|authentication-results|received-spf|in-reply-to|references|importance|thread-[a-z]+|user-agent|x-mailer):/i;

/** The fields at the beginning of a file, while they are those of e-mails. */
function mailFields(head: string): readonly string[] {
  const fields: string[] = [];
  let rest = head.replaceAll('\r\n', '\n');
  for (let field = FIELD.exec(rest); field !== null; field = FIELD.exec(rest)) {
    fields.push(field[0].toLowerCase());
    rest = rest.slice(field[0].length);
  }
  return fields;
}

/** An e-mail: it begins with the fields of one, among them its sender or its way, its date or its form. */
export function looksLikeEmail(bytes: Uint8Array): boolean {
  const head = headOf(bytes, 16_384);
  if (!MAIL_FIELDS.test(head) || looksLikeMhtml(bytes)) return false;
  const fields = mailFields(head);
  const has = (pattern: RegExp) => fields.some((field) => pattern.test(field));
  return (
    has(/^(?:from|received|return-path|delivered-to):/) &&
    has(/^(?:message-id|mime-version|received|date):/) &&
    has(/^(?:message-id|mime-version|received|content-type|delivered-to|dkim-signature|x-)/)
  );
}

/** Several e-mails in a row, each behind a line “From …”. */
export const looksLikeMailbox = (bytes: Uint8Array): boolean =>
  /^From \S+ [^\n]{0,200}\d{4}\r?\n[!-9;-~]+:/.test(headOf(bytes));

/** A page saved with what it shows (MHTML): parts that belong together, the first of them a page, sent by nobody. */
export function looksLikeMhtml(bytes: Uint8Array): boolean {
  const head = headOf(bytes, 16_384);
  if (!/^[!-9;-~]+:/.test(head)) return false;
  const fields = mailFields(head);
  const has = (pattern: RegExp) => fields.some((field) => pattern.test(field));
  return (
    has(/^content-type:\s*multipart\/(?:related|mixed|alternative)/) &&
    !has(/^(?:received|to|delivered-to|message-id):/) &&
    (has(/^(?:snapshot-content-location|content-location):/) ||
      has(/^from:\s*<?saved by/) ||
      /\ncontent-location:/i.test(head))
  );
}

/** How much of a page is looked through for the signs of a news database. */
const PAGE_HEAD = 512 * 1024;
const NEWS =
  /class="?(?:article )?[a-z]{2,6}Article[" >]|ProQuest document (?:link|ID)|class="?DocPublicationName|<!-- LXNComment|<DOC NUMBER=\d|\d+ of \d+ DOCUMENTS</;

/** A page that was downloaded from a news database, by what only they write into theirs. */
export const looksLikeNewsPage = (bytes: Uint8Array): boolean =>
  /^\s*</.test(headOf(bytes, 200)) && NEWS.test(headOf(bytes, PAGE_HEAD));

/** What Factiva gives to programs. */
export const looksLikeFactivaXml = (bytes: Uint8Array): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?<(?:\w+:)?(?:PPSResponse|ppsArticleResponse)[\s>]/.test(headOf(bytes));

const DATA_HEAD = 64 * 1024;

/** Annotations of another program. */
export const looksLikeAnnotations = (bytes: Uint8Array): boolean =>
  annotationFormat(headOf(bytes, DATA_HEAD)) !== null ||
  isArchiveWith(bytes, (name) => /\.qde$/i.test(name));

const TRANSCRIPT_KEYS =
  /"(?:segments|utterances|transcription|transcriptSegmentRenderer|snippets)"\s*:\s*[[{]|"wireMagic"\s*:/;

/** JSON of a form that articles are read from: a list of records, lines of them, a transcript. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  const head = headOf(bytes, DATA_HEAD);
  return (
    /^\s*\[\s*\{\s*"/.test(head) ||
    /^\s*\{\s*"[^\n]*\}[ \t\r]*\n\s*\{\s*"/.test(head) ||
    /^\s*\{\s*"text"\s*:\s*"/.test(head) ||
    (/^\s*\{\s*"/.test(head) && TRANSCRIPT_KEYS.test(head))
  );
}

/** A property list of Apple's programs, such as a page that Safari saved. */
export const looksLikePlist = (bytes: Uint8Array): boolean => headOf(bytes, 8) === 'bplist00';

/** A web archive, or a gzip archive, which is one more often than not; its reader says if it is not. */
export const looksLikeWarc = (bytes: Uint8Array): boolean =>
  /^WARC\/\d/.test(headOf(bytes, 8)) || (bytes[0] === 0x1f && bytes[1] === 0x8b);

/** A web archive with its index. */
export const looksLikeWacz = (bytes: Uint8Array): boolean =>
  isArchiveWith(bytes, (name) => /^archive\/.*\.warc(?:\.gz)?$/i.test(name));

/** Bibliographic records. */
export const looksLikeRis = (bytes: Uint8Array): boolean =>
  /^\s*TY {1,2}- [A-Z]+\s*\r?\n[A-Z][A-Z0-9] {1,2}-/.test(headOf(bytes));
