import type { Id } from '../../../shared/model/ids';
import type { DocumentRecord, QuoteRecord } from '../../../shared/model/records';
import { resolveIdentities } from '../../../shared/identities/resolve-identities';
import { agreedOf, assessText, indexDecisions } from '../../../shared/review/disagreements';
import { toReviewQuote } from '../../../shared/review/review-item';
import { firstNameOf } from '../../../shared/review/said';
import type { DisagreementItem } from '../../../shared/review/review-item';
import { annotatorEntries } from '../../queries/annotators';
import type { AnnotatorEntry } from '../../queries/annotators';
import { directoryOf, eventDirectoryOf } from '../../queries/directory';
import type { EventEntry, SpeakerEntry } from '../../queries/directory';
import type { Hiding, ShownReading } from '../../db/repository';

/** One passage: what each layer has there, in the order of the columns; null where it has nothing. */
export interface LayerRow {
  readonly item: DisagreementItem;
  readonly quotes: readonly (QuoteRecord | null)[];
  /** What stands for the passage in the agreed layer. */
  readonly agreed: QuoteRecord | null;
}

export interface Layers {
  readonly document: DocumentRecord;
  /** A column each. */
  readonly layers: readonly AnnotatorEntry[];
  readonly rows: readonly LayerRow[];
  /** Whether anything on this article was decided, so that there is an agreed layer to show. */
  readonly decided: boolean;
  /** What blind mode leaves out; null when nothing. */
  readonly hiding: Hiding | null;
  readonly speakers: ReadonlyMap<Id, SpeakerEntry>;
  readonly events: ReadonlyMap<Id, EventEntry>;
}

/** Reads an article's quotes by annotator and passage; null when the article is gone. */
export async function readLayers(repository: ShownReading, documentId: Id): Promise<Layers | null> {
  const document = await repository.document(documentId);
  if (!document) return null;
  const all = await repository.quotesOf(documentId);
  const verdicts = await repository.identities();
  const hiding = await repository.hiding(documentId);
  // Decisions are about quotes of others, so they are hidden with these.
  const decisions = indexDecisions(hiding ? [] : await repository.decisions());
  const speakers = directoryOf(await repository.speakers(), verdicts).byId;
  const events = eventDirectoryOf(await repository.events(), verdicts).byId;
  const identities = resolveIdentities(verdicts);
  const named = new Map(
    [
      ...[...speakers.values()].flatMap(({ members }) => members),
      ...[...events.values()].flatMap(({ members }) => members),
    ].map(({ id, name }) => [id, name]),
  );
  const items = await assessText(
    all.map((quote) => toReviewQuote(quote)),
    {
      decisions,
      resolve: identities.representative,
      nameOf: firstNameOf(identities, (id) => named.get(id) ?? ''),
    },
  );
  const me = repository.annotatorId();
  const layers = annotatorEntries(
    all.map(({ layer }) => layer),
    await repository.annotators(),
    me,
  );
  const byId = new Map(all.map((quote) => [quote.id, quote]));
  const rows = items.map((item): LayerRow => {
    const of = new Map(item.quotes.map(({ layer, id }) => [layer, byId.get(id) ?? null]));
    return {
      item,
      quotes: layers.map(({ id }) => of.get(id) ?? null),
      agreed: byId.get(agreedOf(item) ?? '') ?? null,
    };
  });
  return {
    document,
    layers,
    rows,
    hiding,
    decided: items.some(({ decision }) => decision !== null),
    speakers,
    events,
  };
}
