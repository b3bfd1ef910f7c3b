import { createAnchor } from '../../shared/anchoring/create-anchor';
import { record } from '../../shared/project-file/sample.cases';
import { serialiseProject } from '../../shared/project-file/serialise';
import { hashText } from '../../shared/text/hash';
import { normaliseText } from '../../shared/text/normalise';
import { expect, test } from '../fixtures/app';
import { axeFaults } from '../pages/axe';
import { exported } from '../pages/exchange';
import { MergeDialog } from '../pages/merge-dialog';
import { HARBOUR_ARTICLE } from '../journeys/harbour';

const WORDS = ['“Nobody asked the people who need it,”', '“Call it what it is.”'];

/** The file of one annotator, who opened the article and entered its two speakers alone. */
async function fileOf(who: string): Promise<{ name: string; content: string }> {
  const { text } = normaliseText(HARBOUR_ARTICLE.content);
  const textHash = await hashText(text);
  const original = {
    name: HARBOUR_ARTICLE.name,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    sha256: null,
  };
  const names = ['Petra Lindholm', 'Amos Greer'];
  const records = [
    record('document', `${who}-d`, { title: 'Ferry', textHash, original }),
    record('annotator', who, { name: who }),
    ...names.map((name, at) => record('speaker', `${who}-s${at}`, { name })),
    ...WORDS.map((words, at) => {
      const start = text.indexOf(words);
      return record('quote', `${who}-q${at}`, {
        documentId: `${who}-d`,
        layer: who,
        anchor: createAnchor(text, textHash, { start, end: start + words.length }),
        speakerIds: [`${who}-s${at}`],
        attribution: 'stated',
      });
    }),
  ];
  const { text: content } = await serialiseProject(
    {
      project: { id: 'p', name: 'Skerry' },
      unknown: [],
      texts: [{ hash: textHash, text }],
      records,
    },
    { generator: { name: 'Verbatim', version: '0.1.0' }, texts: true },
  );
  return { name: `${who}.verbatim.json`, content };
}

test('speakers whom several entered for the same words are asked about once, and joined in one step', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  const files = await Promise.all(['ada', 'ben', 'cleo'].map(fileOf));
  await verbatim.choose('ControlOrMeta+Shift+o', files);
  await new MergeDialog(page).merge.click();
  const merged = page.getByRole('dialog', { name: 'Merged', exact: true });
  await expect(merged).toContainText('2 speakers were entered by several people');
  // Three people opened the same text: it is one article, and no question is asked.
  await expect(merged).not.toContainText('versions');
  await expect(merged.getByRole('listitem')).toHaveText(['Amos Greer', 'Petra Lindholm']);
  expect(await axeFaults(page)).toEqual([]);
  await expect(merged.getByRole('button', { name: 'Take each of the 2 as one' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 speakers taken as one.')).toBeVisible();
  const library = page.getByRole('complementary', { name: 'Library' });
  await expect(library.getByRole('button', { name: /^Ferry/ })).toHaveCount(1);

  interface Verdicts {
    readonly identities: readonly { readonly verdict?: string; readonly deleted?: boolean }[];
  }
  const verdicts = async () => {
    const file = JSON.parse(await exported(verbatim, { scope: 'Whole project' })) as Verdicts;
    return file.identities.filter(({ deleted }) => deleted !== true).length;
  };
  expect(await verdicts()).toBe(4);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText(/^Undone/)).toBeVisible();
  expect(await verdicts()).toBe(0);
});
