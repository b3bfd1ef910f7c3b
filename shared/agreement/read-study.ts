import { heldArticles } from '../visibility/held-articles';
import { resolveIdentities } from '../identities/resolve-identities';
import { namedSpeaker, suggestDuplicates } from '../identities/suggest-duplicates';
import { finishersOf } from '../visibility/finished';
import type { ProjectContent } from '../model/content';
import type { Id, TextHash } from '../model/ids';
import type { AnyRecord, DocumentRecord, QuoteRecord, RecordByType } from '../model/records';
import { compareCodeUnits } from '../lib/canonical-json';
import { AGREED_LAYER } from '../review/agreed-layer';
import { createSaying, firstNameOf, restOf } from '../review/said';
import type { Said } from '../review/said';

/** Somebody who worked on at least one article. */
export interface StudyAnnotator {
  readonly id: Id;
  /** '' when nothing says. */
  readonly name: string;
  readonly colour: number;
  readonly quotes: number;
  readonly articles: number;
}

/** One text and the living quotes of everybody who worked on it, none for those who found nothing. */
export interface StudyArticle {
  readonly textHash: TextHash;
  readonly title: string;
  /** Length of the text in UTF-16 units; null when it is not here. */
  readonly length: number | null;
  readonly layers: ReadonlyMap<Id, readonly QuoteRecord[]>;
}

/** A project as agreement sees it. */
export interface Study {
  /** By name. */
  readonly annotators: readonly StudyAnnotator[];
  /** By title. */
  readonly articles: readonly StudyArticle[];
  /** The one that stands for all speakers (or events) that were said to be the same. */
  readonly resolve: (id: Id) => Id;
  /** The name of a speaker or an event; '' when it has none. */
  readonly nameOf: (id: Id) => string;
  /** Pairs of speakers that may be one, about which nobody has said so or otherwise. */
  readonly duplicates: () => readonly (readonly [Id, Id])[];
  /** What a quote says, by which quotes on the same words are matched. */
  readonly says: (quote: QuoteRecord) => Said;
}

/** The same order on every machine: figures are drawn, and texts laid end to end, in it. */
export const byName = new Intl.Collator('en', { numeric: true });

const ofType = <T extends AnyRecord['type']>(
  records: readonly AnyRecord[],
  type: T,
): RecordByType[T][] => records.filter((record): record is RecordByType[T] => record.type === type);

/**
 * Reads a project for comparing its annotators. Somebody worked on an article if they have quotes there or said that
 * they are finished with it; nobody else counts there, so that what one has not read is never taken for “found nothing”. Articles
 * are told apart by their text: an article that two opened each for themselves is one. Quotes of unknown annotators
 * are left out.
 */
export function readStudy({ records, texts }: Pick<ProjectContent, 'records' | 'texts'>): Study {
  const documents = new Map<Id, DocumentRecord>();
  const layersOf = new Map<TextHash, Map<Id, QuoteRecord[]>>();
  const layerOf = (textHash: TextHash, annotator: Id): QuoteRecord[] => {
    const layers = layersOf.get(textHash) ?? new Map<Id, QuoteRecord[]>();
    layersOf.set(textHash, layers);
    const layer = layers.get(annotator) ?? [];
    layers.set(annotator, layer);
    return layer;
  };
  const titles = new Map<TextHash, string>();
  const held = heldArticles(records);
  for (const document of ofType(records, 'document')) {
    if (document.deleted && !held.has(document.id)) continue;
    documents.set(document.id, document);
    const title = titles.get(document.textHash);
    if (title === undefined || compareCodeUnits(document.title, title) < 0)
      titles.set(document.textHash, document.title);
  }
  const finishers = finishersOf([...documents.values()], ofType(records, 'finished'));
  for (const textHash of titles.keys())
    for (const annotator of finishers.get(textHash) ?? []) layerOf(textHash, annotator);
  for (const quote of ofType(records, 'quote')) {
    const document = documents.get(quote.documentId);
    // What was agreed on in review is nobody's own finding.
    if (quote.deleted || ['', AGREED_LAYER].includes(quote.layer) || !document) continue;
    const { textHash } = quote.anchor;
    if (!titles.has(textHash)) titles.set(textHash, document.title);
    layerOf(textHash, quote.layer).push(quote);
  }

  const lengths = new Map(texts.map(({ hash, text }) => [hash, text.length]));
  const articles = [...layersOf].map(([textHash, layers]) => ({
    textHash,
    title: titles.get(textHash) ?? '',
    length: lengths.get(textHash) ?? null,
    layers,
  }));
  const named = [...ofType(records, 'speaker'), ...ofType(records, 'event')];
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const identities = resolveIdentities(ofType(records, 'identity'));
  const nameOf = (id: Id): string => names.get(id) ?? '';
  const say = createSaying(identities.representative, firstNameOf(identities, nameOf));
  return {
    annotators: annotatorsOf(articles, ofType(records, 'annotator')),
    articles: articles.toSorted(
      (a, b) => byName.compare(a.title, b.title) || compareCodeUnits(a.textHash, b.textHash),
    ),
    resolve: identities.representative,
    nameOf,
    duplicates: () =>
      suggestDuplicates(
        ofType(records, 'speaker')
          .filter(({ deleted }) => !deleted)
          .map(namedSpeaker),
        ofType(records, 'identity'),
        identities,
      ).map(({ a, b }) => [a, b] as const),
    says: (quote) => say({ ...quote, rest: restOf(quote) }),
  };
}

function annotatorsOf(
  articles: readonly StudyArticle[],
  known: readonly RecordByType['annotator'][],
): readonly StudyAnnotator[] {
  const records = new Map(known.map((record) => [record.id, record]));
  const counts = new Map<Id, { quotes: number; articles: number }>();
  for (const { layers } of articles)
    for (const [id, layer] of layers) {
      const count = counts.get(id) ?? { quotes: 0, articles: 0 };
      counts.set(id, { quotes: count.quotes + layer.length, articles: count.articles + 1 });
    }
  return [...counts]
    .map(([id, count]) => ({
      id,
      name: records.get(id)?.name ?? '',
      colour: records.get(id)?.colour ?? 0,
      ...count,
    }))
    .toSorted((a, b) => byName.compare(a.name, b.name) || compareCodeUnits(a.id, b.id));
}
