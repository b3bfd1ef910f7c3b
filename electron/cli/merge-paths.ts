import { createMerger, type MergedFile, type MergeReport } from '../../shared/merge/merge-files';
import { serialiseProject } from '../../shared/project-file/serialise';
import { many, number } from '../../shared/texts/numbers';
import { describeReading } from './describe-reading';
import { readProject } from './read-project';
import type { Shell } from './shell';

/** Merges the files of some paths, one in memory at a time. Refuses with a sentence when one cannot be read. */
export async function mergePaths(
  shell: Shell,
  paths: readonly string[],
): Promise<{ readonly bytes: Uint8Array; readonly report: MergeReport }> {
  const merger = createMerger();
  for (const [index, path] of paths.entries()) {
    shell.progress(`Merging ${path} (${index + 1} of ${paths.length})`);
    const { name, file } = await readProject(shell, path);
    merger.add(name, file);
  }
  shell.progress('Writing');
  const { content, report } = merger.finish();
  const { bytes } = await serialiseProject(content, {
    generator: { name: 'Verbatim', version: shell.version },
    texts: true,
  });
  shell.progress(null);
  return { bytes, report };
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
export const conflictsLeft = ({ conflicts }: Pick<MergeReport, 'conflicts'>): string =>
  conflicts.length === 0
    ? 'No conflicts.'
    : `${many(conflicts.length, 'thing is', 'things are')} in conflict: both values are kept. “verbatim conflicts” lists them; settle them in the app.`;

/** What became of the files, in sentences. */
export function reportLines({
  files,
  conflicts,
  forked,
  missingLinks,
}: MergeReport): readonly string[] {
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
