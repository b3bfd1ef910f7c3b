import type { OpenFailure } from '../db/repository';

/** Why the store could not be opened or written, as part of a sentence. */
export function explainFailure(failure: OpenFailure): string {
  switch (failure.kind) {
    case 'newer-version':
      return 'a newer Verbatim made what lies there.';
    case 'disk-full':
      return 'the disk is full. Free some space first.';
    case 'blocked':
      return 'another window keeps the storage busy. Close it first.';
    case 'data-missing':
      return 'the storage holds less than was put there.';
    case 'unreadable':
      return `the storage said “${failure.reason}”.`;
  }
}

/** Words of the pages shown before, or instead of, the window. */
export const START = {
  opening: 'Opening your project…',
  taken: 'Verbatim is open in another tab',
  takenBody: 'Work on in that tab. This one continues by itself when the other is closed.',
  savedAs: (name: string) => `Saved as ${name}.`,
  notSaved: (name: string) => `${name} could not be saved. Choose another place.`,
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
