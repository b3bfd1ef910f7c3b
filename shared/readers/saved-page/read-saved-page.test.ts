import { describe, expect, it } from 'vitest';
import { readArticles } from '../read-articles';
import { openPlist } from './binary-plist';
import { plistOf } from './plist.cases';

const PARAGRAPH =
  'The harbour authority said on Tuesday that the dredging of the outer basin would begin in the spring, two seasons later than the fishing fleet had been promised when the new quay was opened.';
const PAGE = `<!doctype html><html lang="en"><head><title>Silt in the caf\u00e9</title></head><body><article><h1>Silt in the caf\u00e9</h1><p>${PARAGRAPH}</p><p>${PARAGRAPH} Again.</p><p>${PARAGRAPH} And again.</p></article></body></html>`;

async function read(bytes: Uint8Array<ArrayBuffer>, name: string) {
  const result = await readArticles(bytes, name, {}, () => undefined);
  return result.ok ? result.value : result.error;
}

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const MHTML = (page: string) => `From: <Saved by Blink>
Snapshot-Content-Location: https://bay.example/silt
Subject: Silt
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable
Content-Location: https://bay.example/silt

${page.replaceAll('=', '=3D').replaceAll('\u00e9', '=E9')}
--b
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://bay.example/a.png

AAAA
--b--
`;

describe('saved pages', () => {
  it('of Chrome are read with their address, under any name', async () => {
    for (const name of ['a.mhtml', 'a.eml', 'a.txt'])
      expect(await read(latin(MHTML(PAGE).replaceAll('\n', '\r\n')), name)).toMatchObject({
        reader: 'mhtml@2',
        encoding: 'windows-1252',
        articles: [
          {
            text: expect.stringContaining(`${PARAGRAPH} Again.`),
            details: { title: 'Silt in the café', url: 'https://bay.example/silt' },
          },
        ],
      });
  });

  it('without a page have no article', async () => {
    const file = MHTML(PAGE).replaceAll('text/html', 'text/css');
    expect(await read(latin(file), 'a.mhtml')).toEqual({
      kind: 'no-article',
      what: 'a saved page (MHTML)',
    });
  });

  it('of Safari are read with their address', async () => {
    const file = plistOf({
      WebMainResource: {
        WebResourceData: latin(PAGE),
        WebResourceMIMEType: 'text/html',
        WebResourceTextEncodingName: 'iso-8859-1',
        WebResourceURL: 'https://bay.example/silt',
      },
    });
    expect(await read(file, 'a.webarchive')).toMatchObject({
      reader: 'webarchive@2',
      articles: [{ details: { title: 'Silt in the café', url: 'https://bay.example/silt' } }],
    });
  });

  it.each([
    ['cut', plistOf({ WebMainResource: {} }).subarray(0, 30), { kind: 'broken' }],
    ['of other data', plistOf({ a: 'b' }), { kind: 'no-article' }],
  ])('of Safari that are %s are refused', async (_what, file, problem) => {
    expect(await read(Uint8Array.from(file), 'a.webarchive')).toMatchObject(problem);
  });
});

describe('binary property lists', () => {
  it('are read by their members', () => {
    const list = openPlist(plistOf({ a: 'text', b: 'l\u00e4nger \u6e2f', c: { d: latin('xy') } }));
    if (!(list instanceof Map)) throw new Error('no dictionary');
    expect(list.get('a')?.()).toBe('text');
    expect(list.get('b')?.()).toBe('länger 港');
    const inner = list.get('c')?.();
    expect(inner instanceof Map ? inner.get('d')?.() : null).toEqual(latin('xy'));
  });

  it.each([
    ['nothing', ''],
    ['another file', 'x'.repeat(80)],
    ['a list that points outside', `bplist00${'\xff'.repeat(40)}`],
  ])('of %s are none', (_what, binary) => {
    expect(openPlist(latin(binary))).toBeNull();
  });
});

it('a property list whose key is itself has no members', () => {
  const dictionary = `bplist00\xd1\0\0${'\0'.repeat(5)}`;
  const trailer = `\x08${'\0'.repeat(6)}\x01\x01${'\0'.repeat(7)}\x01${'\0'.repeat(15)}\x10`;
  const list = openPlist(latin(dictionary + trailer));
  expect(list instanceof Map && list.size === 0).toBe(true);
});
