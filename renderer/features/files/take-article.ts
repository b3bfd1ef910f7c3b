import type { OpenedFile } from '../../../shared/host/host';
import type { Result } from '../../../shared/lib/result';
import { createId } from '../../../shared/model/ids';
import type { Id } from '../../../shared/model/ids';
import { addDocument, articleFrom } from '../../../shared/operations/documents';
import type { DecodeProblem } from '../../../shared/text/decode';
import type { Repository } from '../../db/repository';
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
  | { readonly kind: 'refused' | 'skipped'; readonly name: string; readonly sentence: string };

/** What taking in an article needs from around it. */
export interface Desk {
  readonly repository: Pick<Repository, 'documentsWithText' | 'apply'>;
  /** Null when it was cancelled. */
  readonly read: (
    file: OpenedFile,
    declared: string | undefined,
  ) => Promise<Result<ReadArticle, DecodeProblem> | null>;
  /** Asks the person which encoding reads right; null leaves the file out. */
  readonly askEncoding: (file: OpenedFile, read: ReadArticle) => Promise<string | null>;
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
  const [present] = await repository.documentsWithText(read.hash);
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
  const sentence = FILE_TEXTS.added(article.title) + repaired;
  return { kind: 'added', name, documentId: article.id, title: article.title, sentence };
}

/** Takes in one file: reads it, asks where its encoding is a guess, and keeps it. */
export async function takeArticle(file: OpenedFile, desk: Desk): Promise<Outcome> {
  const { name, bytes } = file;
  const skipped: Outcome = { kind: 'skipped', name, sentence: FILE_TEXTS.skipped(name) };
  let read = await desk.read(file, undefined);
  if (!read) return skipped;
  if (read.ok && !read.value.certain) {
    const encoding = await desk.askEncoding(file, read.value);
    if (encoding === null) return skipped;
    if (encoding !== read.value.encoding) read = await desk.read(file, encoding);
    if (!read) return skipped;
  }
  return read.ok
    ? keepArticle(read.value, { name, bytes, title: '' }, desk.repository)
    : { kind: 'refused', name, sentence: decodingProblem(name, read.error) };
}
