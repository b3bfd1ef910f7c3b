import type { CDPSession, Page } from '@playwright/test';

/** What the page looks for while it is measured. Everything is asked in the page: no task of Playwright's is measured. */
export type PageSeen =
  | { readonly kind: 'article'; readonly title: string }
  | { readonly kind: 'offers'; readonly quotes: number }
  | { readonly kind: 'attributed'; readonly attributed: number }
  | { readonly kind: 'counts'; readonly quotes: number; readonly attributed: number }
  | { readonly kind: 'rows'; readonly list: string };

declare global {
  interface Window {
    /** Whether something is to be seen. */
    verbatimSees: (seen: PageSeen) => boolean;
    /** From a moment of the page's own clock to the end of the frame in which something is seen, in ms. */
    verbatimFrame: (seen: PageSeen, start: number) => Promise<number>;
    verbatimMeasured: Promise<number>;
    /** All tasks of over 50 ms. */
    verbatimTasks: number[];
  }
}

/** Makes a page one that measures itself; before it loads. */
export const watched = (page: Page) =>
  page.addInitScript(() => {
    window.verbatimSees = (seen) => {
      const field = document.querySelector('input[role=combobox]');
      const status = document.querySelector('footer[aria-label]')?.textContent ?? '';
      const found = /([\d,]+) quotations? · ([\d,]+) attributed/u.exec(status);
      const [quotes, attributed] = (found ?? [])
        .slice(1)
        .map((digits) => Number(digits.replaceAll(',', '')));
      switch (seen.kind) {
        case 'article':
          return (
            document.querySelector('article h1')?.textContent === seen.title &&
            Array.from(CSS.highlights.values()).some(({ size }) => size > 0) &&
            quotes !== undefined &&
            document.querySelector('li [data-key]') !== null
          );
        case 'offers':
          return (
            quotes === seen.quotes &&
            field !== null &&
            document.querySelector('[role=option][data-key^="known:"]') !== null
          );
        case 'attributed':
          return (
            attributed === seen.attributed &&
            field === null &&
            document.querySelector('button[aria-label^="Remove "]') !== null
          );
        case 'counts':
          return quotes === seen.quotes && attributed === seen.attributed;
        case 'rows':
          return (
            document.querySelector(`section[aria-label="${seen.list}"] li [data-key]`) !== null
          );
      }
    };
    window.verbatimFrame = (seen, start) =>
      new Promise((resolve) => {
        const look = () => {
          if (!window.verbatimSees(seen)) requestAnimationFrame(look);
          else setTimeout(() => resolve(performance.now() - start));
        };
        look();
      });
    window.verbatimTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.verbatimTasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
  });

/** How long something took. */
export interface Took {
  /** To the frame that shows it, in ms. */
  readonly frame: number;
  /** All that the window's thread did for it, until it was quiet, in ms. */
  readonly work: number;
  /** The longest task, in ms; 0 when none reached 50. */
  readonly longest: number;
}

/** Measures what happens in a page after something is done to it. */
export class Stopwatch {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async of(page: Page): Promise<Stopwatch> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    return new Stopwatch(page, session);
  }

  /** From the next key to what is seen. */
  key(key: string, seen: PageSeen): Promise<Took> {
    return this.#measure(seen, 'keydown', () => this.#page.keyboard.press(key));
  }

  /** From a click on an element, found by a selector and its text, to what is seen. */
  click(selector: string, text: string, seen: PageSeen): Promise<Took> {
    return this.#measure(seen, 'click', () =>
      this.#page.evaluate(
        ([within, words]) => {
          const found = Array.from(document.querySelectorAll<HTMLElement>(within)).find((one) =>
            one.textContent.includes(words),
          );
          if (!found) throw new Error(`no ${within} with ${words}`);
          found.click();
        },
        [selector, text] as const,
      ),
    );
  }

  /** From the start of loading to what is seen. */
  async load(seen: PageSeen): Promise<Took> {
    await this.#page.reload({ waitUntil: 'commit' });
    const frame = await this.#page.evaluate((what) => window.verbatimFrame(what, 0), seen);
    await this.#page.waitForTimeout(2500);
    const longest = await this.#page.evaluate(() => Math.max(0, ...window.verbatimTasks));
    return { frame, work: await this.#work(), longest };
  }

  /** Heap of the window in MB after a collection. */
  async heap(): Promise<number> {
    await this.#session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.#session.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  }

  async #measure(seen: PageSeen, event: string, act: () => Promise<unknown>): Promise<Took> {
    await this.#page.evaluate(
      ([what, name]) => {
        window.verbatimTasks.length = 0;
        window.verbatimMeasured = new Promise((resolve) => {
          window.addEventListener(
            name,
            () => void window.verbatimFrame(what, performance.now()).then(resolve),
            { capture: true, once: true },
          );
        });
      },
      [seen, event] as const,
    );
    const before = await this.#work();
    await act();
    const frame = await this.#page.evaluate(() => window.verbatimMeasured);
    await this.#page.waitForTimeout(500);
    const longest = await this.#page.evaluate(() => Math.max(0, ...window.verbatimTasks));
    return { frame, work: (await this.#work()) - before, longest };
  }

  async #work(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  }
}
