import { headerWithParameters, parseHeaders, type MimeHeaders } from '../mime/mime-headers';
import { binaryFrom } from '../mime/mime-bytes';
import { unpackBody } from './unpack';
import { headAt, warcRecords, type WarcRecord } from './warc-records';

/** A page of a web archive. */
export interface ArchivedPage {
  readonly address: string;
  /** The label of its encoding as its server said; undefined when it did not. */
  readonly charset: string | undefined;
  /** Null when its coding is not read. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

const PAGE = /^(?:text\/html|application\/xhtml\+xml)$/;

/** The pages of a web archive that a server delivered; redirections, errors, pictures and scripts are none. */
export function* pagesInWarc(bytes: Uint8Array<ArrayBuffer>): Generator<ArchivedPage> {
  for (const record of warcRecords(bytes)) {
    const type = (record.headers.get('warc-type')?.[0] ?? '').toLowerCase();
    const page =
      type === 'response'
        ? pageOfResponse(record)
        : type === 'resource'
          ? pageOfResource(record)
          : null;
    if (page !== null) yield page;
  }
}

const addressOf = (headers: MimeHeaders): string =>
  (headers.get('warc-target-uri')?.[0] ?? '').replaceAll(/^<|>$/g, '');

function pageOfResource({ headers, content }: WarcRecord): ArchivedPage | null {
  const { value, parameters } = headerWithParameters(headers, 'content-type');
  if (!PAGE.test(value)) return null;
  return { address: addressOf(headers), charset: parameters.get('charset'), bytes: content };
}

function pageOfResponse({ headers, content }: WarcRecord): ArchivedPage | null {
  const head = headAt(content, 0);
  if (head === null || !/^HTTP\/\S+ 2\d\d/.test(head.text)) return null;
  const fields = parseHeaders(head.text.replace(/^[^\n]*\n?/, ''));
  const { value, parameters } = headerWithParameters(fields, 'content-type');
  if (!PAGE.test(value)) return null;
  const field = (name: string) => (fields.get(name)?.[0] ?? '').toLowerCase();
  const body = content.subarray(head.end);
  const whole = field('transfer-encoding').includes('chunked') ? unchunked(body) : body;
  return {
    address: addressOf(headers),
    charset: parameters.get('charset'),
    bytes: unpackBody(whole, field('content-encoding')),
  };
}

/** A body that was sent in chunks, put together; one that only claims to be is left as it is. */
function unchunked(body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  let at = 0;
  let size = 0;
  while (at < body.length) {
    const line = binaryFrom(body.subarray(at, at + 64));
    const [head, digits] = /^([\dA-Fa-f]{1,8})[^\r\n]*\r?\n/.exec(line) ?? [];
    if (head === undefined || digits === undefined) break;
    const length = Number.parseInt(digits, 16);
    if (length === 0) break;
    const start = at + head.length;
    const piece = body.subarray(start, start + length);
    pieces.push(piece);
    size += piece.length;
    at = start + length;
    if (body[at] === 0x0d) at += 1;
    if (body[at] === 0x0a) at += 1;
  }
  if (pieces.length === 0) return body;
  const whole = new Uint8Array(size);
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += piece.length;
  }
  return whole;
}
