/** Which files of a folder or an archive are looked at: `pathsToRead`. */

/** The files of a folder or an archive, told apart by their paths alone. */
export interface SortedPaths {
  /** Those to be read, sorted by their code units. */
  readonly read: readonly string[];
  /** Those that belong to a page that was saved with them: its pictures, styles and scripts. */
  readonly pageParts: readonly string[];
}

/** What systems and programs leave beside a person's files. */
const LEFT_BEHIND = /^(?:\..*|__MACOSX|Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r|~\$.*)$/i;

/** Whether a file is none of a person's, by a name on its path: hidden, or left behind by a system or a program. */
export const isHiddenPath = (path: string): boolean =>
  path.split('/').some((name) => LEFT_BEHIND.test(name));

/**
 * Sorts paths, their parts set apart by '/', without the hidden ones. Browsers save what a page “x.html” shows in a folder
 * “x_files” beside it.
 */
export function pathsToRead(paths: readonly string[]): SortedPaths {
  const seen = paths.filter((path) => !isHiddenPath(path)).toSorted();
  const folders = new Set(
    seen.flatMap((path) => (/\.x?html?$/i.test(path) ? [path.replace(/\.[^.]+$/, '_files/')] : [])),
  );
  const isPart = (path: string): boolean => {
    for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1))
      if (folders.has(path.slice(0, end + 1))) return true;
    return false;
  };
  return {
    read: seen.filter((path) => !isPart(path)),
    pageParts: seen.filter(isPart),
  };
}
