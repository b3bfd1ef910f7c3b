import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archiveOf, bytePlaces } from '../readers/archive/archive.cases';
import { docxOf } from '../readers/docx/docx.cases';
import { epubOf } from '../readers/epub/epub.cases';
import { READER_LIMITS } from '../readers/limits';
import { filesInArchive, isArchiveOfFiles, MOST_UNPACKED } from './files-in-archive';
import { isHiddenPath, pathsToRead } from './paths-to-read';

const ENTRY = [0x50, 0x4b, 0x01, 0x02];
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const utf8 = (content: string) => new TextEncoder().encode(content);

function opened(bytes: Uint8Array) {
  const found = filesInArchive(bytes);
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}

/** What each file of an archive gives: its text, or what is wrong with it. */
const contents = (bytes: Uint8Array) =>
  Object.fromEntries(
    opened(bytes).files.map(({ path, read }) => {
      const result = read();
      return [path, result.ok ? text(result.value) : result.error.kind];
    }),
  );

/** The same archive with a number of its directory changed. */
function withNumber(bytes: Uint8Array, entry: number, field: number, value: number): Uint8Array {
  const changed = bytes.slice();
  const at = bytePlaces(changed, ENTRY)[entry] ?? 0;
  new DataView(changed.buffer).setUint32(at + field, value, true);
  return changed;
}

describe('which files are archives of files', () => {
  it.each([
    ['a.zip', archiveOf({ 'a.txt': 'x' })],
    ['under another name', archiveOf({ 'a.txt': 'x' })],
    ['with a folder named as a part of a Word document', archiveOf({ 'word/a.txt': 'x' })],
    ['a.zip', archiveOf({})],
    ['cut.zip', archiveOf({ 'a.txt': 'x' }).subarray(0, 50)],
  ])('%s is one', (name, bytes) => expect(isArchiveOfFiles(name, bytes)).toBe(true));

  it.each([
    ['a.docx', docxOf('<w:p/>')],
    ['renamed.zip', docxOf('<w:p/>')],
    ['renamed.zip', epubOf({ 'a.xhtml': '<p>x</p>' })],
    ['table.zip', archiveOf({ 'xl/workbook.xml': '<a/>' })],
    ['crawl.zip', archiveOf({ 'archive/data.warc.gz': 'x' })],
    ['a.pptx', archiveOf({ '[Content_Types].xml': '<a/>', 'ppt/presentation.xml': '<a/>' })],
    ['a.ods', archiveOf({ '=mimetype': 'application/vnd.oasis.opendocument.spreadsheet' })],
    ['a.jar', archiveOf({ 'META-INF/MANIFEST.MF': 'x', 'A.class': 'x' })],
    ['a.pages', archiveOf({ 'Index/Document.iwa': 'x' })],
    ['broken.docx', archiveOf({ 'other.xml': 'x' })],
    ['a.zip', utf8('PK: a text that begins so')],
    ['empty.zip', new Uint8Array()],
  ])('%s is none', (name, bytes) => expect(isArchiveOfFiles(name, bytes)).toBe(false));
});

