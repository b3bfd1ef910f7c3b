import type { QuoteRecord } from '../../../shared/model/records';
import { settleConflict } from '../../../shared/operations/review';
import type { AgreedFields, Verdict } from '../../../shared/operations/review';
import type { ChangeSet } from '../../../shared/operations/change-set';
import { bothOf } from '../../../shared/review/both';
import type { DisagreementItem, QuoteVersion, Voice } from '../../../shared/review/review-item';
import type { SettlingChoice } from '../../../shared/review/queue';
import type { ReviewDetails } from '../../db/read/review-reader';

/** What a number key takes: a value of a conflict, a version of a passage, or that no quote stands there. */
export type Option =
  | {
      readonly is: 'value';
      readonly index: number;
      readonly value: unknown;
      readonly along: readonly string[];
      readonly voices: readonly Voice[];
    }
  | {
      readonly is: 'version';
      readonly index: number;
      readonly version: QuoteVersion;
      readonly voices: readonly Voice[];
    }
  | { readonly is: 'no-quote'; readonly voices: readonly Voice[] };

/** The options of an item in the order of their keys. */
export function optionsOf({ item }: ReviewDetails): readonly Option[] {
  if (item.kind === 'conflict')
    return item.values.map(({ value, along, voices }, index) => ({
      is: 'value',
      index,
      value,
      along,
      voices,
    }));
  const versions = item.versions.map(
    (version, index): Option => ({ is: 'version', index, version, voices: version.voices }),
  );
  const absent = item.absent.map((by) => ({ by, at: '' }));
  return item.absent.length > 0 || item.kind === 'found'
    ? [...versions, { is: 'no-quote', voices: absent }]
    : versions;
}

export const choiceOf = (option: Option): SettlingChoice =>
  option.is === 'no-quote' ? 'reject' : option.index;

/** Fields of many words, of which two can stand one below the other. */
const LONG_TEXTS = new Set(['note', 'notes', 'description']);

/** What taking both would write; null where one thing cannot be two. */
export function bothFor(
  details: ReviewDetails,
):
  | { readonly value: unknown }
  | { readonly version: Pick<QuoteVersion, 'speakerIds' | 'eventIds'> }
  | null {
  const { item } = details;
  if (item.kind === 'conflict')
    return bothOf(
      item.values.map(({ value }) => value),
      LONG_TEXTS.has(item.field),
    );
  const lists = item.differs.every((facet) => facet === 'speakers' || facet === 'events');
  if (!lists || item.differs.length === 0) return null;
  const union = (ids: (version: QuoteVersion) => readonly string[]) => [
    ...new Set(item.versions.flatMap(ids)),
  ];
  return {
    version: {
      speakerIds: union(({ speakerIds }) => speakerIds),
      eventIds: union(({ eventIds }) => eventIds),
    },
  };
}

/** The write that settles a conflict with a value. */
export const settleWith = ({ item, record }: ReviewDetails, value: unknown): ChangeSet | null =>
  item.kind === 'conflict' && record ? settleConflict(record, item.field, value) : null;

/** The verdict for one of the options of a passage. */
export function verdictFor(item: DisagreementItem, choice: SettlingChoice): Verdict | null {
  if (choice === 'reject') return { verdict: 'reject' };
  const quoteId = item.versions[choice]?.quoteIds[0];
  return quoteId === undefined ? null : { verdict: 'accept', quoteId };
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/**
 * The verdict for a version of one's own: that of an annotator when it is just as theirs, else a quote for the
 * agreed layer. `base` gives what nobody disputes.
 */
export function verdictForOwn(
  item: DisagreementItem,
  base: QuoteRecord,
  own: Omit<AgreedFields, 'attribution'>,
): Verdict {
  const like = item.versions.findIndex(
    ({ span, kind, speakerIds, eventIds }) =>
      span.start === own.anchor.start &&
      span.end === own.anchor.end &&
      kind === own.kind &&
      sameIds(speakerIds, own.speakerIds) &&
      sameIds(eventIds, own.eventIds),
  );
  const accepted = like < 0 ? null : verdictFor(item, like);
  if (accepted) return accepted;
  const attribution =
    own.speakerIds.length === 0
      ? 'unknown'
      : base.attribution === 'unknown'
        ? 'stated'
        : base.attribution;
  return { verdict: 'edit', base, fields: { ...own, attribution } };
}
