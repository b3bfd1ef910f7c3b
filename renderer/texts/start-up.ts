import type { OpenFailure } from '../db/repository';
import { many } from '../../shared/texts/numbers';

interface Explanation {
  readonly title: string;
  readonly body: string;
}

const changes = (n: number): string => many(n, 'change', 'changes');

/** What a failure to open means and what to do. Nothing is ever replaced by an empty project. */
export function explainOpenFailure(failure: OpenFailure): Explanation {
  switch (failure.kind) {
    case 'newer-version':
      return {
        title: 'This project was made by a newer Verbatim',
        body: 'Nothing was changed. Update Verbatim, then open it again. Until then you can save the newest snapshot as a file.',
      };
    case 'disk-full':
      return {
        title: 'The storage cannot be opened: the disk is full',
        body: 'Your work is still there. Free some space, then try again.',
      };
    case 'blocked':
      return {
        title: 'Another window keeps the storage busy',
        body: 'Close the other windows and tabs of Verbatim, then try again.',
      };
    case 'data-missing':
      return {
        title: 'The project is gone from the storage',
        body: `Verbatim had kept ${changes(failure.changes)}, but the storage is empty: it was cleared or damaged from outside. The newest snapshot can be put back.`,
      };
    case 'unreadable':
      return {
        title: 'The storage cannot be read',
        body: `Nothing was changed. The storage said: “${failure.reason}”. Try again; if that does not help, save the newest snapshot as a file.`,
      };
  }
}

/** Words of the pages shown before, or instead of, the window. */
export const START = {
  opening: 'Opening your project…',
  taken: 'Verbatim is open in another tab',
  takenBody: 'Work on in that tab. This one continues by itself when the other is closed.',
  again: 'Try again',
  restore: 'Put the newest snapshot back',
  save: 'Save the newest snapshot as a file…',
  savedAs: (name: string) => `Saved as ${name}.`,
  notSaved: (name: string) => `${name} could not be saved. Choose another place.`,
  snapshotFrom: (when: string) =>
    when === ''
      ? 'A snapshot was kept; it does not say when.'
      : `The last change was kept at ${when}; the newest snapshot may be up to five minutes older.`,
  noSnapshot: 'There is no snapshot yet.',
  empty: 'Begin with an empty project…',
  emptySure: 'Begin with an empty project',
  emptyBody:
    'The kept snapshot stays until the new project takes its place. Save it as a file first.',
  restoreFailed: 'The snapshot could not be read. Save it as a file and ask for help with it.',
  snapshotName: 'verbatim-snapshot.verbatim.json',
  crashed: 'Something went wrong in Verbatim',
  crashedBody:
    'Everything that was shown as “Saved” is on disk. You can save all your work as a file, then reload the window.',
  crashedSave: 'Save all work as a file…',
  crashedReload: 'Reload',
  crashedSaveFailed:
    'The work could not be read. Reload the window; what was saved is still there.',
  details: 'A report of the problem, to pass on',
  workName: 'verbatim-work.verbatim.json',
} as const;
