import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../decode';
import { decodeAs } from './decode-as';
import { encodeText, plainer } from './encode.cases';
import { guessEncodings } from './guess-encoding';
import { SENTENCES } from './sentences.cases';

/** What can be written in an encoding: the text, or the text with plainer quotation marks. */
function written(
  text: string,
  encoding: string,
): { readonly text: string; readonly bytes: Uint8Array } {
  try {
    return { text, bytes: encodeText(text, encoding) };
  } catch {
    return { text: plainer(text), bytes: encodeText(plainer(text), encoding) };
  }
}
const WIDE = ['utf-16le', 'utf-16be'];
const CASES = SENTENCES.flatMap(({ language, encodings, text }) =>
  [...encodings, ...WIDE].map((encoding) => ({ language, encoding, ...written(text, encoding) })),
);

describe('a short piece of news is read as it was written', () => {
  it.each(CASES)('$language in $encoding', async ({ text, bytes }) => {
    const [likeliest = ''] = guessEncodings(bytes);
    expect(decodeAs(bytes, likeliest)).toBe(text);
    const read = await decodeBytes(bytes);
    expect(read).toMatchObject({ ok: true, value: { text, certain: false, bad: null } });
  });
});

it('of single sentences and headlines hardly any is read otherwise', () => {
  const parts = SENTENCES.flatMap(({ encodings, text }) =>
    text
      .split(/\n\n|(?<=[.。])\s*/u)
      .flatMap((part) => [...encodings, ...WIDE].map((encoding) => written(part, encoding))),
  ).filter(({ text, bytes }) => /[^\n -~]/u.test(text) && bytes.length > 8);
  const wrong = parts.filter(({ text, bytes }) => {
    const [likeliest] = guessEncodings(bytes);
    return likeliest === undefined || decodeAs(bytes, likeliest) !== text;
  });
  expect(parts.length).toBeGreaterThan(300);
  expect(wrong.length / parts.length).toBeLessThan(0.03);
});

it('a few NULs in a text make no wide letters of it', async () => {
  const said = 'The quay was closed on Tuesday, and nobody said why. ';
  for (const text of [
    'Short text with a few\0scattered NULs\0in it.\n',
    said.repeat(4).replaceAll('.', '.\0'),
  ]) {
    const read = await decodeBytes(new TextEncoder().encode(text));
    if (!read.ok) throw new Error(read.error.kind);
    expect([read.value.encoding, read.value.text]).toEqual(['utf-8', text]);
  }
  const old = Uint8Array.from(`${said}Le caf\u00e9\0. `.repeat(9), (one) => one.charCodeAt(0));
  expect(guessEncodings(old)[0]).toBe('windows-1252');
  const wide = encodeText(said.repeat(3), 'utf-16le');
  expect(guessEncodings(wide)[0]).toBe('utf-16le');
});

it('one bad byte in any encoding is told of with its place, and is no other kind of data', async () => {
  for (const { language, encoding, bytes } of CASES) {
    const read = await decodeBytes(bytes, { encoding });
    expect(read.ok, `${language} ${encoding}`).toBe(true);
  }
  const [mostly] = SENTENCES.filter(({ language }) => language === 'French');
  const lines = encodeText(mostly?.text ?? '', 'utf-8');
  const broken = Uint8Array.from([...lines, 0xe9, 0x20, ...lines]);
  expect(await decodeBytes(broken)).toMatchObject({
    ok: true,
    value: {
      encoding: 'utf-8',
      certain: false,
      bad: { count: 1, byteOffset: lines.length, line: 4, column: 1 },
    },
  });
  expect(await decodeBytes(broken, { encoding: 'utf-8' })).toMatchObject({
    ok: false,
    error: { kind: 'undecodable', bad: { byteOffset: lines.length } },
  });
  expect(await decodeBytes(broken, { encoding: 'utf-8', asText: true })).toMatchObject({
    ok: true,
    value: { certain: true, bad: { count: 1 } },
  });
});

it('a character U+FFFD that a file holds is no bad byte', async () => {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030']) {
    const bytes = encodeText('a \uFFFD b, Größe', encoding);
    expect(await decodeBytes(bytes, { encoding })).toMatchObject({
      ok: true,
      value: { bad: null },
    });
  }
});

it('bytes of chance are data of another kind', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 2000, maxLength: 4000 }), async (noise) => {
      // Generators like small and repeated bytes; here all are alike. One in ten is a control character, so that among
      // 2,000 never as few as the one in twenty that a text may have; among 400 that happens once in some thousands.
      const bytes = noise.map((byte, at) => (byte * 167 + at * 89 + ((at * at) % 251)) & 255);
      const read = await decodeBytes(bytes);
      expect(read).toMatchObject({ ok: false, error: { kind: 'binary' } });
    }),
    { numRuns: 60 },
  );
});

it('what one insists on is read in any encoding, whatever it looks like', async () => {
  const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  expect(await decodeBytes(picture, { encoding: 'ibm866' })).toMatchObject({ ok: false });
  expect(await decodeBytes(picture, { encoding: 'ibm866', asText: true })).toMatchObject({
    ok: true,
    value: { encoding: 'ibm866' },
  });
});

it('an encoding that is none is told of, one that has another label is known by it', async () => {
  const bytes = encodeText('Größe', 'windows-1252');
  expect(await decodeBytes(bytes, { encoding: 'klingon' })).toEqual({
    ok: false,
    error: { kind: 'unknown-encoding', label: 'klingon' },
  });
  for (const [label, encoding] of [
    ['latin1', 'windows-1252'],
    ['CP1252', 'windows-1252'],
    ['x-mac-roman', 'macintosh'],
    ['cp866', 'ibm866'],
    ['IBM850', 'cp850'],
    ['437', 'cp437'],
  ])
    expect(await decodeBytes(bytes, { encoding: label })).toMatchObject({ value: { encoding } });
});
