/**
 * The team folder: a plain folder that a team shares by whatever means it has. Each annotator writes one file in it,
 * and reads those of the others. The renderer knows names of files only; where the folder lies, the host keeps.
 */

/** Where the team folder stands. `asks`: it was chosen before, and the browser wants to be asked for access again. */
export type TeamFolder =
  | { readonly state: 'none' }
  | { readonly state: 'unsupported' }
  | { readonly state: 'asks'; readonly name: string }
  | { readonly state: 'open'; readonly name: string };

/** A Verbatim file in the team folder. `mark` is another one when the file was changed; `size` in bytes. */
export interface TeamFile {
  readonly name: string;
  readonly size: number;
  readonly mark: string;
}

/** What lies in the team folder, or why it cannot be looked at. */
export type TeamListing =
  /** `beyond`: how many more there are than {@link TEAM_FILES}. */
  | { readonly outcome: 'listed'; readonly files: readonly TeamFile[]; readonly beyond: number }
  | { readonly outcome: 'failed'; readonly problem: 'gone' | 'no-permission' | 'unreadable' };

/** More files than this are not looked at: no team is that large, and no wrong folder should be read whole. */
export const TEAM_FILES = 200;

/** More bytes than this are not read from the folder at a time; what is over is named and comes in later. */
export const TEAM_BYTES = 512 * 1024 * 1024;

/**
 * Whether a name may be that of a Verbatim file right in the folder: no path, no file that is still being written, none
 * that was kept aside. Any `.json` may be one: services that keep folders alike put what they add anywhere, as in
 * “ada.verbatim (1).json” and “ada.verbatim.sync-conflict-20261126-101010-ABCDEFG.json”. What is no Verbatim file is
 * told when it is read.
 */
export const isTeamFileName = (name: string): boolean =>
  name.length <= 200 &&
  /^[^/\\:\0]+\.json$/i.test(name) &&
  !/^\.|\.unsaved(?:\.verbatim)?\.json$/i.test(name);

/** Whether a name says that a Verbatim file of it is meant, so that anything else in it is damage. */
export const isVerbatimName = (name: string): boolean => /\.verbatim\.json$/i.test(name);

const ASIDE = /\.damaged-[0-9a-f]{8}\.json$/i;

/** Whether a file of this name is one's own damaged one, kept aside: it is never looked at again. */
export const isKeptAside = (name: string): boolean => ASIDE.test(name);

/** The name under which a damaged file is kept, told apart by the hash of its bytes. */
export const asideName = (name: string, sha256: string): string =>
  name.replace(/\.json$/i, `.damaged-${sha256.slice(0, 8)}.json`);

/** The files to look at, those that are named as Verbatim files first, and how many more there are. */
export function chooseTeamFiles(names: readonly string[]): {
  readonly names: readonly string[];
  readonly beyond: number;
} {
  const fitting = names.filter((name) => isTeamFileName(name) && !isKeptAside(name));
  const sorted = fitting.toSorted(
    (a, b) => Number(isVerbatimName(b)) - Number(isVerbatimName(a)) || (a < b ? -1 : 1),
  );
  return { names: sorted.slice(0, TEAM_FILES), beyond: Math.max(0, sorted.length - TEAM_FILES) };
}

/** A name without the end that Verbatim gives it, and as systems compare names that ignore case. */
const stemOf = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?:\.verbatim)?\.json$/, '');

/**
 * Of which file a name says that it is a copy, as services that keep folders alike name their copies of a clash: the
 * name of the file, with something added before its end. Null when it is none of them. `files`: all in the folder.
 */
export function copyOf(name: string, files: readonly string[]): string | null {
  const stem = stemOf(name);
  // What was added begins with a blank, a bracket, a dot or a dash; names that differ in case only are copies of the first.
  const originals = files.filter(
    (file) =>
      isVerbatimName(file) &&
      (stemOf(file) === stem
        ? file < name
        : stem.startsWith(stemOf(file)) && /^[^\p{L}\p{N}]/u.test(stem.slice(stemOf(file).length))),
  );
  return originals.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? null;
}
