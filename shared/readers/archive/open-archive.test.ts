import { describe, expect, it } from 'vitest';
import { READER_LIMITS } from '../limits';
import { isArchiveWith } from './archive-directory';
import { archiveOf, bytePlaces } from './archive.cases';
import { openArchive } from './open-archive';

const WHAT = 'a packed file';
const BROKEN = { ok: false, error: { kind: 'broken', what: WHAT } };
const TOO_LARGE = {
  ok: false,
  error: { kind: 'unpacks-too-large', limit: READER_LIMITS.unpacked },
};
const ENTRY = [0x50, 0x4b, 0x01, 0x02];
const LOCAL = [0x50, 0x4b, 0x03, 0x04];

const utf8 = (content: string) => new TextEncoder().encode(content);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The same archive with a number of its directory changed. */
function withNumber(bytes: Uint8Array, entry: number, field: number, value: number): Uint8Array {
  const changed = bytes.slice();
  const at = bytePlaces(changed, ENTRY)[entry] ?? 0;
  new DataView(changed.buffer).setUint32(at + field, value, true);
  return changed;
}

function read(bytes: Uint8Array, name: string) {
  const archive = openArchive(bytes, WHAT);
  return archive.ok ? archive.value.read(name) : archive;
}

describe('opening a ZIP archive', () => {
  const archive = archiveOf({ '=a.txt': 'Silt', 'b/c.txt': 'Tide '.repeat(100) });

  it('gives stored and deflated entries by their names, and none of another name', () => {
    const opened = openArchive(archive, WHAT);
    expect(opened.ok && opened.value.names).toEqual(['a.txt', 'b/c.txt']);
    const stored = read(archive, 'a.txt');
    expect(stored?.ok && text(stored.value)).toBe('Silt');
    const deflated = read(archive, 'b/c.txt');
    expect(deflated?.ok && text(deflated.value)).toBe('Tide '.repeat(100));
    expect(read(archive, 'c.txt')).toBeNull();
  });

  it('names are keys: those that lead elsewhere are only what they are', () => {
    const odd = archiveOf({ '../../etc/passwd': 'x', '/abs': 'y', 'C:\\z': 'z' });
    const opened = openArchive(odd, WHAT);
    expect(opened.ok && opened.value.names).toEqual(['../../etc/passwd', '/abs', 'C:\\z']);
    expect(read(odd, 'etc/passwd')).toBeNull();
  });

  it('refuses one cut anywhere', () => {
    for (let length = 0; length < archive.length; length += 7)
      expect(openArchive(archive.subarray(0, length), WHAT)).toEqual(BROKEN);
  });

  it('refuses an entry whose bytes were changed', () => {
    const at = bytePlaces(archive, LOCAL)[0] ?? 0;
    const changed = archive.slice();
    changed[at + 30 + 'a.txt'.length] = 0x4d;
    expect(read(changed, 'a.txt')).toEqual(BROKEN);
    expect(read(changed, 'b/c.txt')).toMatchObject({ ok: true });
  });

  it('refuses an entry of which there are two', () => {
    const twice = archiveOf({ 'a.txt': 'one', 'b.txt': 'two' });
    for (const at of bytePlaces(twice, Array.from(utf8('b.txt')))) twice[at] = 'a'.charCodeAt(0);
    expect(read(twice, 'a.txt')).toEqual(BROKEN);
  });

  it('names encrypted ones', () => {
    const encrypted = archive.slice();
    const at = bytePlaces(encrypted, ENTRY)[0] ?? 0;
    encrypted[at + 8] = 1;
    expect(openArchive(encrypted, WHAT)).toEqual({ ok: false, error: { kind: 'encrypted' } });
  });
});

describe('archives that unpack to too much', () => {
  it('by what they declare together', () => {
    const bomb = archiveOf({ a: 'x', b: 'y' });
    const size = READER_LIMITS.unpacked;
    expect(openArchive(withNumber(bomb, 1, 24, size), WHAT)).toEqual(TOO_LARGE);
  });

  it('by what one declares for its packed size', () => {
    const bomb = archiveOf({ a: '0'.repeat(2 * 1024 * 1024) });
    expect(openArchive(bomb, WHAT).ok).toBe(true);
    expect(read(bomb, 'a')).toEqual(TOO_LARGE);
  });

  it('by what is counted, whatever they declare', () => {
    const liar = archiveOf({ a: 'Tide '.repeat(2000) });
    expect(read(withNumber(liar, 0, 24, 100), 'a')).toEqual(TOO_LARGE);
    expect(read(withNumber(liar, 0, 24, 20_000), 'a')).toEqual(BROKEN);
  });

  it('by how many entries they have', () => {
    const many = archiveOf(
      Object.fromEntries(
        Array.from({ length: READER_LIMITS.entries + 1 }, (_unused, at) => [`=${at}`, '']),
      ),
    );
    expect(openArchive(many, WHAT)).toEqual(TOO_LARGE);
  });
});

it('tells an archive by what it lists', () => {
  const archive = archiveOf({ 'word/document.xml': '' });
  expect(isArchiveWith(archive, (name) => name === 'word/document.xml')).toBe(true);
  expect(isArchiveWith(archive, (name) => name === 'mimetype')).toBe(false);
  expect(isArchiveWith(archive.subarray(0, 40), () => true)).toBe(false);
  expect(isArchiveWith(new TextEncoder().encode('PK: a text'), () => true)).toBe(false);
});
