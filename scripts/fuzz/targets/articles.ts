import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { ENCODINGS } from '../../../shared/text/encoding/encodings';
import { decodeAs, firstMisfit } from '../../../shared/text/encoding/decode-as';
import { encodeText } from '../../../shared/text/encoding/encode.cases';
import { guessEncodings } from '../../../shared/text/encoding/guess-encoding';
import { SENTENCES } from '../../../shared/text/encoding/sentences.cases';
import { ARTICLE_KINDS } from '../../../shared/readers/article-kinds';
import { endingsOf } from '../../../shared/readers/kinds';
import { binaryOf, bytesOf, fuzzTarget } from '../target';
import { assertOutcome } from './read-outcome';

const NAMES = ENCODINGS.map(({ name }) => name);
const ENDINGS = Object.values(ARTICLE_KINDS).flatMap(endingsOf);

const PIECES = [
  '---\ntitle: "Ferries"\ndate: 2026-03-04\n---\n',
  '---\n',
  'title:',
  '# ',
  'By Dana Pell',
  '\n\n',
  '\r',
  '\t',
  '“No,” she said.',
  'HARROW BAY, March 3 — ',
  '<html>',
  '<script>',
  '{"format":"verbatim"',
  '[x](y)',
  '\ufeff',
  '\0',
  '\u2028',
  '\u202e',
  '\ufffd',
  '%PDF-1.7',
  'PK\u0003\u0004',
  '\ud83d',
  'é',
  'Пролив',
];
const HARD_BYTES = [
  0x00, 0x1b, 0x80, 0x8e, 0x9f, 0xa0, 0xc3, 0xd8, 0xe2, 0xed, 0xef, 0xf0, 0xfe, 0xff,
];

/** Bytes as files have them: texts in some encoding, cut and mixed, with bytes between that fit none. */
const fileBytes = fc
  .array(
    fc.oneof(
      fc
        .tuple(
          fc.oneof(
            fc.constantFrom(...PIECES),
            fc.constantFrom(...SENTENCES.map(({ text }) => text)),
            fc.string({ unit: 'binary', maxLength: 6 }),
          ),
          fc.constantFrom(
            'utf-8',
            'utf-8',
            'utf-16le',
            'utf-16be',
            'windows-1252',
            'shift_jis',
            'koi8-r',
          ),
        )
        .map(([text, name]) => binaryOf(encodable(text, name))),
      fc
        .array(fc.oneof(fc.constantFrom(...HARD_BYTES), fc.nat(255)), { maxLength: 6 })
        .map((bytes) => String.fromCharCode(...bytes)),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** A text in an encoding; in UTF-8 where that has not all of its characters. */
function encodable(text: string, name: string): Uint8Array {
  try {
    return encodeText(text, name);
  } catch {
    return new TextEncoder().encode(text);
  }
}

/** Whatever a file holds: articles as they will be stored, or a sentence about what is wrong. */
export const articleFiles = fuzzTarget({
  name: 'articles',
  runs: 2000,
  inputs: fc.record({
    bytes: fileBytes,
    name: fc
      .tuple(fc.string({ unit: 'binary', maxLength: 5 }), fc.constantFrom(...ENDINGS, '', '.exe'))
      .map((parts) => parts.join('')),
    encoding: fc.option(fc.constantFrom(...NAMES, 'latin1', 'nonsense', '')),
    asText: fc.boolean(),
  }),
  check: async ({ bytes, name, encoding, asText }) => {
    await assertOutcome(bytesOf(bytes), name, { encoding: encoding ?? undefined, asText });
  },
});

/** Every encoding reads any bytes, and the place of the first misfit is one. */
export const encodings = fuzzTarget({
  name: 'encodings',
  runs: 800,
  inputs: fc.record({ bytes: fileBytes, name: fc.constantFrom(...NAMES) }),
  check: ({ bytes: binary, name }) => {
    const bytes = bytesOf(binary);
    const text = decodeAs(bytes, name);
    assert.ok(text.isWellFormed());
    if (text.includes('\ufffd')) {
      const misfit = firstMisfit(bytes, name);
      assert.ok(misfit >= 0 && misfit <= bytes.length);
    }
    for (const guess of guessEncodings(bytes)) assert.ok(NAMES.includes(guess));
  },
});
