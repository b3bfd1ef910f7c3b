/** Merging files in several orders, for tests: what any way of merging them has to give. */
import type { ProjectContent } from '../model/content';
import { parseProjectFile } from '../project-file/parse';
import { WITH_TEXTS } from '../project-file/sample.cases';
import { serialiseProject } from '../project-file/serialise';
import { createMerger } from './merge-files';

type Files = readonly Uint8Array<ArrayBuffer>[];

const permutations = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  list.length < 2
    ? [list]
    : list.flatMap((item, index) =>
        permutations(list.toSpliced(index, 1)).map((rest) => [item, ...rest]),
      );

/** Every order of a few files, two of many. */
export const orders = (files: Files): readonly Files[] =>
  files.length > 3 ? [files, files.toReversed()] : permutations(files);

/** Projects as files. */
export const asFiles = (contents: readonly ProjectContent[]): Promise<Files> =>
  Promise.all(contents.map(async (content) => (await serialiseProject(content, WITH_TEXTS)).bytes));

/** Projects merged as the command line does it: what any order of them has to give. */
export function mergeContents(...contents: readonly ProjectContent[]): ProjectContent {
  const merger = createMerger();
  for (const content of contents) merger.add('', { content, quarantine: [], warnings: [] });
  return merger.finish().content;
}

/** What the files are together, and its file, by the shortest way there is. */
export async function mergedPlainly(
  files: Files,
): Promise<{ readonly content: ProjectContent; readonly text: string }> {
  const merger = createMerger();
  for (const bytes of files) {
    const parsed = await parseProjectFile(bytes);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    merger.add('', parsed.value);
  }
  const { content } = merger.finish();
  return { content, text: (await serialiseProject(content, WITH_TEXTS)).text };
}
