import { expect, it } from 'vitest';
import { decodeAs } from './encoding/decode-as';
import { encodeText, plainer } from './encoding/encode.cases';
import { ENCODINGS } from './encoding/encodings';
import { SENTENCES } from './encoding/sentences.cases';
import { hashText } from './hash';
import { normaliseText } from './normalise';
import { readArticles } from '../readers/read-articles';

/**
 * The beginning of the text hash that each encoding's articles get. A hash names a text for good and in every host, so
 * none of these may ever change; `npm run test:nodes` asks every version of Node that is supported.
 */
const HASHES: Readonly<Record<string, string>> = {
  big5: 'ec2aac7a957d72a3',
  cp437: '8c65b52bc178c691',
  cp850: 'c8efb54c9989a7b1',
  cp852: '3a9cbd96816abeb8',
  'euc-jp': 'f5c3586f781e378b',
  'euc-kr': '7945361f14ceae8e',
  gb18030: '1364df4a0b815e27',
  gbk: '8856d10efad4ee67',
  ibm866: '4dc110e9ea7605f1',
  'iso-2022-jp': 'f5c3586f781e378b',
  'iso-8859-10': 'ef09b062cda51c36',
  'iso-8859-13': 'cf000ff6a4a0c23c',
  'iso-8859-14': 'eefadbee05decd42',
  'iso-8859-15': 'c8efb54c9989a7b1',
  'iso-8859-16': '35199cc78cb911a5',
  'iso-8859-2': '3a9cbd96816abeb8',
  'iso-8859-3': 'a1a85b3f4d8ce71a',
  'iso-8859-4': '9fb98abe96ca2889',
  'iso-8859-5': '0aeae8938881a699',
  'iso-8859-6': 'cf5a42c3c62a737f',
  'iso-8859-7': '1f9e32a1508d5228',
  'iso-8859-8': '3d205786d197ed86',
  'iso-8859-8-i': '3d205786d197ed86',
  'koi8-r': '4dc110e9ea7605f1',
  'koi8-u': '05c53324cfa08cc6',
  macintosh: '3e65bc34db9d99ac',
  shift_jis: 'f5c3586f781e378b',
  'utf-16be': '1364df4a0b815e27',
  'utf-16le': '1364df4a0b815e27',
  'utf-8': '1364df4a0b815e27',
  'windows-1250': '3a9cbd96816abeb8',
  'windows-1251': '0aeae8938881a699',
  'windows-1252': 'c8efb54c9989a7b1',
  'windows-1253': '1f9e32a1508d5228',
  'windows-1254': '30dc6e6a414e6bdf',
  'windows-1255': '3d205786d197ed86',
  'windows-1256': '5257960ba66a4ff9',
  'windows-1257': 'cf000ff6a4a0c23c',
  'windows-1258': '3f811c03e26894d1',
  'windows-874': '2aff2d6776eaffdb',
  'x-mac-cyrillic': '0aeae8938881a699',
};

/** The same of every pair of bytes that the encodings of several bytes may hold. */
const PAIRS: Readonly<Record<string, string>> = {
  big5: 'f3da0b8410c2aa59',
  'euc-jp': '95b4fa2d8da70c67',
  'euc-kr': '697575262130acc1',
  gb18030: '5039962984422ccb',
  gbk: '5039962984422ccb',
  shift_jis: 'c151328c6224b096',
  'utf-16be': 'a3fc5556a7edc440',
  'utf-16le': '80fba14d3ea2828c',
  'utf-8': '4b6e210c5a57222b',
};

const begin = (hash: string): string => hash.slice(0, 16);

/** All pieces that an encoding can write, with every line end that there is, as bytes in it. */
function bytesIn(encoding: string): Uint8Array<ArrayBuffer> {
  const ends = ['\n', '\r\n', '\r'];
  const pieces = SENTENCES.flatMap(({ text }, at) => {
    try {
      return [encodeText(plainer(text).replaceAll('\n', ends[at % 3] ?? '\n'), encoding)];
    } catch {
      return [];
    }
  });
  return new Uint8Array(pieces.flatMap((piece) => [...piece]));
}

/** Every first byte from 81 to FE before every second from 30 to FE, a line of each first byte. */
function pairs(): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x30; second <= 0xfe; second += 1) bytes.push(first, second, 0x20);
    bytes.push(0x0a);
  }
  return Uint8Array.from(bytes);
}

it('articles in every encoding have the hashes that they always had', async () => {
  const hashes: Record<string, string> = {};
  for (const { name } of ENCODINGS) {
    const read = await readArticles(bytesIn(name), 'a.txt', { encoding: name }, () => undefined);
    if (!read.ok) throw new Error(`${name}: ${read.error.kind}`);
    hashes[name] = begin(read.value.articles[0]?.hash ?? '');
  }
  expect(hashes).toEqual(HASHES);
});

it('every pair of bytes reads as it always did', async () => {
  const hashes: Record<string, string> = {};
  for (const name of Object.keys(PAIRS))
    hashes[name] = begin(await hashText(normaliseText(decodeAs(pairs(), name)).text));
  expect(hashes).toEqual(PAIRS);
});
