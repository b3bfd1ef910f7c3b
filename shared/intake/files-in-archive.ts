import type { Result } from '../lib/result';
import { err, ok } from '../lib/result';
import { archiveDirectory, type ArchiveEntry } from '../readers/archive/archive-directory';
import { unpackEntry } from '../readers/archive/open-archive';
import { ARTICLE_KINDS } from '../readers/article-kinds';
import type { ArticleKind } from '../readers/file-kind';
import { articleKindOf, limitFor } from '../readers/kinds';
import { READER_LIMITS } from '../readers/limits';
import type { ReadProblem } from '../readers/reader';
import { DOS_PAGES } from '../text/encoding/dos-pages';
import { firstInvalidByte } from '../text/encoding/utf8';
import { withoutHidden } from '../text/hidden-characters';
import { pathsToRead } from './paths-to-read';

/** One file of an archive of articles. */
export interface PackedFile {
  /** Its path in the archive, to be shown: no path of a disk. */
  readonly path: string;
  /** How large it says it is (bytes). */
  readonly size: number;
  /** Unpacks it, or says why not. Nothing is kept of it. */
  readonly read: () => Result<Uint8Array<ArrayBuffer>, ReadProblem>;
}

/** The files of an archive, sorted by their paths, and those that are not looked at and have to be told of. */
export interface FilesInArchive {
  readonly files: readonly PackedFile[];
  /** Paths of symbolic links. They are never followed. */
  readonly links: readonly string[];
  /** Paths of what belongs to a saved page. */
  readonly pageParts: readonly string[];
}

/** What all files of an archive may unpack to together (bytes): one at a time is held in memory. */
export const MOST_UNPACKED = 1024 * 1024 * 1024;

const WHAT = 'a ZIP archive';
const BROKEN: ReadProblem = { kind: 'broken', what: WHAT };

/** Kinds of article that are packed files themselves. */
const PACKED_KINDS: ReadonlySet<ArticleKind> = new Set([
  ARTICLE_KINDS.docx,
  ARTICLE_KINDS.odt,
  ARTICLE_KINDS.epub,
  ARTICLE_KINDS.annotations,
  ARTICLE_KINDS.workbook,
  ARTICLE_KINDS.wacz,
]);

/** What only packed documents and programs have in them: Office, OpenDocument, Java, Apple's office. */
const OF_A_DOCUMENT = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/.*|(?:.*\/)?[^/]*\.iwa)$/;

/** Whether a file is a ZIP archive of files, rather than a document that is packed: by its bytes, whatever its name. */
export function isArchiveOfFiles(fileName: string, bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if (first !== 0x50 || second !== 0x4b) return false;
  if (!(third === 3 && fourth === 4) && !(third === 5 && fourth === 6)) return false;
  if (PACKED_KINDS.has(articleKindOf(fileName, bytes))) return false;
  const entries = archiveDirectory(bytes, READER_LIMITS.entries);
  return entries === null || !entries.some(({ name }) => OF_A_DOCUMENT.test(name));
}

/** The name of an entry as its packer meant it: UTF-8 where it says so or its bytes are, else code page 437 (APPNOTE, D). */
function pathOf({ nameBytes, isUtf8 }: ArchiveEntry): string {
  const path =
    isUtf8 || firstInvalidByte(nameBytes) === null
      ? new TextDecoder().decode(nameBytes)
      : Array.from(nameBytes, inOldPage).join('');
  return withoutHidden(path)
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');
}

const inOldPage = (byte: number): string =>
  byte < 0x80 ? String.fromCharCode(byte) : (DOS_PAGES['cp437']?.[byte - 0x80] ?? '');

const isFolder = ({ name }: ArchiveEntry): boolean => /[/\\]$/.test(name);

/** The files of an archive for which {@link isArchiveOfFiles} holds. Nothing is unpacked before it is asked for. */
export function filesInArchive(bytes: Uint8Array): Result<FilesInArchive, ReadProblem> {
  const all = archiveDirectory(bytes, READER_LIMITS.entries);
  if (all === null) return err(BROKEN);
  if (all.length > READER_LIMITS.entries)
    return err({ kind: 'too-much', of: 'files', limit: READER_LIMITS.entries });
  const byPath = new Map<string, ArchiveEntry | 'twice'>();
  const links: string[] = [];
  for (const entry of all.filter((one) => !isFolder(one))) {
    const path = pathOf(entry);
    if (entry.isLink) links.push(path);
    else byPath.set(path, byPath.has(path) ? 'twice' : entry);
  }
  const { read, pageParts } = pathsToRead(Array.from(byPath.keys()));
  const files = read.map((path): PackedFile => {
    const entry = byPath.get(path);
    // Which of two entries of one name is meant, programs do not agree on.
    if (entry === undefined || entry === 'twice') return { path, size: 0, read: () => err(BROKEN) };
    return { path, size: entry.size, read: () => unpackFile(bytes, path, entry) };
  });
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED)
    return err({ kind: 'unpacks-too-large', limit: MOST_UNPACKED });
  if (files.length === 0) return err({ kind: 'no-article', what: WHAT });
  return ok({ files, links: pathsToRead(links).read, pageParts });
}

function unpackFile(
  bytes: Uint8Array,
  path: string,
  entry: ArchiveEntry,
): Result<Uint8Array<ArrayBuffer>, ReadProblem> {
  if (entry.encrypted) return err({ kind: 'encrypted' });
  const limit = limitFor(path);
  if (entry.size > limit) return err({ kind: 'unpacks-too-large', limit });
  const unpacked = unpackEntry(bytes, entry, BROKEN);
  return unpacked.ok && isArchiveOfFiles(path, unpacked.value)
    ? err({ kind: 'nested-archive' })
    : unpacked;
}
