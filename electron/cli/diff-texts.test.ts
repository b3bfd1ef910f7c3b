import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { testShell, type TestShell } from './program/test-shell.cases';

// The model takes its time to load on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 });

const OLD = `The quay

“We will not sell the quay to anybody,” said Tomas Arvelo, the harbour master.

“I am able to wait until May, but not longer,” said Ines Okafor, who pilots ships.

“It is late,” said a clerk.
`;
const NEW = OLD.replace('The quay\n', 'The quay\n\nCorrected on Wednesday.\n')
  .replace('will not sell', 'will sell')
  .replace('“It is late,” said a clerk.', '“Nobody has ever asked the pilots,” she said.');
let shell: TestShell;
beforeEach(async () => {
  shell = await testShell();
  await shell.put('old.txt', OLD);
  await shell.put('new.txt', NEW);
});
afterEach(() => shell.remove());

it('tells which quotations are changed, gone and new, and ends with 1', async () => {
  const { code, out } = await shell.run('diff --texts old.txt new.txt');
  expect(out.split('\n')).toEqual([
    'CHANGED',
    '    - line 3  “We will not sell the quay to anybody,”',
    '    + line 5  “We will sell the quay to anybody,”',
    'GONE',
    '    - line 7  “It is late,”',
    'NEW',
    '    + line 9  “Nobody has ever asked the pilots,”',
    '1 changed, 1 gone, 1 new; 1 the same.',
    '',
  ]);
  expect(code).toBe(1);
});

it('--json gives states, places in both texts and the words that differ', async () => {
  const { out } = await shell.run('diff --texts old.txt new.txt --json');
  const { summary, texts } = JSON.parse(out);
  expect(summary).toEqual({ changed: 1, gone: 1, new: 1, ambiguous: 0, moved: 1, exact: 0 });
  const [{ quotations }] = texts;
  expect(quotations[0]).toMatchObject({
    state: 'changed',
    differences: [{ kind: 'gone', start: OLD.indexOf('not sell'), text: 'not ' }],
  });
  for (const { old, new: now } of quotations) {
    if (old) expect(OLD.slice(old.start, old.end)).toBe(old.exact);
    if (now) expect(NEW.slice(now.start, now.end)).toBe(now.exact);
  }
});

it('words put in at the edge of a quotation are a change of it', async () => {
  await shell.put('new.txt', OLD.replace('not longer,”', 'not longer, unless they pay,”'));
  const { code, out } = await shell.run('diff --texts old.txt new.txt');
  expect(out).toContain(
    '+ line 5  “I am able to wait until May, but not longer, unless they pay,”',
  );
  expect(code).toBe(1);
});

it('the same quotations elsewhere are no difference, and a file that cannot be read is refused', async () => {
  await shell.put('new.txt', `An introduction.\n\n${OLD}`);
  expect(await shell.run('diff --texts old.txt new.txt')).toMatchObject({
    code: 0,
    out: '0 changed, 0 gone, 0 new; 3 the same.\n',
  });
  expect((await shell.run('diff --texts old.txt none.txt')).code).toBe(3);
});

it('carries the quotes of a Verbatim file', async () => {
  await shell.run('import old.txt -o old.verbatim.json');
  const { code, out } = await shell.run('diff --texts old.verbatim.json new.txt');
  expect(out).toContain('1 changed, 1 gone, 1 new; 1 the same.');
  expect(code).toBe(1);
});
