import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Axe on a page, in the page itself: the other way opens a second page for each look, for the sake of frames of other
 * origins, which the app has none of.
 */
export const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();

/** What axe finds on the page as it is, in light and dark. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await axe(page).analyze();
    for (const { id, nodes } of violations)
      for (const { html } of nodes) faults.push(`${colorScheme}: ${id}: ${html}`);
  }
  return faults;
}
