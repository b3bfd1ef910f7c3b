import type { OpenedFile } from '../../../shared/host/host';
import type { Result } from '../../../shared/lib/result';
import { createId } from '../../../shared/model/ids';
import type { Id } from '../../../shared/model/ids';
import { addDocument, articleFrom } from '../../../shared/operations/documents';
import type { ReadProblem } from '../../../shared/readers/reader';
import type { ReadAs } from '../../../shared/text/decode';
import type { Repository, WholeReading } from '../../db/repository';
import { articleProblem } from '../../../shared/texts/file-problems';
import { lossSentence } from '../../../shared/texts/losses';
import { FILE_TEXTS } from '../../texts/files';
import type { ReadArticle, ReadFile } from '../../../shared/readers/read-articles';

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

/** Adds a text that was read, unless the same text is here already under any name. */
async function keepArticle(
  article: ReadArticle,
  file: ReadFile,
  { name, bytes, title }: Origin,
  repository: IntakeContext['repository'],
): Promise<Outcome> {
  const [present] = await repository.everything.documentsWithText(article.hash);
  if (present) {
    return {
      kind: 'present',
      name,
      documentId: present.id,
      title: present.title,
      sentence: FILE_TEXTS.present(present.title),
    };
  }
  const added = articleFrom(article, file, { id: createId(), name, bytes, title });
  const written = await repository.apply(addDocument(added));
  if (written.outcome === 'failed') {
    return { kind: 'refused', name, sentence: FILE_TEXTS.notKept(name) };
  }
  const lost = article.losses.map((loss) => lossSentence(loss, file.encoding));
  const sentence = [FILE_TEXTS.added(added.title), ...lost].join(' ');
  return { kind: 'added', name, documentId: added.id, title: added.title, sentence };
}

/** Adds the articles of a file that was read, one after the other. */
export async function keepArticles(
  file: ReadFile,
  origin: Origin,
  repository: IntakeContext['repository'],
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const article of file.articles)
    outcomes.push(await keepArticle(article, file, origin, repository));
  return outcomes;
}

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
  if (read.ok) return keepArticles(read.value, { name, bytes, title: '' }, desk.repository);
  const sentence = articleProblem(name, read.error);
  return read.error.kind === 'binary'
    ? [{ kind: 'refused', name, sentence, readable: file }]
    : [{ kind: 'refused', name, sentence }];
}
