import { createNearIndex, NEAR } from '../../../shared/intake/near-index';
import {
  likenessOf,
  textSignature,
  type TextSignature,
} from '../../../shared/intake/text-signature';
import type { ProjectContent } from '../../../shared/model/content';
import { createId, createSessionId } from '../../../shared/model/ids';
import type { AnyRecord, TextRecord } from '../../../shared/model/records';
import { applyWrite } from '../../../shared/operations/apply-write';
import { addDocument, articleFrom } from '../../../shared/operations/documents';
import { lossSentence } from '../../../shared/texts/losses';
import { shownName } from '../../files/file-names';
import type { LikeArticle, NamedArticle, TakenOutcome } from './outcomes';
import { formatOfReader, type FileRead } from './read-file';

/** A project to which articles are added. */
export interface Collection {
  /** Adds the articles of a file whose text is not there yet. */
  readonly add: (file: FileRead) => TakenOutcome;
  readonly content: () => Pick<ProjectContent, 'records' | 'texts'>;
}

/** Articles shown beside one that looks like them, at most. */
const MOST_LIKE = 5;

/** What is there already, with all that is added to it. */
export function createCollection(content: ProjectContent): Collection {
  const texts = new Map(content.texts.map((text) => [text.hash, text]));
  const records: AnyRecord[] = [...content.records];
  const byText = new Map<string, NamedArticle>();
  const index = createNearIndex<{ readonly article: NamedArticle; readonly text: string }>();
  for (const record of content.records) {
    if (record.type !== 'document' || record.deleted) continue;
    const article = { id: record.id, title: record.title };
    const text = texts.get(record.textHash)?.text;
    if (text !== undefined && !byText.has(record.textHash))
      index.add({ article, text }, textSignature(text));
    byText.set(record.textHash, article);
  }
  const before: ReadonlySet<string> = new Set(Array.from(byText.values(), ({ id }) => id));
  const session = createSessionId();
  let n = 0;

  /** Those that a new article looks like, counted, not only estimated. */
  const likeTo = (document: NamedArticle, text: string, signature: TextSignature): LikeArticle[] =>
    index
      .near(signature)
      .slice(0, MOST_LIKE)
      .map(({ id: other }) => ({
        document,
        ...other.article,
        likeness: Math.floor(likenessOf(text, other.text).shared * 100) / 100,
      }))
      .filter(({ likeness }) => likeness >= NEAR);

  return {
    content: () => ({ records, texts: [...texts.values()] }),
    add({ file, name, read, signatures }) {
      const added: NamedArticle[] = [];
      const present: NamedArticle[] = [];
      const like: LikeArticle[] = [];
      for (const [at, article] of read.articles.entries()) {
        const there = byText.get(article.hash);
        if (there !== undefined) {
          present.push(there);
          continue;
        }
        const origin = {
          id: createId(),
          name: shownName(file),
          // Only whether there are bytes is asked here: a Verbatim file holds their hash, not the bytes.
          bytes: NO_BYTES,
          title: '',
        };
        const document = articleFrom(article, read, origin);
        n += 1;
        const write = { session, n, at: new Date().toISOString(), by: '' };
        for (const one of addDocument(document).writes)
          records.push(applyWrite(undefined, one, write));
        texts.set(article.hash, document.text satisfies TextRecord);
        const named = { id: document.id, title: document.title };
        byText.set(article.hash, named);
        added.push(named);
        const signature = signatures[at];
        if (signature === undefined) continue;
        like.push(...likeTo(named, article.text, signature));
        index.add({ article: named, text: article.text }, signature);
      }
      const losses = read.articles.flatMap((article) =>
        article.losses.map((loss) => lossSentence(loss, read.encoding)),
      );
      return {
        outcome: added.length > 0 ? 'added' : 'already-there',
        file,
        name,
        format: formatOfReader(read.reader),
        documents: added.length > 0 ? added : present,
        present: present.map(({ title }) => title),
        isOld: added.length === 0 && present.every(({ id }) => before.has(id)),
        losses: [...new Set(losses)],
        like,
      };
    },
  };
}

const NO_BYTES = new Uint8Array();
