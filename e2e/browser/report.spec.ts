import type { Page } from '@playwright/test';
import { axeFaults } from '../pages/axe';
import { expect, test } from './browser-app';

interface Report {
  readonly counts: unknown;
  readonly saving: string;
  readonly problems: readonly { readonly kind: string; readonly names: readonly string[] }[];
}

/** Opens what is folded away at the end of a page, by keys, and reads it. */
async function foldedReport(
  page: Page,
): Promise<{ readonly text: string; readonly report: Report }> {
  await page.getByText('A report of the problem, to pass on').press('Enter');
  const box = page.getByRole('textbox', { name: 'A report of the problem, to pass on' });
  await expect(box).toHaveValue(/"problems"/);
  expect(await axeFaults(page)).toEqual([]);
  const text = await box.inputValue();
  return { text, report: JSON.parse(text) as Report };
}

test('a window that cannot be drawn gives a report without the words of the error', async ({
  context,
  address,
}) => {
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByRole('textbox', { name: /^Text of “/ })).toBeFocused();
  await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
  await page.evaluate(() => {
    for (const place of [IDBObjectStore.prototype, IDBIndex.prototype])
      for (const method of ['get', 'getAll', 'getAllKeys', 'openCursor', 'count'])
        Object.assign(place, {
          [method]: () => {
            throw new DOMException('Petra Lindholm could not be read', 'UnknownError');
          },
        });
  });
  await page.keyboard.press('ControlOrMeta+2');
  await expect(
    page.getByRole('heading', { name: 'Something went wrong in Verbatim' }),
  ).toBeVisible();
  const { text, report } = await foldedReport(page);
  expect(report.counts).toBeNull();
  const kinds = report.problems.map(({ kind }) => kind);
  expect(kinds).toContain('reading');
  expect(kinds).toContain('drawing');
  expect(report.problems.flatMap(({ names }) => names)).toContain('UnknownError');
  expect(text).not.toContain('Petra');
});

test('a storage that cannot be opened gives a report without the words of the error', async ({
  context,
  address,
}) => {
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('cannot open Petra Lindholm', 'UnknownError');
    };
  });
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByRole('heading', { name: /store cannot be read/ })).toBeVisible();
  const { text, report } = await foldedReport(page);
  expect(report).toMatchObject({ counts: null, saving: 'not opened' });
  expect(report.problems.map(({ kind }) => kind)).toContain('opening');
  expect(text).not.toContain('Petra');
});
