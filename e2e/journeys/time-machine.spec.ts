import { expect, test } from '../fixtures/app';
import { axeFaults } from '../pages/axe';
import { exported } from '../pages/exchange';
import { openByName } from '../pages/palette';
import { readProjectFile } from '../pages/project-file';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';
import { HARBOUR_ARTICLE, HARBOUR_QUOTES } from './harbour';

test('a deleted quote comes back from a snapshot, then everything, and both are undone', async ({
  verbatim,
}) => {
  await verbatim.choose('ControlOrMeta+o', [HARBOUR_ARTICLE]);
  for (const [, speaker] of HARBOUR_QUOTES.slice(0, 3)) {
    await new ReaderPane(verbatim.page()).press('q');
    await new QuotePanelPage(verbatim.page()).attribute(speaker);
  }
  await new ReaderPane(verbatim.page()).has(3, 3);
  const then = readProjectFile(await exported(verbatim));
  // Before several files come in, a snapshot is taken.
  const others = ['one', 'two'].map((name) => ({
    name: `${name}.txt`,
    content: `${name} more.\n`,
  }));
  await verbatim.choose('ControlOrMeta+o', others);
  await expect(verbatim.page().getByText('Added 2 articles.')).toBeVisible();
  // Closing takes another, and a start that finds the newest behind, where the host does not say that it closes.
  await verbatim.restart();
  const page = verbatim.page();
  const machine = page.getByRole('main');
  const list = machine.getByRole('navigation', { name: 'Snapshots' });
  await page.keyboard.press('ControlOrMeta+8');
  const snapshot = list.getByRole('button', { name: /Before files came in/ });
  await expect(snapshot).toContainText('3');
  const last = verbatim.host === 'desktop' ? /At close/ : /At start/;
  await expect(list.getByRole('button', { name: last })).toContainText('2 articles added');
  await openByName(page, 'Ferry to Skerry');

  // Two of the three are deleted.
  const reader = new ReaderPane(page);
  await reader.press('j');
  await reader.press('Delete');
  await reader.has(2, 2);
  await reader.press('j');
  await reader.press('Delete');
  await reader.has(1, 1);
  await page.keyboard.press('Escape');

  await page.keyboard.press('ControlOrMeta+8');
  const heading = machine.getByRole('heading', { name: 'Snapshots' });
  await expect(heading).toBeFocused();
  const before = readProjectFile(await exported(verbatim));
  await expect(heading).toBeFocused();
  await expect(snapshot).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(snapshot).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(machine.getByRole('heading', { name: /beside now$/ })).toBeFocused();
  const gone = machine.getByRole('region', { name: /^Only at / }).getByRole('checkbox');
  await expect(gone).toHaveCount(2);
  expect(await axeFaults(page)).toEqual([]);

  await page.keyboard.press('ArrowDown');
  await expect(gone.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 brought back.')).toBeVisible();
  await expect(gone).toHaveCount(1);
  // The one that was kept before it stands in the list.
  await expect(list.getByRole('button', { name: /Before going back/ })).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(gone).toHaveCount(2);

  await machine.getByRole('button', { name: /^Everything as at / }).press('Enter');
  const sure = page.getByRole('dialog', { name: /^Everything as at / });
  await expect(sure).toContainText('Brings back 2 quotes.');
  await expect(sure).toContainText('Takes out 2 articles');
  await page.keyboard.press('Enter');
  await expect(machine.getByText('Nothing differs')).toBeVisible();
  const back = readProjectFile(await exported(verbatim));
  expect(back.quotes).toEqual(then.quotes);
  expect(back.documents).toEqual(then.documents);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(gone).toHaveCount(2);
  expect(readProjectFile(await exported(verbatim))).toEqual(before);

  // An article of then is read, with the quotes that are gone, and all of it is saved as a file.
  await machine.getByRole('button', { name: 'Articles', exact: true }).press('Enter');
  const article = machine.getByRole('button', { name: /^Ferry to Skerry .*3 quotes$/ });
  await article.press('Enter');
  await expect(machine.getByRole('heading', { name: /^Ferry to Skerry/ })).toBeFocused();
  const marks = machine.locator('mark');
  await expect(marks).toHaveCount(3);
  await expect(marks.first()).toContainText('Nobody asked the people who need it');
  const quote = machine.getByRole('complementary', { name: 'Quotes' }).getByRole('button').nth(1);
  await quote.press('Enter');
  await expect(marks.nth(1)).toBeFocused();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(article).toBeFocused();
  const saved = await verbatim.written(() =>
    machine.getByRole('button', { name: 'Save this snapshot as a file…' }).press('Enter'),
  );
  expect(readProjectFile(saved.toString('utf8')).quotes).toEqual(then.quotes);

  // Esc steps back to the line in the list.
  await article.focus();
  await page.keyboard.press('Escape');
  await expect(snapshot).toBeFocused();
  // The word that all is saved leads here too.
  await page.keyboard.press('ControlOrMeta+7');
  await page.getByRole('banner').getByRole('button', { name: 'Saved' }).press('Enter');
  await expect(heading).toBeFocused();
});
