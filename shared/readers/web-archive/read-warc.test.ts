import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archiveOf } from '../archive/archive.cases';
import { readArticles } from '../read-articles';

const PARAGRAPH =
  'The harbour authority said on Tuesday that the dredging of the outer basin would begin in the spring, two seasons later than the fishing fleet had been promised when the new quay was opened.';
const page = (title: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${PARAGRAPH}</p><p>${PARAGRAPH} Again.</p><p>${PARAGRAPH} And again.</p></article></body></html>`;

const bytesOf = (binary: string) => Uint8Array.from(binary, (c) => c.charCodeAt(0));
const binaryOf = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

const record = (type: string, address: string, content: string) =>
  `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${address}\r\nContent-Type: application/http\r\nContent-Length: ${content.length}\r\n\r\n${content}\r\n\r\n`;
const response = (
  body: string,
  fields = '',
  status = '200 OK',
  type = 'text/html; charset=utf-8',
) => `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${fields}\r\n${body}`;
const chunked = (body: string) =>
  `${(40).toString(16)}\r\n${body.slice(0, 40)}\r\n${(body.length - 40).toString(16)};x=y\r\n${body.slice(40)}\r\n0\r\n\r\n`;

const RECORDS = [
  record('warcinfo', '', 'software: x'),
  record('request', 'https://bay.example/1', 'GET / HTTP/1.1\r\n\r\n'),
  record('response', 'https://bay.example/1', response(page('One'))),
  record(
    'response',
    'https://bay.example/2',
    response(chunked(page('Two')), 'Transfer-Encoding: chunked\r\n'),
  ),
  record(
    'response',
    'https://bay.example/3',
    response(binaryOf(gzipSync(strToU8(page('Three')))), 'Content-Encoding: gzip\r\n'),
  ),
  record('response', 'https://bay.example/4', response('', '', '302 Found')),
  record('response', 'https://bay.example/5', response('x', '', '200 OK', 'image/png')),
  record('response', 'https://bay.example/6', response('<html><body></body></html>')),
  record('response', 'https://bay.example/7', response('x', 'Content-Encoding: br\r\n')),
];

async function read(bytes: Uint8Array<ArrayBuffer>, name: string) {
  const result = await readArticles(bytes, name, {}, () => undefined);
  if (!result.ok) return result.error;
  return result.value.articles.map(({ details, losses }) => [details.title, details.url, losses]);
}

const EXPECTED = [
  ['One', 'https://bay.example/1', [{ kind: 'left-out', what: 'page', count: 2 }]],
  ['Two', 'https://bay.example/2', []],
  ['Three', 'https://bay.example/3', []],
];

const packed = () => bytesOf(RECORDS.map((one) => binaryOf(gzipSync(bytesOf(one)))).join(''));

describe('web archives give an article for each page', () => {
  it('as they are', async () => {
    expect(await read(bytesOf(RECORDS.join('')), 'a.warc')).toEqual(EXPECTED);
  });

  it('packed record by record, under any name', async () => {
    expect(await read(packed(), 'a.warc.gz')).toEqual(EXPECTED);
    expect(await read(packed(), 'a.txt')).toEqual(EXPECTED);
  });

  it('with an index', async () => {
    const file = archiveOf({ 'archive/data.warc.gz': packed(), 'datapackage.json': '{}' });
    expect(await read(file, 'a.wacz')).toEqual(EXPECTED);
  });

  it('also behind a damaged record, and when cut', async () => {
    const [info = '', , ...others] = RECORDS;
    const damaged = info.replace(/Content-Length: \d+/, 'Content-Length: x') + others.join('');
    expect(await read(bytesOf(damaged), 'a.warc')).toEqual(EXPECTED);
    const whole = others.slice(0, 2).join('');
    expect(await read(bytesOf(whole.slice(0, -200)), 'a.warc')).toEqual([
      ['One', 'https://bay.example/1', []],
    ]);
  });

  it.each([
    [
      'no page',
      () => bytesOf(RECORDS.slice(0, 2).join('')),
      { kind: 'no-article', what: 'a web archive' },
    ],
    [
      'something else in gzip',
      () => Uint8Array.from(gzipSync(strToU8('a text'))),
      { kind: 'binary', what: 'a gzip archive' },
    ],
    [
      'damage from the start',
      () => bytesOf('\x1f\x8b\x08\xff\xff'),
      { kind: 'binary', what: 'a gzip archive' },
    ],
    [
      'a bomb',
      () => Uint8Array.from(gzipSync(new Uint8Array(8 * 1024 * 1024))),
      { kind: 'unpacks-too-large', limit: 200 * 1024 * 1024 },
    ],
  ])('unless there is %s', async (_what, file, problem) => {
    expect(await read(file(), 'a.warc.gz')).toEqual(problem);
  });
});