describe('what is in an archive', () => {
  it('its files in the order of their paths, without folders and what nobody put there', () => {
    const archive = archiveOf({
      'b/two.txt': '2',
      'b/': '',
      'a.txt': '1',
      '__MACOSX/._a.txt': 'x',
      '.DS_Store': 'x',
      'b/.hidden/c.txt': 'x',
      'Thumbs.db': 'x',
      '~$report.docx': 'x',
    });
    expect(contents(archive)).toEqual({ 'a.txt': '1', 'b/two.txt': '2' });
  });

  it('paths are only shown: what would lead elsewhere is taken off, and both slashes part folders', () => {
    const archive = archiveOf({ '../../etc/a.txt': 'x', '/b.txt': 'y', 'c\\d.txt': 'z' });
    expect(Object.keys(contents(archive))).toEqual(['b.txt', 'c/d.txt', 'etc/a.txt']);
  });

  it('names are UTF-8 where they are, else code page 437', () => {
    const old = archiveOf({ 'Gr#n.txt': 'x' });
    for (const at of bytePlaces(old, Array.from(utf8('Gr#n')))) old[at + 2] = 0x81;
    expect(Object.keys(contents(old))).toEqual(['Grün.txt']);
    const unmarked = archiveOf({ 'Grün.txt': 'x' });
    for (const at of bytePlaces(unmarked, ENTRY)) unmarked[at + 9] = 0;
    expect(Object.keys(contents(unmarked))).toEqual(['Grün.txt']);
  });

  it('links are told of and not followed', () => {
    const archive = zipSync({
      'a.txt': utf8('a'),
      'link.txt': [utf8('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }],
    });
    expect(contents(archive)).toEqual({ 'a.txt': 'a' });
    expect(opened(archive).links).toEqual(['link.txt']);
  });

  it('what belongs to a saved page is not taken for articles', () => {
    const archive = archiveOf({
      'a.html': '<p>',
      'a_files/frame.html': 'x',
      'b_files/c.txt': 'an own folder',
    });
    expect(Object.keys(contents(archive))).toEqual(['a.html', 'b_files/c.txt']);
    expect(opened(archive).pageParts).toEqual(['a_files/frame.html']);
  });

  it('an archive in an archive is named; a packed document in one is a file', () => {
    const archive = archiveOf({
      'inner.zip': archiveOf({ 'a.txt': 'x' }),
      'report.docx': docxOf('<w:p/>'),
    });
    expect(contents(archive)['inner.zip']).toBe('nested-archive');
    expect(contents(archive)['report.docx']).toMatch(/^PK/);
  });

  it('a file that is encrypted, damaged or there twice is named, and the others are read', () => {
    const encrypted = archiveOf({ 'a.txt': 'aaaa', 'b.txt': 'bbbb' });
    encrypted[(bytePlaces(encrypted, ENTRY)[0] ?? 0) + 8] = 1;
    expect(contents(encrypted)).toEqual({ 'a.txt': 'encrypted', 'b.txt': 'bbbb' });
    const damaged = withNumber(archiveOf({ 'a.txt': 'aaaa', 'b.txt': 'bbbb' }), 0, 16, 1);
    expect(contents(damaged)).toEqual({ 'a.txt': 'broken', 'b.txt': 'bbbb' });
    const twice = archiveOf({ 'a.txt': 'aaaa', 'b.txt': 'bbbb', 'c.txt': 'cccc' });
    for (const at of bytePlaces(twice, Array.from(utf8('b.txt')))) twice[at] = 0x61;
    expect(contents(twice)).toEqual({ 'a.txt': 'broken', 'c.txt': 'cccc' });
  });
});

describe('archives that are refused', () => {
  it('cut ones, empty ones, and those with hidden files alone', () => {
    const archive = archiveOf({ 'a.txt': 'x' });
    for (let length = 4; length < archive.length; length += 5)
      expect(filesInArchive(archive.subarray(0, length))).toMatchObject({
        error: { kind: 'broken' },
      });
    for (const nothing of [archiveOf({}), archiveOf({ '.DS_Store': 'x', 'a/': '' })])
      expect(filesInArchive(nothing)).toMatchObject({ error: { kind: 'no-article' } });
  });

  it('those that declare too much, and files that unpack to far more than they are', () => {
    const declares = withNumber(archiveOf({ 'a.txt': 'x' }), 0, 24, MOST_UNPACKED + 1);
    expect(filesInArchive(declares)).toMatchObject({
      error: { kind: 'unpacks-too-large', limit: MOST_UNPACKED },
    });
    const bomb = archiveOf({ 'a.txt': '0'.repeat(2 * 1024 * 1024), 'b.txt': 'b' });
    expect(contents(bomb)).toEqual({ 'a.txt': 'unpacks-too-large', 'b.txt': 'b' });
    const liar = withNumber(archiveOf({ 'a.txt': 'Tide '.repeat(2000) }), 0, 24, 100);
    expect(contents(liar)).toEqual({ 'a.txt': 'unpacks-too-large' });
    const large = withNumber(archiveOf({ 'a.txt': 'x' }), 0, 24, 51 * 1024 * 1024);
    expect(contents(large)).toEqual({ 'a.txt': 'unpacks-too-large' });
  });

  it('those with more files than are looked at', () => {
    const many = archiveOf(
      Object.fromEntries(
        Array.from({ length: READER_LIMITS.entries + 1 }, (_unused, at) => [`=${at}`, '']),
      ),
    );
    expect(filesInArchive(many)).toMatchObject({ error: { kind: 'too-much', of: 'files' } });
  });
});

it('paths are sorted, hidden ones left out, parts of pages told apart', () => {
  expect(pathsToRead(['b', 'a/Z.htm', 'a/Z_files/x/y.html', 'B', '.git/c', 'Z_files/q'])).toEqual({
    read: ['B', 'Z_files/q', 'a/Z.htm', 'b'],
    pageParts: ['a/Z_files/x/y.html'],
  });
  expect(isHiddenPath('a/b.c')).toBe(false);
});
