import { expect, test } from '../fixtures/app';
import { exported } from '../pages/exchange';
import { readProjectFile } from '../pages/project-file';
import { ReaderPane } from '../pages/reader';

test('who gives their name before anything else exports like everybody', async ({ verbatim }) => {
  const page = verbatim.page();
  await page.keyboard.press('ControlOrMeta+Comma');
  const name = page.getByRole('textbox', { name: 'Your name', exact: true });
  await name.fill('Ines Marlow');
  await name.press('Tab');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
  const content = 'The tide turned at nine. “We saw nothing,” said Ines Marlow.\n';
  await verbatim.choose('ControlOrMeta+o', [{ name: 'tide.txt', content }]);
  await expect(new ReaderPane(page).text).toBeVisible();
  const file = readProjectFile(await exported(verbatim, { scope: 'Whole project' }));
  expect(file.documents).toHaveLength(1);
  expect(JSON.stringify(file)).toContain('"name":"Ines Marlow"');
});
