import { expect, test } from '../fixtures/app';
import { exported, importProject } from '../pages/exchange';
import { twoAnnotators } from '../journeys/two-annotators';

const lines = (file: string, kind: string): string =>
  JSON.stringify((JSON.parse(file) as Readonly<Record<string, unknown>>)[kind]);

test('the same person twice: judged, undone, parted by keys alone', async ({ verbatim }) => {
  const page = verbatim.page();
  await importProject(verbatim, await twoAnnotators());
  const before = await exported(verbatim, { scope: 'Whole project' });
  const library = page.getByRole('complementary', { name: 'Library' });
  const view = page.getByRole('region', { name: 'Possible duplicates' });
  const inView = (words: string) => expect(view.getByText(words, { exact: true })).toBeVisible();

  await page.keyboard.press('ControlOrMeta+2');
  await expect(library.getByRole('button', { name: 'Possible duplicates (2)' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('duplicates among the speakers');
  await page.keyboard.press('Enter');
  await expect(view).toBeFocused();
  await inView('1 of 2');
  await expect(view.getByRole('article', { name: 'Petra Lindholm', exact: true })).toContainText(
    'Nobody asked',
  );

  // Seen first, then said.
  await page.keyboard.press('s');
  await inView('Taken as one, this is what you get');
  await expect(view.getByRole('article', { name: 'Petra Lindholm' })).toContainText('3 quotes');
  await page.keyboard.press('s');
  await inView('1 of 1');
  await expect(library.getByRole('button', { name: /Petra Lindholm/ })).toContainText('3');
  await expect(library.getByText('Lindholm, Petra')).toHaveCount(0);

  // Two Greers are told apart, and not asked again.
  await page.keyboard.press('d');
  await expect(view.getByRole('heading', { name: 'Nothing is left to judge' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await inView('1 of 1');
  await page.keyboard.press('ControlOrMeta+z');
  await inView('1 of 2');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await inView('1 of 1');

  // On the page of the one person, everything of both; parted, each has their own again.
  await library.getByRole('button', { name: /Petra Lindholm/ }).press('Enter');
  const quotes = page.getByRole('region', { name: 'Quotes, with the sentence around each' });
  await expect(quotes.getByRole('button')).toHaveCount(3);
  await page.getByRole('button', { name: 'Part again: Lindholm, Petra' }).press('Enter');
  await expect(quotes.getByRole('button')).toHaveCount(1);
  await expect(library.getByRole('button', { name: /Lindholm, Petra/ })).toContainText('2');

  // No reference was rewritten.
  const after = await exported(verbatim, { scope: 'Whole project' });
  for (const kind of ['quotes', 'speakers']) expect(lines(after, kind)).toBe(lines(before, kind));
});

test('a field offers one person once, and the programs’ export says who they are', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  await importProject(verbatim, await twoAnnotators());
  await page.keyboard.press('ControlOrMeta+2');
  const library = page.getByRole('complementary', { name: 'Library' });
  await library.getByRole('button', { name: /Petra Lindholm/ }).press('Enter');
  await page.getByRole('button', { name: 'Same as…' }).press('Enter');
  const field = page.getByRole('combobox', { name: 'Name of the same person' });
  await expect(field).toBeFocused();
  await page.keyboard.type('lindholm');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Take as one' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Taken as one' })).toContainText('Lindholm, Petra');
  const file = JSON.parse(
    await exported(verbatim, { scope: 'Whole project', format: 'Annotated quotes (JSON)' }),
  ) as { quotes: { speakers: { id: string; identity: string; name: string }[] }[] };
  const lindholm = file.quotes
    .flatMap(({ speakers }) => speakers)
    .filter(({ identity }) => identity === 's1');
  expect(lindholm.map(({ id }) => id).toSorted()).toEqual(['s1', 's2', 's2']);
  expect(new Set(lindholm.map(({ name }) => name))).toEqual(new Set(['Petra Lindholm']));
});
