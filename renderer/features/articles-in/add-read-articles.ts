import type { OpenedFile } from '../../../shared/host/host';
import { err, ok } from '../../../shared/lib/result';
import type { Result } from '../../../shared/lib/result';
import { createId } from '../../../shared/model/ids';
import type { Id } from '../../../shared/model/ids';
import { addDocuments, articleFrom } from '../../../shared/operations/documents';
import type { NewDocument } from '../../../shared/operations/documents';
import type { TableMapping } from '../../../shared/model/table-mapping';
import { needsLook } from '../../../shared/readers/doubts';
import type { Doubt } from '../../../shared/readers/doubts';
import type { ReadProblem } from '../../../shared/readers/reader';
import type { ReadAs } from '../../../shared/text/decode';
import type { Repository, WholeReading } from '../../db/repository';
import { articleProblem } from '../../../shared/texts/file-problems';
import { lossSentence } from '../../../shared/texts/losses';
import { FILE_TEXTS } from '../../texts/files';
import type { ReadFile } from '../../../shared/readers/read-articles';
import type { LookRequest, PreviewAnswer } from './preview/look';

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
    }
  /** It waits for a person to look at it: read as `reading` it goes on in `addLookedAt`. */
  | ({
      readonly kind: 'look';
      readonly name: string;
      readonly sentence: string;
      readonly doubts: readonly Doubt[];
    } & Omit<LookRequest, 'read'>);

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
  /** The mapping that a person chose before for a table of these columns. */
  readonly knownMapping: (columns: readonly string[]) => Promise<TableMapping | undefined>;
  /** Shows a file that should be looked at; 'later' leaves it waiting. */
  readonly look: (request: LookRequest) => Promise<PreviewAnswer | 'later'>;
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

/** The encoding that reads any byte: where nothing can be guessed, there is something to look at. */
const ANY_BYTE: ReadAs = { ...AS_PLAIN_TEXT, encoding: 'windows-1252' };

/**
 * Takes in one file: reads it, lets a person look at it where a grave guess was made, and keeps its articles. With `insist` what
 * it looks like does not matter: it is read as text, and always looked at.
 */
export async function addReadArticles(
  file: OpenedFile,
  desk: IntakeContext,
  insist = false,
): Promise<readonly Outcome[]> {
  const { name } = file;
  const request = await readToLook(file, desk, insist);
  if (request === null) return [leftOut(name)];
  if (!request.ok) {
    const sentence = articleProblem(name, request.error);
    return request.error.kind === 'binary'
      ? [{ kind: 'refused', name, sentence, readable: file }]
      : [{ kind: 'refused', name, sentence }];
  }
  if (insist || needsLook(request.value.read.doubts)) return addLookedAt(request.value, desk);
  const origin = { name, bytes: file.bytes, title: '' };
  return keepArticles(request.value.read, origin, desk.repository);
}

/** Shows a file that was read, now or after it has waited, and does what the person answers. */
export async function addLookedAt(
  request: LookRequest,
  desk: Pick<IntakeContext, 'look' | 'repository'>,
): Promise<readonly Outcome[]> {
  const { file, reading, read } = request;
  const { name, bytes } = file;
  const answer = await desk.look(request);
  if (answer === 'later') {
    const sentence = FILE_TEXTS.waits(name);
    return [{ kind: 'look', name, sentence, file, reading, doubts: read.doubts }];
  }
  if (answer.kind === 'leave-out') return [leftOut(name)];
  return keepArticles(answer.file, { name, bytes, title: '' }, desk.repository);
}

const leftOut = (name: string): Outcome => ({
  kind: 'skipped',
  name,
  sentence: FILE_TEXTS.skipped(name),
});

/** Reads a file, a table by the mapping that a person chose before for its columns. Null when it was cancelled. */
async function readToLook(
  file: OpenedFile,
  desk: IntakeContext,
  insist: boolean,
): Promise<Result<LookRequest, ReadProblem> | null> {
  let reading = insist ? AS_PLAIN_TEXT : {};
  let read = await desk.read(file, reading);
  if (read && !read.ok && insist && read.error.kind === 'binary') {
    reading = ANY_BYTE;
    read = await desk.read(file, reading);
  }
  const table = read?.ok ? read.value.table : undefined;
  const mapping = table && (await desk.knownMapping(table.columns));
  if (mapping) {
    reading = { ...reading, mapping };
    read = await desk.read(file, reading);
  }
  if (read === null) return null;
  return read.ok ? ok({ file, reading, read: read.value }) : err(read.error);
}
