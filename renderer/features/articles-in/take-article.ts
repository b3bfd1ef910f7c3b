import type { OpenedFile } from '../../../shared/host/host';
import type { Result } from '../../../shared/lib/result';
import { createId } from '../../../shared/model/ids';
import type { Id } from '../../../shared/model/ids';
import { addDocument, articleFrom } from '../../../shared/operations/documents';
import type { DecodeProblem, Reading } from '../../../shared/text/decode';
import type { Repository, WholeReading } from '../../db/repository';
import { badBytesSentence } from '../../../shared/texts/encodings';
import { decodingProblem } from '../../../shared/texts/file-problems';
import { FILE_TEXTS } from '../../texts/files';
import type { ReadArticle } from '../../../shared/text/read-article';

/** What became of one file or pasted text. `sentence` is for the person and names the file. */
export type Outcome =
  | {
      readonly kind: 'added' | 'present';
      readonly name: string;
      readonly documentId: Id;
      readonly title: string;
      readonly sentence: string;
    }
  | {
      readonly kind: 'refused' | 'skipped';
      readonly name: string;
      readonly sentence: string;
      /** The file, when it was refused for what it looks like and may be read as text all the same. */
      readonly readable?: OpenedFile;
    };

/** What a person is asked about an encoding: the guess, and what else fits. */
export type Guess = Pick<ReadArticle, 'encoding' | 'alternatives'>;

/** Where nothing can be guessed: the encoding that reads any byte, so that there is something to look at. */
const NO_GUESS: Guess = { encoding: 'windows-1252', alternatives: [] };

/** What taking in an article needs from around it. */
export interface Desk {
  readonly repository: Pick<Repository, 'apply'> & {
    readonly everything: Pick<WholeReading, 'documentsWithText'>;
  };
  /** Null when it was cancelled. */
  readonly read: (
    file: OpenedFile,
    reading: Reading,
  ) => Promise<Result<ReadArticle, DecodeProblem> | null>;
  /** Asks the person which encoding reads right; null leaves the file out. */
  readonly askEncoding: (file: OpenedFile, guess: Guess) => Promise<string | null>;
}

/** Where an article came from, beside its text. `bytes` are null for a pasted text. */
interface Origin {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  /** Typed by the person; '' takes the guess. */
  readonly title: string;
}

/** Adds a text that was read, unless the same text is here already, whatever it is called. */
export async function keepArticle(
  read: ReadArticle,
  { name, bytes, title }: Origin,
  repository: Desk['repository'],
): Promise<Outcome> {
  const [present] = await repository.everything.documentsWithText(read.hash);
  if (present) {
    return {
      kind: 'present',
      name,
      documentId: present.id,
      title: present.title,
      sentence: FILE_TEXTS.present(present.title),
    };
  }
  const article = articleFrom(read, { id: createId(), name, bytes, title });
  const written = await repository.apply(addDocument(article));
  if (written.outcome === 'failed') {
    return { kind: 'refused', name, sentence: FILE_TEXTS.notKept(name) };
  }
  const repaired = read.replaced > 0 ? ` ${FILE_TEXTS.replaced(read.replaced)}` : '';
  const bad = read.bad ? ` ${badBytesSentence(read.bad, read.encoding)}` : '';
  const sentence = FILE_TEXTS.added(article.title) + repaired + bad;
  return { kind: 'added', name, documentId: article.id, title: article.title, sentence };
}

/**
 * Takes in one file: reads it, asks where its encoding is a guess, and keeps it. With `insist` what it looks like does
 * not matter: it is read as text in the encoding the person chooses.
 */
export async function takeArticle(file: OpenedFile, desk: Desk, insist = false): Promise<Outcome> {
  const { name, bytes } = file;
  const skipped: Outcome = { kind: 'skipped', name, sentence: FILE_TEXTS.skipped(name) };
  let read = await desk.read(file, insist ? { asText: true } : {});
  if (!read) return skipped;
  if (read.ok ? insist || !read.value.certain : insist && read.error.kind === 'binary') {
    const guess = read.ok ? read.value : NO_GUESS;
    const encoding = await desk.askEncoding(file, guess);
    if (encoding === null) return skipped;
    if (!read.ok || encoding !== guess.encoding)
      read = await desk.read(file, { encoding, asText: true });
    if (!read) return skipped;
  }
  if (read.ok) return keepArticle(read.value, { name, bytes, title: '' }, desk.repository);
  const sentence = decodingProblem(name, read.error);
  return read.error.kind === 'binary'
    ? { kind: 'refused', name, sentence, readable: file }
    : { kind: 'refused', name, sentence };
}
