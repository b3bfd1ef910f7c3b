import { expect, test } from '../fixtures/app';
import { exported } from '../pages/exchange';
import { readProjectFile } from '../pages/project-file';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';
import { HARBOUR_ARTICLE, HARBOUR_QUOTES } from './harbour';

test('undo and redo go on after a restart', async ({ verbatim }) => {
  await verbatim.choose('ControlOrMeta+o', [HARBOUR_ARTICLE]);
  for (const [, speaker] of HARBOUR_QUOTES.slice(0, 2)) {
    await new ReaderPane(verbatim.page()).press('q');
    await new QuotePanelPage(verbatim.page()).attribute(speaker);
  }
  await new ReaderPane(verbatim.page()).has(2, 2);
  const before = await exported(verbatim);

  await verbatim.restart();
  // Attribution, then the quote, of the second and then of the first.
  for (const [quotes, attributed] of [
    [2, 1],
    [1, 1],
    [1, 0],
  ] as const) {
    await verbatim.page().keyboard.press('ControlOrMeta+z');
    await new ReaderPane(verbatim.page()).has(quotes, attributed);
  }
  await verbatim.restart();
  for (const [quotes, attributed] of [
    [1, 1],
    [2, 1],
    [2, 2],
  ] as const) {
    await verbatim.page().keyboard.press('ControlOrMeta+Shift+z');
    await new ReaderPane(verbatim.page()).has(quotes, attributed);
  }
  expect(readProjectFile(await exported(verbatim)).quotes).toEqual(readProjectFile(before).quotes);
});
