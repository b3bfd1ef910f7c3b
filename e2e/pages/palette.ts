import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The groups of the search that find something by its name. */
const BY_NAME = /^(?:Articles|People, events, tags|Commands)/;

/** Opens the article or the person that the search finds first by a name, or runs a command by its words. */
export async function openByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(name);
  const found = page
    .getByRole('group', { name: BY_NAME })
    .getByRole('option')
    .filter({ hasText: new RegExp(name, 'i') })
    .first();
  await found.click();
  // It gives the focus back as it goes: what opens before that would lose it.
  await expect(page.getByRole('dialog', { name: 'Search or run a command' })).toHaveCount(0);
}
