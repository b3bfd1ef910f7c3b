import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The right panel while a quote is chosen. Its fields open by their keys. */
export class QuotePanelPage {
  readonly root: Locator;
  readonly speakerField: Locator;
  readonly eventField: Locator;
  readonly tagField: Locator;
  readonly note: Locator;
  readonly #page: Page;
  readonly #text: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#text = page.getByRole('textbox', { name: /^Text of “/ });
    this.root = page.getByRole('region', { name: 'Quote', exact: true });
    this.speakerField = this.root.getByRole('combobox', { name: 'Name of the speaker' });
    this.eventField = this.root.getByRole('combobox', { name: 'Event: name, date' });
    this.tagField = this.root.getByRole('combobox', { name: 'Name of the tag' });
    this.note = this.root.getByRole('textbox', { name: 'Note' });
  }

  /** The entry that Enter takes. */
  get offered(): Locator {
    return this.#page.getByRole('option').first();
  }

  /** The speaker field takes keys and knows whom to offer: until the quote is on disk the best guess has no name. */
  async ready(): Promise<void> {
    await expect(this.speakerField).toBeFocused();
    await expect(this.offered).not.toHaveText('The best guess');
  }

  /**
   * Types as little as a person must until Enter would take the speaker: nothing when they are the first offer,
   * else a letter more of `typed` until they are; the whole name makes them.
   */
  async offer(name: string, typed = name): Promise<void> {
    await this.ready();
    for (let letters = 0; letters < typed.length; letters += 1) {
      if (await this.#offers(name)) return;
      await this.#page.keyboard.type(typed.charAt(letters));
      // One offer repeats what is typed: then the others are those for it.
      const soFar = typed.slice(0, letters + 1).trim();
      const repeated = this.#page.getByRole('option').filter({ hasText: `“${soFar}”` });
      await expect(repeated).toHaveCount(1);
    }
    await expect.poll(() => this.#offers(name)).toBe(true);
  }

  /** Attributes by the open speaker field. */
  async attribute(name: string): Promise<void> {
    await this.offer(name);
    await this.#page.keyboard.press('Enter');
    await expect(this.speakerField).toHaveCount(0);
    await expect(this.root.getByRole('button', { name: `Open ${name}` })).toBeVisible();
  }

  async #offers(name: string): Promise<boolean> {
    const [first = ''] = await this.#page.getByRole('option').allInnerTexts();
    return first.split('\n').includes(name) || first.includes(`New speaker “${name}”`);
  }

  /** Links an event by `E`; an unknown name is made into one. */
  async linkEvent(typed: string): Promise<void> {
    await this.#press('e');
    await expect(this.eventField).toBeFocused();
    await this.#page.keyboard.type(typed);
    await this.#page.keyboard.press('Enter');
    await expect(this.eventField).toHaveCount(0);
  }

  /** Adds a tag by `T`; an unknown name is made into one. */
  async tag(typed: string): Promise<void> {
    await this.#press('t');
    await expect(this.tagField).toBeFocused();
    await this.#page.keyboard.type(typed);
    await this.#page.keyboard.press('Enter');
    await expect(this.tagField).toHaveCount(0);
  }

  /** Writes a note by `N`. */
  async writeNote(typed: string): Promise<void> {
    await this.#press('n');
    await expect(this.note).toBeFocused();
    await this.#page.keyboard.type(typed);
    await this.#page.keyboard.press('Escape');
    await expect(this.note).toHaveCount(0);
  }

  /** Letters are commands where the text has the focus. */
  async #press(keys: string): Promise<void> {
    await expect(this.#text).toBeFocused();
    await this.#page.keyboard.press(keys);
  }
}
