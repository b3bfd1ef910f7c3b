import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ENCODINGS } from '../../shared/text/encoding/encodings';
import { encodingWords } from '../../shared/texts/encodings';
import { expect, test } from '../fixtures/app';
import { exported } from '../pages/exchange';

interface TextCase {
  readonly name: string;
  readonly encoding: string;
  /** What a correct reading has in it. */
  readonly words: readonly string[];
  /** The line and column of the one byte that does not fit the encoding. */
  readonly bad?: string;
}

const RUSSIAN = ['Портовый сбор', 'сказала Нора Линд, которая работает в порту.'];
const CASES: readonly TextCase[] = [
  {
    name: 'e01-utf16le-no-bom-ru',
    encoding: 'utf-16le',
    words: [...RUSSIAN, '«Мы не согласны», —'],
  },
  {
    name: 'e04-utf8-one-bad-byte',
    encoding: 'utf-8',
    words: ['“It is done,” said Omar Sayle.', 'The levy is \uFFFD20 a crate.'],
    bad: '(line 4, column 13)',
  },
  {
    name: 'e05-macroman-en',
    encoding: 'macintosh',
    words: ['“We’re done,” said Nora Lindqvist. “It’s over.”'],
  },
  { name: 'e06-cp866-ru', encoding: 'ibm866', words: [...RUSSIAN, '"Мы не согласны", -'] },
  {
    name: 'cp1252-curly',
    encoding: 'windows-1252',
    words: ['“We are done,” said Nora Lindqvist. It’s over – she paid €5.'],
  },
];

interface WrittenText {
  readonly hash: string;
  readonly text: string;
}
const textOf = (file: string): WrittenText | undefined =>
  (JSON.parse(file) as { readonly texts: readonly WrittenText[] }).texts[0];

/** The text that the command line makes of a file. */
function importedByCommand(path: string, { encoding, bad }: TextCase, folder: string) {
  const out = join(folder, 'imported.json');
  const how = ['--encoding', encoding, ...(bad === undefined ? [] : ['--as-text'])];
  execFileSync(process.execPath, ['scripts/verbatim.mjs', 'import', path, '-o', out, ...how], {
    stdio: 'pipe',
  });
  return textOf(readFileSync(out, 'utf8'));
}

const previewOf = (page: Page) => page.getByRole('article', { name: 'Does this read right?' });

/** The page shows the guess with a text that reads right, and where a byte does not fit. */
async function seesGuess(page: Page, { encoding, words, bad }: TextCase): Promise<void> {
  const preview = previewOf(page);
  await expect(preview.getByRole('combobox', { name: 'Encoding' })).toHaveText(
    encodingWords(encoding),
  );
  const text = preview.getByRole('region', { name: 'The text as it was read' });
  for (const line of words) await expect(text).toContainText(line);
  await expect(preview.getByRole('status').first()).toContainText(bad ?? '');
}

/** Every encoding can be chosen; this chooses one. */
async function choosesAnother(page: Page, encoding: string): Promise<void> {
  const preview = previewOf(page);
  await preview.getByRole('combobox', { name: 'Encoding' }).click();
  const options = page.getByRole('option');
  await expect(options).toHaveCount(ENCODINGS.length);
  expect(new Set(await options.allTextContents())).toEqual(
    new Set(ENCODINGS.map(({ name }) => encodingWords(name))),
  );
  await page.getByRole('option', { name: encodingWords(encoding), exact: true }).click();
  await expect(preview.getByRole('combobox', { name: 'Encoding' })).toHaveText(
    encodingWords(encoding),
  );
}

for (const one of CASES) {
  test(`${one.name}: guessed, shown, open to any choice, and read as by the command line`, async ({
    verbatim,
    desktop,
  }) => {
    const page = verbatim.page();
    const preview = previewOf(page);
    const path = `shared/cases/${one.name}.txt`;
    const file = { name: `${one.name}.txt`, content: readFileSync(path) };
    await verbatim.choose('ControlOrMeta+o', [file]);
    await seesGuess(page, one);
    await choosesAnother(page, 'cp850');
    await page.keyboard.press('Escape');
    await expect(preview).toHaveCount(0);
    await expect(page.getByText(`“${file.name}” was left out.`)).toBeVisible();

    // Whoever left it out finds every choice again.
    await verbatim.choose('ControlOrMeta+o', [file]);
    await seesGuess(page, one);
    await choosesAnother(page, 'cp850');
    await expect(preview).not.toContainText(one.words[0] ?? '');
    await choosesAnother(page, one.encoding);
    await seesGuess(page, one);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(preview).toHaveCount(0);
    const added = page.getByText(/^Added “/);
    await expect(added).toContainText(one.bad ?? '');

    const inApp = textOf(await exported(verbatim, { scope: 'Whole project' }));
    for (const line of one.words) expect(inApp?.text).toContain(line);
    expect(inApp).toEqual(importedByCommand(path, one, desktop.folder));
  });
}
