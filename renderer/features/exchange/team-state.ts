import type { TeamFolder } from '../../../shared/host/team-folder';
import type { ProjectFileError } from '../../../shared/project-file/problems';
import { bringsNothing } from './import-rows';
import type { FileOutcome } from './use-merge';

/** What is new in the folder: the dry run of the files that were changed since they were last merged. */
export interface TeamNews {
  readonly files: readonly FileOutcome[];
}
/** How the team folder stands; everything the interface shows of it. */
export interface TeamState {
  readonly folder: TeamFolder;
  /** Why the folder cannot be looked at. */
  readonly problem: 'gone' | 'no-permission' | 'unreadable' | null;
  /** Why one's own file is not up to date in it, in words. */
  readonly unwritten: string | null;
  /** A damaged file of one's own that was kept aside, in words. */
  readonly keptAside: string | null;
  /** What is not looked at since there is too much, in words. */
  readonly beyond: string | null;
  readonly ownFile: string;
  /** Names of all files there. */
  readonly files: readonly string[];
  readonly news: TeamNews | null;
  readonly busy: boolean;
  /** Whether what is new is merged at once. */
  readonly automatic: boolean;
}

/** Before anything is known of a folder. */
export const NO_TEAM: TeamState = {
  folder: { state: 'none' },
  problem: null,
  unwritten: null,
  keptAside: null,
  beyond: null,
  ownFile: '',
  files: [],
  news: null,
  busy: false,
  automatic: false,
};

/** What is kept of a team folder between starts: the marks of files when they were last merged or written. */
export interface KeptOfTeam {
  readonly ownFile: string;
  readonly seen: Readonly<Record<string, string>>;
  /** SHA-256 of one's own file as it was last written. */
  readonly written: string;
  readonly automatic: boolean;
}
export const NOTHING_KEPT: KeptOfTeam = { ownFile: '', seen: {}, written: '', automatic: false };

/** What was kept, from the stored setting. */
export function readKeptOfTeam(value: unknown): KeptOfTeam {
  const kept = typeof value === 'object' && value !== null ? (value as Partial<KeptOfTeam>) : {};
  return { ...NOTHING_KEPT, ...kept };
}

/** Whether a file is damaged, and not merely one that this Verbatim cannot read. */
export const isDamage = (kind: ProjectFileError['kind']): boolean =>
  kind !== 'newer-version' && kind !== 'older-version' && kind !== 'too-large';

/** Names of the files that were read well. */
export const namesOf = (files: readonly FileOutcome[]): readonly string[] =>
  files.flatMap((file) => ('summary' in file ? [file.name] : []));

/** Whether there is something to merge. */
export const mergeable = ({ files }: TeamNews): boolean =>
  files.some((file) => 'summary' in file && !bringsNothing(file.summary));
