import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { testShell, type TestShell } from './program/test-shell.cases';

vi.setConfig({ testTimeout: 120_000 });

const LONG = 'I am confident that nearly all of my voters will walk to the quay in May';
let shell: TestShell;
beforeEach(async () => {
  shell = await testShell();
  await shell.put('a.txt', `“${LONG},” said Tomas Arvelo. “We will not sell it.”\n`);
  await shell.put('b.txt', `Arvelo: "${LONG.replace('voters', 'supporters')}."\n`);
  await shell.put('c.txt', `"we will not sell it," Arvelo had said.\n`);
});
afterEach(() => shell.remove());

it('tells of quotes that several articles have', async () => {
  const { code, out } = await shell.run('same a.txt b.txt c.txt');
  expect(out.split('\n')).toEqual([
    'altered',
    `    a.txt  “${LONG},”`,
    `    b.txt  "${LONG.replace('voters', 'supporters')}."`,
    'identical',
    '    a.txt  “We will not sell it.”',
    '    c.txt  "we will not sell it,"',
    '2 quotes stand in several articles: 1 word for word, 1 with words that differ.',
    '',
  ]);
  expect(code).toBe(0);
});

it('--json gives each quote with its place', async () => {
  const { code, out } = await shell.run('same a.txt c.txt --json');
  const start = `“${LONG},” said Tomas Arvelo. `.length;
  expect(JSON.parse(out)).toEqual({
    groups: [
      {
        kind: 'identical',
        quotes: [
          {
            file: 'a.txt',
            documentId: 'a.txt',
            quoteId: null,
            start,
            end: start + 22,
            exact: '“We will not sell it.”',
          },
          {
            file: 'c.txt',
            documentId: 'c.txt',
            quoteId: null,
            start: 0,
            end: 22,
            exact: '"we will not sell it,"',
          },
        ],
      },
    ],
  });
  expect(code).toBe(0);
});

it('says so when there is none, and refuses what cannot be read', async () => {
  const { code, out } = await shell.run('same a.txt');
  expect(out).toBe('No quote stands in several articles.\n');
  expect(code).toBe(0);
  expect((await shell.run('same a.txt nothing.txt')).code).toBe(3);
});
