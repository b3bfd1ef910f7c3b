/**
 * Every command of Verbatim with its default keys. The native menu, the palette, the key sheet and the
 * renderer's key handling all read this one table. `Mod` is Ctrl, or Cmd on a Mac; a bare letter works
 * outside text fields only. Names for people live with the renderer's texts.
 */
export const COMMANDS = {
  'open-articles': ['Mod+O'],
  'paste-article': ['Mod+Shift+V'],
  'open-sample': [],
  'import-project': ['Mod+Shift+O'],
  export: ['Mod+E'],
  undo: ['Mod+Z'],
  redo: ['Mod+Shift+Z', 'Mod+Y'],
  palette: ['Mod+K'],
  keys: ['?'],
  settings: ['Mod+,'],
  find: ['/'],
  'toggle-library': ['Mod+B'],
  'toggle-panel': ['Mod+Alt+B'],
  'show-articles': ['Mod+1'],
  'show-speakers': ['Mod+2'],
  'show-events': ['Mod+3'],
  'show-tags': ['Mod+4'],
  'focus-reader': ['Mod+J'],
  'article-details': ['I'],
  'next-article': [']'],
  'previous-article': ['['],
  'mark-done': ['Mod+D'],
  'delete-article': [],
  'add-quote': ['Q'],
  'take-quotation': ['W'],
  'next-quote': ['J'],
  'previous-quote': ['K'],
  'edit-speaker': ['S'],
  'link-event': ['E'],
  'tag-quote': ['T'],
  'write-note': ['N'],
  'cycle-kind': ['D'],
  'cycle-check': ['V'],
  'set-cue': ['C'],
  'set-mention': ['M'],
  'grow-start': ['Alt+ArrowLeft'],
  'shrink-start': ['Alt+ArrowRight'],
  'grow-end': ['Alt+Shift+ArrowRight'],
  'shrink-end': ['Alt+Shift+ArrowLeft'],
  'cycle-overlap': ['O'],
  'list-quotes': ['L'],
  'delete-quote': ['Delete', 'Backspace'],
  'theme-system': [],
  'theme-light': [],
  'theme-dark': [],
  'theme-contrast': [],
} as const satisfies Record<string, readonly string[]>;

export type CommandId = keyof typeof COMMANDS;

export const isCommandId = (value: unknown): value is CommandId =>
  typeof value === 'string' && Object.hasOwn(COMMANDS, value);
