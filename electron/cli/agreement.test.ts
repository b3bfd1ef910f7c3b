import { afterEach, beforeEach, expect, it } from 'vitest';
import { teamContent } from '../../shared/agreement/team.cases';
import type { AnyRecord } from '../../shared/model/records';
import type { ProjectContent } from '../../shared/model/content';
import { WITH_TEXTS } from '../../shared/project-file/sample.cases';
import { serialiseProject } from '../../shared/project-file/serialise';
import { testShell, type TestShell } from './program/test-shell.cases';

let shell: TestShell;
const put = async (name: string, content: ProjectContent) =>
  shell.put(name, (await serialiseProject(content, WITH_TEXTS)).text);

beforeEach(async () => {
  shell = await testShell();
  const team = await teamContent();
  await put('team.json', team);
  for (const layer of ['ann', 'ben'])
    await put(`${layer}.json`, {
      ...team,
      records: team.records.filter((one) => one.type !== 'quote' || one.layer === layer),
    });
});
afterEach(() => shell.remove());

it('prints what a person reads, of all four things', async () => {
  const { code, out, err } = await shell.run('agreement team.json');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^Quotes found: F1, half overlapping\n2 annotators; 2 of 3 articles by at/);
  expect(out).toMatch(/^ {2}Ann, Ben +0\.77 +(\S+ and \S+ +)?13 of 14 quotes +3$/m);
  expect(out).toMatch(/^Events: Alpha, MASI$/m);
  expect(out).toMatch(/^ {2}Hana Voss +– +everybody said the same +1 of 2 passages +0$/m);
});

it('two files say what the merged one says, in either order', async () => {
  const whole = await shell.run('agreement team.json --json');
  expect((await shell.run('agreement ben.json ann.json --json')).out).toBe(whole.out);
  expect(JSON.parse(whole.out)).toMatchObject({
    format: 'verbatim-agreement',
    reports: [
      { question: { what: 'quotes' }, all: { value: 10 / 13, used: 13, of: 14 } },
      { question: { what: 'speakers' } },
      { question: { what: 'events' } },
      { question: { what: 'kinds', measure: 'alpha' } },
    ],
  });
});

it('says on how many possible duplicates a figure of speakers rests', async () => {
  const team = await teamContent();
  const { out } = await shell.run('agreement team.json --what speakers');
  expect(out).not.toContain('possible duplicate');
  const records = team.records.map(
    (one): AnyRecord =>
      one.type === 'speaker' && one.id === 'voss' ? { ...one, name: 'Voss' } : one,
  );
  await put('apart.json', { ...team, records: records.filter(({ type }) => type !== 'identity') });
  expect((await shell.run('agreement apart.json --what speakers')).out).toContain(
    '1 possible duplicate among speakers is not settled; the figures count them as different people.',
  );
});

it('one question, its measure, and a table', async () => {
  const { out } = await shell.run(
    'agreement team.json --csv --what speakers --measure same --leave-out-none',
  );
  const [head, all] = out.split('\r\n');
  expect(head).toMatch(/^\uFEFFwhat,measure,of,/);
  expect(all).toBe('speakers,same,all,,,0.75,,,,4,8,1,,,,');
});

it.each([
  ['--measure kappa', 'add --what'],
  ['--what quotes --measure kappa', 'does not measure quotes'],
  ['--what colours', 'Allowed choices are'],
  ['--json --csv', 'cannot be used with'],
])('“%s” is answered with 2 and why', async (options, why) => {
  const { code, err, out } = await shell.run(`agreement team.json ${options}`);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(why);
});
