import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../shared/host/commands';
import type { CommandId } from '../../shared/host/commands';
import { acceleratorOf } from './accelerator';
import { COMMAND_LABELS } from './labels';
import { menuTemplate } from './menu-template';

describe('accelerators', () => {
  it.each([
    ['Mod+O', 'linux', 'CommandOrControl+O'],
    ['Mod+Shift+V', 'darwin', 'CommandOrControl+Shift+V'],
    ['Alt+ArrowLeft', 'win32', 'Alt+Left'],
    ['Q', 'linux', 'Q'],
    ['Q', 'darwin', null],
  ] as const)('%s on %s', (keys, platform, accelerator) => {
    expect(acceleratorOf(keys, platform)).toBe(accelerator);
  });
});

function build(platform: NodeJS.Platform, recent: readonly string[] = []) {
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
  it('has each labelled command once, and each runs itself', () => {
    const { items, ran, click } = build(platform);
    const labelled = Object.keys(COMMAND_LABELS).toSorted();
    const ids = items.map(({ id }) => id ?? '').filter((id) => id in COMMANDS);
    expect(ids.toSorted()).toEqual(labelled);
    for (const id of labelled) click(id);
    expect(ran).toEqual(labelled);
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
