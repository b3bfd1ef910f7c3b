import type { Id } from '../../../../shared/model/ids';
import type { AnnotatorRecord, DocumentRecord, TagRecord } from '../../../../shared/model/records';
import { foldText } from '../../../../shared/names/fold';
import { roleInALine, rolesAt } from '../../../../shared/names/role-at';
import { AGREED_LAYER } from '../../../../shared/review/agreed-layer';
import type { DocumentSummary, ListedQuote, TagSummary } from '../../../db/repository';
import { dayIn } from '../../../queries/article-days';
import { firstOfEach } from '../../../queries/directory';
import type { EventDirectory, SpeakerDirectory } from '../../../queries/directory';
import { QUOTES } from '../../../texts/quotes';
import { QUOTE_TABLE as WORDS } from '../../../texts/quote-table';
import type { SortValue } from '../../../ui/arrange-rows';
import type { QuoteColumnId, QuoteFacet } from './quote-shape';

/** What the table shows beside the quotes themselves. */
export interface BookSources {
  readonly articles: readonly DocumentSummary[];
  readonly speakers: Pick<SpeakerDirectory, 'byId'>;
  readonly events: Pick<EventDirectory, 'byId'>;
  readonly tags: readonly TagSummary[];
  readonly annotators: readonly AnnotatorRecord[];
  readonly me: Id;
}

const NONE: readonly string[] = [''];
const orNone = (values: readonly string[]): readonly string[] =>
  values.length === 0 ? NONE : values;
const KINDS = ['direct', 'mixed', 'indirect', 'scare'];
const CHECKS = ['unchecked', 'disputed', 'altered', 'verbatim'];
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Names, articles and dates that belong to quotes, looked up by id and worked out once. */
export class QuoteBook {
  readonly #from: BookSources;
  readonly #articles = new Map<Id, DocumentRecord>();
  readonly #tags: ReadonlyMap<Id, TagRecord>;
  readonly #annotators: ReadonlyMap<Id, AnnotatorRecord>;
  readonly #folded = new Map<string, string>();
  readonly #roles = new Map<string, string>();

  constructor(from: BookSources) {
    this.#from = from;
    for (const { document, also = [] } of from.articles) {
      this.#articles.set(document.id, document);
      // Several records of one text are one article.
      for (const { id } of also) this.#articles.set(id, document);
    }
    this.#tags = new Map(from.tags.map(({ tag }) => [tag.id, tag]));
    this.#annotators = new Map(from.annotators.map((one) => [one.id, one]));
  }

  /** The article that a quote stands in; undefined where it is gone. */
  article({ documentId }: Pick<ListedQuote, 'documentId'>): DocumentRecord | undefined {
    return this.#articles.get(documentId);
  }

  /** The day of its article (`YYYY-MM-DD`, or as much of it as is known); '' where there is none. */
  day(line: ListedQuote): string {
    return dayIn(this.article(line)?.source.published ?? '') ?? '';
  }

  title(line: ListedQuote): string {
    const title = this.article(line)?.title ?? '';
    return title === '' ? WORDS.untitled : title;
  }

  publisher(line: ListedQuote): string {
    return this.article(line)?.source.publisher.trim() ?? '';
  }

  /** Those who said it, each person once. */
  speakers({ speakerIds }: ListedQuote) {
    const { byId } = this.#from.speakers;
    return speakerIds.length < 2
      ? speakerIds.map((id) => byId.get(id))
      : firstOfEach(speakerIds, byId).map((id) => byId.get(id));
  }

  speakerNames(line: ListedQuote): readonly string[] {
    return this.speakers(line).map((entry) => entry?.speaker.name ?? WORDS.unknownSpeaker);
  }

  /** What the first speaker was at the time of the article; '' where nobody said. */
  role(line: ListedQuote): string {
    const [entry] = this.speakers(line);
    if (!entry) return '';
    const day = this.day(line);
    const key = `${entry.speaker.id} ${day}`;
    const known = this.#roles.get(key);
    if (known !== undefined) return known;
    const roles = entry.members.flatMap((member) => member.roles);
    const [first] = rolesAt(roles, /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null);
    const role = first ? roleInALine(first) : '';
    this.#roles.set(key, role);
    return role;
  }

  eventNames({ eventIds }: ListedQuote): readonly string[] {
    const { byId } = this.#from.events;
    return firstOfEach(eventIds, byId).map((id) => byId.get(id)?.event.name ?? WORDS.unknownEvent);
  }

  tag(id: Id): TagRecord | undefined {
    return this.#tags.get(id);
  }

