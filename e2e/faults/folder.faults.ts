import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { copiesOf, damageCalled, inflict } from './damages';
import { observed } from './report';
import { test } from './site';
import type { Site } from './site';
import { journalFollows, layOut, templateFor } from './template';
import { endingOf, listen, quoteNext, showHearing } from './work';

const GONE = damageCalled('folder deleted');
/** Quotes that are made while the folder of the copies is in trouble. */
const QUOTES = 2;

/** How long Chromium keeps what a page notes in its local storage before it writes it, at most, in ms. */
const FLUSHED = 8_000;

/** What happens to the folder of the copies while the app is open. */
interface Trouble {
  readonly what: string;
  /** Whether the journal cannot be written meanwhile. */
  readonly stopsJournal: boolean;
  readonly begin: (site: Site, page: Page) => Promise<void>;
  /** Null where it does not last. */
  readonly end: ((site: Site) => Promise<void>) | null;
}

const refusal = (
  what: string,
  refused: Parameters<NonNullable<Site['refuse']>>[0],
  stopsJournal = true,
): Trouble => ({
  what,
  stopsJournal,
  begin: async ({ refuse }) => refuse?.(refused),
  end: async ({ refuse }) => refuse?.(null),
});

const VANISHES: Trouble = {
  what: 'taken away',
  stopsJournal: false,
  begin: async ({ host, data }, page) => {
    if (host === 'desktop') rmSync(join(data, 'recovery'), { recursive: true });
    else
      await page.evaluate(async () => {
        const root = await navigator.storage.getDirectory();
        await root.removeEntry('recovery', { recursive: true });
      });
  },
  end: null,
};

/** Those that only a host with files of its own can meet. */
const REFUSALS: readonly Trouble[] = [
  refusal('read-only (EROFS)', { code: 'EROFS' }),
  refusal('not to be written (EACCES)', { code: 'EACCES' }),
  refusal('on a full disk (ENOSPC)', { code: 'ENOSPC' }),
  refusal('held, no rename (EPERM)', { code: 'EPERM', calls: ['rename'] }, false),
  refusal('held, no rename (EBUSY)', { code: 'EBUSY', calls: ['rename'] }, false),
];

/** Works while the folder is in trouble, loses the store before that ended or after it, and looks what is there. */
async function carryOut(site: Site, shelf: string, trouble: Trouble, ended: boolean) {
  const { what, begin, end, stopsJournal } = trouble;
  const template = await templateFor(site, shelf, false);
  layOut(template, site.data);
  const { page } = await site.start();
  await showHearing(page);
  const { edits, ready } = await listen(page);
  await ready();
  const marks = () => copiesOf('mark')(site.data).length;
  await expect.poll(marks).toBeGreaterThan(1);
  await begin(site, page);
  for (let made = 0; made < QUOTES; made += 1) await quoteNext(page, edits);
  if (ended) await end?.(site);
  const kept = ended || !stopsJournal;
  // It is told while the app is open; the window's own note of what was saved reaches the disk some seconds later.
  if (!kept) {
    await expect(page.getByText('no second copy of it is kept').first()).toBeVisible();
    await pause(FLUSHED);
  }
  if (kept) {
    await journalFollows(page, site.data);
    await expect.poll(marks).toBeGreaterThan(0);
  }
  await site.kill();
  inflict(GONE, site.data);
  const acknowledged = edits();
  observed({
    kind: 'folder',
    host: site.host,
    what: `copies ${what}, the store lost ${ended ? 'after that' : 'meanwhile'}`,
    worked: 2 * QUOTES,
    acknowledged,
    made: acknowledged,
    recoverable: kept ? acknowledged : template.all,
    ending: await endingOf(await site.start(), { whole: true }),
  });
  await site.kill();
}

for (const trouble of [VANISHES, ...REFUSALS])
  for (const ended of trouble.end ? [false, true] : [true])
    test(`folder, ${trouble.what}, ${ended ? 'ended' : 'lasting'}`, { tag: '@folder' }, async ({
      site,
      shelf,
    }) => {
      // A browser has no folder that a system could refuse.
      if (trouble.end === null || site.refuse !== null) await carryOut(site, shelf, trouble, ended);
    });
