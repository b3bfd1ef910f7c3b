/** The words of the native file dialogs. */
export const DIALOG_LABELS = {
  articles: 'Articles',
  projects: 'Verbatim files',
  allFiles: 'All files',
} as const;

/** The words of the question before an address is opened. */
export const LINK_LABELS = {
  question: 'Open this address in your browser?',
  open: 'Open',
  cancel: 'Cancel',
} as const;

/** The words of the question when the window is closed before everything is saved. */
export const CLOSE_LABELS = {
  question: 'Your last changes are not saved yet.',
  detail:
    'Verbatim is still trying to save them. Keep it open to see why in the status bar, or export your work; closing now loses these changes.',
  keepOpen: 'Keep Open',
  close: 'Close Without Saving',
} as const;

/** The words shown when the window fails again and again. */
export const CRASH_LABELS = {
  message: 'The window of Verbatim keeps failing.',
  detail: 'Everything that was saved is safe. Try again, or quit and start Verbatim anew.',
  again: 'Try Again',
  quit: 'Quit',
} as const;

/** The words shown when the app cannot start. */
export const START_LABELS = {
  title: 'Verbatim cannot start',
  body: (reason: string): string =>
    `${reason}\n\nWhat you saved is untouched. Install Verbatim again if this stays.`,
} as const;
