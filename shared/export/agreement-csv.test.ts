import { expect, test } from 'vitest';
import type { AnyRecord } from '../model/records';
import { agreementCsv } from './agreement-csv';
import { agreementOf, mapReport } from '../agreement/agreement-of';
import { createComparison } from '../agreement/compare';
import { describeDisagreement } from '../agreement/describe-disagreement';
import { readStudy } from '../agreement/read-study';
import { agreementJson, forPrograms, summariseFigure } from '../agreement/summarise';
import { teamContent } from '../agreement/team.cases';

const team = await teamContent();
const QUESTION = { what: 'kinds', measure: 'kappa', none: 'answer' } as const;

test('a table a spreadsheet reads: names are never formulas, numbers stay numbers', () => {
  const records = team.records.map(
    (one): AnyRecord =>
      one.type === 'annotator' && one.id === 'ann'
        ? { ...one, name: '=HYPERLINK("http://example.invalid","Ann")' }
        : one.type === 'quote' && one.kind === 'mixed'
          ? { ...one, kind: 'direct' }
          : one.type === 'quote' && one.documentId === 'library' && one.layer === 'ben'
            ? { ...one, kind: 'scare' }
            : one,
  );
  const lines = agreementCsv([
    mapReport(agreementOf({ ...team, records }, QUESTION), summariseFigure),
  ]).split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFFwhat,measure,of,first,second,value,low,high,drawn,used,total,/);
  expect(lines[1]).toMatch(/^kinds,kappa,all,,,-0\.\d+,,,,5,8,3,,,,$/);
  expect(lines[2]).toContain(`"'=HYPERLINK(""http://example.invalid"",""Ann"")",Ben,-0.`);
  expect(lines).toContain(
    'kinds,kappa,speaker,Hana Voss,,,,,,1,2,0,everybody said the same,hana,,',
  );
});

test('the JSON holds the quotes of every passage in dispute', () => {
  const json = JSON.parse(agreementJson([mapReport(agreementOf(team, QUESTION), forPrograms)])) as {
    format: string;
    reports: { pairs: { figure: { value: number; used: number; disputed: string[][] } }[] }[];
  };
  expect(json.format).toBe('verbatim-agreement');
  expect(json.reports[0]?.pairs[0]?.figure).toMatchObject({
    used: 5,
    of: 8,
    disputed: [['quarry-4-ann', 'quarry-5-ben']],
  });
});

test('a passage in dispute is put into words with what each made of it', () => {
  const study = readStudy(team);
  const texts = new Map(team.texts.map(({ hash, text }) => [hash, text]));
  const { disagreements } = createComparison(study, {
    ...QUESTION,
    what: 'speakers',
    measure: 'same',
  })({
    of: 'all',
  });
  const shown = disagreements.map((one) => describeDisagreement(study, texts, 'speakers', one));
  expect(shown).toMatchObject([
    {
      title: 'Library Keeps Its Evening Hours',
      before: '',
      exact: '“Evenings are when people can come,”',
      after: ' said librarian Ida Roth.',
      choices: [
        {
          annotator: 'ann',
          quote: { documentId: 'library', id: 'library-0-ann' },
          labels: ['Ida Roth'],
        },
        { annotator: 'ben', labels: ['Ida Roth', 'Otto Brill'] },
      ],
    },
    { choices: [{ labels: ['Otto Brill'] }, { labels: [] }] },
  ]);
  const [first] = disagreements;
  const without = first && describeDisagreement(study, new Map(), 'speakers', first);
  expect(without).toMatchObject({
    before: '',
    exact: '“Evenings are when people can come,”',
    after: '',
  });
});
