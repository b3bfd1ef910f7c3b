import { DraftChecker } from '../../../shared/checking/check-draft';
import type { CheckedDraft } from '../../../shared/checking/check-draft';
import type { CheckedQuotation } from '../../../shared/checking/checked-quotation';
import { sourcesOfProject } from '../../../shared/checking/sources-of-project';
import { overlaps } from '../../../shared/anchoring/spans';
import { createTurns } from '../../../shared/lib/turns';
import type { Span } from '../../../shared/model/anchor';
import type { Id, TextHash } from '../../../shared/model/ids';
import type { DocumentRecord } from '../../../shared/model/records';
import { createSuggester } from '../../../shared/suggest/create-suggester';
import type { Suggest } from '../../../shared/suggest/create-suggester';
import { QuotedArticlesReader } from '../../db/read/quoted-articles-reader';
import type { QuotedArticles } from '../../db/read/quoted-articles-reader';
import type { OnStep } from '../conversation';

/** The article a quotation was found in, and its words there with what was left out around them. */
export interface ShownSource {
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly textHash: TextHash;
  /** All words that the quotation or a change of it is about; `start` as an offset in the text, UTF-16. */
  readonly words: Span & { readonly text: string };
  /** Quotes of the person's own layer at these words. */
  readonly quotes: readonly { readonly documentId: Id; readonly quoteId: Id }[];
}

/** A quotation of the draft as the page shows it. */
export interface ShownQuotation extends CheckedQuotation {
  readonly shownSource: ShownSource | null;
}

/** What became of a draft. */
export interface ShownCheck {
  readonly quotations: readonly ShownQuotation[];
  /** How many articles it was held against, and how many have no text here. */
  readonly articles: number;
  readonly withoutText: number;
}

/** What the worker is asked. */
export interface CheckQuestions {
  /** Checks a draft against all articles of the project; news is how many texts are read. `me` is whose quotes are named. */
  check(onStep: OnStep, draft: CheckedDraft, me: Id): Promise<ShownCheck>;
}

interface Loaded {
  readonly articles: QuotedArticles;
  readonly checker: DraftChecker;
  readonly documents: ReadonlyMap<Id, DocumentRecord>;
  readonly withoutText: number;
}

async function suggesterWithTagger(): Promise<Suggest> {
  const [{ createWinkTagger }, { default: model }] = await Promise.all([
    import('../../../shared/suggest/wink-tagger'),
    import('wink-eng-lite-web-model'),
  ]);
  return createSuggester(createWinkTagger(model));
}

/** Checks drafts. The index of all texts is kept until something is written. */
export class CheckDraftSession implements CheckQuestions {
  readonly #turns = createTurns();
  readonly #reader: QuotedArticlesReader;
  readonly #texts = new Map<TextHash, string>();
  readonly #suggester: () => Promise<Suggest>;
  #loaded: Loaded | null = null;

  /** `name` of the database and the suggester for tests. */
  constructor(name?: string, suggester: () => Promise<Suggest> = suggesterWithTagger) {
    this.#reader = new QuotedArticlesReader(name);
    this.#suggester = suggester;
  }

  check = (onStep: OnStep, draft: CheckedDraft, me: Id) =>
    this.#turns.take(async (): Promise<ShownCheck> => {
      try {
        const loaded = await this.#load(onStep);
        return {
          quotations: loaded.checker
            .check(draft)
            .map((one) => ({ ...one, shownSource: this.#sourceOf(one, loaded, me) })),
          articles: loaded.documents.size,
          withoutText: loaded.withoutText,
        };
      } catch (error) {
        this.#reader.close();
        throw error;
      }
    });

  async #load(onStep: OnStep): Promise<Loaded> {
    const articles = await this.#reader.read();
    if (this.#loaded?.articles === articles) return this.#loaded;
    // Articles of one text are one: the quotes of all of them say who speaks in it.
    const standing = new Map<TextHash, Id>();
    for (const { id, textHash } of articles.documents)
      if (!standing.has(textHash)) standing.set(textHash, id);
    const unread = Array.from(standing.keys()).filter((hash) => !this.#texts.has(hash));
    await this.#reader.texts(unread, (hash, text) => this.#texts.set(hash, text), onStep);
    for (const hash of this.#texts.keys()) if (!standing.has(hash)) this.#texts.delete(hash);
    const documents = articles.documents.filter(
      ({ id, textHash }) => standing.get(textHash) === id,
    );
    const stands = new Map(
      articles.documents.map(({ id, textHash }) => [id, standing.get(textHash) ?? id]),
    );
    const quotes = articles.quotes.map((quote) => ({
      ...quote,
      documentId: stands.get(quote.documentId) ?? quote.documentId,
    }));
    const { sources, withoutText } = sourcesOfProject({
      project: { id: '', name: '' },
      records: [...documents, ...quotes, ...articles.speakers, ...articles.identities],
      unknown: [],
      texts: Array.from(this.#texts, ([hash, text]) => ({ hash, text })),
    });
    this.#loaded = {
      articles,
      checker: new DraftChecker(sources, await this.#suggester()),
      documents: new Map(documents.map((document) => [document.id, document])),
      withoutText: withoutText.length,
    };
    return this.#loaded;
  }

  #sourceOf(
    { source, changes }: CheckedQuotation,
    { documents, articles }: Loaded,
    me: Id,
  ): ShownSource | null {
    const document = documents.get(source?.documentId ?? '');
    const text = this.#texts.get(document?.textHash ?? '');
    if (!source || !document || text === undefined) return null;
    const start = Math.min(source.start, ...changes.map((change) => change.source.start));
    const end = Math.max(source.end, ...changes.map((change) => change.source.end));
    return {
      title: document.title,
      publisher: document.source.publisher,
      published: document.source.published,
      textHash: document.textHash,
      words: { start, end, text: text.slice(start, end) },
      quotes: articles.quotes
        .filter(
          ({ layer, anchor }) =>
            layer === me && anchor.textHash === document.textHash && overlaps(anchor, source),
        )
        .map(({ documentId, id }) => ({ documentId, quoteId: id })),
    };
  }
}
