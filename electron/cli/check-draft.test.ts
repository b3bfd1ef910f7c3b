import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { testShell, type TestShell } from './program/test-shell.cases';

// The model takes its time to load on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 });

const ARTICLE = `“We will not sell the quay to anybody, and we never will,” said Tomas Arvelo, the harbour master.

“I am able to wait until May, but not longer,” said Ines Okafor, who pilots ships.
`;
let shell: TestShell;
beforeEach(async () => {
  shell = await testShell();
  await shell.put('harbour.txt', ARTICLE);
});
afterEach(() => shell.remove());

it('a draft that is verbatim ends with 0', async () => {
  await shell.put(
    'draft.md',
    '# Quay\n\n“We will not sell the quay … ,” said Tomas Arvelo on Monday.\n',
  );
  const { code, out } = await shell.run('check draft.md --against harbour.txt');
  expect(out).toBe(
    'draft.md:3  verbatim  “We will not sell the quay … ,”\n1 quotation: 1 verbatim, 0 altered, 0 not found; 0 said by somebody else.\n',
  );
  expect(code).toBe(0);
});

it('tells what is altered, what is not there and what somebody else said', async () => {
  await shell.put(
    'draft.txt',
    `“We will sell the quay to anybody,” said Tomas Arvelo on Monday.

“I am able to wait until May,” said Tomas Arvelo in the morning.

“The boats are all made of paper,” said Ines Okafor in the evening.
`,
  );
  const { code, out } = await shell.run('check draft.txt --against harbour.txt');
  expect(out.split('\n')).toEqual([
    'draft.txt:1  ALTERED  “We will sell the quay to anybody,”',
    '    negation: “not” is gone',
    '    harbour.txt:1  We will not sell the quay to anybody',
    'draft.txt:3  verbatim  “I am able to wait until May,”',
    '    said by Ines Okafor, not by Tomas Arvelo',
    '    harbour.txt:3  I am able to wait until May',
    'draft.txt:5  NOT FOUND  “The boats are all made of paper,”',
    '3 quotations: 1 verbatim, 1 altered, 1 not found; 1 said by somebody else.',
    '',
  ]);
  expect(code).toBe(1);
});

it('--json gives each quotation with its place in a Verbatim file', async () => {
  await shell.run('import harbour.txt -o quay.verbatim.json');
  await shell.put(
    'draft.txt',
    'She wrote: “I am able to wait until June, but not longer,” said Ines Okafor.\n',
  );
  const { code, out } = await shell.run('check draft.txt --against quay.verbatim.json --json');
  const start = ARTICLE.indexOf('I am able');
  expect(JSON.parse(out)).toEqual({
    quotations: [
      {
        start: 11,
        end: 58,
        text: '“I am able to wait until June, but not longer,”',
        status: 'altered',
        changes: [
          {
            kind: 'number',
            draft: { start: 36, end: 40 },
            source: { start: ARTICLE.indexOf('May'), end: ARTICLE.indexOf('May') + 3 },
            honest: false,
          },
        ],
        source: {
          documentId: expect.stringMatching(/^[0-9a-f-]{36}$/),
          start,
          end: start + 43,
          exact: 'I am able to wait until May, but not longer',
        },
        speaker: { claimed: 'Ines Okafor', source: 'Ines Okafor', agrees: true },
      },
    ],
  });
  expect(code).toBe(1);
});

it('a draft or a source that cannot be read is refused', async () => {
  await shell.put('draft.txt', '“We will,” she said.');
  await shell.put('broken.verbatim.json', '{"format": "verbatim"');
  expect((await shell.run('check draft.txt --against nothing.txt')).code).toBe(3);
  expect((await shell.run('check draft.txt --against broken.verbatim.json')).code).toBe(3);
  expect((await shell.run('check nothing.txt --against harbour.txt')).code).toBe(3);
  expect((await shell.run('check draft.txt')).code).toBe(2);
});
