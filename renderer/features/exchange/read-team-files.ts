import { PROJECT_LIMIT } from '../../../shared/lib/file-limits';
import type { Host, OpenedFile } from '../../../shared/host/host';
import { TEAM_BYTES } from '../../../shared/host/team-folder';
import type { TeamFile } from '../../../shared/host/team-folder';
import { readingProblem } from '../../../shared/texts/file-problems';
import { formatSize } from '../../../shared/texts/numbers';
import { TEAM_TEXTS } from '../../texts/team';
import type { FileOutcome } from './use-merge';

/** Reads the files that were changed; those beyond what a team may hold, or that cannot be read, are told. */
export async function readTeamFiles(
  host: Host,
  changed: readonly TeamFile[],
): Promise<{ readonly files: readonly OpenedFile[]; readonly refused: readonly FileOutcome[] }> {
  const files: OpenedFile[] = [];
  const refused: FileOutcome[] = [];
  let bytes = 0;
  for (const { name, size } of changed) {
    if (size <= PROJECT_LIMIT && (bytes += size) > TEAM_BYTES) {
      refused.push({ name, sentence: TEAM_TEXTS.tooMuch(name, formatSize(TEAM_BYTES)) });
      continue;
    }
    const read = await host.readTeamFile(name);
    if ('bytes' in read) files.push(read);
    else refused.push({ name, sentence: readingProblem(name, read.problem) });
  }
  return { files, refused };
}
