/**
 * Files that are wrong, by the rows of the bad-input plan (C: syntax, D: meaning). Each case takes the sample as
 * a canonical text and makes bytes of it.
 */
import type { ProjectFileError } from './problems';

type Json = Record<string, unknown>;
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes[index * 2 + (little ? 0 : 1)] = code & 0xff;
    bytes[index * 2 + (little ? 1 : 0)] = code >> 8;
  }
  return bytes;
}
const join = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => Array.from(part)));
const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
/** The sample with a member put in front. */
const withMember = (text: string, member: string): Uint8Array =>
  utf8(text.replace('{\n', `{\n${member},\n`));
/** The sample changed as data and written by JSON.stringify, as another program would. */
const edited = (text: string, change: (file: Json) => void): Uint8Array => {
  const file = JSON.parse(text) as Json;
  change(file);
  return utf8(JSON.stringify(file));
};

interface RefusedCase {
  readonly name: string;
  readonly make: (sample: string) => Uint8Array;
  readonly error: Partial<ProjectFileError>;
}

/** Files that are refused whole. */
export const REFUSED: readonly RefusedCase[] = [
  { name: 'C1 0 bytes', make: () => utf8(''), error: { kind: 'empty' } },
  { name: 'C1 only blanks', make: () => utf8(' \r\n\t'), error: { kind: 'empty' } },
  { name: 'C1 only a BOM', make: () => join([0xef, 0xbb, 0xbf]), error: { kind: 'empty' } },
  {
    name: 'C2 cut in a string',
    make: () => utf8('{\n"format": "verb'),
    error: { kind: 'syntax', problem: 'unexpected-end', line: 2, column: 16 },
  },
  {
    name: 'C2 cut in a word',
    make: () => utf8('[\n  tru'),
    error: { kind: 'syntax', problem: 'unexpected-end', line: 2, column: 6 },
  },
  {
    name: 'C5 UTF-16 LE without BOM',
    make: (sample) => utf16(sample, true),
    error: { kind: 'not-utf8', looksLike: 'utf-16le' },
  },
  {
    name: 'C5 UTF-16 BE without BOM',
    make: (sample) => utf16(sample, false),
    error: { kind: 'not-utf8', looksLike: 'utf-16be' },
  },
  {
    name: 'C5 UTF-32',
    make: () => join([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]),
    error: { kind: 'not-utf8', looksLike: 'utf-32' },
  },
  {
    name: 'C6 a byte that is not UTF-8',
    make: () => join(utf8('{"a":"'), [0xff], utf8('"}')),
    error: { kind: 'invalid-text', encoding: 'utf-8', byteOffset: 6 },
  },
  {
    name: 'C6 a surrogate as UTF-8',
    make: () => join(utf8('{"€":"'), [0xed, 0xa0, 0x80], utf8('"}')),
    error: { kind: 'invalid-text', encoding: 'utf-8', byteOffset: 8 },
  },
  {
    name: 'C6 cut within a character',
    make: () => utf8('{"a":"€').slice(0, -1),
    error: { kind: 'invalid-text', encoding: 'utf-8', byteOffset: 6 },
  },
  ...[65, 100, 10_000, 1_000_000].map((levels) => ({
    name: `C8 nested ${levels} deep`,
    make: () => utf8(deep(levels)),
    error: { kind: 'too-deep', limit: 64, line: 1, column: 65 } as const,
  })),
  ...['__proto__', 'constructor', 'prototype'].map((key) => ({
    name: `C11 ${key} as a key`,
    make: (sample: string) => withMember(sample, `"x": [{"y": {"${key}": {"polluted": 1}}}]`),
    error: { kind: 'forbidden-key', key, line: 2, column: 14 } as const,
  })),
  {
    name: 'C11 __proto__ written with escapes',
    make: (sample) => withMember(sample, String.raw`"\u005f_proto\u005F_": {"polluted": 1}`),
    error: { kind: 'forbidden-key', key: '__proto__', line: 2, column: 1 },
  },
  {
    name: 'one key twice',
    make: () => utf8('{"a": 1,\n "b": {"a": 1}, "\\u0061": 2}'),
    error: { kind: 'duplicate-key', key: 'a', line: 2, column: 17 },
  },
  {
    name: 'a number that no double holds',
    make: () => utf8('{"n": 9007199254740993}'),
    error: { kind: 'unsafe-number', number: '9007199254740993', line: 1, column: 7 },
  },
  {
    name: 'a number too large',
    make: () => utf8('[-1e999]'),
    error: { kind: 'unsafe-number', number: '-1e999' },
  },
  {
    name: 'C12 a comment',
    make: () => utf8('{\n  // hello\n}'),
    error: { kind: 'syntax', problem: 'unexpected-character', found: '/', line: 2, column: 3 },
  },
  {
    name: 'C12 single quotes',
    make: () => utf8("{'format': 1}"),
    error: { kind: 'syntax', problem: 'unexpected-character', found: "'", line: 1, column: 2 },
  },
  {
    name: 'C12 a trailing comma',
    make: () => utf8('{"a": [1,]}'),
    error: { kind: 'syntax', problem: 'unexpected-character', found: ']', line: 1, column: 10 },
  },
  {
    name: 'C12 a line end in a string',
    make: () => utf8('{"a": "x\ny"}'),
    error: { kind: 'syntax', problem: 'control-character', line: 1, column: 9 },
  },
  {
    name: 'C12 an unknown escape',
    make: () => utf8(String.raw`{"a": "\x41"}`),
    error: { kind: 'syntax', problem: 'bad-escape', line: 1, column: 8 },
  },
  {
    name: 'C12 a number with a leading zero',
    make: () => utf8('[01]'),
    error: { kind: 'syntax', problem: 'bad-number', line: 1, column: 3 },
  },
  {
    name: 'C12 NaN',
    make: () => utf8('[NaN]'),
    error: { kind: 'syntax', problem: 'unexpected-character', found: 'N' },
  },
  {
    name: 'C12 two files in one',
    make: (sample) => utf8(sample + sample),
    error: { kind: 'syntax', problem: 'after-end', found: '{', column: 1 },
  },
  {
    name: 'C12 a web page',
    make: () => utf8('\ufeff\n<!DOCTYPE html><html></html>'),
    error: { kind: 'other-kind', what: 'html' },
  },
  {
    name: 'C12 XML',
    make: () => utf8('<?xml version="1.0"?>'),
    error: { kind: 'other-kind', what: 'xml' },
  },
  {
    name: 'C12 a ZIP',
    make: () => join([0x50, 0x4b, 3, 4, 20, 0]),
    error: { kind: 'other-kind', what: 'zip' },
  },
  { name: 'C12 a PDF', make: () => utf8('%PDF-1.7'), error: { kind: 'other-kind', what: 'pdf' } },
  {
    name: 'C12 RTF',
    make: () => utf8('{\\rtf1 hello}'),
    error: { kind: 'other-kind', what: 'rtf' },
  },
  {
    name: 'C13 a package.json',
    make: () => utf8('{"name": "x", "version": "1.0.0"}'),
    error: { kind: 'not-verbatim', format: null },
  },
  {
    name: 'C13 the export of another app',
    make: () => utf8('{"format": "other", "formatVersion": "1.0"}'),
    error: { kind: 'not-verbatim', format: 'other' },
  },
  { name: 'C13 a list', make: () => utf8('[]'), error: { kind: 'not-verbatim', format: null } },
  { name: 'C13 null', make: () => utf8('null'), error: { kind: 'not-verbatim', format: null } },
  {
    name: 'B7 a newer major version',
    make: () => utf8('{"format": "verbatim", "formatVersion": "2.0", "records": {}}'),
    error: { kind: 'newer-version', version: '2.0', needs: '2.0', reads: '1.0' },
  },
  {
    name: 'B7 a newer minor version that asks for a newer reader',
    make: (sample) =>
      edited(sample, (file) => Object.assign(file, { formatVersion: '1.7', minReader: '1.5' })),
    error: { kind: 'newer-version', version: '1.7', needs: '1.5', reads: '1.0' },
  },
  {
    name: 'an older major version',
    make: (sample) => edited(sample, (file) => Object.assign(file, { formatVersion: '0.9' })),
    error: { kind: 'older-version', version: '0.9' },
  },
  {
    name: 'a version that is none',
    make: (sample) => edited(sample, (file) => Object.assign(file, { formatVersion: 1 })),
    error: { kind: 'schema', pointer: '/formatVersion', rule: 'type' },
  },
  {
    name: 'no quotes section',
    make: (sample) => edited(sample, (file) => delete file['quotes']),
    error: { kind: 'schema', pointer: '', rule: 'required', missing: 'quotes' },
  },
  {
    name: 'offsets counted otherwise',
    make: (sample) => edited(sample, (file) => Object.assign(file, { offsets: 'code-points' })),
    error: { kind: 'schema', pointer: '/offsets', rule: 'const' },
  },
  {
    name: 'a record that is no object',
    make: (sample) => edited(sample, (file) => Object.assign(file, { speakers: ['Ines'] })),
    error: { kind: 'schema', pointer: '/speakers/0', rule: 'type' },
  },
];

