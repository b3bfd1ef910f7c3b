import { expect, test } from '../fixtures/app';
import { exported } from '../pages/exchange';
import { attributions, readProjectFile } from '../pages/project-file';
import { QuotePanel } from '../pages/quote-panel';
import { Reader } from '../pages/reader';
import { HARBOUR, HARBOUR_QUOTES } from '../journeys/harbour';

const ROUNDS = 3;

test('whatever was shown as saved is there after every process was killed', async ({
  verbatim,
}) => {
  await verbatim.choose('ControlOrMeta+o', [HARBOUR]);
  for (const [made, [, speaker]] of HARBOUR_QUOTES.slice(0, ROUNDS).entries()) {
    const reader = new Reader(verbatim.page());
    await reader.has(made, made);
    await reader.press('q');
    await new QuotePanel(verbatim.page()).attribute(speaker);
    await reader.has(made + 1, made + 1);
    await verbatim.crash();
  }
  await new Reader(verbatim.page()).has(ROUNDS, ROUNDS);
  expect(attributions(readProjectFile(await exported(verbatim)))).toEqual(
    HARBOUR_QUOTES.slice(0, ROUNDS),
  );
});
