import {
  createMerger,
  type MergedFile,
  type FilesMergeReport,
} from '../../shared/merge/merge-files';
import { asKept } from '../../shared/project-file/kept';
import type { ParsedFile } from '../../shared/project-file/parse';
import { serialiseProject } from '../../shared/project-file/serialise';
import { many, number } from '../../shared/texts/numbers';
import { describeReading } from './describe-reading';
import { insertQuotes } from './bulk/insert-quotes';
import { createQuoteStore } from './bulk/quote-store';
import { readBulk, type ByteTexts } from './bulk/read-bulk';
import { readInput, type Input } from './read-input';
import { parseInput } from './read-project';
import type { Shell } from './shell';

/** The ids of everything in a file that is no line of a quote. */
const idsIn = ({ content }: ParsedFile): readonly string[] => [
  ...content.records.map(({ id }) => id),
  ...content.unknown.map(asKept).flatMap((one) => (one.keeps === 'record' ? [one.recordId] : [])),
];

export interface MergedBytes {
  readonly bytes: Uint8Array;
  readonly report: FilesMergeReport;
}

/** Merges files as they come, so that one is in memory at a time. `version` is that of the program that writes. */
export async function mergeInputs(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  version: string,
): Promise<MergedBytes> {
  const merger = createMerger();
  const store = createQuoteStore();
  let texts: ByteTexts = new Map();
  for await (const { name, bytes } of inputs) {
    const bulk = await readBulk(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), texts);
    texts = bulk?.texts ?? texts;
    const file = bulk?.file ?? (await parseInput({ name, bytes }));
    for (const id of idsIn(file)) {
      const record = store.release(id);
      if (record) merger.hold(record);
    }
    const stored = bulk
      ? store.add(bulk.bytes, bulk.taken, merger.knows)
      : { added: 0, same: 0, mine: [], theirs: [] };
    for (const record of stored.mine) merger.hold(record);
    const records = [...file.content.records, ...stored.theirs];
    merger.add(
      name,
      { ...file, content: { ...file.content, records } },
      { new: stored.added, same: stored.same },
    );
  }
  const { content, report } = merger.finish();
  const generator = { name: 'Verbatim', version };
  const { text } = await serialiseProject(content, { generator, texts: true });
  return { bytes: insertQuotes(text, store.quotes(), store.newest()), report };
}

/** Merges the files of some paths. Refuses with a sentence when one cannot be read. */
export async function mergePaths(shell: Shell, paths: readonly string[]): Promise<MergedBytes> {
  const merged = await mergeInputs(readEach(shell, paths), shell.version);
  shell.progress(null);
  return merged;
}

async function* readEach(shell: Shell, paths: readonly string[]) {
  for (const [index, path] of paths.entries()) {
    shell.progress(`Merging ${path} (${index + 1} of ${paths.length})`);
    yield readInput(shell, path);
  }
  shell.progress('Writing');
}

function fileLines({ name, total, quarantined, warnings, otherProject }: MergedFile): string[] {
  const said = [
    `${number(total.new)} new`,
    `${number(total.changed)} changed`,
    `${number(total.same)} the same`,
    ...(total.conflicting > 0 ? [`${number(total.conflicting)} in conflict`] : []),
  ];
  const notes = [
    ...(otherProject ? ['It is of another project; both became one.'] : []),
    ...describeReading({ quarantine: quarantined, warnings }),
  ];
  return [`“${name}”: ${said.join(', ')}.`, ...notes.map((note) => `  ${note}`)];
}

/** How much is left to settle, in a sentence. */
export const conflictsLeft = ({ conflicts }: Pick<FilesMergeReport, 'conflicts'>): string =>
  conflicts.length === 0
    ? 'No conflicts.'
    : `${many(conflicts.length, 'thing is', 'things are')} in conflict: both values are kept. “verbatim conflicts” lists them; settle them in the app.`;

/** What became of the files, in sentences. */
export function reportLines({
  files,
  conflicts,
  forked,
  missingLinks,
}: FilesMergeReport): readonly string[] {
  return [
    ...files.flatMap(fileLines),
    ...(missingLinks.length > 0
      ? [
          `${many(missingLinks.length, 'link leads', 'links lead')} to something that none of the files holds.`,
        ]
      : []),
    ...(forked.length > 0
      ? [
          `${many(forked.length, 'thing was', 'things were')} changed differently under one stamp, as by a copied profile. Both values are kept.`,
        ]
      : []),
    conflictsLeft({ conflicts }),
  ];
}
