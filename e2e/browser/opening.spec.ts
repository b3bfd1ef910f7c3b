import { readFile } from 'node:fs/promises';
import {
  answerPickers,
  dropFiles,
  expect,
  chooseByInput,
  payload,
  pickedFiles,
  putFile,
  test,
  withoutPickers,
} from './browser-app';

const TIDES = 'Tide Tables Disputed\n\nHARROW BAY — “The tables are wrong,” said Ines Okafor.\n';
const PILOTS = 'Pilots Ask for Time\n\nHARROW BAY — “Give us until May,” said Tomas Arvelo.\n';

test.describe('a browser with file pickers', () => {
  test('opens several files, exports one file and reads it again', async ({ page }) => {
    await putFile(page, 'tides.txt', TIDES);
    await putFile(page, 'pilots.md', PILOTS);
    await answerPickers(page, { open: ['tides.txt', 'pilots.md'], save: true });
    await page.keyboard.press('ControlOrMeta+o');
    await expect(page.getByText('Added 2 articles.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Tide Tables Disputed' }).first()).toBeVisible();

    await page.keyboard.press('ControlOrMeta+e');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('button', { name: 'Whole project' }).click();
    await expect(dialog.getByText('0 quotes from 2 articles')).toBeVisible();
    await dialog.getByRole('button', { name: /^Save/ }).click();
    await expect(page.getByText(/^Saved and checked/)).toBeVisible();
    const saved = Object.entries(await pickedFiles(page)).filter(([name]) =>
      name.endsWith('.json'),
    );
    expect(saved).toHaveLength(1);
    const file = JSON.parse(saved[0]?.[1] ?? '') as { format: string; documents: unknown[] };
    expect(file.format).toBe('verbatim');
    expect(file.documents).toHaveLength(2);
  });

  test('closing a picker changes nothing and says nothing', async ({ page }) => {
    await answerPickers(page, { open: null });
    await page.keyboard.press('ControlOrMeta+o');
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: /in their own words/ })).toBeVisible();
  });
});

test.describe('a browser without file pickers', () => {
  test.beforeEach(({ context }) => withoutPickers(context));

  test('opens by an input and exports by a download', async ({ page }) => {
    await chooseByInput(page, [payload('tides.txt', TIDES)]);
    await expect(page.getByText('Added “Tide Tables Disputed”.')).toBeVisible();

    await page.keyboard.press('ControlOrMeta+e');
    const downloading = page.waitForEvent('download');
    await page
      .getByRole('dialog', { name: 'Export' })
      .getByRole('button', { name: /^Save/ })
      .click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('Tide Tables Disputed.verbatim.json');
    const file = JSON.parse(await readFile(await download.path(), 'utf8')) as { format: string };
    expect(file.format).toBe('verbatim');
    await expect(page.getByText(/does not let Verbatim look at the file/)).toBeVisible();
  });

  test('the same text under another name is recognised', async ({ page }) => {
    await chooseByInput(page, [payload('tides.txt', TIDES)]);
    await expect(page.getByText('Added “Tide Tables Disputed”.')).toBeVisible();
    // CRLF and a byte order mark are no difference of text.
    const again = `\uFEFF${TIDES.replaceAll('\n', '\r\n')}`;
    await chooseByInput(page, [payload('copy.txt', again), payload('pilots.md', PILOTS)]);
    // What is not all in leads to the page that says what became of each.
    await expect(page.getByRole('heading', { level: 1, name: '2 files' })).toBeVisible();
    await expect(page.getByRole('button', { name: '1 already there' })).toBeVisible();
    await expect(page.getByRole('button', { name: '1 added' })).toBeVisible();
  });

  test('an exported project comes back, and a second time brings nothing', async ({ page }) => {
    await chooseByInput(page, [payload('tides.txt', TIDES)]);
    await page.keyboard.press('ControlOrMeta+e');
    const downloading = page.waitForEvent('download');
    await page
      .getByRole('dialog', { name: 'Export' })
      .getByRole('button', { name: /^Save/ })
      .click();
    const bytes = await readFile(await (await downloading).path());
    await chooseByInput(page, [{ ...payload('mine.verbatim.json', ''), buffer: bytes }]);
    const dialog = page.getByRole('dialog', { name: 'Import a Verbatim file' });
    await expect(dialog.getByText('0 new, 0 changed')).toBeVisible();
  });
});

test('files dropped on the window are read, with a sign while they are held over it', async ({
  page,
}) => {
  await dropFiles(page, [payload('tides.txt', TIDES)]);
  await expect(page.getByText('Added “Tide Tables Disputed”.')).toBeVisible();
  await expect(page.getByText('Drop to open')).toHaveCount(0);
});

test('a text is pasted', async ({ page }) => {
  await page.keyboard.press('ControlOrMeta+Shift+v');
  const dialog = page.getByRole('dialog', { name: 'Paste an article' });
  await dialog.getByRole('button', { name: 'Add article' }).click();
  await expect(dialog.getByText(/There is no text yet/)).toBeVisible();
  await dialog.getByLabel('Text').fill(PILOTS);
  await dialog.getByRole('button', { name: 'Add article' }).click();
  await expect(page.getByText('Added “Pilots Ask for Time”.')).toBeVisible();
});

test('the sample opens from the first screen', async ({ page }) => {
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByText(/It is a welcome idea/).first()).toBeVisible();
});
