import type { MenuItemConstructorOptions } from 'electron';
import type { MenuPlace } from '../../shared/host/command-definition';
import { COMMANDS, commandsAt } from '../../shared/host/commands';
import type { CommandId, MenuState } from '../../shared/host/commands';
import { shownName } from '../files/file-names';
import { acceleratorOf } from './accelerator';
import { MENU_LABELS } from './labels';
import { titleCase } from './title-case';

/** What the menu needs to know, and what it can do. */
export interface MenuContext {
  readonly platform: NodeJS.Platform;
  readonly packaged: boolean;
  readonly recent: readonly string[];
  readonly state: MenuState;
  readonly run: (command: CommandId) => void;
  readonly openRecent: (path: string) => void;
  readonly clearRecent: () => void;
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** Text in a menu, where a single `&` would mark a letter. */
const plain = (text: string): string => text.replaceAll('&', '&&');

/**
 * A command of the renderer. Its keys are shown but not registered: the renderer handles them itself, knows whether
 * a text field has the focus, and nothing runs twice. macOS registers what it shows; there the page takes the key
 * first and prevents the menu.
 */
function commandItem(context: MenuContext, command: CommandId): MenuItemConstructorOptions {
  const keys = context.state.keys[command]?.[0];
  const accelerator = keys === undefined ? null : acceleratorOf(keys, context.platform);
  return {
    id: command,
    label: plain(titleCase(COMMANDS[command].name)),
    enabled: context.state.enabled.includes(command),
    click: () => context.run(command),
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  };
}

/** The commands of some places, in the order of the table, with a line between one place and the next. */
const items = (
  context: MenuContext,
  ...places: readonly MenuPlace[]
): MenuItemConstructorOptions[] =>
  places.flatMap((place, index) => [
    ...(index > 0 ? [SEPARATOR] : []),
    ...commandsAt(place).map((command) => commandItem(context, command)),
  ]);

function recentMenu(context: MenuContext): MenuItemConstructorOptions {
  const files = context.recent.map(
    (path, index): MenuItemConstructorOptions => ({
      id: `recent-${index}`,
      label: plain(shownName(path)),
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
    ...items(context, 'file.open'),
    recentMenu(context),
    SEPARATOR,
    ...items(context, 'file.exchange', 'file.team'),
    SEPARATOR,
    { role: context.platform === 'darwin' ? 'close' : 'quit' },
  ],
});

const editMenu = (context: MenuContext): MenuItemConstructorOptions => ({
  label: MENU_LABELS.edit,
  submenu: [
    ...items(context, 'edit.history'),
    SEPARATOR,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    SEPARATOR,
    ...items(context, 'edit.find'),
    ...(context.platform === 'darwin' ? [] : [SEPARATOR, ...items(context, 'app.settings')]),
  ],
});

const viewMenu = (context: MenuContext): MenuItemConstructorOptions => ({
  label: MENU_LABELS.view,
  submenu: [
    ...items(context, 'view.lists', 'view.project', 'view.columns'),
    SEPARATOR,
    { label: MENU_LABELS.theme, submenu: items(context, 'view.theme') },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    ...(context.packaged ? [] : [SEPARATOR, { role: 'toggleDevTools' } as const]),
  ],
});

const articleMenu = (context: MenuContext): MenuItemConstructorOptions => ({
  label: MENU_LABELS.article,
  submenu: items(context, 'article.open', 'article.layers', 'article.walk', 'article.delete'),
});

const quoteMenu = (context: MenuContext): MenuItemConstructorOptions => ({
  label: MENU_LABELS.quote,
  submenu: [
    ...items(context, 'quote.make', 'quote.walk', 'quote.fields', 'quote.parts'),
    { label: MENU_LABELS.boundaries, submenu: items(context, 'quote.boundaries') },
    SEPARATOR,
    ...items(context, 'quote.layer'),
  ],
});

const suggestionMenu = (context: MenuContext): MenuItemConstructorOptions => ({
  label: MENU_LABELS.suggestion,
  submenu: items(context, 'suggestion.answer', 'suggestion.about'),
});

const reviewMenu = (context: MenuContext): MenuItemConstructorOptions => ({
  label: MENU_LABELS.review,
  submenu: items(context, 'review.open', 'review.walk', 'review.settle', 'review.pairs'),
});

const helpMenu = (context: MenuContext): MenuItemConstructorOptions => ({
  role: 'help',
  label: MENU_LABELS.help,
  submenu: [
    ...items(context, 'help.learn'),
    ...(context.platform === 'darwin' ? [] : [SEPARATOR, { role: 'about' } as const]),
  ],
});

const appMenu = (context: MenuContext): MenuItemConstructorOptions => ({
  role: 'appMenu',
  submenu: [
    { role: 'about' },
    SEPARATOR,
    ...items(context, 'app.settings'),
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
  suggestionMenu(context),
  reviewMenu(context),
  ...(context.platform === 'darwin' ? [{ role: 'windowMenu' } as const] : []),
  helpMenu(context),
];
