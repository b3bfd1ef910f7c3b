import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { SpeakerFields } from '../../shared/model/records';
import { applyWrite } from '../../shared/operations/apply-write';
import type { RecordWrite } from '../../shared/operations/change-set';
import { conflictsOf } from '../../shared/revision/merge-record';
import { parseProjectFile } from '../../shared/project-file/parse';
import { record } from '../../shared/project-file/sample.cases';
import { serialiseProject } from '../../shared/project-file/serialise';

const ROOT = join(import.meta.dirname, '../..');
const FILE = 'project.verbatim.json';

/** The lines of the code blocks in the guide: those of the repository, those of every clone. */
const [ofRepository = [], ofClone = []] = Array.from(
  readFileSync(join(ROOT, 'docs/teams.md'), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g),
  ([, block = '']) => block.trim().split('\n'),
);

async function read(folder: string) {
  const parsed = await parseProjectFile(new Uint8Array(readFileSync(join(folder, FILE))));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value.content;
}

/** Writes fields of records at one desk, as the app does, and commits. */
async function work(folder: string, desk: string, n: number, writes: readonly RecordWrite[]) {
  const content = await read(folder);
  const records = new Map(content.records.map((one) => [one.id, one]));
  const write = { session: desk, n, at: '2025-03-04T09:00:00.000Z', by: desk };
  for (const one of writes) records.set(one.id, applyWrite(records.get(one.id), one, write));
  const generator = { name: 'Verbatim', version: '0.1.0' };
  const file = { ...content, records: [...records.values()] };
  writeFileSync(
    join(folder, FILE),
    (await serialiseProject(file, { generator, texts: true })).bytes,
  );
}
const speaker = (id: string, fields: Partial<SpeakerFields>): RecordWrite => ({
  type: 'speaker',
  id,
  documentId: null,
  fields,
});

test('three clones diverge and meet without a conflict that git would see', async () => {
  const home = test.info().outputPath('home');
  const bin = join(home, 'bin');
  mkdirSync(bin, { recursive: true });
  const program = `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, 'out/main/cli.cjs')}' "$@"\n`;
  writeFileSync(join(bin, 'verbatim'), program, { mode: 0o755 });
  const env = {
    ...process.env,
    HOME: home,
    PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: join(home, 'gitconfig'),
  };
  const sh = (folder: string, line: string) =>
    execFileSync('sh', ['-c', line], { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' });
  sh(home, 'git config --global init.defaultBranch main && git config --global pull.rebase false');
  sh(home, 'git config --global user.name T && git config --global user.email t@example.invalid');

  mkdirSync(join(home, 'articles'));
  writeFileSync(join(home, 'articles/quay.txt'), 'The quay\n\n“It holds,” said Ines Okafor.\n');
  expect(ofRepository).toHaveLength(5);
  sh(home, ofRepository.join(' && '));
  await work(join(home, 'team'), 'first', 1, [speaker('sp1', { name: 'Ines Okafor' })]);
  sh(join(home, 'team'), "git commit -qam 'A speaker' && git clone -q --bare . ../shared.git");

  const clones = ['ada', 'ben', 'cleo'].map((name) => {
    sh(home, `git clone -q shared.git ${name}`);
    const folder = join(home, name);
    sh(folder, ofClone.join(' && '));
    return { name, folder };
  });
  for (const { name, folder } of clones) {
    // One thing of their own, at ids that land between the others' lines, and one field that all write.
    const own = record('tag', `t-${name}`, { name });
    await work(folder, name, 1, [
      { type: 'tag', id: own.id, documentId: null, fields: { name } },
      speaker('sp1', { notes: `Seen by ${name}.` }),
    ]);
    sh(folder, `git commit -qam 'Work of ${name}'`);
  }
  for (let round = 0; round < 2; round += 1)
    for (const { folder } of clones) sh(folder, 'git pull -q && git push -q');
  for (const { folder } of clones) sh(folder, 'git pull -q');

  const files = clones.map(({ folder }) => readFileSync(join(folder, FILE), 'utf8'));
  expect(new Set(files).size).toBe(1);
  const [first] = clones;
  const content = await read(first?.folder ?? '');
  const tags = content.records.filter(({ type }) => type === 'tag');
  expect(tags.map(({ id }) => id)).toEqual(['t-ada', 't-ben', 't-cleo']);
  const shared = content.records.find(({ id }) => id === 'sp1');
  const values = shared ? conflictsOf(shared).flatMap((one) => one.values) : [];
  expect(values.map(({ value }) => value)).toEqual(
    ['ada', 'ben', 'cleo'].map((name) => `Seen by ${name}.`),
  );
  for (const { folder } of clones) expect(sh(folder, 'git status --porcelain')).toBe('');

  // A side that is damaged is a conflict for git, and ours stays as it is.
  const [, ben, cleo] = clones.map(({ folder }) => folder);
  if (ben === undefined || cleo === undefined) throw new Error('three clones');
  writeFileSync(join(ben, FILE), files[0]?.slice(0, 400) ?? '');
  sh(ben, "git commit -qam 'Cut off' && git push -q");
  await work(cleo, 'cleo', 2, [speaker('sp1', { name: 'I. Okafor' })]);
  sh(cleo, "git commit -qam 'Shorter'");
  const ours = readFileSync(join(cleo, FILE), 'utf8');
  expect(() => sh(cleo, 'git pull -q')).toThrow(/is damaged at line 1\d, column \d+/);
  expect(readFileSync(join(cleo, FILE), 'utf8')).toBe(ours);
  expect(sh(cleo, 'git status --porcelain')).toContain(`UU ${FILE}`);
});
