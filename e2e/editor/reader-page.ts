import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { build, preview } from 'vite';
import { watchRequests } from '../fixtures/strays';
import type { Highlight } from '../../renderer/editor/reader-contract';
import type { Span } from '../../shared/model/anchor';
import type { Mark } from '../../shared/model/mark';

const ROOT = join(import.meta.dirname, '../..');

/** The page with one reader on it, driven as a person does and looked into where a person would see. */
export class ReaderPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get text() {
    return this.page.getByRole('textbox', { name: 'Article' });
  }

  async open(text: string, highlights: readonly Highlight[] = [], openAt?: number): Promise<void> {
    await this.page.evaluate(
      ([words, marks, at]) => window.page.open(words, marks, at ?? undefined),
      [text, highlights, openAt ?? null] as const,
    );
  }

  /** Opens a text with what was found beside it. */
  async openMarked(text: string, marks: readonly Mark[]): Promise<void> {
    await this.page.evaluate(([words, found]) => window.page.open(words, [], undefined, found), [
      text,
      marks,
    ] as const);
  }

  shownText(): Promise<string> {
    return this.page.evaluate(() => window.page.shownText());
  }

  selection(): Promise<Span | null> {
    return this.page.evaluate(() => window.page.reader().selection());
  }

  select(start: number, end: number): Promise<void> {
    return this.page.evaluate((span) => window.page.reader().select(span), { start, end });
  }

  focus(): Promise<void> {
    return this.page.evaluate(() => window.page.reader().focus());
  }

  setCurrent(id: string | null): Promise<void> {
    return this.page.evaluate((quote) => window.page.reader().setCurrent(quote), id);
  }

  loaded(): Promise<boolean> {
    return this.page.evaluate(() => window.page.reader().loaded());
  }

  reveal(start: number, end: number): Promise<void> {
    return this.page.evaluate((span) => window.page.reader().reveal(span), { start, end });
  }

  box(offset: number): Promise<{ x: number; y: number; width: number; height: number }> {
    return this.page.evaluate((at) => window.page.boxAt(at), offset);
  }

  /** The values of all events of a name so far. */
  events(name: string): Promise<unknown[][]> {
    return this.page.evaluate(
      (wanted) =>
        window.page.events.filter(([one]) => one === wanted).map(([, ...values]) => values),
      name,
    );
  }

  painted(): Promise<number> {
    return this.page.evaluate(() => window.page.painted());
  }

  async clickAt(offset: number, times = 1): Promise<void> {
    const box = await this.box(offset);
    const place = [box.x + box.width / 2, box.y + box.height / 2] as const;
    if (times === 2) await this.page.mouse.dblclick(...place);
    else await this.page.mouse.click(...place);
  }
}

/** Builds the page as production code and serves it, once for each worker. */
async function servePage(name: string): Promise<{ url: string; close: () => Promise<void> }> {
  const outDir = join(ROOT, 'out', `editor-page-${name}`);
  const configFile = join(ROOT, 'e2e/editor/vite.config.ts');
  const shared = { configFile, logLevel: 'error', build: { outDir } } as const;
  await build(shared);
  const server = await preview({ ...shared, preview: { host: '127.0.0.1', port: 0 } });
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error('the page is not served');
  return { url, close: () => server.close() };
}

export const test = base.extend<{ reader: ReaderPage }, { served: string }>({
  served: [
    async ({ browserName }, run, { workerIndex }) => {
      const { url, close } = await servePage(`${browserName}-${workerIndex}`);
      await run(url);
      await close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ served }, run) => run(served),
  reader: async ({ page }, run) => {
    const strays: string[] = [];
    watchRequests(page.context(), strays);
    await page.goto('/');
    await run(new ReaderPage(page));
    expect(strays).toEqual([]);
  },
});

export { expect };
