import { readFileSync } from 'node:fs';
import { createAnchor } from '../../shared/anchoring/create-anchor';
import type { AnyRecord } from '../../shared/model/records';
import { applyWrite } from '../../shared/operations/apply-write';
import type { RecordWrite } from '../../shared/operations/change-set';
import { serialiseProject } from '../../shared/project-file/serialise';
import { hashText } from '../../shared/text/hash';
import { expect, test } from '../fixtures/app';
import type { ChosenFile } from '../fixtures/app';
import { axeFaults } from '../pages/axe';
import { exported } from '../pages/exchange';
import { MergeDialog } from '../pages/merge-dialog';

const WORDS = [
  'Nobody asked the people who need it most',
  'We counted eleven passengers in a whole week on that ferry',
  'A pause of that length is an end',
  'The tide tables will be printed again',
];
const article = (words: readonly string[], note: string) =>
  `Ferry Is Halved\n\nHARROW BAY — The ferry will sail once a day from July, the council decided on Tuesday after a long evening.\n${note}\n${words.map((one) => `“${one},” said one of them, and looked at the tide tables on the wall.`).join('\n')}\n`;

/** One annotator's file: the article as they found it, and each of the quotations as a quote. */
async function fileOf(who: string, text: string, words: readonly string[]): Promise<ChosenFile> {
  const hash = await hashText(text);
  const records: AnyRecord[] = [];
  const make = (write: RecordWrite) =>
    records.push(
      applyWrite(undefined, write, {
        session: who.padEnd(32, '0'),
        n: records.length + 1,
        at: '2026-03-01T09:00:00.000Z',
        by: `annotator-${who}`,
      }),
    );
  const original = { name: 'ferry.txt', mediaType: 'text/plain', encoding: 'utf-8', sha256: null };
  const fields = { title: 'Ferry Is Halved', textHash: hash, original };
  make({ type: 'document', id: `document-${who}`, documentId: null, fields });
  make({ type: 'annotator', id: `annotator-${who}`, documentId: null, fields: { name: who } });
  for (const [at, one] of words.entries()) {
    const start = text.indexOf(one);
    make({
      type: 'quote',
      id: `quote-${who}-${at}`,
      documentId: `document-${who}`,
      fields: {
        documentId: `document-${who}`,
        anchor: createAnchor(text, hash, { start, end: start + one.length }),
        layer: `annotator-${who}`,
      },
    });
  }
  const content = {
    project: { id: who, name: who },
    records,
    unknown: [],
    texts: [{ hash, text }],
  };
  const generator = { name: 'Verbatim', version: '0.1.0' };
  return {
    name: `${who}.verbatim.json`,
    content: (await serialiseProject(content, { generator, texts: true })).text,
  };
}

interface Exported {
  readonly quotes: readonly {
    readonly id: string;
    readonly documentId: string;
    readonly anchor: { readonly exact: string };
  }[];
  readonly documents: readonly unknown[];
}

