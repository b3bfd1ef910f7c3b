import { err, ok } from '../../shared/lib/result';
import type { Result } from '../../shared/lib/result';
import { planImport } from '../../shared/merge/plan-import';
import type { PlannedImport } from '../../shared/merge/plan-import';
import type { ProjectContent } from '../../shared/model/content';
import { parseProjectFile } from '../../shared/project-file/parse';
import type { ProjectFileError } from '../../shared/project-file/problems';

/** Steps of {@link readProject}, for progress. */
export const PROJECT_STEPS = 2;

/** Reads a Verbatim file and plans its import into `current` (all of the project). Writes nothing. */
export async function readProject(
  bytes: Uint8Array<ArrayBuffer>,
  current: ProjectContent,
  onStep: (done: number) => void,
): Promise<Result<PlannedImport, ProjectFileError>> {
  const parsed = await parseProjectFile(bytes);
  if (!parsed.ok) return err(parsed.error);
  onStep(1);
  const plan = await planImport(current, parsed.value);
  onStep(2);
  return ok(plan);
}
