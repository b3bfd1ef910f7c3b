import { applyWrite } from '../../shared/operations/apply-write';
import { parseProjectFile } from '../../shared/project-file/parse';
import { serialiseProject } from '../../shared/project-file/serialise';
import { expect, test } from '../fixtures/app';
import { axeFaults } from '../pages/axe';
import { importProject } from '../pages/exchange';
import { openByName } from '../pages/palette';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';
import { twoAnnotators } from '../journeys/two-annotators';

/** The project of two as a third copy, in which a note was written on one quote. */
async function withNote(file: string): Promise<string> {
  const parsed = await parseProjectFile(new TextEncoder().encode(file));
  if (!parsed.ok) throw new Error('the file cannot be read');
  const { content } = parsed.value;
  const write = {
    session: 'c'.repeat(32),
    n: 1,
    at: '2026-03-05T09:00:00.000Z',
    by: 'ann',
  };
  const records = content.records.map((record) =>
    record.type === 'quote' && record.id === 'q1'
      ? applyWrite(
          record,
          { type: 'quote', id: 'q1', documentId: 'd1', fields: { note: 'Checked by ear.' } },
          write,
        )
      : record,
  );
  const generator = { name: 'Verbatim', version: '1.0.0' };
  return (await serialiseProject({ ...content, records }, { generator, texts: true })).text;
}

test('an article that was deleted here while somebody else went on with a quote in it is seen and settled', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  const file = await twoAnnotators();
  await importProject(verbatim, file);
  await openByName(page, 'ferry to skerry');
  const reader = new ReaderPane(page);
  await expect(reader.text).toBeFocused();
  await openByName(page, 'Delete the article');
  const library = page.getByRole('complementary', { name: 'Library' });
  const ferry = library.getByRole('button', { name: /^Ferry to Skerry/ });
  await expect(ferry).toHaveCount(0);

  await importProject(verbatim, await withNote(file));
  await expect(ferry).toBeVisible();
  await openByName(page, 'ferry to skerry');
  await expect(reader.text).toBeFocused();
  const told = page.getByText(/deleted this article, but quotes in it were added or changed/);
  await expect(told).toBeVisible();
  // The quote that somebody else edited is shown, with a button to settle the conflict.
  await page.keyboard.press('j');
  const panel = new QuotePanelPage(page);
  await expect(panel.root.getByText('Checked by ear.')).toBeVisible();
  await expect(panel.root.getByRole('button', { name: /disagree|conflict|settle/i })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);

  await page.getByRole('button', { name: 'Keep the article' }).click();
  await expect(told).toHaveCount(0);
  await expect(ferry).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: 'Delete it with its quotes' }).click();
  await expect(ferry).toHaveCount(0);
});
