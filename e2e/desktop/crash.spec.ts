import { expect, test } from '../fixtures/app';
import { exported } from '../pages/exchange';
import { attributions, readProjectFile } from '../pages/project-file';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';
import { HARBOUR_ARTICLE, HARBOUR_QUOTES } from '../journeys/harbour';

const ROUNDS = 3;

test('whatever was shown as saved is there after every process was killed', async ({
  verbatim,
}) => {
  await verbatim.choose('ControlOrMeta+o', [HARBOUR_ARTICLE]);
  for (const [made, [, speaker]] of HARBOUR_QUOTES.slice(0, ROUNDS).entries()) {
    const reader = new ReaderPane(verbatim.page());
    await reader.has(made, made);
    await reader.press('q');
    await new QuotePanelPage(verbatim.page()).attribute(speaker);
    await reader.has(made + 1, made + 1);
    await verbatim.crash();
  }
  await new ReaderPane(verbatim.page()).has(ROUNDS, ROUNDS);
  expect(attributions(readProjectFile(await exported(verbatim)))).toEqual(
    HARBOUR_QUOTES.slice(0, ROUNDS),
  );
});
