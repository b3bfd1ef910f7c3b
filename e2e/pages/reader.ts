import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** An open article. */
export class ReaderPane {
  readonly text: Locator;
  readonly counts: Locator;
  readonly saved: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.text = page.getByRole('textbox', { name: /^Text of “/ });
    this.counts = page.getByRole('contentinfo', { name: 'Status' });
    this.saved = page.getByRole('banner').getByText('Saved', { exact: true });
  }

  /** Presses a key once the text has the focus. */
  async press(keys: string): Promise<void> {
    await expect(this.text).toBeFocused();
    await this.#page.keyboard.press(keys);
  }

  /** Waits until so many quotes are made and attributed, and all is on disk. */
  async has(quotes: number, attributed: number): Promise<void> {
    const words = `${quotes} ${quotes === 1 ? 'quotation' : 'quotations'} · ${attributed} attributed`;
    await expect(this.counts).toContainText(words);
    await expect(this.saved).toBeVisible();
  }
}
