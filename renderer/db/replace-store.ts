import type { Result } from '../../shared/lib/result';
import type { ProjectContent } from '../../shared/model/content';
import type { StoreState } from '../../shared/recovery/store-state';
import type { OpenFailure } from './repository';
import { restoreContent } from './restore-content';
import type { Restoration } from './restore-content';
import { DATABASE_NAME } from './schema';
import { removeStore } from './settle-store';
import { noProject } from './write/begin-project';

/** A new project with nothing in it. */
export const emptyProject = (): ProjectContent => ({
  project: noProject(),
  records: [],
  unknown: [],
  texts: [],
});

/** How long storage may take over each step, in ms: a damaged one was seen never to answer. */
const PATIENCE = 60_000;

/** What came of it; null where storage did not answer in time. */
async function inTime<T>(patience: number, step: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  try {
    return await Promise.race([step, silence]);
  } finally {
    clearTimeout(timer);
  }
}

const NO_ANSWER = {
  ok: false,
  error: { kind: 'unreadable', reason: 'storage does not answer' },
} as const;

/**
 * Puts a project in the place of whatever the database holds, also where that does not open any more: then it is
 * removed first. Whoever calls this has set aside what was there. It answers in any case.
 */
export async function replaceStore(
  restoration: Restoration,
  name: string = DATABASE_NAME,
  patience: number = PATIENCE,
): Promise<Result<StoreState, OpenFailure>> {
  const first = (await inTime(patience, restoreContent(restoration, name))) ?? NO_ANSWER;
  if (first.ok || first.error.kind !== 'unreadable') return first;
  if (!(await removeStore(name))) return first;
  return (await inTime(patience, restoreContent(restoration, name))) ?? NO_ANSWER;
}
