import type { FileProblem } from '../../shared/host/host';
import type { ReadProblem } from '../../shared/readers/reader';
import { encodingWords } from '../../shared/texts/encodings';
import { formatSize, many, number } from '../../shared/texts/numbers';

const TOO_MUCH: Readonly<Record<Extract<ReadProblem, { kind: 'too-much' }>['of'], string>> = {
  pages: 'More pages than are read',
  articles: 'More articles than are read',
  files: 'More files than are read',
  levels: 'Nested too deeply',
  markup: 'Too much markup',
};

/** A sentence without the “a” or “an” it begins with, its first letter large: for a word list, not for prose. */
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Why a file gives no article, in a few words; the whole sentence stands in `articleProblem`. */
export function problemInBrief(problem: ReadProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'Empty: no bytes at all';
    case 'no-text':
      return 'No text in it, only blanks';
    case 'binary':
      return `Not a text: ${problem.what}`;
    case 'undecodable':
      return `Not valid ${encodingWords(problem.encoding)}`;
    case 'unknown-encoding':
      return 'Its encoding is not known';
    case 'encrypted':
      return 'Locked with a password';
    case 'broken':
      return 'Damaged or cut off';
    case 'no-text-layer':
      return 'A scan: pictures of pages, no text in them';
    case 'unreadable-letters':
      return 'Its fonts do not say which letters they show';
    case 'unpacks-too-large':
      return 'Unpacks to far more than it should';
    case 'too-much':
      return TOO_MUCH[problem.of];
    case 'entities':
      return 'Defines XML entities of its own';
    case 'no-article':
      return `${capital(problem.what)} without an article`;
    case 'wall':
      return 'Only a notice (consent, login), no article';
    case 'other-data':
      return `${capital(problem.what)}, not an article`;
    case 'nested-archive':
      return 'An archive inside an archive';
    case 'reader-failed':
      return 'An error in Verbatim stopped reading it';
    case 'too-slow':
      return `Not read within ${number(problem.limit / 1000)} seconds`;
  }
}

/** Why a file could not be opened, in a few words; the whole sentence stands in `readingProblem`. */
export function openingInBrief(problem: FileProblem): string {
  switch (problem.kind) {
    case 'too-large':
      return `${formatSize(problem.size)}: larger than the ${formatSize(problem.limit)} that are read`;
    case 'too-many':
      return 'Beyond the files that are read of one folder';
    case 'vanished':
      return 'No longer where it was';
    case 'no-permission':
      return 'May not be read with your rights';
    case 'not-a-file':
      return 'A link or a device, which is not followed';
    case 'unreadable':
      return 'Could not be read from its disk';
  }
}

/** How long something takes, roughly. */
function roughly(ms: number): string {
  const seconds = Math.max(5, Math.round(ms / 5000) * 5);
  return seconds < 90 ? `${number(seconds)} s` : `${number(Math.round(seconds / 60))} min`;
}

