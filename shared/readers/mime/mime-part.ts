import { bytesFrom, bytesOfBase64, bytesOfQuotedPrintable } from './mime-bytes';
import { headerWithParameters, parseHeaders, type MimeHeaders } from './mime-headers';

/** A message, or a part of one. */
export interface MimePart {
  readonly headers: MimeHeaders;
  /** The media type in lower case; 'text/plain' where none is said. */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** Whether it is sent as a file of its own. */
  readonly isAttachment: boolean;
  /** The parts of a multipart, and the message in a message. */
  readonly parts: readonly MimePart[];
  /** The content with its transfer encoding undone; made when it is asked for. */
  readonly bytes: () => Uint8Array<ArrayBuffer>;
}

/** More levels and parts are not looked into. */
const DEEPEST = 30;
const MOST_PARTS = 5000;

/**
 * Reads a message or part from bytes in a string (RFC 2045, 2046). Boundaries that never come, missing ends and heads
 * without a body are taken as they are. Own code because the kept libraries decode by the host's tables, which differ
 * between Node and browsers: the same mail would have two texts.
 */
export const parseMime = (source: string): MimePart => parsePart(source, 0, { left: MOST_PARTS });

function parsePart(source: string, depth: number, budget: { left: number }): MimePart {
  budget.left -= 1;
  const { head, body } = split(source);
  const headers = parseHeaders(head);
  const { value, parameters } = headerWithParameters(headers, 'content-type');
  const type = /^[^\s/]+\/[^\s/]+$/.test(value) ? value : 'text/plain';
  const disposition = headerWithParameters(headers, 'content-disposition');
  const isNamed = disposition.parameters.has('filename') || parameters.has('name');
  const transfer = (headers.get('content-transfer-encoding')?.[0] ?? '').toLowerCase();
  const isText = type === 'text/plain' || type === 'text/html';
  const bytes = () => decoded(body, transfer);
  return {
    headers,
    type,
    parameters,
    isAttachment:
      disposition.value === 'attachment' || (isNamed && !isText && !type.startsWith('multipart/')),
    parts: depth < DEEPEST ? partsOf(type, parameters, body, depth, budget) : [],
    bytes,
  };
}

/** Head and body, divided by the first blank line. */
function split(source: string): { readonly head: string; readonly body: string } {
  if (/^\r?\n/.test(source)) return { head: '', body: source.replace(/^\r?\n/, '') };
  const end = /\r?\n\r?\n/.exec(source);
  if (end === null) return { head: source, body: '' };
  return { head: source.slice(0, end.index), body: source.slice(end.index + end[0].length) };
}

function partsOf(
  type: string,
  parameters: ReadonlyMap<string, string>,
  body: string,
  depth: number,
  budget: { left: number },
): readonly MimePart[] {
  if (type === 'message/rfc822') return [parsePart(body, depth + 1, budget)];
  const boundary = parameters.get('boundary') ?? '';
  if (!type.startsWith('multipart/') || boundary === '') return [];
  const parts: MimePart[] = [];
  for (const piece of piecesBetween(body, `--${boundary}`))
    if (budget.left > 0) parts.push(parsePart(piece, depth + 1, budget));
  return parts;
}

/** What stands between lines that begin with the boundary, up to the closing one or the end. */
function piecesBetween(body: string, delimiter: string): readonly string[] {
  const pieces: string[] = [];
  let from: number | null = null;
  let at = body.startsWith(delimiter) ? 0 : nextLineWith(body, delimiter, 0);
  while (at !== -1) {
    if (from !== null) pieces.push(body.slice(from, at).replace(/\r?\n$/, ''));
    const lineEnd = body.indexOf('\n', at);
    const isClosing = body.startsWith('--', at + delimiter.length);
    if (isClosing || lineEnd === -1) return pieces;
    const isWhole = /^[ \t\r]*$/.test(body.slice(at + delimiter.length, lineEnd));
    from = isWhole ? lineEnd + 1 : from;
    at = nextLineWith(body, delimiter, isWhole ? lineEnd : at + delimiter.length);
  }
  if (from !== null) pieces.push(body.slice(from));
  return pieces;
}

function nextLineWith(body: string, delimiter: string, from: number): number {
  const at = body.indexOf(`\n${delimiter}`, from);
  return at === -1 ? -1 : at + 1;
}

function decoded(body: string, transfer: string): Uint8Array<ArrayBuffer> {
  if (transfer === 'base64') return bytesOfBase64(body);
  if (transfer === 'quoted-printable') return bytesOfQuotedPrintable(body);
  return bytesFrom(body);
}

/** A part and all parts inside it, in order. */
export function* partsWithin(part: MimePart): Generator<MimePart> {
  yield part;
  for (const inner of part.parts) yield* partsWithin(inner);
}
