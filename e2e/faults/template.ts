import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { createLoad } from '../bench/load-project';
import { copiesOf, tablesOf } from './damages';
import type { EditsHeld } from './damages';
import type { Site } from './site';
import { endingOf, importFile, listen, openHearing, quoteNext, showHearing } from './work';

/** The app's data as a kill left them, and what they hold. */
export interface Template extends EditsHeld {
  readonly folder: string;
}

/** Quotes that are made before the snapshot and after it. */
const EACH = 2;
/** Quotes of a project whose store Chromium has compacted into tables. */
const LARGE = 4_000;

const templates = new Map<string, Template>();

/** Copies app data without what names the process that had them open: links that a copy would break. */
export const copyData = (from: string, to: string): void =>
  cpSync(from, to, { recursive: true, filter: (path) => !basename(path).startsWith('Singleton') });

/** Waits until the journal has the change that the window acknowledged last. */
export async function journalFollows(page: Page, data: string): Promise<void> {
  const revision = await page.evaluate(
    () => /"revision":(\d+)/.exec(localStorage.getItem('verbatim-sentinel') ?? '')?.[1] ?? '',
  );
  const journal = () =>
    copiesOf('journal')(data)
      .map((path) => readFileSync(path, 'utf8'))
      .join('');
  await expect.poll(journal).toContain(`"revision":${revision},`);
}

async function build(site: Site, large: boolean): Promise<Omit<Template, 'folder'>> {
  const first = await site.start();
  if (large) {
    const path = join(site.folder, 'load.verbatim.json');
    writeFileSync(path, await createLoad(LARGE));
    await importFile(first, path);
  }
  await openHearing(first, site);
  const { edits } = await listen(first.page);
  for (let made = 0; made < EACH; made += 1) await quoteNext(first.page, edits);
  await site.stop();
  const second = await site.start();
  const { page } = second;
  const marks = () => copiesOf('mark')(site.data).length;
  await expect.poll(marks).toBeGreaterThan(0);
  await workOn(site, page, EACH);
  const whole = await endingOf(second, { whole: true });
  if (whole.ended === 'stuck') throw new Error(`the template did not open: ${whole.where}`);
  await site.kill();
  if (large && tablesOf(site.data).length === 0) throw new Error('the template has no table');
  return { all: whole.edits, inSnapshot: whole.edits - 2 * EACH, journalHoldsAll: !large };
}

/** Makes quotes in an open app until the journal has the last of them; answers the edits of the article. */
export async function workOn(site: Site, page: Page, quotes: number): Promise<number> {
  await showHearing(page);
  const { edits, ready } = await listen(page);
  await ready();
  for (let made = 0; made < quotes; made += 1) await quoteNext(page, edits);
  await journalFollows(page, site.data);
  return edits();
}

/** A small project, or a large one, as a kill left it, made once for a host. */
export async function templateFor(site: Site, shelf: string, large: boolean): Promise<Template> {
  const key = `${site.host}-${large ? 'large' : 'small'}`;
  const made = templates.get(key);
  if (made) return made;
  const held = await build(site, large);
  const folder = join(shelf, key);
  copyData(site.data, folder);
  const template = { ...held, folder };
  templates.set(key, template);
  return template;
}

/** Lays the app's data back as they are in a template. The app does not run. */
export function layOut({ folder }: Template, data: string): void {
  if (existsSync(data)) rmSync(data, { recursive: true });
  copyData(folder, data);
}