interface ReadCase {
  readonly name: string;
  readonly make: (sample: string) => Uint8Array;
  /** Reasons and places of what is set aside. */
  readonly aside?: readonly (readonly [reason: string, place: string])[];
  /** Kinds of warnings that must be among those given. */
  readonly warnings?: readonly string[];
}

const quote = (file: Json, index = 0): Json => (file['quotes'] as Json[])[index] ?? {};
const anchor = (file: Json): Json => quote(file)['anchor'] as Json;
const changeAnchor = (change: Json) => (sample: string) =>
  edited(sample, (file) => Object.assign(anchor(file), change));
const changeQuote = (change: Json) => (sample: string) =>
  edited(sample, (file) => Object.assign(quote(file), change));
const q0 = '/quotes/0';

/** Files that are read, with what is set aside and what is told. */
export const READ: readonly ReadCase[] = [
  { name: 'as exported', make: (sample) => utf8(sample), warnings: [] },
  { name: 'C4 with a BOM', make: (sample) => join([0xef, 0xbb, 0xbf], utf8(sample)) },
  {
    name: 'C5 UTF-16 LE with a BOM',
    make: (sample) => join([0xff, 0xfe], utf16(sample, true)),
    warnings: ['encoding'],
  },
  {
    name: 'C5 UTF-16 BE with a BOM',
    make: (sample) => join([0xfe, 0xff], utf16(sample, false)),
    warnings: ['encoding'],
  },
  { name: 'with CRLF', make: (sample) => utf8(sample.replaceAll('\n', '\r\n')) },
  {
    name: 'laid out anew',
    make: (sample) => edited(sample, () => undefined),
    warnings: ['digest-differs'],
  },
  {
    name: 'D1 one record twice',
    make: (sample) => edited(sample, (file) => (file['quotes'] as Json[]).push(quote(file))),
    warnings: ['repeated-record', 'counts-differ'],
  },
  {
    name: 'one id in two sections',
    make: (sample) =>
      edited(sample, (file) => (file['tags'] as Json[]).push({ id: 'q1', name: 'x' })),
    aside: [['id-taken', '/tags/1']],
  },
  {
    name: 'D4 a missing speaker',
    make: changeQuote({ speakerIds: ['gone'] }),
    warnings: ['missing-link'],
  },
  {
    name: 'D4 a missing article',
    make: changeQuote({ documentId: 'gone' }),
    warnings: ['missing-link'],
  },
  {
    name: 'D6 start after end',
    make: changeAnchor({ start: 30, end: 20 }),
    aside: [['span-empty', q0]],
  },
  {
    name: 'D6 an empty span',
    make: changeAnchor({ start: 20, end: 20 }),
    aside: [['span-empty', q0]],
  },
  { name: 'D6 a negative offset', make: changeAnchor({ start: -1 }), aside: [['schema', q0]] },
  {
    name: 'D6 an offset that is not whole',
    make: changeAnchor({ start: 1.5 }),
    aside: [['schema', q0]],
  },
  { name: 'D6 an offset as text', make: changeAnchor({ start: '14' }), aside: [['schema', q0]] },
  {
    name: 'D6 an end beyond the text',
    make: changeAnchor({ end: 9999 }),
    aside: [['span-outside', q0]],
  },
  {
    name: 'D7 other words than the text has',
    make: changeAnchor({ exact: 'x' }),
    warnings: ['anchor-text-differs'],
  },
  {
    name: 'D8 a text whose hash is another',
    make: (sample) =>
      edited(sample, (file) =>
        Object.assign((file['texts'] as Json[])[0] ?? {}, { text: 'changed' }),
      ),
    aside: [['text-hash', '/texts/0']],
  },
  {
    name: 'D8 a quote on another version of the text',
    make: changeAnchor({ textHash: 'a'.repeat(64) }),
    warnings: ['anchor-other-text'],
  },
  {
    name: 'D9 a span that starts within a surrogate pair',
    make: (sample) =>
      edited(sample, (file) => {
        const { text } = (file['texts'] as { text: string }[])[0] ?? { text: '' };
        Object.assign(anchor(file), { start: text.indexOf('🚢') + 1, end: text.indexOf('🚢') + 4 });
      }),
    aside: [['span-splits-character', q0]],
  },
  {
    name: 'D11 a clock years ahead',
    make: (sample) => utf8(sample.replaceAll('2025-03-04', '2031-03-04')),
    warnings: ['digest-differs'],
  },
  {
    name: 'D12 an unknown author',
    make: changeQuote({ layer: 'somebody' }),
    warnings: ['unknown-author'],
  },
  {
    name: 'D12 no author',
    make: (sample) => edited(sample, (file) => delete quote(file)['layer']),
    warnings: ['unknown-author'],
  },
  {
    name: 'D12 an author with a name of 10,000 characters',
    make: (sample) =>
      edited(sample, (file) =>
        Object.assign((file['annotators'] as Json[])[0] ?? {}, { name: 'n'.repeat(10_000) }),
      ),
  },
  {
    name: 'D14 unknown fields and types',
    make: (sample) =>
      edited(sample, (file) =>
        Object.assign(file, {
          formatVersion: '1.9',
          themes: [{ id: 'th1', deep: { er: [1] } }],
          mood: null,
        }),
      ),
    warnings: ['newer-minor'],
  },
  {
    name: 'D16 HTML in a field',
    make: changeQuote({ note: '<img src=x onerror=alert(1)> {{7*7}} javascript:alert(1)' }),
  },
  {
    name: 'a value that is none of those allowed',
    make: changeQuote({ kind: 'guess' }),
    aside: [['schema', q0]],
  },
  {
    name: 'a record without an id',
    make: (sample) => edited(sample, (file) => delete quote(file)['id']),
    // Its conflict and its revision belong to no record then.
    aside: [
      ['schema', q0],
      ['conflict', '/conflicts/0'],
    ],
  },
  {
    name: 'a revision that cannot be read',
    make: (sample) =>
      edited(sample, (file) => Object.assign(file['revisions'] as Json, { q2: { seen: 1 } })),
    aside: [['revision', '/quotes/1']],
  },
  {
    name: 'a conflict that fits no record',
    make: (sample) =>
      edited(sample, (file) =>
        (file['conflicts'] as Json[]).push({
          record: 'gone',
          field: 'name',
          values: [1, 2].map((value) => ({ value, by: 'x', at: '2025-03-04T09:30:00.000Z' })),
        }),
      ),
    aside: [['conflict', '/conflicts/1']],
  },
  {
    name: 'a conflict with a value that its field cannot hold',
    make: (sample) =>
      edited(sample, (file) => {
        const [conflict] = file['conflicts'] as { values: Json[] }[];
        Object.assign(conflict?.values[0] ?? {}, { value: { no: 'text' } });
      }),
    aside: [['schema', q0]],
  },
  {
    name: 'a revision of no record',
    make: (sample) =>
      edited(sample, (file) => {
        const revisions = file['revisions'] as Json;
        Object.assign(revisions, { gone: revisions['q2'] });
      }),
    warnings: ['revision-without-record'],
  },
  {
    name: 'no revisions, as other programs write',
    make: (sample) =>
      edited(sample, (file) => {
        for (const name of ['revisions', 'conflicts', 'counts', 'digest', 'exportedAt'])
          delete file[name];
      }),
    warnings: ['without-revision'],
  },
];
