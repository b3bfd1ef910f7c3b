import type { Page } from '@playwright/test';
import { parseProjectFile } from '../../shared/project-file/parse';
import { READ } from '../../shared/project-file/parse.cases';
import { REFUSED } from '../../shared/project-file/refused.cases';
import { sampleContent, WITH_TEXTS } from '../../shared/project-file/sample.cases';
import { serialiseProject } from '../../shared/project-file/serialise';
import { quarantineSentence } from '../../shared/texts/file-findings';
import { fileProblem } from '../../shared/texts/file-problems';
import { MergeDialog } from '../pages/merge-dialog';
import { expect, payload, test, withoutPickers } from './browser-app';

/** The tables of bad Verbatim files, which the command line is held against as well, through the app's own import. */
test.beforeEach(({ context }) => withoutPickers(context));

const NAME = 'case.verbatim.json';
const sampleText = async () => (await serialiseProject(await sampleContent(), WITH_TEXTS)).text;

async function choose(page: Page, bytes: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('ControlOrMeta+Shift+o');
  await (await chooser).setFiles([payload(NAME, bytes)]);
}

/** The hash of everything that is stored of the project, as it lies in the database. */
const storedHash = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('verbatim');
      opening.addEventListener('success', () => resolve(opening.result));
    });
    // Beside the records: counters, undo and entries for the journal, and how quotes are laid in rows.
    const aside = ['meta', 'outbox', 'journal', 'journalParts', 'settings', 'drafts', 'manifests'];
    const stores = [...db.objectStoreNames].filter((name) => !aside.includes(name));
    const reading = db.transaction(stores);
    const rows: unknown[] = [];
    for (const name of stores) {
      const all = await new Promise<readonly unknown[]>((resolve) => {
        const request = reading.objectStore(name).getAll();
        request.addEventListener('success', () => resolve(request.result));
      });
      rows.push(
        name === 'leaves'
          ? all.flatMap((row) => (row as { readonly quotes: readonly unknown[] }).quotes)
          : all,
      );
    }
    db.close();
    const bytes = new TextEncoder().encode(JSON.stringify(rows));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return Array.from(digest, (byte) => byte.toString(16)).join(' ');
  });

async function withSample(page: Page): Promise<string> {
  const text = await sampleText();
  const dialog = new MergeDialog(page);
  await choose(page, new TextEncoder().encode(text));
  await dialog.merge.click();
  await expect(page.getByText(`Imported “${NAME}”.`)).toBeVisible();
  // Messages go with the page.
  await page.reload();
  await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
  return text;
}

test('each file that is to be refused is, by its sentence and place, and the project stays as it is', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const sample = await withSample(page);
  const before = await storedHash(page);
  const dialog = new MergeDialog(page);
  for (const { name, make } of REFUSED) {
    await test.step(name, async () => {
      const bytes = make(sample);
      const parsed = await parseProjectFile(bytes);
      if (parsed.ok) throw new Error(`${name} is read`);
      await choose(page, bytes);
      await expect(dialog.refusals).toContainText(fileProblem(NAME, parsed.error));
      await expect(dialog.refusals).toContainText('Nothing in your project was changed.');
      await expect(dialog.merge).toHaveCount(0);
      await page.keyboard.press('Escape');
      await expect(dialog.root).toHaveCount(0);
      expect(await storedHash(page), name).toBe(before);
    });
  }
  expect(await page.evaluate(() => Object.hasOwn(Object.prototype, 'polluted'))).toBe(false);
});

test('each odd file is read with its report, and undoing the import leaves the project as it was', async ({
  page,
}) => {
  test.setTimeout(400_000);
  const sample = await withSample(page);
  const before = await storedHash(page);
  const dialog = new MergeDialog(page);
  for (const { name, make, aside = [] } of READ) {
    await test.step(name, async () => {
      await choose(page, make(sample));
      await expect(dialog.root.getByRole('table')).toBeVisible();
      for (const [reason, place] of aside)
        await expect(dialog.root).toContainText(quarantineSentence(reason, place));
      expect(await storedHash(page), `${name}, before it is imported`).toBe(before);
      if ((await dialog.merge.count()) === 0) {
        await page.keyboard.press('Escape');
        await expect(dialog.root).toHaveCount(0);
        return;
      }
      await dialog.merge.click();
      await expect(dialog.root).toHaveCount(0);
      await expect.poll(() => storedHash(page), name).not.toBe(before);
      // What is left to settle or to compare is offered in a dialog of its own.
      const left = page.getByRole('dialog', { name: 'Merged', exact: true });
      await expect(left.or(page.getByText(/^Imported “/))).toBeVisible();
      if ((await left.count()) > 0) await left.getByRole('button', { name: 'Undo' }).click();
      else await page.keyboard.press('ControlOrMeta+z');
      await expect.poll(() => storedHash(page), `${name}, undone`).toBe(before);
      // Messages go with the page.
      await page.reload();
      await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
    });
  }
});
