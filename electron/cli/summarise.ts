import { finishersOf } from '../../shared/visibility/finished';
import { conflictsOf } from '../../shared/revision/merge-record';
import type { AnyRecord } from '../../shared/model/records';
import { knownTime } from '../../shared/model/revision';
import { forEachType, RECORD_TYPES, type RecordType } from '../../shared/records/record-types';
import type { ParsedFile } from '../../shared/project-file/parse';
import type { FileWarning } from '../../shared/project-file/problems';
import { many, number } from '../../shared/texts/numbers';
import { describeReading } from './describe-reading';
import { alignColumns } from './table';
import { KINDS } from '../../shared/texts/things';

/** Counts what a file holds, as `verbatim info --json` prints it. */
export function summariseFile(file: string, parsed: ParsedFile) {
  const { header, content, quarantine, warnings } = parsed;
  const told = (kind: FileWarning['kind']) => warnings.filter((one) => one.kind === kind).length;
  const counts = forEachType(() => ({ living: 0, deleted: 0 }));
  const quotes = new Map<string, number>();
  const names = new Map<string, string>();
  let conflicts = 0;
  for (const record of content.records) {
    counts[record.type][record.deleted ? 'deleted' : 'living'] += 1;
    conflicts += conflictsOf(record).length;
    if (record.type === 'annotator') names.set(record.id, record.name);
    if (record.type === 'quote' && !record.deleted)
      quotes.set(record.layer, (quotes.get(record.layer) ?? 0) + 1);
  }
  const { records } = content;
  const finishers = finishersOf(
    records.filter((record) => record.type === 'document'),
    records.filter((record) => record.type === 'finished'),
  );
  const finished = (id: string) => [...finishers.values()].filter((who) => who.has(id)).length;
  for (const id of names.keys()) if (!quotes.has(id)) quotes.set(id, 0);
  return {
    file,
    project: content.project,
    formatVersion: header.formatVersion,
    generator: header.generator,
    /** ISO 8601, of the newest write in the file; '' when it does not say. */
    newestWrite: knownTime(header.exportedAt),
    /** Quotes that do not stand where the file says: found again by their words, or not. */
    foundAgain: told('anchor-found-again'),
    notFound: told('anchor-text-differs'),
    /** Living and deleted things of each kind. */
    counts,
    texts: content.texts.length,
    /** Living articles, each text once: one that several opened is one. */
    articles: countArticles(records),
    annotators: Array.from(quotes, ([id, count]) => ({
      id,
      name: names.get(id) ?? null,
      quotes: count,
      /** Texts they said they are finished with. */
      finished: finished(id),
    })),
    /** Fields with more than one value. */
    conflicts,
    quarantined: quarantine.length,
    /** Kept for a newer version, or set aside before. */
    keptUnread: content.unknown.length,
  };
}

type Summary = ReturnType<typeof summariseFile>;

const countArticles = (records: readonly AnyRecord[]): number =>
  new Set(records.flatMap((one) => (one.type === 'document' && !one.deleted ? [one.textHash] : [])))
    .size;

function notesOf({ counts, articles }: Summary, type: RecordType): string {
  const { living, deleted } = counts[type];
  const notes = [
    ...(type === 'document' && articles < living
      ? [`${number(living)} records: opened by several people`]
      : []),
    ...(deleted > 0 ? [`${number(deleted)} deleted`] : []),
  ];
  return notes.length > 0 ? `(${notes.join('; ')})` : '';
}

/** The summary as lines for a person. */
export function summaryLines(summary: Summary, file: ParsedFile): readonly string[] {
  const { project, generator, counts, annotators, conflicts } = summary;
  const kinds = RECORD_TYPES.filter((type) => counts[type].living + counts[type].deleted > 0);
  return [
    project.name || project.id,
    `Format ${summary.formatVersion}, written by ${generator ? `${generator.name} ${generator.version}` : 'an unnamed program'}${summary.newestWrite ? `, newest change ${summary.newestWrite}` : ''}`,
    '',
    ...alignColumns([
      ...kinds.map((type) => [
        KINDS[type],
        number(type === 'document' ? summary.articles : counts[type].living),
        notesOf(summary, type),
      ]),
      ['texts', number(summary.texts)],
    ]),
    ...(annotators.length > 0 ? ['', 'Quotes by annotator'] : []),
    ...alignColumns(
      annotators.map(({ id, name, quotes, finished }) => [
        `  ${name ?? `unknown (${id})`}`,
        number(quotes),
        finished > 0 ? `(finished with ${many(finished, 'article', 'articles')})` : '',
      ]),
    ),
    '',
    conflicts === 0
      ? 'No conflicts.'
      : `${many(conflicts, 'conflict is', 'conflicts are')} not settled: “verbatim conflicts” lists them.`,
    ...describeReading(file),
  ];
}
