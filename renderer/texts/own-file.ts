import type { OwnFileProblem } from '../../shared/host/own-file';
import { savingProblem } from '../../shared/texts/file-problems';

/** A clock time to the second, as the list of snapshots writes it. */
const time = (at: string): string => new Date(at).toLocaleTimeString();

/** Words for the copy of the project in a file of the person's choice. */
export const OWN_FILE = {
  title: 'A copy in a file of your own',
  body: 'A browser can throw away all that a site has stored, this project and its second copy included. A file that you choose is outside its reach: Verbatim writes the whole project to it as you work, at most half a minute behind.',
  choose: 'Choose a file…',
  another: 'Choose another file…',
  allow: 'Allow it again',
  stop: 'Stop writing to it',
  suggested: (project: string): string => `${project || 'project'} (copy).verbatim.json`,
  behind: (name: string): string => `Writing to “${name}”…`,
  current: (name: string, at: string): string => `“${name}” has everything, since ${time(at)}.`,
  asks: (name: string): string =>
    `The browser asks again before Verbatim may write the copy to “${name}”. Until you allow it, the file stays as it was.`,
  failed: (name: string, problem: OwnFileProblem): string => {
    switch (problem.kind) {
      case 'asks':
        return OWN_FILE.asks(name);
      case 'other-content':
        return `Nothing was written to “${name}”: it holds something else than this project. Choose another file in the settings.`;
      case 'changed-elsewhere':
        return `Nothing was written to “${name}”: somebody else has changed it since. Merge it if it has work of others, then choose another file in the settings.`;
      default:
        return `The copy was not kept. ${savingProblem(name, problem)}`;
    }
  },
} as const;
