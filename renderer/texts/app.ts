import type { StepFailure, SavingFailure } from '../db/repository';
import { many, number } from '../../shared/texts/numbers';

/** Words of the window around everything. */
export const APP = {
  name: 'Verbatim',
  whereYouAre: 'Where you are',
  /** The titles of pages that a command opens stand in the table of commands. */
  places: {
    welcome: '',
    speaker: 'Speakers',
    event: 'Events',
    tag: 'Tags',
    timeline: 'Timeline',
    review: 'Review',
    duplicates: 'Possible duplicates',
    layers: 'Layers',
  },
  renameProject: 'Name of the project',
  library: 'Library',
  lists: 'Lists',
  panel: 'Quotes and details',
  main: 'Text',
  resizeLibrary: 'Width of the library',
  resizePanel: 'Width of the quote panel',
  hideLibrary: 'Hide the library',
  showLibrary: 'Show the library',
  hidePanel: 'Hide the quote panel',
  showPanel: 'Show the quote panel',
  saved: 'Saved',
  toSnapshots: 'In the project and in its copies: look into the snapshots',
  saving: 'Saving…',
  notSaved: 'Not saved',
  retry: 'Try again',
  putBack: 'Put back',
  notPutBack: (reason: string) =>
    `Your work could not be put back: ${reason} It is still in this window. Export it, or try again.`,
  notPutTogether:
    'Your work cannot be put together from what this window still has. Export what you see; then load the window again, which shows what there is.',
  dismiss: 'Dismiss',
  savedAgain: 'Saved. What was waiting is stored.',
  statusLabel: 'Status',
  annotator: 'Annotator',
  annotatorTitle: 'Who annotates here',
  allAnnotators: 'All annotators',
  offline: 'Offline',
  offlineTitle: 'Verbatim works without a network and sends nothing anywhere.',
  keys: 'keys',
  undone: (what: string) => `Undone: ${what}`,
  redone: (what: string) => `Done again: ${what}`,
  nothingToUndo: 'There is nothing to undo.',
  nothingBefore: 'There is no place before this one.',
  nothingAfter: 'There is no place to go forward to.',
  nothingToRedo: 'There is nothing to do again.',
  undoFailed:
    'That was not taken back, and nothing was changed. Press the key again once all is saved.',
} as const;

/** The counts in the status bar. */
export const countsInWords = (quotes: number, attributed: number): string =>
  `${many(quotes, 'quotation', 'quotations')} · ${number(attributed)} attributed`;

/** Why the last change is not on disk, and what to do. */
export const NOT_SAVED = {
  'disk-full': 'the disk is full. Free some space, then try again',
  'timed-out': 'storage does not answer. Try again',
  closed: 'storage was closed. Reload the window',
  'closed-elsewhere':
    'another window has closed the storage. Export your work, which still has your last change; then reload this window',
  denied: 'access to the storage was denied. Allow it in the browser or the system, then try again',
  'store-lost':
    'the storage no longer holds what was saved, so nothing more is written to it. This window still has your work: put it back, or export it now',
  evicted:
    'the disk is full, and the browser has thrown away what it kept for Verbatim. This window still has your work: export it now, or free some space and put it back',
  'newer-version':
    'a newer Verbatim has the data open. Export your work, which still has your last change; then reload the window',
  unknown: 'storage refused the change. Try again, or export your work',
  'article-unread':
    'the article could not be read, so your last step was not carried out. Try again',
  'passage-unread': 'the passage could not be read, so it is not settled. Try again',
  'project-unread':
    'the project could not be read, so your last step was not carried out. Try again',
  'not-stored-yet': 'the quote you changed is not stored. Try again',
  'step-failed': 'an error in Verbatim stopped your last step. Try again',
  unread:
    'something could not be read when it was needed. Look whether your last step is there, and do it again if not',
  unexpected:
    'an error in Verbatim may have stopped your last step. Look whether it is there, and do it again if not',
} as const satisfies Record<SavingFailure | StepFailure, string>;

/** The whole sentence. */
export const notSavedBecause = (reason: SavingFailure | StepFailure): string =>
  `${APP.notSaved}: ${NOT_SAVED[reason]}.`;

/** Key sheet and remapping. */
export const KEY_SHEET = {
  title: 'Keys',
  description: 'Letters work outside text fields. Press a key’s name to change it.',
  change: (command: string, keys: string) => `Change the keys of “${command}” (now: ${keys})`,
  none: 'none',
  press: 'Press the new keys. Esc leaves them, Backspace takes them off.',
  reset: (command: string) => `Default keys for “${command}”`,
  resetAll: 'Default keys for all',
  conflict: (others: string) => `Also: ${others}`,
  conflicts: 'Some keys are given twice; only one of the commands answers.',
  back: 'Esc always steps back one level.',
} as const;

/** Settings. */
export const SETTINGS = {
  title: 'Settings',
  appearance: 'Appearance',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  reading: 'Size of the text',
  readingSizes: { small: 'Small', medium: 'Medium', large: 'Large', larger: 'Very large' },
  annotator: 'Annotator',
  storage: 'Storage',
  persisted: 'Your work is stored on this device and the browser will not clear it by itself.',
  onThisComputer: 'Your work is stored on this computer, in Verbatim’s own folder.',
  notPersisted:
    'Your work is stored on this device, but the browser may clear it when space runs short. Export your work now and then.',
  askPersist: 'Ask the browser to keep it',
  askRefused: 'The browser did not agree. It often does once Verbatim is installed or bookmarked.',
  remove: 'Remove everything…',
  removeTitle: 'Remove everything?',
  removeBody:
    'All articles, quotes, speakers, events, tags and settings on this device are removed. This cannot be undone. Files you exported stay.',
  removeConfirm: 'I have exported what I want to keep',
  removeNow: 'Remove everything',
  about: 'About',
  version: (version: string) => `Verbatim ${version}`,
  licences: 'Licences',
  licencesText: 'Text of the licences',
  licencesUnread:
    'The licences could not be read. They stand in the file licences.txt of Verbatim’s own folder.',
} as const;
