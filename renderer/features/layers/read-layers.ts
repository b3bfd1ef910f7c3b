import type { Id } from '../../../shared/model/ids';
import type { DocumentRecord, QuoteRecord } from '../../../shared/model/records';
import { resolveIdentities } from '../../../shared/identities/resolve-identities';
import { initialsOf } from '../../../shared/names/initials';
import { AGREED_LAYER } from '../../../shared/review/agreed-layer';
import { agreedOf, assessText, indexDecisions } from '../../../shared/review/disagreements';
import { toReviewQuote } from '../../../shared/review/review-item';
import type { DisagreementItem } from '../../../shared/review/review-item';
import { directoryOf, eventDirectoryOf } from '../../db/directory';
import type { EventEntry, SpeakerEntry } from '../../db/directory';
import type { Repository } from '../../db/repository';
import { LAYERS } from '../../texts/layers';

/** An annotator's column. */
export interface Layer {
  readonly id: Id;
  readonly name: string;
  readonly initials: string;
  /** Null for an author nobody knows: never taken for the one at this desk. */
  readonly colour: number | null;
  readonly own: boolean;
}

/** One passage: what each layer has there, in the order of the columns; null where it has nothing. */
export interface LayerRow {
  readonly item: DisagreementItem;
  readonly quotes: readonly (QuoteRecord | null)[];
  /** What stands for the passage in the agreed layer. */
  readonly agreed: QuoteRecord | null;
}

export interface Layers {
  readonly document: DocumentRecord;
  readonly layers: readonly Layer[];
  readonly rows: readonly LayerRow[];
  /** Whether anything on this article was decided, so that there is an agreed layer to show. */
  readonly decided: boolean;
  readonly speakers: ReadonlyMap<Id, SpeakerEntry>;
  readonly events: ReadonlyMap<Id, EventEntry>;
}

/** Reads an article's quotes by annotator and passage; null when the article is gone. */
export async function readLayers(repository: Repository, documentId: Id): Promise<Layers | null> {
  const document = await repository.document(documentId);
  if (!document) return null;
  const all = await repository.quotesOf(documentId);
  const verdicts = await repository.identities();
  const decisions = indexDecisions(await repository.decisions());
  const items = await assessText(
    all.map((quote) => toReviewQuote(quote)),
    { decisions, resolve: resolveIdentities(verdicts).of },
  );
  const me = repository.annotatorId();
  const annotators = new Map((await repository.annotators()).map((one) => [one.id, one]));
  const layers = [...new Set(all.map(({ layer }) => layer))]
    .filter((id) => id !== AGREED_LAYER)
    .map((id): Layer => {
      const known = annotators.get(id);
      const name = known?.name ?? (id === me ? LAYERS.you : LAYERS.unknown(id));
      return {
        id,
        name,
        initials: known ? initialsOf(name) : '?',
        colour: known?.colour ?? null,
        own: id === me,
      };
    })
    .toSorted((a, b) => Number(b.own) - Number(a.own) || a.name.localeCompare(b.name));
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
    decided: items.some(({ decision }) => decision !== null),
    speakers: directoryOf(await repository.speakers(), verdicts).byId,
    events: eventDirectoryOf(await repository.events(), verdicts).byId,
  };
}
