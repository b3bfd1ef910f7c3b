import { createHash } from 'node:crypto';
import { columnOf, pdfOf } from '../../shared/readers/pdf/pdf.cases';
import { expect, test } from '../fixtures/app';
import { axeFaults } from '../pages/axe';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';

const REPORT = pdfOf([
  columnOf(60, 700, [
    'The quay of Harrow Bay was closed on Tuesday, and nobody knew for how',
    'long it would be, since the crane had not been looked at for a year.',
  ]),
  columnOf(60, 700, [
    'The authority answered on Friday. \u0093Nobody was told about the crane at all,\u0094',
    'Ada Pell said to the hearing, and the others on the bench agreed.',
  ]),
  columnOf(60, 400, ['No date was set for another hearing about it, neither then nor later.']),
]);
const SAVED_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Silt</title>
<style>h1 { color: rgb(10, 90, 60) } @import url("https://tracker.example/a.css");</style></head>
<body onload="document.title = 'ran'"><article><h1>Silt in the bay</h1>
<p>The quay was closed on Tuesday, and “nobody said why,” Ada Pell told the hearing on the following day.</p>
<p>The authority had promised an answer within a week. It came after five, and it ran to three lines.</p>
<img src="https://tracker.example/pixel.png" alt=""><a href="https://tracker.example/">more</a>
<script>document.title = 'ran'</script></article></body></html>`;

test('the page of a quote stands beside it, and can be dropped and put back', async ({
  verbatim,
}) => {
  await verbatim.choose('ControlOrMeta+o', [{ name: 'report.pdf', content: REPORT }]);
  const page = verbatim.page();
  await page.setViewportSize({ width: 1280, height: 800 });
  const reader = new ReaderPane(page);
  await expect(reader.text).toContainText('No date was set');
  const original = page.getByRole('complementary', { name: 'Original' });
  const picture = original.getByRole('img');
  await reader.press('p');
  await expect(original.getByText('Page 1 of 3')).toBeVisible();
  await expect(picture).toBeVisible();

  // The only quotation stands on the second page.
  await reader.press('q');
  const panel = new QuotePanelPage(page);
  await panel.ready();
  await page.keyboard.press('Escape');
  await expect(original.getByText('Page 2 of 3')).toBeVisible();
  await expect(picture).toBeVisible();
  await expect(picture).toHaveAccessibleName('Page 2 of 3 of the original report.pdf');
  const ink = await picture.evaluate(async (sheet: HTMLImageElement) => {
    await sheet.decode();
    const copy = new OffscreenCanvas(sheet.naturalWidth, sheet.naturalHeight);
    const pen = copy.getContext('2d');
    pen?.drawImage(sheet, 0, 0);
    const { data } = pen?.getImageData(0, 0, copy.width, copy.height) ?? { data: [] };
    return Array.from(data).filter((value, at) => at % 4 === 0 && value < 200).length;
  });
  expect(ink).toBeGreaterThan(300);
  const width = async () => picture.evaluate((sheet: HTMLImageElement) => sheet.naturalWidth);
  const fitted = await width();
  await original.getByRole('button', { name: 'Large', exact: true }).click();
  await expect.poll(width).toBeGreaterThan(fitted * 1.9);
  await original.getByRole('button', { name: 'Next page' }).click();
  await expect(original.getByText('Page 3 of 3')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);

  const hash = createHash('sha256').update(REPORT).digest('hex');
  await expect(original.getByText(hash)).toBeVisible();
  const saved = await verbatim.written(() =>
    original.getByRole('button', { name: 'Save the original…' }).click(),
  );
  expect(Buffer.compare(saved, Buffer.from(REPORT))).toBe(0);

  await original.getByRole('button', { name: /^Drop the original \(/ }).click();
  await expect(original.getByText(/was dropped on .* Its SHA-256 stays/)).toBeVisible();
  await original.getByRole('button', { name: 'Put back' }).click();
  await expect(picture).toBeVisible();

  await original.getByRole('button', { name: 'Next page' }).focus();
  await page.keyboard.press('Escape');
  await expect(original).toHaveCount(0);
  await expect(reader.text).toBeFocused();
  expect(verbatim.complaints).toEqual([]);
});

test('a saved page is shown as it is seen, and does nothing', async ({ verbatim }) => {
  await verbatim.choose('ControlOrMeta+o', [{ name: 'page.html', content: SAVED_PAGE }]);
  const page = verbatim.page();
  const reader = new ReaderPane(page);
  await expect(reader.text).toContainText('nobody said why');
  const title = await page.title();
  await reader.press('p');
  const original = page.getByRole('complementary', { name: 'Original' });
  const frame = original.locator('iframe');
  await expect(frame).toHaveAttribute('sandbox', 'allow-same-origin');
  const heading = frame.contentFrame().getByRole('heading', { name: 'Silt in the bay' });
  await expect(heading).toHaveCSS('color', 'rgb(10, 90, 60)');
  const inside = await frame.evaluate((element: HTMLIFrameElement) => {
    const { body } = element.contentDocument ?? document;
    return ['script', 'a[href]', 'img[src]', '[onload]'].map(
      (selector) => body.parentElement?.querySelectorAll(selector).length,
    );
  });
  expect(inside).toEqual([0, 0, 0, 0]);
  expect(await page.title()).toBe(title);
  expect(verbatim.complaints).toEqual([]);
});