test('quotes made on another version of an article are carried over only as the person says', async ({
  verbatim,
}) => {
  const mine = await fileOf('ada', article(WORDS, ''), WORDS.slice(0, 1));
  // Another edition: a line more, one quotation reworded a little, one much, one gone.
  const [first = '', second = '', third = '', fourth = ''] = WORDS;
  const theirWords = [
    first,
    second.replace('whole', 'full'),
    'It was never meant as an end at all',
  ];
  const theirs = await fileOf('ben', article([...theirWords, fourth], 'Corrected on Wednesday.'), [
    ...theirWords,
    fourth,
  ]);
  const page = verbatim.page();
  const dialog = new MergeDialog(page);
  await verbatim.choose('ControlOrMeta+Shift+o', [mine, theirs]);
  await dialog.merge.click();
  const left = page.getByRole('dialog', { name: 'Merged', exact: true });
  await expect(left).toContainText('One article is here in two versions.');
  expect(await axeFaults(page)).toEqual([]);
  await expect(left.getByRole('button', { name: 'Look at the versions' })).toBeFocused();
  await page.keyboard.press('Enter');

  const versions = page.getByRole('dialog', { name: 'Versions of articles' });
  await expect(versions).toContainText(/4 quotes: 2 moved, 1 with changed words, 1 not found/);
  await expect(versions.locator('del')).toContainText('full');
  await expect(versions.locator('ins')).toContainText('whole');
  await expect(versions).toContainText('Not found: stays It was never meant as an end at all');
  expect(await axeFaults(page)).toEqual([]);
  const before = JSON.parse(await closedAndExported()) as Exported;

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('compare versions');
  await page.keyboard.press('Enter');
  await versions.getByRole('button', { name: 'Carry 3 quotes over' }).click();
  await expect(page.getByText('3 quotes carried over to “Ferry Is Halved”.')).toBeVisible();
  const after = JSON.parse(await closedAndExported()) as Exported;
  const at = (file: Exported, id: string) => file.quotes.find((quote) => quote.id === id);
  expect(at(after, 'quote-ben-1')).toMatchObject({ documentId: 'document-ada' });
  expect(at(after, 'quote-ben-1')?.anchor.exact).toBe(second);
  // Quotes that were not found keep their article and anchor, and none is lost.
  expect(at(after, 'quote-ben-2')).toEqual(at(before, 'quote-ben-2'));
  expect(after.quotes).toHaveLength(5);
  expect(after.documents).toHaveLength(2);
  expect(third).not.toBe('');

  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText(/^Undone/)).toBeVisible();
  const undone = JSON.parse(await closedAndExported()) as Exported;
  expect(undone.quotes).toEqual(before.quotes);

  // The page: every quote that is not where it was, before and after, by keys alone.
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('what changed between');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What changed', level: 1 })).toBeFocused();
  const changed = page.getByRole('article', { name: 'Quote 1 of 4: Changed' });
  await expect(changed).toContainText('Before');
  await expect(changed.locator('mark').first()).toHaveText('full');
  await page.keyboard.press('j');
  await expect(changed.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('j');
  const gone = page.getByRole('article', { name: 'Quote 2 of 4: Gone' });
  await expect(gone.getByRole('button').first()).toBeFocused();
  await expect(gone).toContainText('do not stand in the newer text any more');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('2');
  await expect(gone).toContainText('Kept where it was');
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(changed.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('1');
  await expect(page.getByText('1 quote carried over to “Ferry Is Halved”.')).toBeVisible();
  await expect(page.getByRole('article', { name: 'Quote 1 of 3: Gone' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(changed).toBeVisible();

  async function closedAndExported(): Promise<string> {
    if ((await versions.count()) > 0) await page.keyboard.press('Escape');
    await expect(versions).toHaveCount(0);
    return exported(verbatim, { scope: 'Whole project' });
  }
});

test('short words that stand once elsewhere are not the quote: shown in both texts, and left where they are', async ({
  verbatim,
}) => {
  const name = 'versions-leftover.verbatim.json';
  const content = readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
  const page = verbatim.page();
  await verbatim.choose('ControlOrMeta+Shift+o', [{ name, content }]);
  await new MergeDialog(page).merge.click();
  const left = page.getByRole('dialog', { name: 'Merged', exact: true });
  await left.getByRole('button', { name: 'Look at the versions' }).click();
  const versions = page.getByRole('dialog', { name: 'Versions of articles' });
  await expect(versions).toContainText('3 quotes: 1 moved, 2 not found');
  await expect(versions).toContainText('Not found: stays “Yes,”');
  await expect(versions).toContainText('Not found: stays Robin');
  const gone = versions.getByRole('group').filter({ hasText: '2 not found' });
  await expect(gone.locator('dd')).toHaveCount(2);
  await expect(gone.locator('dd').first()).toContainText('where the papers lay.');
  // What is sure is folded, and opened by the keyboard; both passages are shown with what is around the words.
  const moved = versions.locator('summary', { hasText: '1 moved' });
  await expect(versions.getByRole('checkbox')).toHaveCount(0);
  await moved.focus();
  await page.keyboard.press('Enter');
  await expect(versions.getByRole('checkbox', { name: /The answers were short/ })).toBeChecked();
  await expect(
    versions.getByText('kept open for another year. The answers were short'),
  ).toHaveCount(2);
  expect(await axeFaults(page)).toEqual([]);
  await versions.getByRole('button', { name: 'Carry 1 quote over' }).click();
  await expect(page.getByText('1 quote carried over to “Harbour vote”.')).toBeVisible();
});
