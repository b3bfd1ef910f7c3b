import type { CommandId } from '../../shared/host/commands';

/** The words of the native menu. `&` marks the letter that opens a menu with Alt. */
export const MENU_LABELS = {
  file: '&File',
  recent: 'Open Recent',
  clearRecent: 'Clear List',
  noRecent: 'No Recent Files',
  edit: '&Edit',
  view: '&View',
  theme: 'Appearance',
  article: '&Article',
  quote: '&Quote',
  help: '&Help',
} as const;

/** Commands as the menu calls them; a command without a name here is not in the menu. */
export const COMMAND_LABELS = {
  'open-articles': 'Open Articles…',
  'paste-article': 'Paste Article…',
  'import-project': 'Import Verbatim Files…',
  'team-folder': 'Team Folder…',
  export: 'Export…',
  undo: 'Undo',
  redo: 'Redo',
  find: 'Find in Article…',
  settings: 'Settings…',
  palette: 'Command Palette…',
  'show-articles': 'Articles',
  'show-speakers': 'Speakers',
  'show-events': 'Events',
  'show-tags': 'Tags',
  'show-annotators': 'Annotators',
  'show-agreement': 'Agreement',
  'toggle-library': 'Library Panel',
  'toggle-panel': 'Quote Panel',
  'theme-system': 'As the System',
  'theme-light': 'Light',
  'theme-dark': 'Dark',
  'theme-contrast': 'High Contrast',
  'focus-reader': 'Go to the Text',
  'article-details': 'Article Details',
  'next-article': 'Next Article',
  'previous-article': 'Previous Article',
  'mark-done': 'Finish Article',
  'delete-article': 'Delete Article…',
  'add-quote': 'Add Quote from Selection',
  'take-quotation': 'Add Next Quotation',
  'next-quote': 'Next Quote',
  'previous-quote': 'Previous Quote',
  'edit-speaker': 'Speaker…',
  'link-event': 'Event…',
  'tag-quote': 'Tag…',
  'write-note': 'Note',
  'cycle-kind': 'Next Kind',
  'cycle-check': 'Next Check State',
  'set-cue': 'Cue from Selection',
  'set-mention': 'Mention from Selection',
  'list-quotes': 'List of Quotes',
  'delete-quote': 'Delete Quote',
  keys: 'Keyboard Shortcuts',
  'open-sample': 'Open the Sample Article',
} as const satisfies Partial<Record<CommandId, string>>;

export type MenuCommand = keyof typeof COMMAND_LABELS;

/** The words of the native file dialogs. */
export const DIALOG_LABELS = {
  articles: 'Articles (text, Markdown)',
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
