import { expect, test } from '../fixtures/app';
import type { Verbatim } from '../fixtures/app';
import { exported, removeEverything } from '../pages/exchange';
import { openByName } from '../pages/palette';
import { readProjectFile } from '../pages/project-file';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';

/** Quotations of the sample. */
const ALL = 9;

/** What is recorded of the sample's quotes, in its order, without ids, origin and revision. */
async function recorded(verbatim: Verbatim): Promise<readonly object[]> {
  await expect(verbatim.page().getByRole('contentinfo', { name: 'Status' })).toContainText(
    `${ALL} quotations`,
  );
  await expect(new ReaderPane(verbatim.page()).saved).toBeVisible();
  const { quotes, speakers } = readProjectFile(await exported(verbatim));
  const people = new Map(speakers.map(({ id, name, kind = 'person' }) => [id, { name, kind }]));
  return quotes
    .toSorted((a, b) => a.anchor.start - b.anchor.start)
    .map(({ anchor, kind, cue, mention, attribution, speakerIds = [] }) => ({
      anchor,
      kind,
      cue,
      mention,
      attribution,
      speakers: speakerIds.map((id) => people.get(id)),
    }));
}

async function openSample(verbatim: Verbatim): Promise<ReaderPane> {
  await openByName(verbatim.page(), 'sample');
  const reader = new ReaderPane(verbatim.page());
  await expect(reader.text).toBeFocused();
  return reader;
}

/** `Q` and Enter for every quotation, whoever is offered first. */
async function byMaking(verbatim: Verbatim): Promise<void> {
  const reader = new ReaderPane(verbatim.page());
  for (let made = 0; made < ALL; made += 1) {
    await reader.press('q');
    await new QuotePanelPage(verbatim.page()).ready();
    await verbatim.page().keyboard.press('Enter');
  }
}

test('the same quotation gets the same record by Q, by A, and with suggestions off', async ({
  verbatim,
}) => {
  await openSample(verbatim);
  await byMaking(verbatim);
  const made = await recorded(verbatim);
  await removeEverything(verbatim);

  const reader = await openSample(verbatim);
  await expect(
    verbatim.page().getByRole('button', { name: `Suggested ${ALL}`, exact: true }),
  ).toBeVisible();
  await reader.press('j');
  for (let taken = 0; taken < ALL; taken += 1) await reader.press('a');
  const accepted = await recorded(verbatim);
  expect(made).toEqual(accepted);
  await removeEverything(verbatim);

  const quiet = await openSample(verbatim);
  await quiet.press('g');
  await expect(verbatim.page().getByText('Suggestions are off.')).toBeVisible();
  await byMaking(verbatim);
  expect(await recorded(verbatim)).toEqual(accepted);
});

test('a speaker chosen instead of the suggested one does not get their words', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  const content =
    'It rained on the harbour all week, and nobody could say by whom the gate had been opened.\n\n“The gate was open,” said Dana Pell, who keeps the keys of the harbour.\n';
  const panel = new QuotePanelPage(page);
  for (const keys of [['q'], ['j', 's']]) {
    await verbatim.choose('ControlOrMeta+o', [{ name: 'gate.txt', content }]);
    const reader = new ReaderPane(page);
    await expect(reader.text).toBeFocused();
    await expect(page.getByRole('button', { name: 'Suggested 1', exact: true })).toBeVisible();
    for (const key of keys) await reader.press(key);
    await panel.ready();
    await page.keyboard.type('Karl Hale');
    await page.keyboard.press('Enter');
    await new ReaderPane(page).has(1, 1);
    const { quotes, speakers } = readProjectFile(await exported(verbatim));
    expect(speakers.map(({ name }) => name)).toEqual(['Karl Hale']);
    const by = keys.includes('s') ? 'suggestion' : undefined;
    expect(quotes[0]?.origin?.by).toBe(by);
    expect(quotes[0]).toMatchObject({ attribution: 'stated' });
    expect([quotes[0]?.cue ?? null, quotes[0]?.mention ?? null]).toEqual([null, null]);
    await removeEverything(verbatim);
  }
});
