import type { MenuItemConstructorOptions } from 'electron';
import type { MenuPlace } from '../../shared/host/command-definition';
import { COMMANDS, commandsAt } from '../../shared/host/commands';
import type { CommandId, MenuState } from '../../shared/host/commands';
import { shownName } from '../files/file-names';
import { acceleratorOf } from './accelerator';
import { MENU_HEADINGS } from './menu-headings';
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
  const clear = {
    id: 'clear-recent',
    label: MENU_HEADINGS.clearRecent,
    click: context.clearRecent,
  };
  return {
    label: MENU_HEADINGS.recent,
    submenu:
      files.length > 0
        ? [...files, SEPARATOR, clear]
        : [{ label: MENU_HEADINGS.noRecent, enabled: false }],
  };
}

const menu = (label: string, submenu: MenuItemConstructorOptions[]) => ({ label, submenu });

/** The whole native menu of a platform. */
export function menuTemplate(context: MenuContext): MenuItemConstructorOptions[] {
  const isMac = context.platform === 'darwin';
  const of = (...places: readonly MenuPlace[]) => items(context, ...places);
  const appMenu: MenuItemConstructorOptions = {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      SEPARATOR,
      ...of('app.settings'),
      SEPARATOR,
      { role: 'services' },
      SEPARATOR,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      SEPARATOR,
      { role: 'quit' },
    ],
  };
  return [
    ...(isMac ? [appMenu] : []),
    menu(MENU_HEADINGS.file, [
      ...of('file.open', 'file.import'),
      recentMenu(context),
      SEPARATOR,
      ...of('file.exchange', 'file.team'),
      SEPARATOR,
      { role: isMac ? 'close' : 'quit' },
    ]),
    menu(MENU_HEADINGS.edit, [
      ...of('edit.history'),
      SEPARATOR,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      SEPARATOR,
      ...of('edit.find'),
      ...(isMac ? [] : [SEPARATOR, ...of('app.settings')]),
    ]),
    menu(MENU_HEADINGS.view, [
      ...of('view.places', 'view.lists', 'view.project', 'view.words', 'view.columns'),
      SEPARATOR,
      menu(MENU_HEADINGS.theme, of('view.theme')),
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'togglefullscreen' },
      ...(context.packaged ? [] : [SEPARATOR, { role: 'toggleDevTools' } as const]),
    ]),
    menu(
      MENU_HEADINGS.article,
      of('article.open', 'article.layers', 'article.walk', 'article.table', 'article.delete'),
    ),
    menu(MENU_HEADINGS.quote, [
      ...of('quote.make', 'quote.walk', 'quote.fields', 'quote.parts', 'quote.table'),
      menu(MENU_HEADINGS.boundaries, of('quote.boundaries')),
      SEPARATOR,
      ...of('quote.layer'),
    ]),
    menu(MENU_HEADINGS.suggestion, of('suggestion.answer', 'suggestion.about')),
    menu(MENU_HEADINGS.review, of('review.open', 'review.walk', 'review.settle', 'review.pairs')),
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    {
      role: 'help',
      ...menu(MENU_HEADINGS.help, [
        ...of('help.learn'),
        ...(isMac ? [] : [SEPARATOR, { role: 'about' } as const]),
      ]),
    },
  ];
}
