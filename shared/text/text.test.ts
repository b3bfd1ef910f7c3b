import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePointIndex } from './code-points';
import { decodeBytes } from './decode';
import { hashText } from './hash';
import { withoutHidden } from './hidden-characters';
import { normaliseText } from './normalise';
import { sentenceAround } from './sentences';

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  );
const utf16 = (text: string, little: boolean): number[] =>
  Array.from({ length: text.length }, (_, at) => {
    const code = text.charCodeAt(at);
    return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
  }).flat();

describe('decodeBytes', () => {
  test.each([
    ['plain ASCII', bytes('Tide'), 'Tide', 'utf-8', true],
    ['letters that begin programs too', bytes('MZ is short'), 'MZ is short', 'utf-8', true],
    ['UTF-8', bytes('Höhe “x”'), 'Höhe “x”', 'utf-8', true],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], 'Tide'), 'Tide', 'utf-8', true],
    ['UTF-16 LE with a mark', bytes([0xff, 0xfe], utf16('Tíde', true)), 'Tíde', 'utf-16le', true],
    ['UTF-16 BE with a mark', bytes([0xfe, 0xff], utf16('Tíde', false)), 'Tíde', 'utf-16be', true],
    ['UTF-16 LE without one', bytes(utf16('The tide', true)), 'The tide', 'utf-16le', false],
    ['UTF-16 BE without one', bytes(utf16('The tide', false)), 'The tide', 'utf-16be', false],
  ])('%s', async (_, input, text, encoding, certain) => {
    expect(await decodeBytes(input)).toMatchObject({
      ok: true,
      value: { text, encoding, certain },
    });
  });

  test('Windows-1252 is a guess to be looked at, and certain once declared', async () => {
    const input = bytes('Caf', [0xe9], ' d Harrow: la mar', [0xe9], 'e est tr', [0xe8], 's haute');
    const guess = await decodeBytes(input);
    expect(guess).toMatchObject({ ok: true, value: { certain: false } });
    expect(await decodeBytes(input, { encoding: 'windows-1252' })).toMatchObject({
      ok: true,
      value: { text: 'Café d Harrow: la marée est très haute', certain: true },
    });
  });

  test('KOI8-R is never taken silently', async () => {
    const word = [0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4, 0x20];
    const guess = await decodeBytes(bytes(...Array.from({ length: 20 }, () => word)));
    expect(guess).toMatchObject({ ok: true, value: { certain: false } });
    expect(await decodeBytes(bytes(word), { encoding: 'koi8-r' })).toMatchObject({
      ok: true,
      value: { text: 'Привет ' },
    });
  });

  test.each([
    ['no bytes', bytes(), { kind: 'empty' }],
    ['blanks', bytes(' \n\t\r\n'), { kind: 'no-text' }],
    ['only a mark', bytes([0xef, 0xbb, 0xbf]), { kind: 'no-text' }],
    [
      'a picture',
      bytes([0x89], 'PNG\r\n', [0x1a, 10, 0, 0]),
      { kind: 'binary', what: 'a PNG picture' },
    ],
    [
      'a Word document',
      bytes('PK', [3, 4], '....word/document.xml'),
      { kind: 'binary', what: 'a Word document (.docx)' },
    ],
    [
      'UTF-32',
      bytes([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]),
      { kind: 'binary', what: 'text in UTF-32' },
    ],
    ['a program', bytes('MZ', [0x90, 0, 3]), { kind: 'binary', what: 'a Windows program' }],
    ['NULs', bytes('abc', [0, 0, 0, 0, 0, 0]), { kind: 'binary', what: 'data of another kind' }],
    [
      'control characters',
      bytes('abc', [1, 2, 3, 4]),
      { kind: 'binary', what: 'data of another kind' },
    ],
    ['half a UTF-16 unit', bytes([0xff, 0xfe, 0x41]), { kind: 'no-text' }],
  ])('%s is refused', async (_, input, error) => {
    expect(await decodeBytes(input)).toEqual({ ok: false, error });
  });

  test('any text as UTF-8 comes back whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
        const result = await decodeBytes(bytes(`x${text}`));
        // Many control characters are data, not text; everything else is certain.
        if (!/[\p{Cc}]/u.test(text)) {
          expect(result).toMatchObject({ ok: true, value: { text: `x${text}`, certain: true } });
        }
      }),
    );
  });
});

test('normalising joins line ends, replaces what no text may hold, and composes nothing', () => {
  expect(normaliseText('\uFEFFa\r\nb\rc\0d\ud800e\udc00')).toEqual({
    text: 'a\nb\nc\uFFFDd\uFFFDe\uFFFD',
    replaced: 3,
  });
  const decomposed = 'e\u0301 👩‍🚀 \u202E';
  expect(normaliseText(decomposed)).toEqual({ text: decomposed, replaced: 0 });
});

test('normalising twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      // A second byte-order mark is a character of the text, so only the first normalisation may take one.
      const { text } = normaliseText(`x${raw}`);
      expect(normaliseText(text)).toEqual({ text, replaced: 0 });
    }),
  );
});

test('a text is named by the SHA-256 of its UTF-8', async () => {
  expect(await hashText('abc')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('code points are counted as Array.from counts them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(60), (text, at) => {
      let offset = Math.min(at, text.length);
      if (/[\udc00-\udfff]/.test(text.charAt(offset))) offset += 1;
      expect(codePointIndex(text).toCodePoints(offset)).toBe(
        Array.from(text.slice(0, offset)).length,
      );
    }),
  );
});

test.each([
  [
    'He left. “It is late,” Mr. Arvelo said. She stayed.',
    'It is late',
    '“It is late,” Mr. Arvelo said.',
  ],
  ['One.\nTwo is here. Three.\nFour.', 'Two', 'Two is here.'],
  [
    'J. K. Vance spoke at 9 p.m. in town. Then rain.',
    'town',
    'J. K. Vance spoke at 9 p.m. in town.',
  ],
  ['Tide', 'Tide', 'Tide'],
])('the sentence in %j around %j', (text, words, sentence) => {
  const start = text.indexOf(words);
  const span = sentenceAround(text, { start, end: start + words.length }, 'en');
  expect(text.slice(span.start, span.end)).toBe(sentence);
});

test('a sentence holds its span, whatever the text and the language tag', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.nat(80),
      fc.nat(80),
      fc.constantFrom('', 'en', '??'),
      (text, a, b, language) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const sentence = sentenceAround(text, { start, end }, language);
        expect(sentence.start).toBeLessThanOrEqual(start);
        expect(sentence.end).toBeGreaterThanOrEqual(end);
      },
    ),
  );
});

test('controls and marks of direction are taken out of names', () => {
  expect(withoutHidden('a\u202Et\u0007xt.exe')).toBe('atxt.exe');
});
