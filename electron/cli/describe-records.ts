import type { ContentDifference } from '../../shared/merge/compare-content';
import type { FieldConflict } from '../../shared/revision/merge-record';
import type { AnyRecord } from '../../shared/model/records';
import { knownTime } from '../../shared/model/revision';
import { excerptOf } from '../../shared/operations/write-record';
import { calledBy } from '../../shared/records/record-links';
import { many } from '../../shared/texts/numbers';
import { KIND } from '../../shared/texts/things';

/** What a person knows a thing by: its kind and its name, title or first words. */
export function nameOf(record: AnyRecord): string {
  const { type, id } = record;
  const words = calledBy(record);
  if (words === undefined) return `${KIND[type]} ${id}`;
  return `${KIND[type]} “${type === 'quote' ? excerptOf(words) : words}”`;
}

const valueText = (value: unknown): string => JSON.stringify(value) ?? 'nothing';
const valuesText = (values: readonly unknown[]): string =>
  values.length === 0 ? 'nothing' : values.map(valueText).join(' or ');

const counted = (added: number, removed: number, changed: number, what: string): string[] =>
  [
    added > 0 ? `+ ${many(added, what, `${what}s`)}` : '',
    removed > 0 ? `- ${many(removed, what, `${what}s`)}` : '',
    changed > 0 ? `~ ${many(changed, what, `${what}s`)}` : '',
  ].filter((line) => line !== '');

/** Differences as lines: + added, - removed, ~ changed with its fields below. */
export function differenceLines({ records, texts, unknown }: ContentDifference): readonly string[] {
  const signs = { added: '+', removed: '-', changed: '~' } as const;
  return [
    ...records.flatMap(({ change, id, record, fields }) => [
      `${signs[change]} ${nameOf(record)}  ${id}`,
      ...fields.map(
        ({ field, before, after }) => `    ${field}: ${valuesText(before)} → ${valuesText(after)}`,
      ),
    ]),
    ...counted(texts.added, texts.removed, 0, 'text'),
    ...counted(unknown.added, unknown.removed, unknown.changed, 'thing kept unread'),
  ];
}

/** Conflicts as lines: the thing, then each value with who wrote it and when. */
export function conflictSentences(
  found: readonly { readonly record: AnyRecord; readonly conflicts: readonly FieldConflict[] }[],
  records: readonly AnyRecord[],
): readonly string[] {
  const names = new Map(
    records.flatMap((one) => (one.type === 'annotator' ? [[one.id, one.name] as const] : [])),
  );
  if (found.length === 0) return ['No conflicts.'];
  return found.flatMap(({ record, conflicts }) => [
    `${nameOf(record)}  ${record.id}`,
    ...conflicts.flatMap(({ field, values }) => [
      `  ${field}:`,
      ...values.map(
        ({ value, by, at }) =>
          `    ${valueText(value)}  (${[names.get(by) ?? (by || 'unknown'), knownTime(at)].filter(Boolean).join(', ')})`,
      ),
    ]),
  ]);
}
