import { readFileSync } from 'node:fs';
import { physicalLines, readTable } from '../../shared/export/read-csv.cases';
import { expect, test } from '../fixtures/app';
import type { Verbatim } from '../fixtures/app';
import { exportDialog, exported, importProject } from '../pages/exchange';

/** Files as other programs write them. */
const caseFile = (name: string): string =>
  readFileSync(`shared/cases/${name}.verbatim.json`, 'utf8');

interface CaseFile {
  readonly quotes: object[];
  readonly texts: readonly { readonly text: string }[];
}

test('offsets of another kind are set right by the words and told; what is not found is no fact', async ({
  verbatim,
}) => {
  const file = JSON.parse(caseFile('offsets-in-code-points')) as CaseFile;
  const [first = {}] = file.quotes;
  const { anchor } = first as { readonly anchor: object };
  file.quotes.push({
    ...first,
    id: 'q-00002',
    anchor: { ...anchor, exact: '“Nobody said”', prefix: '', suffix: '' },
  });
  const page = verbatim.page();
  await verbatim.choose('ControlOrMeta+Shift+o', [
    { name: 'project.verbatim.json', content: JSON.stringify(file) },
  ]);
  const dialog = page.getByRole('dialog', { name: 'Import a Verbatim file' });
  await expect(dialog.getByText('1 quote does not stand where the file says')).toHaveCount(2);
  await expect(dialog.getByText(/found again by the words/)).toBeVisible();
  await expect(dialog.getByText(/every export says so/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('Imported “project.verbatim.json”.').first()).toBeVisible();

  await page.keyboard.press('ControlOrMeta+e');
  await expect(
    exportDialog(verbatim).getByText(/^1 quote cannot be found in the article/),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  const text = file.texts[0]?.text ?? '';
  const start = text.indexOf('“Two things,”');
  expect(JSON.parse(await exported(verbatim, { format: 'Annotated quotes (JSON)' }))).toMatchObject(
    {
      places: { notFound: 1 },
      quotes: [
        { id: 'q-00002', quote: { place: 'not-found', utf16: null } },
        { id: 'q-00001', quote: { place: 'as-stated', utf16: { start, end: start + 13 } } },
      ],
    },
  );
  const whole = await exported(verbatim, { scope: 'Whole project', format: 'Verbatim file' });
  expect(JSON.parse(whole)).toMatchObject({
    misplaced: [{ quote: 'q-00002', field: 'anchor', place: 'not-found' }],
  });
});

test('the review shows no day where the file has none', async ({ verbatim }) => {
  await importProject(verbatim, caseFile('review-both'));
  const page = verbatim.page();
  await page.keyboard.press('ControlOrMeta+5');
  await expect(page.getByRole('main').getByText('Ada').first()).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('1970');
});

/** The rows of the table of quotes that the app exports of the whole project. */
const exportedRows = async (verbatim: Verbatim) =>
  readTable(await exported(verbatim, { scope: 'Whole project', format: 'Table (CSV)' }));

test('two speakers taken as one have one name in the exported table', async ({ verbatim }) => {
  await importProject(verbatim, caseFile('identities'));
  const rows = await exportedRows(verbatim);
  const speakers = rows.map((row) => [row['quote'], row['speakers'], row['speaker ids']]);
  const each = [
    ['“One thing,”', 'Roe', 's-1'],
    ['“Two things,”', 'Roe', 's-1'],
    ['“Three,”', 'Lind', 's-3'],
  ];
  expect(speakers).toHaveLength(2 * each.length);
  expect(speakers).toEqual(expect.arrayContaining(each));
  expect(new Set(speakers.map(String))).toEqual(new Set(each.map(String)));
});

test('two annotators of one name are told apart in the exported table', async ({ verbatim }) => {
  await importProject(verbatim, caseFile('two-adas'));
  const rows = await exportedRows(verbatim);
  expect(rows.map((row) => [row['annotator'], row['annotator id']])).toEqual([
    ['Ada', 'a-1'],
    ['Ada', 'a-2'],
  ]);
});

test('two annotators of one name are told apart in the table of agreement, which spreadsheets read', async ({
  verbatim,
}) => {
  await importProject(verbatim, caseFile('two-adas'));
  const page = verbatim.page();
  await page.keyboard.press('ControlOrMeta+Shift+g');
  const save = page.getByRole('button', { name: 'Save as CSV…' });
  await expect(save).toBeVisible();
  const table = (await verbatim.written(() => save.click())).toString('utf8');
  expect(table.startsWith('\uFEFFwhat,measure,of,')).toBe(true);
  const rows = readTable(table);
  expect(physicalLines(table)).toHaveLength(rows.length + 1);
  expect(rows.find((row) => row['of'] === 'pair')).toMatchObject({
    first: 'Ada',
    second: 'Ada',
    'first id': 'a-1',
    'second id': 'a-2',
  });
});

test('a Verbatim file is known by its bytes, and the export dialog writes the table of its quotes', async ({
  verbatim,
}) => {
  const renamed = [{ name: 'renamed.txt', content: caseFile('two-adas') }];
  await verbatim.choose('ControlOrMeta+o', renamed);
  const dialog = verbatim.page().getByRole('dialog', { name: 'Import a Verbatim file' });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(verbatim.page().getByText('Imported “renamed.txt”.').first()).toBeVisible();
  const table = await exported(verbatim, { scope: 'Whole project', format: 'Table (CSV)' });
  expect(table.startsWith('\uFEFFquote,speakers,')).toBe(true);
  expect(readTable(table).map((row) => row['annotator id'])).toEqual(['a-1', 'a-2']);
});
