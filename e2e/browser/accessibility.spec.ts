import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import { axe } from '../pages/axe';
import { QuotePanelPage } from '../pages/quote-panel';
import { annotateHarbour } from '../journeys/harbour';
import { QUARRY } from '../journeys/quarry';

/** Brings up a screen by keys, and waits for a sign of it. */
type Screen = readonly [name: string, show: (page: Page) => Promise<void>];

const heading = (page: Page, name: string) =>
  expect(page.getByRole('heading', { name }).first()).toBeVisible();
const dialog = (page: Page, name: string) =>
  expect(page.getByRole('dialog', { name, exact: true })).toBeVisible();
const press = (keys: string, name: string): Screen => [
  name,
  async (page) => {
    await page.keyboard.press(keys);
    await dialog(page, name);
  },
];

/** Opens the first entry of a list of the library by its command. */
const firstOf = (keys: string, name: string, title: string): Screen => [
  name,
  async (page) => {
    await page.keyboard.press(keys);
    await page.getByRole('complementary', { name: 'Library' }).getByText(title).first().click();
    await heading(page, title);
  },
];

const IN_ARTICLE: readonly Screen[] = [
  [
    'quote panel',
    async (page) => {
      await expect(page.getByRole('region', { name: 'Quote', exact: true })).toBeVisible();
    },
  ],
  [
    'speaker field open',
    async (page) => {
      await page.keyboard.press('s');
      await expect(new QuotePanelPage(page).speakerField).toBeFocused();
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  ],
  [
    'quote list',
    async (page) => {
      await page.keyboard.press('l');
      await expect(page.getByRole('region', { name: 'Quotes in this article' })).toBeVisible();
    },
  ],
  [
    'article details',
    async (page) => {
      await page.keyboard.press('i');
      await expect(page.getByRole('textbox', { name: 'Publisher' })).toBeVisible();
    },
  ],
];
const DIALOGS: readonly Screen[] = [
  press('ControlOrMeta+k', 'Search or run a command'),
  press('?', 'Keys'),
  press('ControlOrMeta+Comma', 'Settings'),
  press('ControlOrMeta+e', 'Export'),
  press('ControlOrMeta+Shift+v', 'Paste an article'),
];
const PAGES: readonly Screen[] = [
  firstOf('ControlOrMeta+2', 'speaker page', 'Amos Greer'),
  firstOf('ControlOrMeta+3', 'event page', 'Council meeting'),
  [
    'timeline',
    async (page) => {
      await page.getByRole('button', { name: 'Show the timeline' }).click();
      await heading(page, 'Timeline');
    },
  ],
  firstOf('ControlOrMeta+4', 'tag page', 'ferry'),
];

const THEMES = ['light', 'dark'] as const;

/** Looks at what is on the screen in both themes; gives what there is to say against it. */
function looker(page: Page) {
  const faults: string[] = [];
  const look = async (name: string) => {
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const builder = axe(page);
      // Only colours differ in the dark.
      if (colorScheme === 'dark') builder.withRules('color-contrast');
      const { violations } = await builder.analyze();
      for (const { id, help, nodes } of violations)
        for (const { html } of nodes)
          faults.push(`${name}, ${colorScheme}: ${id} (${help}): ${html}`);
    }
  };
  return { faults, look };
}

test('axe finds nothing on any screen, light or dark', async ({ verbatim }) => {
  test.setTimeout(120_000);
  const page = verbatim.page();
  const { faults, look } = looker(page);
  await look('welcome');
  await annotateHarbour(verbatim);
  for (const [name, show] of IN_ARTICLE) {
    await show(page);
    await look(name);
    if (name.endsWith('open')) await page.keyboard.press('Escape');
  }
  for (const [name, show] of DIALOGS) {
    await show(page);
    await look(name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name, exact: true })).toHaveCount(0);
  }
  for (const [name, show] of PAGES) {
    await show(page);
    await look(name);
  }
  await verbatim.choose('ControlOrMeta+Shift+o', [
    { name: 'broken.verbatim.json', content: '{"format":"verbatim"' },
  ]);
  await dialog(page, 'Import a Verbatim file');
  await look('import');
  expect(faults).toEqual([]);
});

test('axe finds nothing on suggestions, their reason and the list of the sure ones', async ({
  verbatim,
}) => {
  test.setTimeout(120_000);
  const page = verbatim.page();
  const { faults, look } = looker(page);
  await verbatim.choose('ControlOrMeta+o', [QUARRY]);
  await expect(page.getByRole('button', { name: /^Suggested \d/ })).toBeVisible();
  await look('list of suggestions');
  await page.keyboard.press('j');
  await page.keyboard.press('h');
  await expect(page.getByText('A verb of saying follows the quotation')).toBeVisible();
  await look('suggestion');
  await page.keyboard.press('Shift+A');
  await dialog(page, 'Accept all of high confidence');
  await look('accept all');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('attributed');
  expect(faults).toEqual([]);
});
