import { expect, test } from '../fixtures/app';
import { axeFaults } from '../pages/axe';
import { openByName } from '../pages/palette';
import { annotateHarbour, HARBOUR_ARTICLE, HARBOUR_QUOTES } from './harbour';

interface Report {
  readonly app: { readonly host: string; readonly version: string };
  readonly system: { readonly engine: readonly string[] };
  readonly counts: Readonly<Record<string, number>>;
  readonly saving: string;
  readonly timings: Readonly<Record<string, readonly { readonly ms: number }[]>>;
  readonly problems: readonly Readonly<Record<string, unknown>>[];
}

/** Everything that a person wrote or chose in the journey, down to single words that are no words of ours. */
const OWN_TEXTS = [
  HARBOUR_ARTICLE.name,
  ...HARBOUR_QUOTES.flat(),
  ...HARBOUR_ARTICLE.content.split('\n').filter((line) => line !== ''),
  'Skerry',
  'Lindholm',
  'Greer',
  'Halloran',
  'Courier',
  'Council meeting',
  'ferry',
  'chairman',
];

test('a report shows whole what will be saved, and nothing of what the person works on', async ({
  verbatim,
}) => {
  await annotateHarbour(verbatim);
  const page = verbatim.page();
  // An error that quotes the person's work, as errors do.
  const thrown = page.waitForEvent('pageerror');
  await page.evaluate((title) => {
    setTimeout(() => {
      throw Object.assign(new TypeError(`${title} is not a function`), { cause: title });
    });
  }, 'Ferry to Skerry Island Is Halved');
  await thrown;
  verbatim.complaints.splice(0);

  await openByName(page, 'Report a problem');
  const dialog = page.getByRole('dialog', { name: 'Report a problem' });
  const text = dialog.getByRole('textbox', { name: 'The report' });
  await expect(text).toBeFocused();
  await expect(text).toHaveValue(/"problems"/);
  const shown = await text.inputValue();
  const report = JSON.parse(shown) as Report;
  expect(report).toMatchObject({
    app: { host: verbatim.host },
    counts: { articles: 1, quotes: 5, attributed: 5, speakers: 3, events: 1, tags: 1 },
    saving: 'failed: unexpected',
    problems: [
      { kind: 'unforeseen', names: ['TypeError'], about: 'what is no function was called' },
    ],
  });
  expect(report.system.engine.join()).toMatch(/Chrom\w+\/\d/);
  for (const what of ['start', 'article', 'write'])
    expect(report.timings[what]?.every(({ ms }) => ms >= 0 && ms < 60_000)).toBe(true);
  expect(report.timings['start']).toHaveLength(1);
  expect(report.timings['article']).not.toEqual([]);
  expect(report.timings['write']?.length).toBeGreaterThan(5);
  for (const own of OWN_TEXTS) expect(shown.toLowerCase()).not.toContain(own.toLowerCase());
  expect(await axeFaults(page)).toEqual([]);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Save…' })).toBeFocused();
  const bytes = await verbatim.written(() => page.keyboard.press('Enter'));
  expect(bytes.toString('utf8')).toBe(shown);
  await expect(dialog).toHaveCount(0);

  await openByName(page, 'Report a problem');
  await expect(text).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});
