import { sampleContent, SAMPLE_TEXT, WITH_TEXTS } from '../../shared/project-file/sample.cases';
import { serialiseProject } from '../../shared/project-file/serialise';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { testShell, type TestShell } from './program/test-shell.cases';

vi.setConfig({ testTimeout: 60_000 });

const ARTICLE = `Quay\u00ADside notes

“We will not sell the quay to anybody,” said Tomas Arvelo, the harbour master. Nobody asked d’Arc’s crew.

The quay stays. “I am able to wait until May,” said Inés Okafor.
`;
const SENTENCE =
  'HARROW BAY — “We will not load a single crate,” said harbour master Ines Okafor on Tuesday.';
let shell: TestShell;
beforeEach(async () => {
  shell = await testShell();
  await shell.put('harbour.txt', ARTICLE);
});
afterEach(() => shell.remove());

const hitsOf = (out: string) => (JSON.parse(out) as { hits: Record<string, unknown>[] }).hits;

it('finds words of an article of any format, with their places', async () => {
  const { code, out } = await shell.run(['search', 'sell QUAY', 'harbour.txt', '--json']);
  const start = ARTICLE.indexOf('sell');
  expect(hitsOf(out)).toEqual([
    {
      kind: 'passage',
      file: 'harbour.txt',
      documentId: 'harbour.txt',
      start,
      end: start + 'sell the quay'.length,
      exact: 'sell the quay',
      context: '“We will not sell the quay to anybody,” said Tomas Arvelo, the harbour master.',
    },
  ]);
  expect(code).toBe(0);
});

it('folds what people type otherwise, and gives the words as they stand', async () => {
  for (const [query, exact] of [
    ["d'arc", 'd’Arc'],
    ['ines okafor', 'Inés Okafor'],
    ['quayside', 'Quay\u00ADside'],
    ['*side', 'Quay\u00ADside'],
    ['wait near/2 may', 'wait until May'],
  ] as const) {
    const { out } = await shell.run(['search', query, 'harbour.txt', '--json']);
    const found = hitsOf(out).find(({ kind }) => kind === 'passage');
    expect(found).toMatchObject({ exact });
    expect(ARTICLE.slice(Number(found?.['start']), Number(found?.['end']))).toBe(exact);
  }
});

it('finds nothing with 1, and refuses what asks for nothing with 3', async () => {
  expect(await shell.run(['search', 'zeppelin', 'harbour.txt', '--json'])).toMatchObject({
    code: 1,
    out: expect.stringMatching(/"hits": \[\]/),
  });
  expect(await shell.run(['search', 'quay -sell -stays', 'harbour.txt'])).toMatchObject({
    code: 1,
  });
  expect((await shell.run(['search', '&&', 'harbour.txt'])).code).toBe(3);
  expect((await shell.run(['search', 'quay', 'nowhere.txt'])).code).toBe(3);
  const { err, code } = await shell.run(['search', 'quay after:soon kind:loud', 'harbour.txt']);
  expect(err).toContain('“soon” is no date');
  expect(err).toContain('“kind” has no value “loud”');
  expect(code).toBe(0);
});

it('finds quotes and people of a Verbatim file by their words, speakers and notes', async () => {
  const { text } = await serialiseProject(await sampleContent(), WITH_TEXTS);
  await shell.put('port.verbatim.json', text);
  const { out, code } = await shell.run([
    'search',
    'speaker:okafor crate',
    'port.verbatim.json',
    '--json',
  ]);
  expect(code).toBe(0);
  const exact = '“We will not load a single crate,”';
  const start = SAMPLE_TEXT.indexOf(exact);
  expect(hitsOf(out)).toEqual([
    {
      kind: 'quote',
      file: 'port.verbatim.json',
      documentId: 'd1',
      quoteId: 'q1',
      start,
      end: start + exact.length,
      exact,
      context: SENTENCE,
    },
  ]);
  const { out: lines } = await shell.run(['search', 'okafor', 'port.verbatim.json', 'harbour.txt']);
  expect(lines.split('\n')).toEqual([
    `port.verbatim.json:1  passage  ${SENTENCE}`,
    'port.verbatim.json  speaker  Ines Okafor',
    'harbour.txt:5  passage  “I am able to wait until May,” said Inés Okafor.',
    '0 quotes, 2 passages, 0 articles, 1 speaker, event or tag.',
    '',
  ]);
  const { out: notes } = await shell.run([
    'search',
    'second thought',
    'port.verbatim.json',
    '--json',
  ]);
  expect(hitsOf(notes)).toMatchObject([{ kind: 'quote', quoteId: 'q1', exact }]);
  const { out: people } = await shell.run([
    'search',
    '"strike vote"',
    'port.verbatim.json',
    '--json',
  ]);
  expect(hitsOf(people)).toEqual([
    {
      kind: 'person',
      type: 'event',
      id: 'e1',
      file: 'port.verbatim.json',
      documentId: null,
      start: null,
      end: null,
      exact: 'Strike vote',
      context: 'Strike vote',
    },
  ]);
});
