import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import type { Verbatim } from '../fixtures/app';
import { exported } from '../pages/exchange';
import { attributions, readProjectFile } from '../pages/project-file';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';

const ARTICLE = {
  name: 'gate.txt',
  content: [
    'The Gate',
    '“One gate is open,” somebody said.',
    '“Two gates are open,” somebody said.',
    '“Three gates are open,” somebody said.',
    '“Four gates are open,” somebody said.',
    '“Five gates are open,” somebody said.',
    '',
  ].join('\n\n'),
};

async function open(verbatim: Verbatim): Promise<{ reader: ReaderPane; panel: QuotePanelPage }> {
  await verbatim.choose('ControlOrMeta+o', [ARTICLE]);
  const page = verbatim.page();
  return { reader: new ReaderPane(page), panel: new QuotePanelPage(page) };
}

/** The row that is highlighted, and the same as the screen reader says it. */
async function highlighted(page: Page): Promise<string> {
  const shown = page.locator('[role=option][data-highlighted]');
  await expect(shown).toHaveCount(1);
  const id = await page.locator('[role=combobox]:focus').getAttribute('aria-activedescendant');
  expect(await shown.getAttribute('id')).toBe(id);
  return shown.innerText();
}

const speakersOf = async (verbatim: Verbatim): Promise<readonly string[]> =>
  attributions(readProjectFile(await exported(verbatim))).map(([, speaker]) => speaker);

test('a full name that nobody has is a new speaker; what is highlighted, said and done is one', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  const { reader, panel } = await open(verbatim);
  const rows: readonly (readonly [typed: string, row: string, speaker: string])[] = [
    ['Anne Lee', 'New speaker “Anne Lee”', 'Anne Lee'],
    ['Ann Lee', 'New speaker “Ann Lee”', 'Ann Lee'],
    ['an', 'Ann Lee', 'Ann Lee'],
    ['anne lee', 'Anne Lee', 'Anne Lee'],
    ['Ann Lee Jr.', 'New speaker “Ann Lee Jr.”', 'Ann Lee Jr.'],
  ];
  for (const [typed, row, speaker] of rows) {
    await reader.press('q');
    await panel.ready();
    await page.keyboard.type(typed);
    await expect(page.getByRole('option').filter({ hasText: `“${typed}”` })).toHaveCount(1);
    expect((await highlighted(page)).split('\n')).toContain(row);
    await page.keyboard.press('Enter');
    await expect(
      panel.root.getByRole('button', { name: `Open ${speaker}`, exact: false }),
    ).toBeVisible();
  }
  await reader.has(5, 5);
  expect(await speakersOf(verbatim)).toEqual(rows.map(([, , speaker]) => speaker));
});

test('the near one is said and one arrow away', async ({ verbatim }) => {
  const page = verbatim.page();
  const { reader, panel } = await open(verbatim);
  await reader.press('q');
  await panel.attribute('Rita Raco');
  await reader.press('q');
  await panel.ready();
  await page.keyboard.type('Rita Raco Jr.');
  await expect.poll(() => highlighted(page)).toContain('Did you mean Rita Raco? ↓');
  await page.keyboard.press('ArrowDown');
  expect(await highlighted(page)).toContain('Rita Raco');
  await page.keyboard.press('Enter');
  await reader.has(2, 2);
  expect(await speakersOf(verbatim)).toEqual(['Rita Raco', 'Rita Raco']);
});

test('keys quicker than the list do what is typed', async ({ verbatim }) => {
  const page = verbatim.page();
  const { reader, panel } = await open(verbatim);
  await reader.press('q');
  await panel.attribute('Anne Lee');
  /** Faster than any hand: a key for each letter, `q` before the name and Enter after it. */
  const inOneGo = (...names: readonly string[]) =>
    Promise.all(
      names
        .flatMap((name) => ['q', ...name.split(''), 'Enter'])
        .map((key) => page.keyboard.press(key)),
    );
  await expect(reader.text).toBeFocused();
  await inOneGo('Ann Lee');
  await reader.has(2, 2);
  await inOneGo('Anne Lee');
  await reader.has(3, 3);
  await inOneGo('Ann Lee', 'Bo Hale');
  await reader.has(5, 5);
  const file = readProjectFile(await exported(verbatim));
  expect(attributions(file).map(([, speaker]) => speaker)).toEqual([
    'Anne Lee',
    'Ann Lee',
    'Anne Lee',
    'Ann Lee',
    'Bo Hale',
  ]);
  expect(file.speakers.map(({ name }) => name).toSorted()).toEqual([
    'Ann Lee',
    'Anne Lee',
    'Bo Hale',
  ]);
});

test('S on an attributed quote replaces; Mod+Enter adds; Enter alone keeps; one undo each', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  const { reader, panel } = await open(verbatim);
  const shows = async (...names: readonly string[]) => {
    await expect(panel.root.getByRole('button', { name: /^Open / })).toHaveCount(names.length);
    for (const name of names)
      await expect(panel.root.getByRole('button', { name: `Open ${name}` })).toBeVisible();
  };
  await reader.press('q');
  await panel.attribute('Dana Pell');
  await reader.press('s');
  await panel.ready();
  await page.keyboard.press('Enter');
  await shows('Dana Pell');
  await reader.press('s');
  await panel.ready();
  await page.keyboard.type('Karl Hale');
  await expect(page.getByText('Instead of Dana Pell')).toBeVisible();
  await page.keyboard.press('Enter');
  await shows('Karl Hale');
  await reader.press('ControlOrMeta+z');
  await shows('Dana Pell');
  await reader.press('ControlOrMeta+Shift+z');
  await shows('Karl Hale');
  await reader.press('s');
  await panel.ready();
  await page.keyboard.type('dana');
  await expect.poll(() => highlighted(page)).toContain('Dana Pell');
  await page.keyboard.press('ControlOrMeta+Enter');
  await shows('Karl Hale', 'Dana Pell');
  await reader.press('ControlOrMeta+z');
  await shows('Karl Hale');
});

test('a tag and an event typed in full are what is typed', async ({ verbatim }) => {
  const page = verbatim.page();
  const { reader, panel } = await open(verbatim);
  await reader.press('q');
  await page.keyboard.press('Escape');
  for (const name of ['ferry traffic', 'ferry']) await panel.tag(name);
  for (const name of ['Harbour Conference of 2015', 'Harbour Conf']) await panel.linkEvent(name);
  await panel.tag('FERRY');
  await reader.has(1, 0);
  const { tags, events, quotes } = readProjectFile(await exported(verbatim));
  expect(tags.map(({ name }) => name).toSorted()).toEqual(['ferry', 'ferry traffic']);
  expect(events.map(({ name }) => name).toSorted()).toEqual([
    'Harbour Conf',
    'Harbour Conference of 2015',
  ]);
  expect([quotes[0]?.tags?.length, quotes[0]?.eventIds?.length]).toEqual([2, 2]);
});
