import { recordKey } from '../../../shared/merge/merge-copies';
import type { ProjectContent } from '../../../shared/model/content';
import type { Id } from '../../../shared/model/ids';
import type { AnyRecord } from '../../../shared/model/records';
import { calledBy } from '../../../shared/records/record-links';
import type { RecordType } from '../../../shared/records/record-types';
import type { Change, SnapshotDifference } from '../../../shared/time-machine/compare-then';
import { valuesInWords } from '../../texts/value-words';
import type { ValueNames } from '../../texts/value-words';

/** The kinds of records that are listed one by one. */
export const LISTED = ['document', 'quote', 'speaker', 'event', 'tag'] as const;
type ListedType = (typeof LISTED)[number];

/** One line of the comparison of a snapshot with the project. */
export interface DifferenceRow {
  readonly key: string;
  /** `same`: both have it alike. */
  readonly change: Change | 'same';
  readonly type: ListedType;
  /** What is quoted, or the name or title. */
  readonly words: string;
  /** Of a quote: who says it. */
  readonly speakers: readonly { readonly id: Id; readonly name: string }[];
  /** Of a quote: the title of its article. */
  readonly article: string;
  readonly fields: readonly RowField[];
}

/** A field that differs, its values in words: several where they are in conflict. */
export interface RowField {
  readonly field: string;
  readonly former: readonly string[];
  readonly now: readonly string[];
}

export const isListed = (type: RecordType): type is ListedType =>
  (LISTED as readonly RecordType[]).includes(type);

/** What things are called in one state of a project, or, where it does not have them, in the other. */
function namesIn(first: ProjectContent, second: ProjectContent): ValueNames {
  const called = new Map<string, string>();
  for (const content of [second, first])
    for (const record of content.records) {
      const name = record.type === 'quote' ? undefined : calledBy(record);
      if (name !== undefined) called.set(recordKey(record), name);
    }
  const nameOf = (type: RecordType) => (id: Id) =>
    called.get(recordKey({ type, id })) ?? id.slice(-4);
  return {
    speaker: (id) => ({ name: nameOf('speaker')(id) }),
    annotator: (id) => ({ name: nameOf('annotator')(id) }),
    event: nameOf('event'),
    tag: nameOf('tag'),
    document: nameOf('document'),
  };
}

/** Makes the lines of a comparison. Their order: articles by title, each with its quotes as they stand in it, then the rest. */
export class DifferenceRows {
  readonly #then: ValueNames;
  readonly #now: ValueNames;

  constructor(then: ProjectContent, now: ProjectContent) {
    this.#then = namesIn(then, now);
    this.#now = namesIn(now, then);
  }

  /** The line of a record that differs; of one that is the same on both sides, `change` says so. */
  rowOf(
    {
      record,
      change,
      fields,
    }: Pick<SnapshotDifference, 'record' | 'fields'> & Pick<DifferenceRow, 'change'>,
    type: ListedType,
  ): DifferenceRow {
    const names = change === 'only-now' ? this.#now : this.#then;
    const isQuote = record.type === 'quote';
    return {
      key: recordKey(record),
      change,
      type,
      words: calledBy(record) ?? '',
      speakers: isQuote
        ? record.speakerIds.map((id) => ({ id, name: names.speaker(id).name }))
        : [],
      article: isQuote ? names.document(record.documentId) : '',
      fields: fields.map(({ field, before, after }) => ({
        field,
        former: valuesInWords(record, field, before, this.#then),
        now: valuesInWords(record, field, after, this.#now),
      })),
    };
  }

  /** By what a record is sorted in its list. */
  orderOf(record: AnyRecord): readonly [string, string, number] {
    if (record.type === 'quote')
      return ['0', this.#then.document(record.documentId), record.anchor.start];
    if (record.type === 'document') return ['0', record.title, -1];
    return [String(1 + LISTED.indexOf(record.type as ListedType)), calledBy(record) ?? '', 0];
  }
}
