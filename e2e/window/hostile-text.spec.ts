import { expect, test } from '../fixtures/app';
import { exported, importProject, removeEverything } from '../pages/exchange';
import { readProjectFile } from '../pages/project-file';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';

const attack = (place: string) =>
  `<img src=x onerror=window.breached='${place}'><script>window.breached='${place}'</script>`;
const ARTICLE = {
  name: 'hostile.txt',
  content: `${attack('title')}\n\nHARROW BAY — “Call ${attack('text')},” said Ines Okafor.\n`,
};

test('text that looks like HTML or script stays text in every field, and the policy is never touched', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  await page.evaluate(() => {
    Object.assign(window, { breaches: 0 });
    document.addEventListener('securitypolicyviolation', () => {
      (window as unknown as { breaches: number }).breaches += 1;
    });
  });
  const unharmed = async () => {
    // A breach of the policy is a console error as well, which fails every journey.
    expect(
      await page.evaluate(() => [
        (window as unknown as { breached?: string }).breached,
        (window as unknown as { breaches?: number }).breaches ?? 0,
        document.querySelectorAll('#root img, #root script, #root iframe').length,
      ]),
    ).toEqual([undefined, 0, 0]);
  };
  await verbatim.choose('ControlOrMeta+o', [ARTICLE]);
  const reader = new ReaderPane(page);
  const panel = new QuotePanelPage(page);
  await reader.press('q');
  await expect(panel.root.getByRole('blockquote')).toContainText(attack('text'));
  await panel.attribute(attack('speaker'));
  await panel.linkEvent(attack('event'));
  await panel.tag(attack('tag'));
  await panel.writeNote(attack('note'));
  await expect(panel.root.getByText(attack('note'))).toBeVisible();
  await reader.press('i');
  for (const field of ['Title', 'Publisher', 'Authors', 'Dateline', 'Address']) {
    const box = page.getByRole('textbox', { name: field, exact: true });
    await box.fill(attack(field));
    await box.blur();
    await expect(box).toHaveValue(attack(field));
  }
  await expect(page.getByRole('heading', { name: attack('Title') })).toBeVisible();
  await unharmed();

  const file = await exported(verbatim, { scope: 'Whole project' });
  const { quotes, speakers, events, tags } = readProjectFile(file);
  expect(quotes[0]?.note).toContain('<script>');
  expect([speakers[0]?.name, tags.length, events.length]).toEqual([attack('speaker'), 1, 1]);
  await removeEverything(verbatim);
  await importProject(verbatim, file);
  await expect(page.getByRole('heading', { name: attack('Title') })).toBeVisible();
  for (const keys of ['2', '3', '4']) {
    await page.keyboard.press(`ControlOrMeta+${keys}`);
    const entry = page
      .getByRole('complementary', { name: 'Library' })
      .getByRole('listitem')
      .getByText(/script>/)
      .first();
    await entry.click();
    await expect(page.getByRole('main').getByText('1 quote').first()).toBeVisible();
    await unharmed();
  }
});
