import { whyNotTried } from '../../../shared/intake/not-tried';
import type { TextSignature } from '../../../shared/intake/text-signature';
import { ARTICLE_KINDS } from '../../../shared/readers/article-kinds';
import { articleKindOf, PROJECT_KIND } from '../../../shared/readers/kinds';
import type { ReadFile } from '../../../shared/readers/read-articles';
import type { ReadAs } from '../../../shared/text/decode';
import type { BadBytes } from '../../../shared/text/encoding/bad-bytes';
import { knownKind } from '../../../shared/text/file-signatures';
import { badBytesSentence, encodingWords } from '../../../shared/texts/encodings';
import { articleProblem } from '../../../shared/texts/file-problems';
import { projectSentence } from '../../../shared/texts/intake';
import { shownName } from '../../files/file-names';
import { encodingAdvice } from '../encoding-advice';
import type { FileToRead } from './files-to-read';
import type { ThreadReader } from './read-in-thread';

/** A file whose articles may be added. */
export interface FileRead {
  readonly file: string;
  /** What messages call it, and what its articles are known by. */
  readonly name: string;
  readonly read: ReadFile;
  /** The signature of each article. */
  readonly signatures: readonly TextSignature[];
}

/** A file that was refused. */
export interface RefusedInput {
  readonly file: string;
  /** The reader that it was meant for; null when it is not known. */
  readonly format: string | null;
  /** Why, as a sentence. */
  readonly reason: string;
  /** What a person may do about it, on further lines; '' for nothing beyond what the sentence says. */
  readonly advice: string;
}

const AS_TEXT = ' To read it as text all the same, add --as-text and --encoding.';

/** The readers whose name is not that of their kind. */
const FORMATS: Readonly<Record<string, string>> = {
  text: 'plain-text',
  page: 'html',
  news: 'news-page',
  factiva: 'factiva-xml',
  wacz: 'warc',
};

/** The name of a reader without its version. */
export const formatOfReader = (reader: string): string => reader.replace(/@.*$/, '');

/** The reader that a file is meant for, by its bytes and name; null for what is plain text only for want of a better kind. */
function formatOf(name: string, bytes: Uint8Array): string | null {
  const kind = articleKindOf(name, bytes);
  if (kind === ARTICLE_KINDS.text && knownKind(bytes) !== null) return null;
  const id = Object.entries(ARTICLE_KINDS).find(([, one]) => one === kind)?.[0] ?? '';
  return FORMATS[id] ?? id;
}

/** The bytes of a file that do not fit its encoding; null when all do. */
const unfitBytes = (articles: ReadFile['articles']): BadBytes | null =>
  articles
    .flatMap(({ losses }) => losses)
    .flatMap((loss) => (loss.kind === 'unfit-bytes' ? [loss.bytes] : []))[0] ?? null;

/** Why a file is not even tried; null when it is. What a person asked for as text is. */
function notTried({ file, name, isNamed }: FileToRead, bytes: Uint8Array): string | null {
  if (PROJECT_KIND.recognises(bytes)) return projectSentence(name);
  return isNamed ? null : (whyNotTried(file, bytes, name)?.sentence ?? null);
}

/** Reads the articles of a file, or says why it is refused; an encoding that is only a guess is not taken. */
export async function readFileOf(
  found: FileToRead,
  reader: ThreadReader,
  reading: ReadAs,
): Promise<FileRead | RefusedInput> {
  const { file, name } = found;
  const refused = (format: string | null, reason: string, advice = ''): RefusedInput => ({
    file,
    format,
    reason,
    advice,
  });
  if ('reason' in found.found) return refused(null, found.found.reason);
  const { bytes } = found.found;
  const why = reading.asText === true ? null : notTried(found, bytes);
  if (why !== null) return refused(null, why);
  const how = reading.asText === true ? { ...reading, plain: true } : reading;
  const answer = await reader.read({ bytes, name: shownName(file), reading: how });
  if (!answer.ok) {
    const { kind } = answer.error;
    const way = kind === 'binary' || kind === 'undecodable' ? AS_TEXT : '';
    return refused(formatOf(file, bytes), articleProblem(name, answer.error) + way);
  }
  const { file: read, signatures } = answer.value;
  if (read.certain) return { file, name, read, signatures };
  const { encoding, alternatives, articles } = read;
  const bad = unfitBytes(articles);
  const guess = bad
    ? `“${name}” is damaged or in another encoding. ${badBytesSentence(bad, encoding)}`
    : `“${name}” does not say how its letters are written down. It looks like ${encodingWords(encoding)}, but that is a guess.`;
  const way = bad ? ', or add --as-text to take it with �' : '';
  return refused(
    formatOfReader(read.reader),
    `${guess} It was not added: choose an encoding with --encoding${way}.`,
    `The line that reads right:\n${await encodingAdvice(bytes, [encoding, ...alternatives])}\n“verbatim help import” lists every encoding.`,
  );
}
