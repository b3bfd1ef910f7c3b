import { overlaps } from '../../../shared/anchoring/spans';
import { parseEventDate } from '../../../shared/dates/event-date';
import { resolveIdentities } from '../../../shared/identities/resolve-identities';
import { createTurns } from '../../../shared/lib/turns';
import type { Span } from '../../../shared/model/anchor';
import type { Id, TextHash } from '../../../shared/model/ids';
import type { DocumentRecord, QuoteRecord } from '../../../shared/model/records';
import type { QuotedPassage } from '../../../shared/same-quote/quoted-passage';
import { quotationsOfText } from '../../../shared/same-quote/quotations-of-text';
import { SameQuotes } from '../../../shared/same-quote/same-quotes';
import type { PlacedPassage } from '../../../shared/same-quote/same-quotes';
import { QuotedArticlesReader } from '../../db/read/quoted-articles-reader';
import type { QuotedArticles } from '../../db/read/quoted-articles-reader';
import type { OnStep } from '../conversation';

/** Words that stand in an article, with what there is to say of them. */
export interface SamePlace extends Span {
  readonly documentId: Id;
  /** Null where nobody has annotated them. */
  readonly quoteId: Id | null;
  readonly exact: string;
  /** The article's; may be empty. */
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  /** Who says it, by those who stand for them, in order of their names; empty where nobody has said it. */
  readonly speakers: readonly { readonly id: Id; readonly name: string }[];
}

/** The same words in several articles, earliest first. */
export interface ShownSameGroup {
  readonly kind: 'identical' | 'altered';
  readonly places: readonly SamePlace[];
  /** Whether not all of those whose speaker is known have the same. */
  readonly otherSpeakers: boolean;
}

/** What the worker is asked. */
export interface SameQuestions {
  /** All groups; news is how many of the texts are read that it had not seen yet. */
  groups(onStep: OnStep): Promise<readonly ShownSameGroup[]>;
  /** Where the words of a quote stand in other articles, earliest first. */
  elsewhere(onStep: OnStep, quoteId: Id): Promise<readonly SamePlace[]>;
}

/** Knows which quotes stand in several articles. It reads the project itself and follows what is written. */
export class SameQuotesSession implements SameQuestions {
  readonly #turns = createTurns();
  readonly #reader: QuotedArticlesReader;
  /** The quotations of each text that was seen, as suggested. */
  readonly #quotations = new Map<TextHash, readonly QuotedPassage[]>();
  readonly #same = new SameQuotes();
  /** What each article was put in with. */
  readonly #put = new Map<TextHash, string>();
  #key = '';

  /** `name` of the database for tests. */
  constructor(name?: string) {
    this.#reader = new QuotedArticlesReader(name);
  }

