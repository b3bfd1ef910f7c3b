import { parseEventDate } from '../../../shared/dates/event-date';
import type { DatedQuote } from '../../../shared/dossier/said';
import type { Id } from '../../../shared/model/ids';
import type { CheckStatus, DocumentRecord, QuoteRecord } from '../../../shared/model/records';
import type { Reading } from '../../db/repository';
import { entriesOf } from '../../queries/directory';
import type { EventDirectory, SpeakerDirectory, SpeakerEntry } from '../../queries/directory';
import { readPassages } from '../../queries/passages';
import type { QuotePassage } from '../../queries/passages';

/** A quote of a speaker with all that their page says of it. */
export interface SaidQuote extends DatedQuote, QuotePassage {
  readonly check: CheckStatus;
}

/** Somebody who is quoted on the same events, and how often. */
export interface CoQuoted {
  readonly entry: SpeakerEntry;
  readonly quotes: number;
  /** The events, by the ids of those who stand for them. */
  readonly events: ReadonlySet<Id>;
}

/** What the page of a speaker is made of. */
export interface Dossier {
  readonly said: readonly SaidQuote[];
  readonly articles: number;
  /** Who else is quoted on the same events, the most quoted first. */
  readonly coQuoted: readonly CoQuoted[];
}

const dayOfArticle = ({ source }: DocumentRecord): string | null =>
  source.published === '' ? null : parseEventDate(source.published, null).earliest;

/** All that a speaker said, by whichever of their records, and who else was quoted on the same events. */
export async function readDossier(
  reading: Reading,
  ids: readonly Id[],
  events: EventDirectory,
  speakers: SpeakerDirectory,
): Promise<Dossier> {
  const quotes = await reading.quotesOfSpeaker(ids);
  const byKey = new Map(quotes.map((quote) => [`${quote.documentId} ${quote.id}`, quote]));
  const documents = new Map<Id, DocumentRecord>();
  for (const documentId of new Set(quotes.map((quote) => quote.documentId))) {
    const document = await reading.document(documentId);
    if (document) documents.set(documentId, document);
  }
  const said = (await readPassages(reading, quotes)).flatMap((passage): readonly SaidQuote[] => {
    const quote = byKey.get(passage.key);
    const document = quote && documents.get(quote.documentId);
    if (!quote || !document) return [];
    return [
      {
        ...passage,
        day: dayOfArticle(document),
        publisher: document.source.publisher,
        eventId: firstEvent(quote, events),
        check: quote.check.status,
      },
    ];
  });
  const about = new Set(
    quotes.flatMap(({ eventIds }) => eventIds.map((id) => events.byId.get(id)?.event.id ?? id)),
  );
  return {
    said,
    articles: documents.size,
    coQuoted: await readCoQuoted(reading, ids, about, events, speakers),
  };
}

/** The first event of a quote that is in the project, by who stands for it. */
const firstEvent = ({ eventIds }: QuoteRecord, { byId }: EventDirectory): Id | null =>
  eventIds.map((id) => byId.get(id)?.event.id).find((id) => id !== undefined) ?? null;

async function readCoQuoted(
  reading: Reading,
  ids: readonly Id[],
  about: ReadonlySet<Id>,
  events: EventDirectory,
  speakers: SpeakerDirectory,
): Promise<readonly CoQuoted[]> {
  const own = new Set(ids);
  const others = new Map<SpeakerEntry, { quotes: Set<string>; events: Set<Id> }>();
  for (const eventId of about) {
    const members = events.byId.get(eventId)?.members.map(({ id }) => id) ?? [];
    for (const quote of await reading.quotesOfEvent(members))
      for (const entry of entriesOf(quote.speakerIds, speakers.byId)) {
        if (!entry || entry.members.some(({ id }) => own.has(id))) continue;
        const of = others.get(entry) ?? { quotes: new Set(), events: new Set() };
        others.set(entry, of);
        of.quotes.add(`${quote.documentId} ${quote.id}`);
        of.events.add(eventId);
      }
  }
  return [...others]
    .map(([entry, of]) => ({ entry, quotes: of.quotes.size, events: of.events }))
    .toSorted(
      (a, b) => b.quotes - a.quotes || a.entry.speaker.name.localeCompare(b.entry.speaker.name),
    );
}
