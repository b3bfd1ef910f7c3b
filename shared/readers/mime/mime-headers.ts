import { decodeAs, encodingName } from '../../text/encoding/decode-as';
import { firstInvalidByte } from '../../text/encoding/utf8';
import { binaryFrom, bytesFrom, bytesOfBase64, bytesOfQuotedPrintable } from './mime-bytes';

/** The fields of a message or part, by their names in lower case: their values as bytes in a string, unfolded. */
export type MimeHeaders = ReadonlyMap<string, readonly string[]>;

const FIELD = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/s;

/** The fields of a head, which ends before the first blank line. */
export function parseHeaders(head: string): MimeHeaders {
  const headers = new Map<string, readonly string[]>();
  for (const line of head.replaceAll(/\r?\n(?=[ \t])/g, '').split(/\r?\n/)) {
    const [, name, value = ''] = FIELD.exec(line) ?? [];
    if (name === undefined) continue;
    const key = name.toLowerCase();
    headers.set(key, [...(headers.get(key) ?? []), value.trim()]);
  }
  return headers;
}

const ENCODED = /=\?([^?\s*]+)(?:\*[^?\s]*)?\?([bqBQ])\?([^?]*)\?=/g;

/** A value as people read it: its encoded words (RFC 2047) and its bytes decoded. '' for a field that is not there. */
export function headerText(headers: MimeHeaders, name: string): string {
  return wordsDecoded(headers.get(name)?.[0] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A piece of a value: bytes in an encoding, or plain text where that is null. */
interface Piece {
  readonly encoding: string | null;
  binary: string;
}

function wordsDecoded(value: string): string {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of value.matchAll(ENCODED)) {
    const [whole, charset = '', kind = '', coded = ''] = match;
    const between = value.slice(at, match.index);
    const isFirst = pieces.length === 0;
    // White space between two encoded words is none; they are one text, whose letters may be divided between them.
    if (isFirst || /\S/.test(between)) pieces.push({ encoding: null, binary: between });
    const encoding = encodingName(charset) ?? 'windows-1252';
    const bytes =
      kind.toLowerCase() === 'b'
        ? bytesOfBase64(coded)
        : bytesOfQuotedPrintable(coded.replaceAll('_', '=20'));
    const last = pieces.at(-1);
    if (last?.encoding === encoding) last.binary += binaryFrom(bytes);
    else pieces.push({ encoding, binary: binaryFrom(bytes) });
    at = match.index + whole.length;
  }
  pieces.push({ encoding: null, binary: value.slice(at) });
  return pieces
    .map(({ encoding, binary }) =>
      encoding === null ? plainText(binary) : decodeAs(bytesFrom(binary), encoding),
    )
    .join('');
}

/** Bytes that no encoded word covers: UTF-8 where they are, else as old programs wrote them. */
function plainText(binary: string): string {
  if (!/[\u0080-\u00ff]/.test(binary)) return binary;
  const bytes = bytesFrom(binary);
  return decodeAs(bytes, firstInvalidByte(bytes) === null ? 'utf-8' : 'windows-1252');
}

/** A value with parameters, such as a media type. */
export interface HeaderWithParameters {
  /** In lower case, '' when there is none. */
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const PARAMETER = /;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/gs;

/** The first value of a field with its parameters, those that are divided or encoded (RFC 2231) put together. */
export function headerWithParameters(headers: MimeHeaders, name: string): HeaderWithParameters {
  const field = headers.get(name)?.[0] ?? '';
  const parameters = new Map<string, string>();
  for (const match of field.matchAll(PARAMETER)) {
    const [, given = '', quoted, bare = ''] = match;
    const value = quoted === undefined ? bare.trim() : quoted.replaceAll(/\\(.)/gs, '$1');
    const [, key = '', encoded] = /^([^*]+)(?:\*\d+)?(\*?)$/.exec(given.toLowerCase()) ?? [];
    const plain = encoded === '*' ? percentDecoded(value) : wordsDecoded(value);
    parameters.set(key, (parameters.get(key) ?? '') + plain);
  }
  return { value: (field.split(';')[0] ?? '').trim().toLowerCase(), parameters };
}

function percentDecoded(value: string): string {
  const [, charset, rest] = /^([^']*)'[^']*'(.*)$/s.exec(value) ?? [];
  const coded = (rest ?? value).replaceAll(/%([\dA-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return decodeAs(bytesFrom(coded), encodingName(charset ?? '') ?? 'utf-8');
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day of a date field, as its sender's clock had it: '2010-09-06'. '' for what is no date. */
export function dayInDateField(date: string): string {
  const [, day, name, year] =
    /(?:^|[\s,])(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})(?=\s|$)/.exec(date) ?? [];
  const [, otherName, otherDay, otherYear] =
    /([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(?:\d{1,2}:\d{2}(?::\d{2})?\s+)?(?:[A-Z]{2,5}\s+)?(\d{4})/.exec(
      date,
    ) ?? [];
  const month = MONTHS.indexOf((name ?? otherName ?? '').toLowerCase()) + 1;
  const days = Number(day ?? otherDay);
  const years = year ?? otherYear ?? '';
  if (month === 0 || !(days >= 1 && days <= 31)) return '';
  const full = years.length === 2 ? `${Number(years) < 50 ? '20' : '19'}${years}` : years;
  return `${full}-${String(month).padStart(2, '0')}-${String(days).padStart(2, '0')}`;
}

/** The names in a field of addresses; the address itself of whoever has no name there. */
export function namesInAddresses(field: string): readonly string[] {
  const parts = field.match(/(?:"(?:[^"\\]|\\.)*"|<[^>]*>|\([^)]*\)|[^,"<(]|["<(])+/g) ?? [];
  return parts.flatMap((part) => {
    const [, address] = /<([^>]*)>/.exec(part) ?? [];
    const outside = part.replace(/<[^>]*>/, '').trim();
    const [, comment] = /\(([^)]*)\)/.exec(outside) ?? [];
    const bare = outside.replace(/\([^)]*\)/, '').trim();
    const name = bare.replaceAll(/^"|"$/g, '').replaceAll(/\\(.)/g, '$1').trim();
    const found = address === undefined ? (comment ?? name) : name || address;
    return found === '' ? [] : [found];
  });
}
