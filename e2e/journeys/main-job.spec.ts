import { expect, test } from '../fixtures/app';
import type { Verbatim } from '../fixtures/app';
import { exported } from '../pages/exchange';
import { attributions, readProjectFile, readQuotesFile } from '../pages/project-file';
import { ReaderPane } from '../pages/reader';
import { HARBOUR_ARTICLE, HARBOUR_QUOTES, annotateHarbour } from './harbour';

async function expectAnnotated(verbatim: Verbatim): Promise<string> {
  const page = verbatim.page();
  await expect(
    page.getByRole('heading', { name: 'Ferry to Skerry Island Is Halved' }),
  ).toBeVisible();
  await new ReaderPane(page).has(5, 5);
  const text = await exported(verbatim);
  const file = readProjectFile(text);
  expect(attributions(file)).toEqual(HARBOUR_QUOTES);
  expect(file.documents.map(({ title }) => title)).toEqual(['Ferry to Skerry Island Is Halved']);
  expect(file.speakers).toHaveLength(3);
  const [event] = file.events;
  const [tag] = file.tags;
  expect(event).toMatchObject({ name: 'Council meeting', when: { edtf: '2019-06-11' } });
  expect(tag?.name).toBe('ferry');
  const linked = file.quotes.find(({ anchor }) => anchor.exact.includes('of that length'));
  expect(linked).toMatchObject({
    eventIds: [event?.id],
    tags: [tag?.id],
    note: 'Answers the chairman in his own words.',
  });
  return text;
}

test('an article is annotated by keys alone, kept over a restart, and exported whole', async ({
  verbatim,
}) => {
  await annotateHarbour(verbatim);
  const before = await expectAnnotated(verbatim);
  await verbatim.restart();
  expect(await expectAnnotated(verbatim)).toBe(before);

  const quotes = readQuotesFile(
    await exported(verbatim, { format: 'Annotated quotes (JSON)' }),
    HARBOUR_ARTICLE.content,
  );
  expect(quotes.quotes.map(({ speakers }) => speakers.map(({ name }) => name))).toEqual(
    HARBOUR_QUOTES.map(([, speaker]) => [speaker]),
  );
});
