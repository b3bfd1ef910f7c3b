import { expect, it } from 'vitest';
import { isSavedPage, savedPage } from './saved-page';

const bytes = (text: string) => new TextEncoder().encode(text);

it('a saved page in its own encoding', async () => {
  const page = Uint8Array.from('<meta charset="windows-1252"><p>caf\u00e9</p>', (sign) =>
    sign.charCodeAt(0),
  );
  expect((await savedPage(page, 'text/html'))?.body).toEqual([
    { tag: 'p', attributes: [], children: ['café'] },
  ]);
});

it('a page saved by a browser, with the pictures that came with it and no others', async () => {
  const file = [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary="b"; type="text/html"',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    'Content-Location: https://harrowbay.example/a',
    '',
    '<img src="https://harrowbay.example/dike.png"><img src="cid:two"><img src="https://x.example/no.png">',
    '--b',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://harrowbay.example/dike.png',
    '',
    'AAAA',
    '--b',
    'Content-Type: image/gif',
    'Content-Transfer-Encoding: base64',
    'Content-ID: <two>',
    '',
    'AAEC',
    '--b--',
    '',
  ].join('\r\n');
  const page = await savedPage(bytes(file), 'multipart/related');
  expect(page?.body.flatMap((node) => (typeof node === 'string' ? [] : [node.attributes]))).toEqual(
    [[['src', 'data:image/png;base64,AAAA']], [['src', 'data:image/gif;base64,AAEC']], []],
  );
});

it('a file without a page has none', async () => {
  expect(await savedPage(bytes('MIME-Version: 1.0\r\n\r\nx'), 'multipart/related')).toBeNull();
  expect(['text/html', 'multipart/related', 'text/plain'].map(isSavedPage)).toEqual([
    true,
    true,
    false,
  ]);
});
