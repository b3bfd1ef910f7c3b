import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { COMMANDS, COMMAND_IDS, isCommandId } from '../../shared/host/commands';
import type { CommandId, MenuState } from '../../shared/host/commands';
import { acceleratorOf } from './accelerator';
import { menuTemplate } from './menu-template';
import { titleCase } from './title-case';

describe('accelerators', () => {
  it.each([
    ['Mod+O', 'linux', 'CommandOrControl+O'],
    ['Mod+Shift+V', 'darwin', 'CommandOrControl+Shift+V'],
    ['Alt+ArrowLeft', 'win32', 'Alt+Left'],
    ['Q', 'linux', 'Q'],
    ['Q', 'darwin', null],
    ['Mod++', 'linux', 'CommandOrControl+Plus'],
    ['+', 'linux', 'Plus'],
    ['Mod+ ', 'linux', 'CommandOrControl+Space'],
    ['?', 'linux', '?'],
    ['Mod+F12', 'linux', 'CommandOrControl+F12'],
    ['Mod+É', 'linux', null],
    ['Mod+Dead', 'linux', null],
    ['Mod+F25', 'linux', null],
  ] as const)('%s on %s', (keys, platform, accelerator) => {
    expect(acceleratorOf(keys, platform)).toBe(accelerator);
  });
});

describe('titles', () => {
  it.each([
    ['Open articles…', 'Open Articles…'],
    ['Show or hide the other annotators’ quotes', 'Show or Hide the Other Annotators’ Quotes'],
    ['Use the selection as the cue (“he said”)', 'Use the Selection as the Cue (“he said”)'],
  ])('%s', (name, title) => {
    expect(titleCase(name)).toBe(title);
  });
});

const IN_MENU = COMMAND_IDS.filter((id) => COMMANDS[id].menu !== null);
const DEFAULTS: MenuState = {
  keys: Object.fromEntries(COMMAND_IDS.map((id) => [id, COMMANDS[id].keys])),
  enabled: COMMAND_IDS,
};

function build(
  platform: NodeJS.Platform,
  recent: readonly string[] = [],
  state: MenuState = DEFAULTS,
) {
  const ran: CommandId[] = [];
  const opened: string[] = [];
  const items: MenuItemConstructorOptions[] = [];
  const visit = (entries: readonly MenuItemConstructorOptions[]) => {
    for (const entry of entries) {
      items.push(entry);
      if (Array.isArray(entry.submenu)) visit(entry.submenu);
    }
  };
  visit(
    menuTemplate({
      platform,
      packaged: true,
      recent,
      state,
      run: (command) => ran.push(command),
      openRecent: (path) => opened.push(path),
      clearRecent: () => opened.push('cleared'),
    }),
  );
  const click = (id: string) => {
    const item = items.find((entry) => entry.id === id);
    Reflect.apply(item?.click ?? (() => undefined), undefined, []);
  };
  return { items, ran, opened, click };
}

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  it('has each command that has a place there once, and each runs itself', () => {
    const { items, ran, click } = build(platform);
    const ids = items.map(({ id }) => id).filter(isCommandId);
    expect(ids.toSorted()).toEqual(IN_MENU.toSorted());
    for (const id of IN_MENU) click(id);
    expect(ran).toEqual(IN_MENU);
  });

  it('registers no key that the page handles', () => {
    const { items } = build(platform);
    const withKeys = items.filter(({ accelerator }) => accelerator);
    expect(withKeys.length).toBeGreaterThan(10);
    expect(withKeys.filter(({ registerAccelerator }) => registerAccelerator !== false)).toEqual([]);
  });

  it('has the roles that text fields need', () => {
    const roles = build(platform).items.map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'quit']));
  });
});

it('shows the keys that it is told', () => {
  const keys = { export: ['Mod+Shift+E'], undo: [], 'add-quote': ['Ä'] };
  const { items } = build('linux', [], { keys, enabled: [] });
  const shown = items.filter(({ accelerator }) => accelerator);
  expect(shown.map(({ id, accelerator }) => [id, accelerator])).toEqual([
    ['export', 'CommandOrControl+Shift+E'],
  ]);
});

it('enables the commands that it is told, and no other', () => {
  const { items } = build('linux', [], { ...DEFAULTS, enabled: ['export', 'undo'] });
  const enabled = items.filter(({ id, enabled: on }) => isCommandId(id) && on);
  expect(enabled.map(({ id }) => id)).toEqual(['export', 'undo']);
});

it('lists recent files by name and opens them by path', () => {
  const { items, opened, click } = build('linux', ['/home/ada/A&B.txt']);
  expect(items.find(({ id }) => id === 'recent-0')?.label).toBe('A&&B.txt');
  click('recent-0');
  click('clear-recent');
  expect(opened).toEqual(['/home/ada/A&B.txt', 'cleared']);
});

it('says that there are no recent files', () => {
  expect(build('linux').items.some(({ id }) => id === 'clear-recent')).toBe(false);
});
