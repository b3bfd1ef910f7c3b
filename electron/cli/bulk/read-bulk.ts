import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Anchor } from '../../../shared/model/anchor';
import { mayHoldHalfCharacters } from '../../../shared/model/well-formed';
import type { RecordType } from '../../../shared/records/record-types';
import {
  LINE_LINKS,
  type LineAnchor,
  type QuoteLine,
} from '../../../shared/project-file/canonical-quote';
import {
  checkQuote,
  isPlain,
  QUOTE_PARTS,
  type QuotePart,
} from '../../../shared/project-file/check-meaning';
import { digestLine, isDigest, type DigestVerdict } from '../../../shared/project-file/digest';
import { asKept } from '../../../shared/project-file/kept';
import { readProjectJson, type ParsedFile } from '../../../shared/project-file/parse';
import { scanJson } from '../../../shared/project-file/scan-json';
import { MARK, takeOutQuotes, type Rest, type TakenQuote } from './take-out-quotes';
import { byteOffsets } from '../../../shared/text/offset-units';

/** A file read in two parts: `file` is what `parseProjectFile` gives, but for the quotes in `taken`. */
export interface BulkFile {
  readonly bytes: Buffer;
  readonly file: ParsedFile;
  readonly taken: readonly TakenQuote[];
  /** For the next file, which is likely to be about the same articles. */
  readonly texts: ByteTexts;
}

/** The digest of a file as bytes, by the rule of `checkDigest`. */
function checkBytes(bytes: Buffer, stated: string): DigestVerdict {
  const line = Buffer.from(`\n${digestLine(stated)}\n`);
  const at = bytes.lastIndexOf(line);
  if (!isDigest(stated) || at < 0) return 'void';
  const hash = createHash('sha256').update(bytes.subarray(0, at + 1));
  const found = hash.update(bytes.subarray(at + line.length)).digest('hex');
  return stated === `sha256:${found}` ? 'fits' : 'differs';
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
  // A second revision or a conflict of a quote that was taken out would go unseen.
  if (Object.keys(revisions).some((id) => ids.has(id))) return null;
  if (conflicts.some((one: { record?: string } | null) => ids.has(one?.record ?? ''))) return null;
  const read = await readProjectJson(json, {
    encoding: 'utf-8',
    checkDigest: async (stated) => checkBytes(bytes, stated),
    takenOut: { ids, places: rest.places },
    halfCharacters: mayHoldHalfCharacters(text),
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
export type ByteTexts = ReadonlyMap<string, ByteText>;

/** The texts of a file; those that the file before had, too, are not looked at again. */
const byteTexts = ({ content }: ParsedFile, before: ByteTexts): ByteTexts =>
  new Map(content.texts.map(({ hash, text }) => [hash, before.get(hash) ?? byteText(text)]));

const byteText = (text: string): ByteText => ({
  text,
  inBytes: Buffer.from(text).toString('latin1'),
  offsets: byteOffsets(text),
});

const unescaped = (inLine: string): string =>
  JSON.parse(`"${Buffer.from(inLine, 'latin1').toString()}"`) as string;

/** What is around the words decides nothing here: a quote that is not where it says is left to `parseProjectFile`. */
const withWords = (anchor: LineAnchor): Anchor => ({
  ...anchor,
  exact: unescaped(anchor.exact),
  prefix: '',
  suffix: '',
});

/** Whether an anchor fits its text, seen without decoding it. False says nothing: `checkQuote` does. */
function standsPlainly({ start, end, exact }: LineAnchor, source: ByteText | undefined): boolean {
  if (!source || start >= end || end > source.text.length || exact.includes('\\')) return false;
  const from = source.offsets[start] ?? 0;
  return (
    source.offsets[end] === from + exact.length &&
    source.inBytes.startsWith(exact, from) &&
    isPlain(source.text.charCodeAt(start)) &&
    isPlain(source.text.charCodeAt(end))
  );
}

/** Finds the quotes about which there is something to tell: links that lead nowhere, spans that do not fit. */
function oddQuotes(
  { content }: ParsedFile,
  taken: readonly TakenQuote[],
  texts: ByteTexts,
): ReadonlySet<string> {
  const types = new Map(content.records.map(({ id, type }) => [id, type]));
  const hashes = new Map(
    content.records.flatMap((one) => (one.type === 'document' ? [[one.id, one.textHash]] : [])),
  );
  const textOf = (hash: string) => texts.get(hash)?.text;
  /** Whether every id of a list is of one of these types; the same lists come again and again. */
  const listsOf = (of: readonly RecordType[]) => {
    const known = new Map([['', true]]);
    return (list: string): boolean => {
      let verdict = known.get(list);
      if (verdict === undefined) {
        verdict = (JSON.parse(`[${list}]`) as string[]).every((id) =>
          of.some((type) => types.get(id) === type),
        );
        known.set(list, verdict);
      }
      return verdict;
    };
  };
  const fitLinks = LINE_LINKS.map((link) => listsOf(link.types));
  const fits = ({ documentId, anchor, anchors, links, authors }: QuoteLine): boolean => {
    if (hashes.get(documentId) !== anchor.textHash) return false;
    if (!authors.every((id) => types.get(id) === 'annotator')) return false;
    if (!links.every((list, at) => fitLinks[at]?.(list))) return false;
    if (anchors.every((one) => !one || standsPlainly(one, texts.get(one.textHash)))) return true;
    const parts = Object.fromEntries(
      anchors.map((one, at) => [QUOTE_PARTS[at], one && withWords(one)]),
    ) as Record<QuotePart, Anchor>;
    const { fault, warnings } = checkQuote(parts, textOf);
    return fault === null && warnings.length === 0;
  };
  return new Set(taken.filter(({ line }) => !fits(line)).map(({ line }) => line.id));
}

/**
 * Reads a large file without parsing the lines of its quotes, where they are exactly as Verbatim writes them and there
 * is nothing to tell of them. Null when the file is not of that kind, or when anything is wrong with it: then
 * `parseProjectFile` reads it, which gives the same and says where. `before`: texts of the file read before.
 */
export async function readBulk(
  bytes: Buffer,
  before: ByteTexts = new Map(),
): Promise<BulkFile | null> {
  if (bytes[0] !== 0x7b || !isUtf8(bytes)) return null;
  const text = bytes.toString('latin1');
  let except: ReadonlySet<string> = new Set();
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const rest = takeOutQuotes(bytes, text, except);
    const file = rest && (await readRest(bytes, rest));
    if (!rest || !file) return null;
    const texts = byteTexts(file, before);
    except = oddQuotes(file, rest.taken, texts);
    if (except.size === 0) return { bytes, file, taken: rest.taken, texts };
  }
  return null;
}