/** Words for many files that come in at once. */
export const IMPORT = {
  page: 'Bringing files in',
  progressLabel: 'Progress',
  files: 'Files',
  title: (count: number) => many(count, 'file', 'files'),
  of: (count: number) => `of ${many(count, 'file', 'files')}`,
  progress: (done: number, of: number) => `${number(done)} of ${many(of, 'file', 'files')}`,
  left: (ms: number) => `about ${roughly(ms)} left`,
  reading: 'Reading',
  preparing: 'Keeping a snapshot of what is here first',
  share: (share: number) => `${number(Math.floor(share * 100))} %`,
  goOn: 'You can go on working. What is in stays in if you cancel.',
  finished: 'All files are done with.',
  finishedWaiting: (count: number) =>
    count === 1
      ? 'All files were read. One waits for you.'
      : `All files were read. ${number(count)} wait for you.`,
  stopped: 'Storage took no more. The state at the top says why; what is in stays in.',
  interrupted: (count: number) =>
    `Verbatim was closed before ${count === 1 ? 'one file was' : `${number(count)} files were`} read.`,
  cancel: 'Cancel',
  resume: 'Go on',
  undo: 'Undo the import',
  close: 'Close the list',
  show: 'Show',
  all: 'All',
  allCount: (count: number) => `All ${number(count)}`,
  filters: {
    look: 'to look at',
    alike: 'alike',
    refused: 'refused',
    added: 'added',
    present: 'already there',
    'left-out': 'left out',
    cancelled: 'cancelled',
    waiting: 'waiting',
  },
  groups: {
    look: 'Needs a look',
    alike: 'Looks like another',
    refused: 'Refused',
    added: 'Added',
    present: 'Already there',
    'left-out': 'Left out',
    cancelled: 'Cancelled',
    waiting: 'Waiting',
  },
  lookAtAll: 'Look at all',
  compare: 'Compare',
  tryAll: 'Try all again',
  addedSum: (articles: number, files: number) =>
    articles === files ? '' : many(articles, 'article', 'articles'),
  presentSum: 'The same text, letter for letter',
  articles: (count: number) => many(count, 'article', 'articles'),
  partly: (added: number, present: number) =>
    `${many(added, 'article', 'articles')}, ${number(present)} more ${present === 1 ? 'was' : 'were'} already there`,
  alikeTo: (likeness: number, title: string) =>
    likeness === 1
      ? `The same words as “${title}”, set otherwise`
      : `${number(percent(likeness))} % of “${title}”`,
  alikeSome: (held: number, likeness: number, title: string) =>
    `${many(held, 'article waits', 'articles wait')}: ${number(percent(likeness))} % of “${title}”`,
  unknownKind: 'Not of a kind that Verbatim opens',
  isProject: 'A Verbatim file: its own dialog merges it',
  broken: 'An error in Verbatim stopped it',
  brokenSentence: (name: string) =>
    `“${name}” was not taken in: an error in Verbatim stopped it. “Report a problem” in the palette tells of it. Try it again.`,
  gone: 'Not read before Verbatim was closed',
  goneSentence:
    'It was not read before Verbatim was closed, and Verbatim may not open it by itself. Choose or drop it once more; what is in already is recognised.',
  goneNow: (name: string) => `“${name}” is no longer at hand. Choose or drop it once more.`,
  takenBack: 'Taken back',
  inFolder: (folder: string) => `in ${folder}`,
  status: (done: number, of: number) => `Bringing in ${number(done)} of ${number(of)}`,
  statusWaiting: (count: number) =>
    count === 1 ? 'One file waits for you' : `${number(count)} files wait for you`,
  statusTitle: 'Show what became of the files',
  doneToast: (counts: readonly string[]) => `${counts.join(', ')}.`,
  toastAction: 'Show',
  none: 'No files are coming in',
  noneBody:
    'Drop a folder, a ZIP archive or many files on the window: this page then says what became of each.',
  openFolder: 'Open a folder…',
  openFiles: 'Open articles…',
  chosen: (count: number) => `${number(count)} chosen`,
  tryAgain: 'Try again',
  leaveOut: 'Leave out',
  saveList: 'Save list',
  clear: 'Clear',
  choose: (name: string) => `Choose ${name}`,
  listName: 'What became of the files',
  saved: (name: string) => `Saved the list as “${name}”.`,
  columns: ['File', 'Folder', 'What became of it', 'Reason', 'Articles'],
  undone: (count: number) => `Took back ${many(count, 'article', 'articles')}.`,
  undoneBut: (count: number, stay: number) =>
    `Took back ${many(count, 'article', 'articles')}; ${number(stay)} ${stay === 1 ? 'stays, since there are quotes on it' : 'stay, since there are quotes on them'}.`,
  undoNone: 'Nothing was taken back: there are quotes on each of the articles.',
  undoFailed: 'Storage took nothing; the state at the top says why.',
  peek: {
    side: 'Side by side',
    about: 'About the file',
    choose: 'No file is chosen',
    chooseBody: 'J and K walk through the files; what became of one stands here.',
    alike: 'Looks like another',
    ofAll: (at: number, of: number) => `${number(at)} of ${number(of)}`,
    same: (likeness: number) =>
      likeness === 1
        ? 'The same words, set otherwise'
        : `${number(percent(likeness))} % the same words`,
    here: 'Here already',
    coming: 'Coming in',
    places: 'places differ',
    onePlace: 'place differs',
    quotes: 'quotes on the article here',
    oneQuote: 'quote on the article here',
    looking: 'Holding the two side by side',
    lost: 'The article it looked like is no longer here. Try the file again.',
    only: 'Only here:',
    ways: 'Answers',
    add: 'Another article',
    addHint: 'Added; both stay, each by itself',
    newer: 'A newer version',
    newerHint: (carried: number, quotes: number) =>
      carried === quotes
        ? `Added; ${quotes === 1 ? 'the quote is' : `all ${number(quotes)} quotes are`} carried over`
        : `Added; ${number(carried)} of ${number(quotes)} quotes are carried over, the others stay`,
    leave: 'Leave it out',
    leaveHint: 'Stays in this list',
    carried: (count: number, title: string) =>
      `Added “${title}” and carried ${many(count, 'quote', 'quotes')} over.`,
    open: 'Open the article',
    openList: 'Its articles',
    more: (count: number) => `${number(count)} more`,
    readAsText: 'Read it as text…',
    preview: 'Look at it',
    lookHint: 'It is added as soon as you have looked at it. Nothing of it is in yet.',
    waiting: 'It has not been read yet.',
  },
} as const;

/** A likeness in whole per cent; never a hundred, which would say that nothing differs. */
const percent = (likeness: number): number => Math.min(99, Math.floor(likeness * 100));
