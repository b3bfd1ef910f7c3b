import { expect, test } from '../fixtures/app';
import { exported, importProject, removeEverything } from '../pages/exchange';
import { readProjectFile } from '../pages/project-file';
import { annotateHarbour } from './harbour';

test('export, remove everything, import, export: the same bytes', async ({ verbatim }) => {
  await annotateHarbour(verbatim);
  const first = await exported(verbatim, { scope: 'Whole project' });
  expect(readProjectFile(first).quotes).toHaveLength(5);
  await removeEverything(verbatim);
  // Nothing of it comes back from outside the database either.
  await verbatim.restart();
  await expect(verbatim.page().getByRole('heading', { name: /in their own words/ })).toBeVisible();
  await importProject(verbatim, first);
  await expect(verbatim.page().getByText('5 quotations · 5 attributed')).toBeVisible();
  expect(await exported(verbatim, { scope: 'Whole project' })).toBe(first);
  await verbatim.restart();
  expect(await exported(verbatim, { scope: 'Whole project' })).toBe(first);
});
