/**
 * Reading a Verbatim file, in stages, each with its own named error:
 * size and encoding → JSON with limits → is it ours → version → schema → digest → records and what they mean.
 *
 * `parseProjectFile(bytes, limit?): Promise<Result<ParsedFile, ProjectFileError>>`
 */
import { PROJECT_LIMIT } from '../lib/file-limits';
import { err, ok, type Result } from '../lib/result';
import { bytesToText, type DecodedFile } from './bytes-to-text';
import { conflictMarkerLine } from './conflict-markers';
import { checkDigest, type DigestVerdict } from './digest';
import { mayHoldHalfCharacters } from '../model/well-formed';
import type { FileWarning, ProjectFileError } from './problems';
import { readContent, type ContentSource, type FileContent, type TakenOut } from './read-content';
import { readFrame } from './read-frame';
import { scanJson } from './scan-json';
import type { FileFrame } from './schema';
import { FORMAT_VERSION } from './layout';
import { SECTIONS } from '../records/record-types';
import { compareVersions, parseVersion } from './version';

/** What a file says of itself. */
export interface FileHeader {
  readonly formatVersion: string;
  readonly generator: { readonly name: string; readonly version: string } | null;
  /** As the file has it; '' when it does not say. */
  readonly exportedAt: string;
}

/**
 * A file that was read. `content` holds everything in it: full records with defaults put back, and in `unknown`
 * what is kept unread, quarantined records included. `quarantine` lists those set aside by this reading.
 */
export interface ParsedFile extends FileContent {
  readonly header: FileHeader;
}

function countWarnings(frame: FileFrame, takenOut: TakenOut | null): readonly FileWarning[] {
  const stated = frame.counts ?? {};
  const sections = frame as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(stated).flatMap(([section, count]) => {
    const list = Object.hasOwn(sections, section) ? sections[section] : [];
    const apart = section === SECTIONS.quote ? (takenOut?.ids.size ?? 0) : 0;
    const found = (Array.isArray(list) ? list.length : 0) + apart;
    return found === count ? [] : [{ kind: 'counts-differ', section, stated: count, found }];
  });
}

/** What reading needs to know of a file beside its JSON. */
export interface FileSource extends ContentSource {
  readonly encoding: DecodedFile['encoding'];
  /** Holds the file against the digest that it states. */
  readonly checkDigest: (stated: string) => Promise<DigestVerdict>;
}

/** The stages behind JSON: is it ours, version, schema, records and what they mean. */
export async function readProjectJson(
  json: unknown,
  { encoding, checkDigest: check, takenOut, halfCharacters }: FileSource,
): Promise<Result<ParsedFile, ProjectFileError>> {
  const framed = readFrame(json);
  if (!framed.ok) return framed;
  const frame = framed.value;

  const warnings: FileWarning[] = [];
  if (encoding !== 'utf-8') warnings.push({ kind: 'encoding', encoding });
  const version = parseVersion(frame.formatVersion);
  if (version && compareVersions(version, FORMAT_VERSION) > 0)
    warnings.push({ kind: 'newer-minor', version: frame.formatVersion });
  const { digest: stated, counts } = frame;
  // Programs may leave both out; Verbatim writes both.
  const verdict = stated !== undefined ? await check(stated) : counts ? 'void' : 'fits';
  if (verdict === 'differs') return err({ kind: 'changed' });
  if (verdict === 'void') warnings.push({ kind: 'digest-void' });
  warnings.push(...countWarnings(frame, takenOut));

  const read = await readContent(frame, { takenOut, halfCharacters });
  const { formatVersion, generator = null, exportedAt = '' } = frame;
  return ok({
    ...read,
    warnings: [...warnings, ...read.warnings],
    header: { formatVersion, generator, exportedAt },
  });
}

/**
 * Reads a Verbatim file. Refuses it whole with a named error and place, or gives all that is in it; a bad record
 * is set aside and kept. A file as Verbatim wrote it whose digest is that of another text is refused: damage cannot be
 * told from an edit, and what a damaged file says nobody wrote. Programs may leave the digest out, and a file that one
 * of them wrote anew is read with a warning. `limit` in bytes. `check` is for a copy that
 * must be read even when it was changed.
 */
export async function parseProjectFile(
  bytes: Uint8Array,
  limit: number = PROJECT_LIMIT,
  check: typeof checkDigest = checkDigest,
): Promise<Result<ParsedFile, ProjectFileError>> {
  const decoded = bytesToText(bytes, limit);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const problem = scanJson(text);
  if (problem) {
    const line = conflictMarkerLine(text);
    return err(line === null ? problem : { kind: 'conflict-markers', line });
  }
  return readProjectJson(JSON.parse(text), {
    encoding,
    checkDigest: (stated) => check(text, stated),
    takenOut: null,
    halfCharacters: mayHoldHalfCharacters(text),
  });
}
