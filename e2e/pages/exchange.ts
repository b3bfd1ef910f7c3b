import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import type { Verbatim } from '../fixtures/app';

/** What an export may be asked for beyond the first offer: this article as a Verbatim file. */
export interface ExportWish {
  readonly scope?: 'This article' | 'Whole project';
  readonly format?: 'Verbatim file' | 'Annotated quotes (JSON)' | 'Table (CSV)';
}

export const exportDialog = (verbatim: Verbatim): Locator =>
  verbatim.page().getByRole('dialog', { name: 'Export' });

/** Exports by `Mod+E` and gives the text of the written file. */
export async function exported(verbatim: Verbatim, asked: ExportWish = {}): Promise<string> {
  const dialog = exportDialog(verbatim);
  await verbatim.page().keyboard.press('ControlOrMeta+e');
  for (const wanted of [asked.scope, asked.format]) {
    if (wanted === undefined) continue;
    const choice = dialog.getByRole('button', { name: wanted, exact: true });
    await choice.click();
    await expect(choice).toHaveAttribute('aria-pressed', 'true');
  }
  const bytes = await verbatim.written(() => dialog.getByRole('button', { name: 'Save…' }).click());
  await expect(dialog).toHaveCount(0);
  return bytes.toString('utf8');
}

/** How long a large import may take on a busy machine, in ms. */
const IMPORT_PATIENCE = 60_000;

/** Imports a Verbatim file by `Mod+Shift+O`, through the dry run. */
export async function importProject(verbatim: Verbatim, content: string): Promise<void> {
  const dialog = verbatim.page().getByRole('dialog', { name: 'Import a Verbatim file' });
  await verbatim.choose('ControlOrMeta+Shift+o', [{ name: 'project.verbatim.json', content }]);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(verbatim.page().getByText('Imported “project.verbatim.json”.').first()).toBeVisible({
    timeout: IMPORT_PATIENCE,
  });
}

/** Removes all data on the device by the settings, and waits for the empty start. */
export async function removeEverything(verbatim: Verbatim): Promise<void> {
  const page = verbatim.page();
  await page.keyboard.press('ControlOrMeta+Comma');
  // By key: a message that something was done may still lie over the button.
  await page.getByRole('button', { name: 'Remove everything…' }).press('Enter');
  const sure = page.getByRole('dialog', { name: 'Remove everything?' });
  await sure.getByRole('checkbox').check();
  await sure.getByRole('button', { name: 'Remove everything', exact: true }).click();
  await expect(page.getByRole('heading', { name: /in their own words/ })).toBeVisible();
  await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
}
