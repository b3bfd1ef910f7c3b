import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { QuoteRecord, RecordType } from '../../../shared/model/records';
import type { LineAnchor, QuoteLine } from '../../../shared/project-file/canonical-quote';
import { checkQuote } from '../../../shared/project-file/check-meaning';
import { digestLine } from '../../../shared/project-file/digest';
import { asKept } from '../../../shared/project-file/kept';
import { readProjectJson, type ParsedFile } from '../../../shared/project-file/parse';
import { scanJson } from '../../../shared/project-file/scan-json';
import { MARK, takeOutQuotes, type Rest, type TakenQuote } from './take-out-quotes';

/** A file read in two parts: `file` is what `parseProjectFile` gives, but for the quotes in `taken`. */
export interface BulkFile {
  readonly bytes: Buffer;
  readonly file: ParsedFile;
  readonly taken: readonly TakenQuote[];
}

/** The digest of a file as bytes, by the rule of `digestFits`. */
function bytesFit(bytes: Buffer, stated: string): boolean {
  const line = Buffer.from(`\n${digestLine(stated)}\n`);
  const at = bytes.lastIndexOf(line);
  if (at < 0) return false;
  const hash = createHash('sha256').update(bytes.subarray(0, at + 1));
  return stated === `sha256:${hash.update(bytes.subarray(at + line.length)).digest('hex')}`;
}

/** Parses what is left of a file; null when anything about it is odd enough to want the place in the whole file. */
async function readRest(bytes: Buffer, rest: Rest): Promise<ParsedFile | null> {
  const text = rest.bytes.toString();
  if (scanJson(text)) return null;
  const json = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const { quotes, revisions, conflicts = [] } = json;
  const ids = new Set(rest.taken.map(({ line }) => line.id));
  if (!Array.isArray(quotes) || !Array.isArray(conflicts)) return null;
  if (typeof revisions !== 'object' || revisions === null || !Object.hasOwn(revisions, MARK))
    return null;
  const mark = quotes.pop() as { readonly id?: unknown } | undefined;
  if (mark?.id !== MARK || quotes.length !== rest.places.length) return null;
  Reflect.deleteProperty(revisions, MARK);
  // A conflict of a quote that was taken out would go unseen.
  if (conflicts.some((one: { record?: string } | null) => ids.has(one?.record ?? ''))) return null;
  const read = await readProjectJson(json, {
    encoding: 'utf-8',
    digestFits: async (stated) => bytesFit(bytes, stated),
    takenOut: { ids, places: rest.places },
  });
  if (!read.ok) return null;
  // One id twice has to be seen with all that the file says of both.
  const { records, unknown } = read.value.content;
  const twice =
    records.some(({ id }) => ids.has(id)) ||
    unknown.some((one) => {
      const kept = asKept(one);
      return kept.keeps === 'record' && ids.has(kept.recordId);
    });
  return twice ? null : read.value;
}

/** A text as its bytes, one character each, and where in them each of its UTF-16 units begins. */
interface ByteText {
  readonly text: string;
  readonly inBytes: string;
  readonly offsets: Uint32Array;
}
function byteText(text: string): ByteText {
  const offsets = new Uint32Array(text.length + 1);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Each half of a surrogate pair counts two of its four bytes.
    const bytes = code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
    offsets[index + 1] = (offsets[index] ?? 0) + bytes;
  }
  return { text, inBytes: Buffer.from(text).toString('latin1'), offsets };
}

const unescaped = (inLine: string): string =>
  JSON.parse(`"${Buffer.from(inLine, 'latin1').toString()}"`) as string;

/** The words of an anchor, without decoding them where they are those of the text at its offsets. */
function wordsOf({ exact, start, end }: LineAnchor, source: ByteText | undefined): string {
  if (!source || exact.includes('\\')) return unescaped(exact);
  const from = source.offsets[start] ?? 0;
  const same =
    source.offsets[end] === from + exact.length && source.inBytes.startsWith(exact, from);
  return same ? source.text.slice(start, end) : unescaped(exact);
}

/** Finds the quotes about which there is something to tell: links that lead nowhere, spans that do not fit. */
function oddQuotes({ content }: ParsedFile, taken: readonly TakenQuote[]): ReadonlySet<string> {
  const types = new Map(content.records.map(({ id, type }) => [id, type]));
  const hashes = new Map(
    content.records.flatMap((one) => (one.type === 'document' ? [[one.id, one.textHash]] : [])),
  );
  const texts = new Map(content.texts.map(({ hash, text }) => [hash, byteText(text)]));
  const textOf = (hash: string) => texts.get(hash)?.text;
  const known = new Map<string, boolean>();
  /** Whether every id of a list is of the type; the same lists come again and again. */
  const areOf = (type: RecordType, list: string): boolean => {
    const key = `${type} ${list}`;
    const before = known.get(key);
    if (before !== undefined || list === '') return before ?? true;
    const verdict = (JSON.parse(`[${list}]`) as string[]).every((id) => types.get(id) === type);
    known.set(key, verdict);
    return verdict;
  };
  const anchorOf = (anchor: LineAnchor | null) =>
    anchor && { ...anchor, exact: wordsOf(anchor, texts.get(anchor.textHash)) };
  const fits = (line: QuoteLine): boolean => {
    if (hashes.get(line.documentId) !== line.anchor.textHash) return false;
    if (types.get(line.layer) !== 'annotator' || !areOf('speaker', line.speakerIds)) return false;
    if (!areOf('event', line.eventIds) || !areOf('tag', line.tags)) return false;
    const [anchor, cue, mention] = [line.anchor, line.cue, line.mention].map(anchorOf);
    const { fault, warnings } = checkQuote({ anchor, cue, mention } as QuoteRecord, textOf);
    return fault === null && warnings.length === 0;
  };
  return new Set(taken.filter(({ line }) => !fits(line)).map(({ line }) => line.id));
}

/**
 * Reads a large file without parsing the lines of its quotes, where they are exactly as Verbatim writes them and there
 * is nothing to tell of them. Null when the file is not of that kind, or when anything is wrong with it: then
 * `parseProjectFile` reads it, which gives the same and says where.
 */
export async function readBulk(bytes: Buffer): Promise<BulkFile | null> {
  if (bytes[0] !== 0x7b || !isUtf8(bytes)) return null;
  const text = bytes.toString('latin1');
  let except: ReadonlySet<string> = new Set();
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const rest = takeOutQuotes(bytes, text, except);
    const file = rest && (await readRest(bytes, rest));
    if (!rest || !file) return null;
    except = oddQuotes(file, rest.taken);
    if (except.size === 0) return { bytes, file, taken: rest.taken };
  }
  return null;
}