  groups = (onStep: OnStep) =>
    this.#answer(onStep, (articles) => {
      const place = placing(articles);
      return this.#same.groups().flatMap(({ kind, quotes }) => {
        const places = inOrder(quotes, place);
        if (new Set(places.map(({ documentId }) => documentId)).size < 2) return [];
        return [{ kind, places, otherSpeakers: differ(places) }];
      });
    });

  elsewhere = (onStep: OnStep, quoteId: Id) =>
    this.#answer(onStep, (articles) => {
      const quote = articles.quotes.find(({ id }) => id === quoteId);
      const document = articles.documents.find(({ id }) => id === quote?.documentId);
      if (!quote || !document) return [];
      const found = this.#same.elsewhere(quote.anchor.exact, document.textHash);
      return inOrder(found, placing(articles));
    });

  /** One question after the other; when storage fails, the next one opens the database anew. */
  #answer<T>(onStep: OnStep, ask: (articles: QuotedArticles) => T): Promise<T> {
    return this.#turns.take(async () => {
      try {
        const articles = await this.#reader.read();
        if (articles.key !== this.#key) await this.#follow(articles, onStep);
        this.#key = articles.key;
        return ask(articles);
      } catch (error) {
        this.#reader.close();
        throw error;
      }
    });
  }

  async #follow({ documents, quotes }: QuotedArticles, onStep: OnStep): Promise<void> {
    const hashes = new Map<Id, TextHash>(documents.map(({ id, textHash }) => [id, textHash]));
    const own = new Map<TextHash, QuoteRecord[]>();
    for (const hash of hashes.values()) own.set(hash, []);
    for (const quote of quotes) own.get(hashes.get(quote.documentId) ?? '')?.push(quote);
    const unread = Array.from(own.keys()).filter((hash) => !this.#quotations.has(hash));
    await this.#reader.texts(
      unread,
      (hash, text) => this.#quotations.set(hash, quotationsOfText('', text)),
      onStep,
    );
    for (const hash of this.#put.keys())
      if (!own.has(hash)) {
        this.#same.remove(hash);
        this.#put.delete(hash);
      }
    for (const [hash, annotated] of own) {
      const signature = annotated
        .map(({ id, anchor }) => `${id} ${anchor.start} ${anchor.exact}`)
        .join('\n');
      if (this.#put.get(hash) === signature) continue;
      this.#put.set(hash, signature);
      this.#same.put({ key: hash, passages: this.#passages(hash, annotated) });
    }
  }

  /** The quotes of a text, and its quotations that no quote covers any part of. */
  #passages(hash: TextHash, annotated: readonly QuoteRecord[]): readonly QuotedPassage[] {
    const quotes = annotated.map(({ id, documentId, anchor: { start, end, exact } }) => ({
      documentId,
      quoteId: id,
      start,
      end,
      exact,
    }));
    const others = (this.#quotations.get(hash) ?? []).filter(
      (one) => !quotes.some((quote) => overlaps(quote, one)),
    );
    return [...quotes, ...others].toSorted((a, b) => a.start - b.start);
  }
}

type Place = (passage: PlacedPassage) => SamePlace | null;

/** What turns passages into what is shown of them. */
function placing({ documents, quotes, speakers, identities }: QuotedArticles): Place {
  const { representative } = resolveIdentities(identities);
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  const byHash = new Map<TextHash, DocumentRecord>();
  for (const document of documents)
    if (!byHash.has(document.textHash)) byHash.set(document.textHash, document);
  return ({ article, quoteId, start, end, exact }) => {
    const document = byHash.get(article);
    if (!document) return null;
    const ids = byId.get(quoteId ?? '')?.speakerIds ?? [];
    const known = new Map(ids.map((id) => [representative(id), names.get(representative(id))]));
    return {
      documentId: document.id,
      quoteId,
      start,
      end,
      exact,
      title: document.title,
      publisher: document.source.publisher,
      published: document.source.published,
      speakers: Array.from(known, ([id, name]) => ({ id, name: name ?? '' }))
        .filter(({ name }) => name !== '')
        .toSorted((a, b) => a.name.localeCompare(b.name)),
    };
  };
}

/** Places by the day of their article, undated last; what several annotators have in one place is one place. */
function inOrder(passages: readonly PlacedPassage[], place: Place): readonly SamePlace[] {
  const places = new Map<string, SamePlace>();
  for (const passage of passages) {
    const one = place(passage);
    if (!one) continue;
    const key = `${one.documentId} ${one.start} ${one.end}`;
    const known = places.get(key);
    const others = one.speakers.filter(({ id }) => !known?.speakers.some((own) => own.id === id));
    places.set(key, known ? { ...known, speakers: [...known.speakers, ...others] } : one);
  }
  const dayOf = ({ published }: SamePlace): string =>
    (published === '' ? null : parseEventDate(published, null).earliest) ?? '9';
  return Array.from(places.values()).toSorted(
    (a, b) =>
      dayOf(a).localeCompare(dayOf(b)) || a.title.localeCompare(b.title) || a.start - b.start,
  );
}

function differ(places: readonly SamePlace[]): boolean {
  const known = places.filter(({ speakers }) => speakers.length > 0);
  const [first] = known;
  return known.some(
    ({ speakers }) => !speakers.some(({ id }) => first?.speakers.some((own) => own.id === id)),
  );
}
