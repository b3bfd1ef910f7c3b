import { expect, test } from '../fixtures/app';
import { axeFaults } from '../pages/axe';
import { twoAnnotators } from '../journeys/two-annotators';
import { exported, importProject } from '../pages/exchange';
import { openByName } from '../pages/palette';
import { readProjectFile } from '../pages/project-file';
import { ReaderPane } from '../pages/reader';

test('in blind mode others are hidden until one has finished, and the file stays whole; by keys alone', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  await importProject(verbatim, await twoAnnotators());
  await openByName(page, 'blind mode');
  await page.getByRole('checkbox', { name: /The team works blind/ }).focus();
  await page.keyboard.press('Space');
  const anyway = page.getByRole('checkbox', { name: /at this desk anyway/ });
  await expect(anyway).not.toBeChecked();
  const team = page.getByRole('list', { name: 'Annotators of this project' });
  await expect(team).toContainText('quotes hidden where you have not finished');
  expect(await axeFaults(page)).toEqual([]);

  await openByName(page, 'ferry to skerry');
  await expect(new ReaderPane(page).text).toBeFocused();
  await expect(page.getByText(/2 annotators’ quotes are hidden until/).first()).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(
    /2 annotators’ quotes are hidden until/,
  );
  const row = page.getByRole('button', { name: /Ferry to Skerry Island Is Halved/ });
  await expect(row).toHaveAccessibleName(/, no quotes$/);
  const whole = readProjectFile(await exported(verbatim, { scope: 'Whole project' }));
  expect(whole.quotes).toHaveLength(4);

  await page.keyboard.press('ControlOrMeta+d');
  await expect(page.getByText(/is finished. The others’ quotes show now/)).toBeVisible();
  await expect(row).toHaveAccessibleName(/, 4 of 4 quotes attributed/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText(/hidden again until you finish/).first()).toBeVisible();
  await expect(row).toHaveAccessibleName(/, no quotes$/);
});
