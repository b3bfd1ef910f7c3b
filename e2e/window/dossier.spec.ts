import { createAnchor } from '../../shared/anchoring/create-anchor';
import { parseEventDate } from '../../shared/dates/event-date';
import { record } from '../../shared/project-file/sample.cases';
import { serialiseProject } from '../../shared/project-file/serialise';
import { hashText } from '../../shared/text/hash';
import { expect, test } from '../fixtures/app';
import { axeFaults } from '../pages/axe';
import { importProject } from '../pages/exchange';

/** The papers, days and quotations of an invented dispute; `event` names what was spoken of. */
const ARTICLES = [
  [
    'Courier',
    '2018-04-03',
    'talks',
    'The executive spoke of “several things on the calendar” but named no date.',
  ],
  [
    'Courier',
    '2018-04-01',
    'vote',
    'Pressed on the cost, she was short. “We will not dredge the channel on a credit card.”',
  ],
  [
    'Estuary Post',
    '2018-03-26',
    null,
    'She told the yard that “the county will sign for the loan.”',
  ],
  ['Skerry Ledger', '2014-02-10', null, 'As commissioner she had “no opinion on the ferry.”'],
  ['', '', null, 'On another day she said that “silt is patient.”'],
] as const;

const role = (title: string, from: string, to: string) => ({ title, organisation: '', from, to });

async function project(): Promise<string> {
  const articles = await Promise.all(
    ARTICLES.map(async ([publisher, published, event, text], at) => {
      const textHash = await hashText(text);
      const start = text.indexOf('“');
      const quote = (id: string, speaker: string) =>
        record('quote', id, {
          documentId: `d${at}`,
          layer: 'ann',
          anchor: createAnchor(text, textHash, { start, end: text.indexOf('”') + 1 }),
          speakerIds: [speaker],
          eventIds: event === null ? [] : [event],
          attribution: 'stated',
          ...(at === 0 ? { check: { status: 'verbatim', note: '' } } : {}),
        });
      return {
        text: { hash: textHash, text },
        records: [
          record('document', `d${at}`, {
            title: `Article ${at + 1}`,
            textHash,
            original: {
              name: `a${at}.txt`,
              mediaType: 'text/plain',
              encoding: 'utf-8',
              sha256: null,
            },
            source: { publisher, url: '', authors: [], published, accessed: '', dateline: '' },
          }),
          quote(`q${at}`, 'okafor'),
          ...(event === 'talks' ? [quote('other', 'arvelo')] : []),
        ],
      };
    }),
  );
  const roles = [
    role('County executive', '2016', ''),
    role('Harbour commissioner', '2012', '2016'),
  ];
  const { text } = await serialiseProject(
    {
      project: { id: 'p', name: 'Harbour dispute' },
      unknown: [],
      texts: articles.map((one) => one.text),
      records: [
        record('annotator', 'ann', { name: 'Ann' }),
        record('speaker', 'okafor', { name: 'Ines Okafor', aliases: ['Ms. Okafor'], roles }),
        record('speaker', 'arvelo', { name: 'Tomas Arvelo' }),
        record('event', 'talks', {
          name: 'Dredging talks',
          when: parseEventDate('April 2018', null),
        }),
        record('event', 'vote', { name: 'Bond vote', when: parseEventDate('1 April 2018', null) }),
        ...articles.flatMap((one) => one.records),
      ],
    },
    { generator: { name: 'Verbatim', version: '0.1.0' }, texts: true },
  );
  return text;
}

test('a speaker’s page opens with what was said, by event and time, in the role of that day', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  await importProject(verbatim, await project());
  await page.keyboard.press('Control+Digit2');
  await page.getByRole('button', { name: /^Ines Okafor/ }).press('Enter');
  const dossier = page.getByRole('article', { name: 'Ines Okafor' });
  await expect(dossier.getByText('Speaker · 5 quotes in 5 articles')).toBeVisible();
  const said = dossier.getByRole('region', { name: 'Quotes, with the sentence around each' });
  await expect(said.getByRole('heading', { level: 3 })).toHaveText([
    'Dredging talks',
    'Bond vote',
    'March 2018',
    'February 2014',
    'Without a date',
  ]);
  const entries = said.getByRole('listitem');
  await expect(entries.nth(0)).toContainText('County executive');
  await expect(entries.nth(0)).toContainText('Verbatim');
  await expect(entries.nth(3)).toContainText('Harbour commissioner');
  await expect(entries.nth(4)).not.toContainText(/executive|commissioner/);
  expect(await axeFaults(page)).toEqual([]);

  // A bar of the picture shows its quotes, and the same numbers are there as a table.
  const picture = dossier.getByRole('region', { name: 'Quoted by paper and year' });
  await picture.getByRole('button', { name: 'Courier, 2018: 2 quotes.' }).press('Enter');
  await expect(entries).toHaveCount(2);
  await dossier.getByRole('button', { name: 'Show all' }).press('Enter');
  await expect(entries).toHaveCount(5);
  await expect(picture).toContainText('1 quote of articles without a date is not shown here.');
  await picture.getByRole('button', { name: 'Table' }).press('Enter');
  await expect(picture.getByRole('row', { name: 'Courier 2018 2' })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);

  // Words of the page become fields where they stand; Esc gives the old ones back.
  const name = dossier.getByRole('button', { name: 'Name: Ines Okafor' });
  await name.press('F2');
  const field = dossier.getByRole('textbox', { name: 'Name' });
  await expect(field).toBeFocused();
  await field.fill('Nobody');
  await page.keyboard.press('Escape');
  await expect(name).toBeVisible();
  await name.press('Enter');
  await field.fill('Ines M. Okafor');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ines M. Okafor');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ines Okafor');

  // Who else was quoted on the talks, and back.
  await dossier.getByRole('button', { name: /^Tomas Arvelo, also quoted/ }).press('Enter');
  await expect(page.getByRole('article', { name: 'Tomas Arvelo' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(dossier).toBeVisible();

  // On paper there is the page alone.
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('complementary', { name: 'Library' })).toBeHidden();
  await expect(entries.last()).toBeVisible();
});
