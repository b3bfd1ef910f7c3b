import type { MenuItemConstructorOptions } from 'electron';
import { COMMANDS } from '../../shared/host/commands';
import type { CommandId } from '../../shared/host/commands';
import { shownName } from '../files/file-names';
import { acceleratorOf } from './accelerator';
import { COMMAND_LABELS, MENU_LABELS } from './labels';
import type { MenuCommand } from './labels';

/** What the menu needs to know, and what it can do. */
export interface MenuContext {
  readonly platform: NodeJS.Platform;
  readonly packaged: boolean;
  readonly recent: readonly string[];
  readonly run: (command: CommandId) => void;
  readonly openRecent: (path: string) => void;
  readonly clearRecent: () => void;
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/**
 * A command of the renderer. Its keys are shown but not registered: the renderer handles them itself, knows whether
 * a text field has the focus, and nothing runs twice. macOS registers what it shows; there the page takes the key
 * first and prevents the menu.
 */
function commandItem(context: MenuContext, command: MenuCommand): MenuItemConstructorOptions {
  const keys = COMMANDS[command][0];
  const accelerator = keys === undefined ? null : acceleratorOf(keys, context.platform);
  return {
    id: command,
    label: COMMAND_LABELS[command],
    click: () => context.run(command),
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  };
}

/** Commands in order; null makes a line between them. */
const items = (
  context: MenuContext,
  ...commands: readonly (MenuCommand | null)[]
): MenuItemConstructorOptions[] =>
  commands.map((command) => (command ? commandItem(context, command) : SEPARATOR));

function recentMenu(context: MenuContext): MenuItemConstructorOptions {
  const files = context.recent.map(
    (path, index): MenuItemConstructorOptions => ({
      id: `recent-${index}`,
      // In a menu `&` would mark a letter.
      label: shownName(path).replaceAll('&', '&&'),
      click: () => context.openRecent(path),
    }),
  );
  const clear = { id: 'clear-recent', label: MENU_LABELS.clearRecent, click: context.clearRecent };
  return {
    label: MENU_LABELS.recent,
    submenu:
      files.length > 0
        ? [...files, SEPARATOR, clear]
        : [{ label: MENU_LABELS.noRecent, enabled: false }],
  };
}

const fileMenu = (context: MenuContext): MenuItemConstructorOptions => ({
  label: MENU_LABELS.file,
  submenu: [
    ...items(context, 'open-articles', 'paste-article'),
    recentMenu(context),
    SEPARATOR,
    ...items(context, 'import-project', 'team-folder', 'export'),
    SEPARATOR,
    { role: context.platform === 'darwin' ? 'close' : 'quit' },
  ],
});

const editMenu = (context: MenuContext): MenuItemConstructorOptions => ({
  label: MENU_LABELS.edit,
  submenu: [
    ...items(context, 'undo', 'redo', null),
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    ...items(context, null, 'find', 'palette'),
    ...(context.platform === 'darwin' ? [] : items(context, 'settings')),
  ],
});

const viewMenu = (context: MenuContext): MenuItemConstructorOptions => ({
  label: MENU_LABELS.view,
  submenu: [
    ...items(context, 'show-articles', 'show-speakers', 'show-events', 'show-tags', null),
    ...items(context, 'show-annotators', 'show-agreement', null),
    ...items(context, 'toggle-library', 'toggle-panel', null),
    {
      label: MENU_LABELS.theme,
      submenu: items(context, 'theme-system', 'theme-light', 'theme-dark', 'theme-contrast'),
    },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    ...(context.packaged ? [] : [SEPARATOR, { role: 'toggleDevTools' } as const]),
  ],
});

const articleMenu = (context: MenuContext): MenuItemConstructorOptions => ({
  label: MENU_LABELS.article,
  submenu: [
    ...items(context, 'focus-reader', 'article-details', 'mark-done', null),
    ...items(context, 'next-article', 'previous-article', null, 'delete-article'),
  ],
});

const quoteMenu = (context: MenuContext): MenuItemConstructorOptions => ({
  label: MENU_LABELS.quote,
  submenu: [
    ...items(context, 'add-quote', 'take-quotation', null),
    ...items(context, 'next-quote', 'previous-quote', 'list-quotes', null),
    ...items(context, 'edit-speaker', 'link-event', 'tag-quote', 'write-note', null),
    ...items(context, 'cycle-kind', 'cycle-check', 'set-cue', 'set-mention', null, 'delete-quote'),
  ],
});

const helpMenu = (context: MenuContext): MenuItemConstructorOptions => ({
  role: 'help',
  label: MENU_LABELS.help,
  submenu: [
    ...items(context, 'keys', 'open-sample'),
    ...(context.platform === 'darwin' ? [] : [SEPARATOR, { role: 'about' } as const]),
  ],
});

const appMenu = (context: MenuContext): MenuItemConstructorOptions => ({
  role: 'appMenu',
  submenu: [
    { role: 'about' },
    SEPARATOR,
    ...items(context, 'settings'),
    SEPARATOR,
    { role: 'services' },
    SEPARATOR,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    SEPARATOR,
    { role: 'quit' },
  ],
});

/** The whole native menu of a platform. */
export const menuTemplate = (context: MenuContext): MenuItemConstructorOptions[] => [
  ...(context.platform === 'darwin' ? [appMenu(context)] : []),
  fileMenu(context),
  editMenu(context),
  viewMenu(context),
  articleMenu(context),
  quoteMenu(context),
  ...(context.platform === 'darwin' ? [{ role: 'windowMenu' } as const] : []),
  helpMenu(context),
];
