import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { MADE_FILES, MADE_FOLDER } from '../../shared/readers/fixtures/made-files.cases';
import type { MadeFile } from '../../shared/readers/fixtures/made-file.cases';
import { expect, test } from '../fixtures/app';
import { exported } from '../pages/exchange';

const HASHES_FILE = resolve(import.meta.dirname, '../../shared/readers/fixtures/made-hashes.txt');

/** The hashes of the texts that each file has in Node, with the file's name. */
const hashesInNode = (): readonly (readonly [hash: string, name: string])[] =>
  readFileSync(HASHES_FILE, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [path = '', hashes = ''] = line.split('\t');
      return hashes === '' ? [] : hashes.split(' ').map((hash) => [hash, nameOf(path)] as const);
    });

const nameOf = (path: string): string => path.split('/').at(-1) ?? '';

/** What the list says of a file: what became of it, and words of the reason. */
function saidOf({ path, expected }: MadeFile): readonly [outcome: string, reason: string] {
  switch (expected.outcome) {
    case 'added':
      if (path === 'traps/reprint.txt') return ['Looks like another', 'looks like “Plain”'];
      return [expected.isShown ? 'Needs a look' : 'Added', ''];
    case 'already-there':
      return ['Already there', ''];
    case 'guess':
      return ['Needs a look', 'is a guess'];
    case 'refused':
      if (expected.reason === 'is a Verbatim file') return ['Left out', 'A Verbatim file'];
      return ['Refused', expected.reason];
    case 'archive':
      return ['', ''];
  }
}

test('every made file has its outcome, and every text the hash that it has in Node', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  const files = MADE_FOLDER.map(({ path, bytes }) => ({ name: path, content: bytes }));
  await verbatim.chooseFolder('ControlOrMeta+Alt+o', 'made', files);
  // The Verbatim file among them is damaged: its own dialog says so when all others are in.
  const merging = page.getByRole('dialog', { name: 'Import a Verbatim file' });
  await expect(merging).toBeVisible({ timeout: 90_000 });
  await page.keyboard.press('Escape');
  const list = (await verbatim.written(() => page.keyboard.press('ControlOrMeta+s'))).toString();
  const told = new Map(
    Papa.parse<readonly string[]>(list.slice(1)).data.map(
      ([name = '', folder = '', ...said]) => [`${folder}/${name}`, said] as const,
    ),
  );
  const faults = MADE_FILES.filter((file) => {
    const [outcome, reason] = saidOf(file);
    const said = told.get(`made/${file.path}`);
    return outcome === '' ? said : said?.[0] !== outcome || !said[1]?.includes(reason);
  });
  expect(faults.map(({ path }) => [path, told.get(`made/${path}`)])).toEqual([]);

  // All that needs a look is looked at, one file after the other, and taken as it was read.
  const looks = MADE_FILES.filter((file) => saidOf(file)[0] === 'Needs a look').length;
  await page.keyboard.press('l');
  for (let at = 1; at <= looks; at += 1) {
    await expect(page.getByText(`${at} of ${looks} files · `)).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Enter');
  }
  await expect(page.getByText('All files were read. One waits for you.')).toBeVisible();
  await page.keyboard.press('c');
  await page.keyboard.press('1');
  await expect(page.getByText('All files are done with.')).toBeVisible();

  const { documents } = JSON.parse(await exported(verbatim, { scope: 'Whole project' })) as {
    readonly documents: readonly { original: { name: string }; textHash: string }[];
  };
  const inNode = hashesInNode();
  const here = documents.map(({ textHash, original }) => [textHash, original.name] as const);
  // Files of one text are one article, under the name of that which came first.
  const isKnown = ([hash, name]: readonly [string, string]) =>
    inNode.some(([other, of]) => other === hash && of === name);
  expect(here.filter((one) => !isKnown(one)).map(([, name]) => name)).toEqual([
    // What lies in the archive.
    'page.html',
    'd.txt',
  ]);
  const hashesHere = new Set(here.map(([hash]) => hash));
  expect(inNode.filter(([hash]) => !hashesHere.has(hash))).toEqual([]);
});