  tagNames({ tags }: ListedQuote): readonly string[] {
    return tags.map((id) => this.#tags.get(id)?.name ?? WORDS.unknownTag);
  }

  annotator({ layer }: Pick<ListedQuote, 'layer'>): AnnotatorRecord | undefined {
    return this.#annotators.get(layer);
  }

  annotatorName(layer: Id): string {
    if (layer === AGREED_LAYER) return WORDS.agreed;
    const name = this.#annotators.get(layer)?.name ?? '';
    return name !== '' ? name : layer === this.#from.me ? WORDS.you : WORDS.none.annotator;
  }

  /** What is not as it should be with it. */
  states(line: ListedQuote): readonly ('conflict' | 'elsewhere')[] {
    const article = this.article(line);
    return [
      ...(line.inConflict ? (['conflict'] as const) : []),
      ...(article && article.textHash !== line.textHash ? (['elsewhere'] as const) : []),
    ];
  }

  /** What a quote has of a facet; '' stands for nothing. */
  valuesOf(line: ListedQuote, facet: QuoteFacet): readonly string[] {
    switch (facet) {
      case 'month':
        return [/^\d{4}-\d{2}/.exec(this.day(line))?.[0] ?? ''];
      case 'year':
        return [this.day(line).slice(0, 4)];
      case 'speaker':
        return orNone(
          line.speakerIds.length === 0
            ? []
            : [
                ...new Set(
                  line.speakerIds.map((id) =>
                    this.#one(this.#from.speakers.byId.get(id)?.speaker.id, id),
                  ),
                ),
              ],
        );
      case 'event':
        return orNone(
          line.eventIds.length === 0
            ? []
            : [
                ...new Set(
                  line.eventIds.map((id) =>
                    this.#one(this.#from.events.byId.get(id)?.event.id, id),
                  ),
                ),
              ],
        );
      case 'tag':
        return orNone(line.tags);
      case 'article':
        return [this.article(line)?.id ?? line.documentId];
      case 'publisher':
        return [this.publisher(line)];
      case 'kind':
        return [line.kind];
      case 'check':
        return [line.check];
      case 'annotator':
        return [line.layer];
      case 'state':
        return orNone(this.states(line));
    }
  }

  /** What people call a value of a facet. */
  nameOf(facet: QuoteFacet, value: string): string {
    if (value === '') return WORDS.none[facet];
    switch (facet) {
      case 'month':
        return MONTH.format(new Date(`${value}-01T00:00:00Z`));
      case 'speaker':
        return this.#from.speakers.byId.get(value)?.speaker.name ?? WORDS.unknownSpeaker;
      case 'event':
        return this.#from.events.byId.get(value)?.event.name ?? WORDS.unknownEvent;
      case 'tag':
        return this.#tags.get(value)?.name ?? WORDS.unknownTag;
      case 'article':
        return this.#articles.get(value)?.title || WORDS.untitled;
      case 'kind':
        return QUOTES.kinds[KINDS.includes(value) ? (value as ListedQuote['kind']) : 'direct'];
      case 'check':
        return WORDS.checks[CHECKS.includes(value) ? (value as ListedQuote['check']) : 'unchecked'];
      case 'annotator':
        return this.annotatorName(value);
      case 'state':
        return WORDS.states[value === 'conflict' ? 'conflict' : 'elsewhere'];
      case 'publisher':
      case 'year':
        return value;
    }
  }

  /** What a column sorts by; '' for nothing. */
  sortValue(line: ListedQuote, column: QuoteColumnId): SortValue {
    switch (column) {
      case 'date':
        return this.day(line);
      case 'kind':
        return KINDS.indexOf(line.kind);
      case 'check':
        return CHECKS.indexOf(line.check);
      case 'words':
        return foldText(line.words).replace(/^[^\p{L}\p{N}]+/u, '');
      default:
        return this.fold(this.text(line, column));
    }
  }

  /** What a cell says, in words. */
  text(line: ListedQuote, column: QuoteColumnId): string {
    switch (column) {
      case 'words':
        return line.words;
      case 'speaker':
        return this.speakerNames(line).join('; ');
      case 'role':
        return this.role(line);
      case 'article':
        return this.title(line);
      case 'publisher':
        return this.publisher(line);
      case 'date': {
        const published = this.article(line)?.source.published ?? '';
        return /^\d{4}-\d{2}-\d{2}T/.test(published) ? published.slice(0, 10) : published;
      }
      case 'event':
        return this.eventNames(line).join('; ');
      case 'tags':
        return this.tagNames(line).join('; ');
      case 'kind':
        return QUOTES.kinds[line.kind];
      case 'check':
        return WORDS.checks[line.check];
      case 'annotator':
        return this.annotatorName(line.layer);
      case 'state':
        return this.states(line)
          .map((state) => WORDS.states[state])
          .join('; ');
      case 'note':
        return line.note;
    }
  }

  /** The order of groups: months and years from the latest on, else as people read them. */
  compareGroups(facet: QuoteFacet, a: string, b: string): number {
    if (facet === 'month' || facet === 'year') return compare(b, a);
    if (facet === 'check') return CHECKS.indexOf(a) - CHECKS.indexOf(b);
    if (facet === 'kind') return KINDS.indexOf(a) - KINDS.indexOf(b);
    return (
      compare(this.fold(this.nameOf(facet, a)), this.fold(this.nameOf(facet, b))) || compare(a, b)
    );
  }

  /** A name as it is compared; there are few names among many quotes. */
  fold(text: string): string {
    const known = this.#folded.get(text);
    if (known !== undefined) return known;
    const folded = foldText(text);
    this.#folded.set(text, folded);
    return folded;
  }

  #one(representative: Id | undefined, id: Id): Id {
    return representative ?? id;
  }
}
