import { expect, test } from '../fixtures/app';
import { countKeys, keysEach } from '../fixtures/keystrokes';
import { exported } from '../pages/exchange';
import { attributions, readProjectFile } from '../pages/project-file';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';

/**
 * The quotations of the sample in its order, and who said them; '' for the scare quote, which is nobody's. Last, what
 * a person types when the speaker is not the first offer: the word of the name that tells most.
 */
const SAMPLE: readonly (readonly [words: string, speaker: string, typed?: string])[] = [
  ['It is a welcome idea, and we intend to take her up on it', 'Tomas Arvelo'],
  ['several things on the calendar', 'Ines Okafor'],
  ['generous to the point of fiction', 'Dalia Brandt'],
  ['You announce the handshake so that nobody asks about the silt', 'Marit Vance'],
  ['consultation season', ''],
  [
    'every winter without it costs the town a ship it cannot name',
    'Harrow Bay Pilots’ Association',
    'pilots',
  ],
  [
    'Nobody will sit down before the bond vote, because nobody knows what there is to share',
    'County official',
    'official',
  ],
  ['short of breath and shorter of patience', 'Edvard Nilsen'],
  ['I would like us to leave with one page that everyone has signed', 'Tomas Arvelo'],
];
const MOST_KEYS = 3;

test('the sample is attributed by keys alone, with few of them', async ({ verbatim }) => {
  const page = verbatim.page();
  const reader = new ReaderPane(page);
  const panel = new QuotePanelPage(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('sample');
  await page.keyboard.press('Enter');
  await expect(reader.text).toBeFocused();

  const pressed = await countKeys(page);
  await page.keyboard.press('q');
  for (const [at, [words, speaker, typed]] of SAMPLE.entries()) {
    await expect(panel.root.getByText(words)).toBeVisible();
    await expect(panel.speakerField).toBeFocused();
    if (speaker === '') {
      await page.keyboard.press('Escape');
      await reader.press('q');
      continue;
    }
    await panel.offer(speaker, typed);
    await page.keyboard.press(at < SAMPLE.length - 1 ? 'Shift+Enter' : 'Enter');
  }
  await reader.has(9, 8);
  const keys = await pressed();
  const file = readProjectFile(await exported(verbatim));
  expect(attributions(file)).toEqual(SAMPLE.map(([words, speaker]) => [words, speaker]));

  const right = SAMPLE.filter(([, speaker]) => speaker !== '').length;
  expect(keysEach('attributed quote', keys, right)).toBeLessThanOrEqual(MOST_KEYS);
});
