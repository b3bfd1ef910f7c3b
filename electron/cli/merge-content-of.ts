import { createMerger, type MergedFiles } from '../../shared/merge/merge-files';
import { readProject } from './read-project';
import type { Shell } from './shell';

/** Reads and merges the files of some paths, for looking at the result. Refuses with a sentence when one cannot be read. */
export async function mergeContentOf(shell: Shell, paths: readonly string[]): Promise<MergedFiles> {
  const merger = createMerger();
  for (const [index, path] of paths.entries()) {
    shell.progress(`Reading ${path} (${index + 1} of ${paths.length})`);
    const { name, file } = await readProject(shell, path);
    merger.add(name, file);
  }
  return merger.finish();
}
