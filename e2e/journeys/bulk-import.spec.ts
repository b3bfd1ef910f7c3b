import { zipSync } from 'fflate';
import { expect, test } from '../fixtures/app';
import type { ChosenFile } from '../fixtures/app';
import { axeFaults } from '../pages/axe';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A report of its own: no two are alike. */
const report = (n: number): string =>
  [
    `Report ${n} From the Harbour`,
    ...Array.from({ length: 4 }, (_unused, at) => {
      const seed = n * 31 + at * 7;
      return `On day ${seed} the clerk of quay ${seed + 3} counted ${seed * 5} crates, ${seed + 11} ropes and ${seed * 2} lamps. “Nobody told us of lamp ${seed},” said keeper ${seed % 17}.`;
    }),
  ].join('\n\n');

const BOND = `Council Defers Vote on Harbour Bond

The council put off its vote on the harbour bond on Sunday, for the second time this spring, after the pilots asked for a week to read the plan. Ines Okafor, who speaks for the pilots, said that nobody had seen the figures before Friday.

“We are asked to vote on a number that nobody can explain,” she told the hearing. The chair replied that the figures had hung at the town hall since March, and that anybody who could read had been able to read them.
`;
const REPRINT = BOND.replace('a week', 'ten days');

/** Each file with the group in which it ends. */
const EXPECTED: readonly (ChosenFile & { readonly ends: string })[] = [
  ...Array.from({ length: 18 }, (_unused, n) => ({
    name: `reports/report-${String(n).padStart(2, '0')}.txt`,
    content: report(n),
    ends: 'Added',
  })),
  { name: 'a-bond.txt', content: BOND, ends: 'Already there' },
  { name: 'bond-copy.txt', content: BOND, ends: 'Already there' },
  {
    name: 'bond-crlf.txt',
    content: `\uFEFF${BOND.replaceAll('\n', '\r\n')}`,
    ends: 'Already there',
  },
  { name: 'bond-reprint.txt', content: REPRINT, ends: 'Looks like another' },
  {
    name: 'page.html',
    content: `<!doctype html><html lang="en"><title>Ferries at Night</title><body><article><h1>Ferries at Night</h1>${'<p>The night ferry will sail again from May, the harbour office of Low Mere said, if the crews agree to it.</p>'.repeat(6)}</article></body></html>`,
    ends: 'Added',
  },
  {
    name: 'talk.vtt',
    content: 'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Omar Pell>We open the lock at six.\n',
    ends: 'Added',
  },
  {
    name: 'letter.eml',
    content:
      'From: Nora Lindqvist <nora@lowmere.example>\r\nTo: clerk@lowmere.example\r\nSubject: The berth levy\r\nDate: Tue, 3 Apr 2018 09:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nNobody asked us about the levy.\r\n',
    ends: 'Added',
  },
  {
    name: 'packed.zip',
    content: zipSync({ 'in/letter-a.txt': utf8(report(40)), 'in/letter-b.txt': utf8(report(41)) }),
    ends: '',
  },
  {
    name: 'guess.txt',
    content: latin('Minutes of June\n\nThe caf\u00e9 \u0093opens\u0094 in May.\n'),
    ends: 'Needs a look',
  },
  { name: 'empty.txt', content: '', ends: 'Refused' },
  { name: 'blank.txt', content: ' \n\n \n', ends: 'Refused' },
  { name: 'picture.txt', content: latin('\u0089PNG\r\n\u001a\n\0\0\0\0'), ends: 'Refused' },
  { name: 'cut.pdf', content: '%PDF-1.4\n1 0 obj\n<<', ends: 'Refused' },
  { name: '.hidden.txt', content: 'never seen', ends: '' },
];
/** The members of the archive stand in its place; hidden files are not listed. */
const ENDS: readonly (readonly [name: string, ends: string])[] = [
  ...EXPECTED.flatMap(({ name, ends }) =>
    ends === '' ? [] : [[name.split('/').at(-1) ?? name, ends] as const],
  ),
  ['letter-a.txt', 'Added'],
  ['letter-b.txt', 'Added'],
];

test('a folder comes in behind the page, each file with its outcome; answers, undo and redo', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  await verbatim.choose('ControlOrMeta+o', [{ name: 'before.txt', content: BOND }]);
  await expect(page.getByText('Added “Council Defers Vote on Harbour Bond”.')).toBeVisible();
  await verbatim.chooseFolder('ControlOrMeta+Alt+o', 'harbour', EXPECTED);
  await expect(page.getByRole('heading', { level: 1, name: 'harbour' })).toBeFocused();
  await expect(page.getByText('All files were read. 2 wait for you.')).toBeVisible({
    timeout: 60_000,
  });

  // The list says of each file what the fixture expects.
  const list = (await verbatim.written(() => page.keyboard.press('ControlOrMeta+s'))).toString();
  const rows = list.split('\n').slice(1);
  for (const [name, ends] of ENDS) {
    const row = rows.find((one) => one.startsWith(`${name},`) || one.startsWith(`"${name}"`));
    expect([name, row]).toEqual([name, expect.stringContaining(ends)]);
  }
  expect(rows.filter((row) => row !== '')).toHaveLength(ENDS.length);

  expect(await axeFaults(page)).toEqual([]);

  // Side by side, what differs marked; one answer adds it.
  await page.keyboard.press('c');
  const side = page.getByRole('complementary', { name: 'Side by side' });
  await expect(side.getByRole('heading', { level: 2 })).toContainText('% the same words');
  await expect(side.locator('mark')).toHaveText(['a week', 'ten days']);
  await page.keyboard.press('1');
  await expect(page.getByText('All files were read. One waits for you.')).toBeVisible();

  // What needs a look, and is left out.
  await page.getByRole('button', { name: 'guess.txt' }).focus();
  await page.keyboard.press('x');
  await expect(page.getByText('All files are done with.')).toBeVisible();

  // The run goes as one step, and comes back as one.
  const articles = page.getByRole('button', { name: /^New / });
  await expect(articles).toHaveText('New 25');
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByText('Took back 24 articles.')).toBeVisible();
  // What was there before the run is none of it.
  await expect(articles).toHaveText('New 1');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(articles).toHaveText('New 25');
});

test('cancelled: what is in stays in, and what was not read can be read later', async ({
  verbatim,
}) => {
  const many = Array.from({ length: 60 }, (_unused, n) => ({
    name: `report-${String(n).padStart(2, '0')}.txt`,
    content: report(n),
  }));
  const page = verbatim.page();
  await verbatim.chooseFolder('ControlOrMeta+Alt+o', 'reports', many);
  await expect(page.getByRole('button', { name: /[1-9]\d* added/ })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+.');
  const cancelled = page.getByRole('button', { name: /\d+ cancelled/ });
  await expect(cancelled).toBeVisible();
  const added = Number.parseInt(
    (await page.getByRole('button', { name: /\d+ added/ }).innerText()).trim(),
    10,
  );
  expect(added).toBeGreaterThan(0);
  expect(added).toBeLessThan(60);

  // While they come in one goes on working; the status bar leads back.
  await page.getByRole('button', { name: 'Try all again' }).click();
  await page.keyboard.press('ControlOrMeta+1');
  await expect(page.getByRole('button', { name: '60 added' })).toBeVisible({ timeout: 60_000 });
});
