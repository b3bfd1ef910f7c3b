import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** What somebody writes by hand to add a thing: the files, each as it becomes of what it was ('' for a new one). */
interface Addition {
  readonly limit: number;
  readonly files: Readonly<Record<string, (text: string) => string>>;
  /** Scripts that write the rest. */
  readonly scripts: readonly string[];
}

/** Replaces a passage, which must be there. */
const replacing = (passage: string, by: string) => (text: string) => {
  expect(text).toContain(passage);
  return text.replace(passage, by);
};

const ADDITIONS: Readonly<Record<string, Addition>> = {
  'an export format': {
    limit: 3,
    files: {
      'shared/export/planted.ts': () =>
        "import type { ProjectContent } from '../model/content';\nexport const plantedLines = ({ project }: ProjectContent): string => project.name;\n",
      'shared/export/formats.ts': replacing(
        '  csv: {',
        "  planted: {\n    name: 'Planted',\n    about: 'Planted.',\n    ending: '.planted',\n    mediaType: 'text/x-planted',\n    options: [],\n    write: async ({ content }) => textFile((await import('./planted')).plantedLines(content)),\n  },\n  csv: {",
      ),
      'docs/command-line.md': replacing(String.raw`\|csv `, String.raw`\|planted\|csv `),
    },
    scripts: [],
  },
  'a reader': {
    limit: 3,
    files: {
      'shared/readers/planted/read-planted.ts': () =>
        "import type { ArticleReader } from '../reader';\nimport { readPlainText } from '../plain-text/read-plain-text';\nexport const readPlanted: ArticleReader = async (bytes, title) => readPlainText(bytes, title, {});\n",
      'shared/readers/article-kinds.ts': replacing(
        '  markdown: {',
        "  planted: {\n    name: 'planted text',\n    types: { 'text/x-planted': ['.planted'] },\n    own: null,\n    limit: ARTICLE_LIMIT,\n    reader: async () => (await import('./planted/read-planted')).readPlanted,\n  },\n  markdown: {",
      ),
      'docs/command-line.md': replacing('.txt, .md', '.txt, .planted, .md'),
    },
    scripts: ['scripts/write-file-kinds.mjs'],
  },
  'a page': {
    limit: 4,
    files: {
      'renderer/features/planted/planted-page.tsx': () =>
        "import { PLANTED } from '../../texts/planted';\nimport { Page } from '../../ui/page';\nexport const PlantedPage = () => (\n  <Page label={PLANTED.title} kicker={null} heading={<h1>{PLANTED.title}</h1>}>\n    {null}\n  </Page>\n);\n",
      'renderer/texts/planted.ts': () => "export const PLANTED = { title: 'Planted' };\n",
      'shared/host/command-table.ts': replacing(
        "    'show-agreement': ",
        "    'show-planted': page('planted', 'Planted')('Planted', 'view.project'),\n    'show-agreement': ",
      ),
      'renderer/app/main-view.tsx': (text) =>
        replacing(
          "    case 'agreement':",
          "    case 'planted':\n      return <PlantedPage />;\n    case 'agreement':",
        )(`import { PlantedPage } from '../features/planted/planted-page';\n${text}`),
    },
    scripts: [],
  },
};

/** The tests that hold documents and other files against the two tables. */
const TABLE_TESTS = [
  'shared/export/formats.test.ts',
  'shared/readers/kinds.test.ts',
  'scripts/file-kinds.test.ts',
  'scripts/commands.test.ts',
];

const folder = mkdtempSync(join(tmpdir(), 'verbatim-how-to-add-'));
beforeAll(() => {
  for (const name of ['shared', 'electron', 'renderer', 'scripts', 'docs', 'build'])
    cpSync(name, join(folder, name), { recursive: true });
  for (const name of [
    'package.json',
    'README.md',
    'tsconfig.base.json',
    'vitest.config.ts',
    'electron-builder.yml',
  ])
    cpSync(name, join(folder, name));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const isNew = (path: string): boolean => path.includes('planted');
const run = (script: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return status === 0 ? 'passed' : `${stdout}${stderr}`;
};
const typesOf = (project: string): string =>
  run('node_modules/typescript/bin/tsc', '--noEmit', '-p', project);
const tableTests = (): string => run('node_modules/vitest/vitest.mjs', 'run', ...TABLE_TESTS);

function plant(path: string, write: (text: string) => string): void {
  const full = join(folder, path);
  const former = existsSync(full) ? readFileSync(full, 'utf8') : '';
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, write(former));
}

it.each(Object.entries(ADDITIONS))(
  'CONTRIBUTING.md lists the few files that %s takes',
  (thing, { limit, files, scripts }) => {
    expect(Object.keys(files).length).toBeLessThanOrEqual(limit);
    const [, guide = ''] = readFileSync('CONTRIBUTING.md', 'utf8').split(`### … ${thing}\n`);
    const [list] = guide.split('\n#');
    for (const path of [...Object.keys(files), ...scripts])
      expect(list).toContain(path.replace(/planted.*$/, ''));
  },
);

// All at once: checking the types of the whole house takes seconds.
it('nothing else is needed: neither the compiler nor a test asks for more', () => {
  const additions = Object.values(ADDITIONS);
  const files = additions.flatMap((addition) => Object.entries(addition.files));
  for (const [path, write] of files) if (!isNew(path)) plant(path, write);
  // A table that names a file that is not there does not compile, and systems learn of a kind by the script only.
  expect(typesOf('shared')).toContain('planted');
  for (const [path, write] of files) if (isNew(path)) plant(path, write);
  expect(tableTests()).toContain('file-kinds.test.ts');
  for (const script of additions.flatMap(({ scripts }) => scripts))
    expect(run(script)).toBe('passed');
  for (const project of ['shared', 'electron', 'renderer', 'renderer/workers'])
    expect(typesOf(project)).toBe('passed');
  expect(tableTests()).toBe('passed');
}, 300_000);
