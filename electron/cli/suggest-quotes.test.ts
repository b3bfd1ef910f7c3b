import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { testShell, type TestShell } from './program/test-shell.cases';

// The model takes its time to load on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 });

const ARTICLE = '“The quay is closed,” said Tomas Arvelo.\n\nHe called it “a danger” in winter.\n';
let shell: TestShell;
beforeEach(async () => {
  shell = await testShell();
});
afterEach(() => shell.remove());

it('suggest shows who may have said what, and why', async () => {
  await shell.put('a.txt', ARTICLE);
  const { code, out } = await shell.run('suggest a.txt');
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    'line 1  high  Tomas Arvelo  the words after it  “The quay is closed,”',
    expect.stringMatching(/^line 3 {2}\w+ {2}Tomas Arvelo {2}the words before it {2}“a danger”$/),
    '',
  ]);
});

it('--jsonl answers each article on its line', async () => {
  const lines = [
    { id: 'x', text: ARTICLE },
    { id: 7, text: 'Nothing.' },
  ];
  shell.input = [Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n'))];
  const { out } = await shell.run('suggest --jsonl');
  const [first, second] = out
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(first).toMatchObject({
    id: 'x',
    quotes: [
      {
        start: 0,
        innerStart: 1,
        kind: 'direct',
        confidence: 'high',
        speaker: { name: 'Tomas Arvelo' },
      },
      { kind: 'mixed' },
    ],
  });
  expect(second).toEqual({ id: 7, quotes: [] });
});

it('terms and indirect quotations come when asked for', async () => {
  await shell.put(
    'a.txt',
    'Ms. Okafor said that the quay was closed. The so-called “harbour rule” is old.',
  );
  const kinds = async (line: string) => {
    const { out } = await shell.run(line);
    const parsed: unknown = JSON.parse(out);
    return Array.isArray(parsed) ? parsed.map((one: { kind: string }) => one.kind) : parsed;
  };
  expect(await kinds('suggest a.txt --json --language en')).toEqual([]);
  expect(await kinds('suggest a.txt --json --language en --terms --indirect')).toEqual([
    'indirect',
    'scare',
  ]);
});

it('a line that is no article is refused by its number', async () => {
  shell.input = [Buffer.from('{"id":"x","text":"y"}\n{"id":')];
  const { code, err } = await shell.run('suggest --jsonl');
  expect(code).toBe(3);
  expect(err).toContain('line 2');
});
