import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { decodeAs, encodingName, firstMisfit } from './decode-as';
import { ENCODINGS } from './encodings';

/**
 * The beginning of the SHA-256 of what bytes 00 to FF read as one by one, in UTF-8. Not made by what is tested: by
 * Chromium 156 for the encodings of the Encoding Standard, by GNU iconv for the DOS code pages. e2e/browser asks the
 * browser anew.
 */
const EVERY_BYTE: readonly (readonly [encoding: string, sha256: string])[] = [
  ['windows-1252', 'cc916e51644a12e8'],
  ['macintosh', '54112bce885d7b1a'],
  ['iso-8859-15', '9b58b26dbd8fbff2'],
  ['iso-8859-3', 'e83895f2b7d7b82b'],
  ['iso-8859-10', '282514fbd01219c4'],
  ['iso-8859-14', 'f03afb7e01e66cac'],
  ['windows-1250', '03772ed2e875bd12'],
  ['iso-8859-2', 'a5871b0f978b840b'],
  ['iso-8859-16', '2de1faef4dc524c9'],
  ['windows-1257', 'd19a4e888879e36a'],
  ['iso-8859-13', '4426f6d2f1b025cd'],
  ['iso-8859-4', '449076e20ebf45eb'],
  ['windows-1254', '4a8e99647c3e28e6'],
  ['windows-1251', 'b16600cf4e6d1a2d'],
  ['koi8-u', '896c218aaf12ca1b'],
  ['koi8-r', 'fb0243455e64ef70'],
  ['ibm866', '3c8cc5cb485f93d2'],
  ['iso-8859-5', '9f31ddc0f7444afa'],
  ['x-mac-cyrillic', '784db55e1c90195e'],
  ['windows-1253', 'e4570135cbc6e3d5'],
  ['iso-8859-7', '71069977a6798ab7'],
  ['windows-1255', '870c5c5e687fabcd'],
  ['iso-8859-8', 'b43535e7aaeb7bcf'],
  ['iso-8859-8-i', 'b43535e7aaeb7bcf'],
  ['windows-1256', '6f6e8626197b1b6b'],
  ['iso-8859-6', 'beba4e6cf97dce83'],
  ['windows-874', '6a2c7940c3d68216'],
  ['windows-1258', 'e79b48db126bc71d'],
  ['cp437', '754c5bb3fea001ec'],
  ['cp850', '4e721f6806dbbff2'],
  ['cp852', 'a5798618e5ecfe1b'],
];

it.each(EVERY_BYTE)('every byte of %s', (encoding, sha256) => {
  const one = (byte: number): string => decodeAs(Uint8Array.of(byte), encoding);
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const text = Array.from(all, one).join('');
  expect(createHash('sha256').update(text).digest('hex').slice(0, 16)).toBe(sha256);
  expect(decodeAs(all, encoding)).toBe(text);
});

it('every encoding of one byte is in the table', () => {
  const multi = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk', 'big5'].concat([
    'shift_jis',
    'euc-jp',
    'iso-2022-jp',
    'euc-kr',
  ]);
  const names = ENCODINGS.map(({ name }) => name);
  expect([...EVERY_BYTE.map(([name]) => name), ...multi].toSorted()).toEqual(names.toSorted());
  for (const name of names) expect(encodingName(name)).toBe(name);
});

it('what stands before the first misfit fits, and it is found wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 3000 }),
      fc.constantFrom('euc-jp', 'shift_jis', 'big5'),
      (at, name) => {
        const bytes = new Uint8Array(at + 20).fill(0x61);
        bytes[at] = 0xff;
        expect(firstMisfit(bytes, name)).toBe(at);
      },
    ),
  );
});
