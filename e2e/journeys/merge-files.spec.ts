import { expect, test } from '../fixtures/app';
import type { ChosenFile, Verbatim } from '../fixtures/app';
import { axeFaults } from '../pages/axe';
import { teamFiles } from '../fixtures/team-files';
import { exported } from '../pages/exchange';
import { MergeDialog } from '../pages/merge-dialog';
import { readProjectFile } from '../pages/project-file';

const TEAM = { annotators: 3, quotesEach: 12, articles: 2, characters: 1500 };

async function team(): Promise<readonly ChosenFile[]> {
  const files: ChosenFile[] = [];
  for await (const { name, text } of teamFiles(TEAM)) files.push({ name, content: text });
  return files;
}

const whole = (verbatim: Verbatim) => exported(verbatim, { scope: 'Whole project' });
const undone = (verbatim: Verbatim) =>
  expect(verbatim.page().getByRole('heading', { name: /in their own words/ })).toBeVisible();

test('files of a team become one by keys alone, in any order the same, and one undo takes all back', async ({
  verbatim,
}) => {
  test.setTimeout(180_000);
  const files = await team();
  const page = verbatim.page();
  const dialog = new MergeDialog(page);
  const results = new Set<string>();
  for (const order of [files, files.toReversed(), [...files.slice(1), ...files.slice(0, 1)]]) {
    await verbatim.choose('ControlOrMeta+Shift+o', order);
    await expect(dialog.root).toHaveAccessibleName('Merge 3 Verbatim files');
    await expect(dialog.merge).toBeFocused();
    expect(await dialog.figures('Together')).toEqual([93, 108, 0, 0, 0]);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Merged 3 files.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Article 1' }).first()).toBeVisible();
    const text = await whole(verbatim);
    expect(readProjectFile(text).quotes).toHaveLength(36);
    results.add(text);
    await page.keyboard.press('ControlOrMeta+z');
    await undone(verbatim);
  }
  expect(results.size).toBe(1);
  // Redo after a restart brings all of it back at once.
  await verbatim.restart();
  await verbatim.page().keyboard.press('ControlOrMeta+Shift+z');
  await expect(verbatim.page().getByText('36 quotations · 36 attributed')).toBeVisible();
  expect(results).toContain(await whole(verbatim));
});

test('what was chosen has the focus also when reading ends as the dialog appears', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  await page.evaluate(() => {
    // Reading takes long enough for the dialog to appear, and the frame in which a dialog takes the focus comes later.
    type Posts = Record<'postMessage', (this: object, ...given: unknown[]) => void>;
    const worker = Worker.prototype as unknown as Posts;
    const { postMessage } = worker;
    worker.postMessage = function post(...given) {
      setTimeout(() => postMessage.apply(this, given), 500);
    };
    const frame = requestAnimationFrame;
    window.requestAnimationFrame = (work) => window.setTimeout(() => frame(work), 1500);
  });
  const [first] = await team();
  if (!first) throw new Error('no team');
  await verbatim.choose('ControlOrMeta+Shift+o', [first]);
  const { merge } = new MergeDialog(page);
  await expect(merge).toBeFocused();
  await page.waitForTimeout(2000);
  await expect(merge).toBeFocused();
});

test('a damaged file is named and left out only when the person agrees; cancelling changes nothing', async ({
  verbatim,
}) => {
  const [first, ...others] = await team();
  if (!first) throw new Error('no team');
  const page = verbatim.page();
  const dialog = new MergeDialog(page);
  await verbatim.choose('ControlOrMeta+Shift+o', [first]);
  await dialog.merge.click();
  await expect(page.getByText('Imported “annotator-01.verbatim.json”.')).toBeVisible();
  const before = await whole(verbatim);

  const damaged = { name: 'damaged.verbatim.json', content: String(first.content).slice(0, 2000) };
  await verbatim.choose('ControlOrMeta+Shift+o', [damaged, ...others]);
  await expect(dialog.refusals).toContainText('“damaged.verbatim.json” is damaged at line');
  await expect(dialog.merge).toBeDisabled();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog.root).toHaveCount(0);
  expect(await whole(verbatim)).toBe(before);

  await verbatim.choose('ControlOrMeta+Shift+o', [damaged, ...others]);
  await expect(dialog.leaveOut).toBeFocused();
  await page.keyboard.press('Space');
  // A file opens to its kinds.
  await dialog.tabTo(dialog.root.getByRole('button', { name: 'annotator-02.verbatim.json' }));
  await page.keyboard.press('Enter');
  expect(await dialog.figures('Quotes')).toEqual([12, 0, 0, 0, 0]);
  await dialog.tabTo(dialog.merge);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Merged 2 files.')).toBeVisible();
  expect(readProjectFile(await whole(verbatim)).quotes).toHaveLength(36);

  // The same again brings nothing.
  await verbatim.choose('ControlOrMeta+Shift+o', others);
  await expect(dialog.root).toContainText('0 new, 0 changed');
  await expect(dialog.merge).toHaveCount(0);
});
