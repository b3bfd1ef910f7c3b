import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Opens what the palette finds first by a name, or runs a command by its words. */
export async function openByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(name);
  await expect(page.getByRole('option').first()).toContainText(new RegExp(name, 'i'));
  await page.keyboard.press('Enter');
  // It gives the focus back as it goes: what opens before that would lose it.
  await expect(page.getByRole('dialog', { name: 'Search or run a command' })).toHaveCount(0);
}
