import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** The dialog in which Verbatim files are merged. */
export class MergeDialog {
  readonly root: Locator;
  readonly refusals: Locator;
  readonly merge: Locator;
  readonly leaveOut: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.root = page.getByRole('dialog', { name: /^(Import a Verbatim file|Merge \d+ Verbatim)/ });
    this.refusals = this.root.getByRole('alert');
    this.merge = this.root.getByRole('button', { name: /^(Import|Merge)$/ });
    this.leaveOut = this.root.getByRole('checkbox', { name: /^Leave/ });
  }

  /** The figures of a file, or of a kind when it is open: new, same, changed, in conflict, set aside. */
  async figures(name: string): Promise<readonly number[]> {
    const row = this.root.getByRole('row').filter({
      has: this.#page.getByRole('rowheader', { name, exact: true }),
    });
    const cells = await row.first().getByRole('cell').allInnerTexts();
    return cells.map((cell) => Number(cell.replaceAll(',', '')));
  }

  /** Goes on by Tab until a control has the focus, as a person without a mouse does. */
  async tabTo(control: Locator): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await this.#page.keyboard.press('Tab');
    }
    await expect(control).toBeFocused();
  }
}
