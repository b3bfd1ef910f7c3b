import type { TextDraft, Repository } from '../db/repository';
import { forgetLeftDrafts, readLeftDrafts } from '../host/left-drafts';
import { KeptDrafts } from './keep-drafts';
import type { DraftStore } from './keep-drafts';

/** The setting that names the leaving whose drafts the database has. */
const TAKEN = 'drafts-taken';

type DraftRepository = Pick<
  Repository,
  'drafts' | 'putDraft' | 'dropDraft' | 'setting' | 'putSetting' | 'inTurn' | 'saving'
>;

const storeOver = (repository: DraftRepository): DraftStore => ({
  put: (key, draft) => repository.putDraft(key, draft),
  dropBehind: (key, isStill) =>
    new Promise((resolve) => {
      repository.inTurn(async () => {
        const failed = repository.saving.current().state === 'failed';
        resolve(!failed && isStill() && (await repository.dropDraft(key)));
      }, 'project');
    }),
});

/**
 * The drafts of a project that was just opened, with what the window before left behind when it went. That is taken once:
 * what is typed later is newer.
 */
export async function openDrafts(repository: DraftRepository): Promise<KeptDrafts> {
  // A table of drafts that cannot be read must not keep the project shut.
  const found = new Map(
    await repository.drafts().catch((): ReadonlyMap<string, TextDraft> => new Map()),
  );
  const left = readLeftDrafts();
  const behind: string[] = [];
  if (left !== null && left.id !== (await repository.setting(TAKEN))) {
    for (const [key, draft] of left.drafts) {
      if (draft === null) found.delete(key);
      else found.set(key, draft);
      if (!(await repository.putDraft(key, draft))) behind.push(key);
    }
    if (behind.length === 0) await repository.putSetting(TAKEN, left.id);
  }
  if (behind.length === 0) forgetLeftDrafts();
  return new KeptDrafts(storeOver(repository), found, behind);
}
