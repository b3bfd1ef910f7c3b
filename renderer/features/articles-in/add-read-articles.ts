import type { OpenedFile } from '../../../shared/host/host';
import type { Result } from '../../../shared/lib/result';
import { createId } from '../../../shared/model/ids';
import type { Id } from '../../../shared/model/ids';
import { addDocuments, articleFrom } from '../../../shared/operations/documents';
import type { NewDocument } from '../../../shared/operations/documents';
import type { ReadProblem } from '../../../shared/readers/reader';
import type { ReadAs } from '../../../shared/text/decode';
import type { Repository, WholeReading } from '../../db/repository';
import { articleProblem } from '../../../shared/texts/file-problems';
import { lossSentence } from '../../../shared/texts/losses';
import { FILE_TEXTS } from '../../texts/files';
import type { ReadFile } from '../../../shared/readers/read-articles';

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
export type Guess = Pick<ReadFile, 'encoding' | 'alternatives'>;

/** Where nothing can be guessed: the encoding that reads any byte, so that there is something to look at. */
const NO_GUESS: Guess = { encoding: 'windows-1252', alternatives: [] };

/** What taking in an article needs from around it. */
export interface IntakeContext {
  readonly repository: Pick<Repository, 'apply'> & {
    readonly everything: Pick<WholeReading, 'documentsWithText'>;
  };
  /** Null when it was cancelled. */
  readonly read: (
    file: OpenedFile,
    reading: ReadAs,
  ) => Promise<Result<ReadFile, ReadProblem> | null>;
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

/** Adds the articles of a file that was read, as one change, but for those whose text is here already under any name. */
export async function keepArticles(
  file: ReadFile,
  { name, bytes, title }: Origin,
  repository: IntakeContext['repository'],
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const added: NewDocument[] = [];
  for (const article of file.articles) {
    const twin = added.find(({ text }) => text.hash === article.hash);
    const [present] = twin ? [twin] : await repository.everything.documentsWithText(article.hash);
    if (present) {
      const sentence = FILE_TEXTS.present(present.title);
      const { id: documentId, title: shown } = present;
      outcomes.push({ kind: 'present', name, documentId, title: shown, sentence });
      continue;
    }
    const one = articleFrom(article, file, { id: createId(), name, bytes, title });
    added.push(one);
    const lost = article.losses.map((loss) => lossSentence(loss, file.encoding));
    const sentence = [FILE_TEXTS.added(one.title), ...lost].join(' ');
    outcomes.push({ kind: 'added', name, documentId: one.id, title: one.title, sentence });
  }
  const [first] = added;
  if (!first) return outcomes;
  const written = await repository.apply(
    addDocuments(added, added.length > 1 ? name : first.title),
  );
  return written.outcome === 'written'
    ? outcomes
    : [{ kind: 'refused', name, sentence: FILE_TEXTS.notKept(name) }];
}

/** How a file is read whose looks do not matter. */
const AS_PLAIN_TEXT: ReadAs = { asText: true, plain: true };

/**
 * Takes in one file: reads it, asks where its encoding is a guess, and keeps its articles. With `insist` what it looks like does
 * not matter: it is read as text in the encoding the person chooses.
 */
export async function addReadArticles(
  file: OpenedFile,
  desk: IntakeContext,
  insist = false,
): Promise<readonly Outcome[]> {
  const { name, bytes } = file;
  const skipped: readonly Outcome[] = [
    { kind: 'skipped', name, sentence: FILE_TEXTS.skipped(name) },
  ];
  let read = await desk.read(file, insist ? AS_PLAIN_TEXT : {});
  if (!read) return skipped;
  if (read.ok ? insist || !read.value.certain : insist && read.error.kind === 'binary') {
    const guess = read.ok ? read.value : NO_GUESS;
    const encoding = await desk.askEncoding(file, guess);
    if (encoding === null) return skipped;
    if (!read.ok || encoding !== guess.encoding)
      read = await desk.read(file, { encoding, asText: true, ...(insist ? AS_PLAIN_TEXT : {}) });
    if (!read) return skipped;
  }
  if (read.ok) return keepArticles(read.value, { name, bytes, title: '' }, desk.repository);
  const sentence = articleProblem(name, read.error);
  return read.error.kind === 'binary'
    ? [{ kind: 'refused', name, sentence, readable: file }]
    : [{ kind: 'refused', name, sentence }];
}
