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
  | { readonly outcome: 'listed'; readonly files: readonly TeamFile[] }
  | { readonly outcome: 'failed'; readonly problem: 'gone' | 'no-permission' | 'unreadable' };

/** More files than this are not looked at: no team is that large, and no wrong folder should be read whole. */
export const TEAM_FILES = 200;

/** Whether a name is that of a Verbatim file right in the folder: no path, no file that is still being written. */
export const isTeamFileName = (name: string): boolean =>
  name.length <= 200 &&
  /^[^/\\:\0]+\.verbatim\.json$/i.test(name) &&
  !/^\.|\.unsaved\.verbatim\.json$|\.crswap$/i.test(name);
