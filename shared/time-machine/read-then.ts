import { recordKey } from '../merge/merge-copies';
import type { ProjectContent } from '../model/content';
import { POLICY_ID } from '../model/derived-ids';
import type { Id } from '../model/ids';
import type { AnyRecord, DocumentRecord, QuoteRecord, SpeakerRecord } from '../model/records';
import { finishersOf, isBlind } from '../visibility/finished';
import { blindSight, sees, seesAll } from '../visibility/sight';
import type { Sight } from '../visibility/sight';

/** An article of a snapshot, for a list of them. */
export interface ArticleLine {
  readonly id: Id;
  readonly title: string;
  /** Those that are seen. */
  readonly quotes: number;
}

/** A quote of a snapshot as it stood in its text. */
export interface QuoteThen {
  readonly id: Id;
  readonly words: string;
  readonly speakers: readonly string[];
  readonly note: string;
}

/** Words of a text, with the quotes that cover them, by their place in the list. */
export interface PieceOfText {
  /** Where they begin, in UTF-16 code units from the beginning of the text. */
  readonly at: number;
  readonly text: string;
  readonly quotes: readonly number[];
}

/** An article of a snapshot to be read. */
export interface ArticleThen {
  readonly title: string;
  /** A paragraph each; line breaks are left out. Null where the snapshot does not have the text. */
  readonly paragraphs: readonly (readonly PieceOfText[])[] | null;
  /** In the order of the text. */
  readonly quotes: readonly QuoteThen[];
  /** Quotes of others that blind mode hides. */
  readonly hidden: number;
}

const ofType = <T extends AnyRecord>({ records }: ProjectContent, type: T['type']): readonly T[] =>
  records.filter((record): record is T => record.type === type);
const living = <T extends AnyRecord>(content: ProjectContent, type: T['type']): readonly T[] =>
  ofType<T>(content, type).filter(({ deleted }) => !deleted);

/** What the annotator may see in a snapshot, by what the team had agreed on then. */
export function sightThen(content: ProjectContent, me: Id): Sight {
  const policy = content.records.find(
    (record) => recordKey(record) === recordKey({ type: 'policy', id: POLICY_ID }),
  );
  if (policy?.type !== 'policy' || !isBlind(policy)) return seesAll(me);
  const documents = ofType<DocumentRecord>(content, 'document');
  const finished = content.records.filter((record) => record.type === 'finished');
  return blindSight(me, documents, finishersOf(documents, finished));
}

/** The articles of a snapshot, by title. */
export function articlesThen(content: ProjectContent, sight: Sight): readonly ArticleLine[] {
  const counts = new Map<Id, number>();
  for (const quote of living<QuoteRecord>(content, 'quote'))
    if (sees(sight, quote)) counts.set(quote.documentId, (counts.get(quote.documentId) ?? 0) + 1);
  return living<DocumentRecord>(content, 'document')
    .map(({ id, title }) => ({ id, title, quotes: counts.get(id) ?? 0 }))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en') || (a.id < b.id ? -1 : 1));
}

/** One article of a snapshot with its text and quotes; null where it does not have it. */
export function articleThen(content: ProjectContent, sight: Sight, id: Id): ArticleThen | null {
  const document = living<DocumentRecord>(content, 'document').find((one) => one.id === id);
  if (!document) return null;
  const all = living<QuoteRecord>(content, 'quote').filter(({ documentId }) => documentId === id);
  const seen = all
    .filter((quote) => sees(sight, quote))
    .toSorted((a, b) => a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end);
  const names = new Map(
    ofType<SpeakerRecord>(content, 'speaker').map((speaker) => [speaker.id, speaker.name]),
  );
  const text = content.texts.find(({ hash }) => hash === document.textHash)?.text;
  return {
    title: document.title,
    paragraphs: text === undefined ? null : paragraphsOf(text, document.textHash, seen),
    quotes: seen.map(({ id: quoteId, anchor, speakerIds, note }) => ({
      id: quoteId,
      words: anchor.exact,
      speakers: speakerIds.flatMap((speaker) => names.get(speaker) ?? []),
      note,
    })),
    hidden: all.length - seen.length,
  };
}

/** The paragraphs of a text, cut where a quote begins or ends. Quotes of another text cover none of it. */
function paragraphsOf(
  text: string,
  hash: string,
  quotes: readonly QuoteRecord[],
): readonly (readonly PieceOfText[])[] {
  const spans = quotes.map(({ anchor }) => (anchor.textHash === hash ? anchor : null));
  const cuts = [...new Set(spans.flatMap((span) => (span ? [span.start, span.end] : [])))].toSorted(
    (a, b) => a - b,
  );
  const paragraphs: PieceOfText[][] = [];
  let start = 0;
  let next = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    while ((cuts[next] ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const pieces: PieceOfText[] = [];
    for (let from = start; from < end; ) {
      const cut = cuts[next] ?? end;
      const to = Math.min(cut, end);
      if (cut <= end) next += 1;
      const covering = spans.flatMap((span, index) =>
        span && span.start <= from && span.end >= to ? [index] : [],
      );
      pieces.push({ at: from, text: text.slice(from, to), quotes: covering });
      from = to;
    }
    if (pieces.length > 0) paragraphs.push(pieces);
    start = end + 1;
  }
  return paragraphs;
}
