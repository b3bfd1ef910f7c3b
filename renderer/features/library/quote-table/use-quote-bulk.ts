import { createId } from '../../../../shared/model/ids';
import type { Id } from '../../../../shared/model/ids';
import type { QuoteRecord } from '../../../../shared/model/records';
import { tidyName } from '../../../../shared/names/typed-name';
import { readTypedTag } from '../../../../shared/names/typed-tag';
import {
  attributeQuotes,
  deleteQuotes,
  editQuotes,
  linkEventToAll,
  tagQuotes,
  unlinkEventOfAll,
  unlinkSpeakerOfAll,
  untagQuotes,
} from '../../../../shared/operations/bulk-quotes';
import type { ChangeSet } from '../../../../shared/operations/change-set';
import type { ListedQuote, Repository } from '../../../db/repository';
import { useRepository } from '../../../queries/database-context';
import type { SpeakerEntry } from '../../../queries/directory';
import { useDelete } from '../../../session/deleting';
import { QUOTE_TABLE as WORDS } from '../../../texts/quote-table';
import { useToast } from '../../../ui/toast';
import { useBulkChange } from '../use-bulk-change';
import type { EditedField } from './quote-shape';

type Lines = readonly ListedQuote[];

/** What can be done to quotes at once. Each is one change, says what it did, and offers to take it back. */
export interface QuoteBulk {
  attribute(lines: Lines, entry: SpeakerEntry): void;
  attributeNew(lines: Lines, name: string): void;
  unlinkSpeaker(lines: Lines, ids: readonly Id[]): void;
  link(lines: Lines, eventId: Id): void;
  linkNew(lines: Lines, name: string): void;
  unlink(lines: Lines, ids: readonly Id[]): void;
  tag(lines: Lines, tagId: Id): void;
  tagNew(lines: Lines, typed: string): void;
  untag(lines: Lines, tagId: Id): void;
  setKind(lines: Lines, kind: ListedQuote['kind']): void;
  setCheck(lines: Lines, check: ListedQuote['check']): void;
  setNote(line: ListedQuote, note: string): void;
  remove(lines: Lines): void;
}

/** Some quotes as they are when their turn comes; those that are gone are left out. */
async function fresh({ everything }: Repository, lines: Lines): Promise<readonly QuoteRecord[]> {
  const wanted = new Map<Id, Set<Id>>();
  for (const { documentId, id } of lines) {
    const own = wanted.get(documentId);
    if (own) own.add(id);
    else wanted.set(documentId, new Set([id]));
  }
  const found: QuoteRecord[] = [];
  for (const [documentId, ids] of wanted) {
    const [only] = ids;
    if (ids.size === 1 && only !== undefined) {
      const quote = await everything.quote(documentId, only);
      if (quote) found.push(quote);
    } else
      for (const quote of await everything.quotesOf(documentId))
        if (ids.has(quote.id)) found.push(quote);
  }
  return found;
}

/** `onDone` hears which quotes are changed. Those of other annotators stay as they are. */
export function useQuoteBulk(onDone: (ids: readonly Id[]) => void): QuoteBulk {
  const repository = useRepository();
  const bulkChange = useBulkChange();
  const remove = useDelete();
  const toast = useToast();
  const me = repository.annotatorId();

  const apply = (
    lines: Lines,
    field: EditedField,
    make: (quotes: readonly QuoteRecord[]) => ChangeSet,
  ) => {
    const own = lines.filter(({ layer }) => layer === me);
    if (lines.length === 0) return;
    if (own.length === 0) {
      toast({ text: WORDS.onlyOthers });
      return;
    }
    onDone(own.map(({ id }) => id));
    bulkChange(async () => {
      const quotes = await fresh(repository, own);
      const change = make(quotes);
      const others = lines.length - own.length;
      const said = `${WORDS.changed[field](quotes.length)}${others > 0 ? WORDS.others(others) : ''}`;
      return { change, said: change.writes.length === 0 ? '' : said };
    });
  };
  return {
    attribute: (lines, { members, speaker, aliases }) =>
      apply(lines, 'speaker', (quotes) => {
        const id = members[0]?.id ?? speaker.id;
        return attributeQuotes(quotes, { kind: 'known', id, name: speaker.name, aliases });
      }),
    attributeNew: (lines, name) => {
      const id = createId();
      apply(lines, 'speaker', (quotes) =>
        attributeQuotes(quotes, { kind: 'new', id, name: tidyName(name) }),
      );
    },
    unlinkSpeaker: (lines, ids) =>
      apply(lines, 'speaker', (quotes) => unlinkSpeakerOfAll(quotes, ids)),
    link: (lines, eventId) => apply(lines, 'event', (quotes) => linkEventToAll(quotes, eventId)),
    linkNew: (lines, name) => {
      const id = createId();
      apply(lines, 'event', (quotes) => linkEventToAll(quotes, id, { name: tidyName(name) }));
    },
    unlink: (lines, ids) => apply(lines, 'event', (quotes) => unlinkEventOfAll(quotes, ids)),
    tag: (lines, tagId) => apply(lines, 'tags', (quotes) => tagQuotes(quotes, tagId)),
    tagNew: (lines, typed) => {
      const id = createId();
      apply(lines, 'tags', (quotes) => tagQuotes(quotes, id, readTypedTag(typed)));
    },
    untag: (lines, tagId) => apply(lines, 'tags', (quotes) => untagQuotes(quotes, tagId)),
    setKind: (lines, kind) =>
      apply(lines, 'kind', (quotes) => editQuotes(quotes, () => ({ kind }))),
    setCheck: (lines, status) =>
      apply(lines, 'check', (quotes) =>
        editQuotes(quotes, ({ check }) => ({ check: { ...check, status } })),
      ),
    setNote: (line, note) =>
      apply([line], 'note', (quotes) => editQuotes(quotes, () => ({ note }))),
    remove: (lines) => {
      const own = lines.filter(({ layer }) => layer === me);
      if (lines.length === 0) return;
      if (own.length === 0) {
        toast({ text: WORDS.onlyOthers });
        return;
      }
      repository.inTurn(async () => {
        const quotes = await fresh(repository, own);
        if (quotes.length === 0) return;
        await remove({
          name: WORDS.what(quotes.length),
          isCount: true,
          ids: quotes.map(({ id }) => id),
          change: deleteQuotes(quotes),
        });
      }, 'project');
    },
  };
}
