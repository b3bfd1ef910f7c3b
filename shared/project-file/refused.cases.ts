/** Files that are refused whole, by the rows of the plan for bad input (C: syntax, and versions). */
import { deep, edited, joinBytes, utf16, utf8, withMember } from './bad-bytes.cases';
import type { ProjectFileError } from './problems';

interface RefusedCase {
  readonly name: string;
  readonly make: (sample: string) => Uint8Array;
  readonly error: Partial<ProjectFileError>;
}

/** Files that are refused whole. */
export const REFUSED: readonly RefusedCase[] = [
  { name: 'C1 0 bytes', make: () => utf8(''), error: { kind: 'empty' } },
  { name: 'C1 only blanks', make: () => utf8(' \r\n\t'), error: { kind: 'empty' } },
  { name: 'C1 only a BOM', make: () => joinBytes([0xef, 0xbb, 0xbf]), error: { kind: 'empty' } },
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
    make: () => joinBytes([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]),
    error: { kind: 'not-utf8', looksLike: 'utf-32' },
  },
  {
    name: 'C6 a byte that is not UTF-8',
    make: () => joinBytes(utf8('{"a":"'), [0xff], utf8('"}')),
    error: { kind: 'invalid-text', encoding: 'utf-8', byteOffset: 6 },
  },
  {
    name: 'C6 a surrogate as UTF-8',
    make: () => joinBytes(utf8('{"€":"'), [0xed, 0xa0, 0x80], utf8('"}')),
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
    name: 'conflict markers of git around a record',
    make: (sample) =>
      utf8(
        sample.replace(
          /^\{"id":"q1".*$/m,
          (line) => `<<<<<<< HEAD\n${line}\n=======\n${line}\n>>>>>>> theirs`,
        ),
      ),
    error: { kind: 'conflict-markers' },
  },
  {
    name: 'conflict markers of git around the whole file, diff3, Windows line ends',
    make: (sample) =>
      utf8(`<<<<<<< HEAD\r\n${sample}||||||| 1a2b3c4\r\n=======\r\n${sample}>>>>>>> theirs\r\n`),
    error: { kind: 'conflict-markers', line: 1 },
  },
  {
    name: 'conflict markers of git, half cleaned up',
    make: (sample) => utf8(`${sample.trimEnd()}\n>>>>>>> 1a2b3c4 (Chapter 3)\n`),
    error: { kind: 'conflict-markers' },
  },
  {
    name: 'C12 a web page',
    make: () => utf8('\ufeff\n<!DOCTYPE html><html></html>'),
    error: { kind: 'other-kind', what: 'a web page (HTML)' },
  },
  {
    name: 'C12 XML',
    make: () => utf8('<?xml version="1.0"?>'),
    error: { kind: 'other-kind', what: 'an XML document' },
  },
  {
    name: 'C12 a ZIP',
    make: () => joinBytes([0x50, 0x4b, 3, 4, 20, 0]),
    error: { kind: 'other-kind', what: 'a ZIP archive' },
  },
  {
    name: 'C12 a PDF',
    make: () => utf8('%PDF-1.7'),
    error: { kind: 'other-kind', what: 'a PDF document' },
  },
  {
    name: 'C12 RTF',
    make: () => utf8('{\\rtf1 hello}'),
    error: { kind: 'other-kind', what: 'an RTF document' },
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
    make: () => utf8('{"format": "verbatim", "formatVersion": "3.0", "records": {}}'),
    error: { kind: 'newer-version', version: '3.0', needs: '3.0', reads: '2.1' },
  },
  {
    name: 'B7 a newer minor version that asks for a newer reader',
    make: (sample) =>
      edited(sample, (file) => Object.assign(file, { formatVersion: '2.7', minReader: '2.5' })),
    error: { kind: 'newer-version', version: '2.7', needs: '2.5', reads: '2.1' },
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
  ...[
    ['a letter changed on the way', 'Ines Okafor', 'Inas Okafor'],
    ['a quote that marks something else', '"start":', '"start":1'],
    ['a key that is none of ours', '"kind":"mixed"', '"kinx":"mixed"'],
  ].map(([name, from = '', to = '']) => ({
    name: `${name}, the digest as it was`,
    make: (sample: string) => utf8(sample.replace(from, to)),
    error: { kind: 'changed' } as const,
  })),
  {
    name: 'a record that is no object',
    make: (sample) => edited(sample, (file) => Object.assign(file, { speakers: ['Ines'] })),
    error: { kind: 'schema', pointer: '/speakers/0', rule: 'type' },
  },
];
