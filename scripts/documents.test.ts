import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const DECISIONS = 'docs/decisions';
const IMAGES = 'docs/images/';
const PAGE = /^(\d{4})-[a-z0-9-]+\.md$/;
const HEAD =
  /^# (?<number>\d+)\. (?<title>.+)\n\n(?<date>\d{4}-\d\d-\d\d), (?<status>accepted|superseded by \d+)\n\n/;

interface Page {
  readonly name: string;
  readonly text: string;
}

/** What is wrong with the pages of decisions and their index; nothing when the list is empty. */
function decisionFaults(pages: readonly Page[], index: string): string[] {
  const ordered = pages.toSorted((one, other) => one.name.localeCompare(other.name));
  return ordered.flatMap(({ name, text }, at) => {
    const number = Number(PAGE.exec(name)?.[1]);
    if (number !== at + 1) return [`${name} does not have the number ${at + 1}`];
    const head = HEAD.exec(text)?.groups;
    if (Number(head?.['number']) !== number) return [`${name} does not begin as it should`];
    const row = `| [${number}](${name}) | ${head?.['title']} | ${head?.['date']} | ${head?.['status']} |`;
    return index.split('\n').includes(row) ? [] : [`${name} is not listed as ${row}`];
  });
}

/** Pictures that no document shows, and pictures that are shown and not there. */
function imageFaults(images: readonly string[], documents: readonly Page[]): string[] {
  const shown = new Set(
    documents.flatMap(({ text }) =>
      Array.from(text.matchAll(/docs\/images\/[^)\s]+/g), ([path]) => path),
    ),
  );
  return [
    ...images.filter((path) => !shown.has(path)).map((path) => `${path} is shown nowhere`),
    ...Array.from(shown)
      .filter((path) => !images.includes(path))
      .map((path) => `${path} is not there`),
  ];
}

/** Paths in backticks that lead nowhere. */
function pathFaults(documents: readonly Page[]): string[] {
  return documents.flatMap(({ name, text }) =>
    Array.from(text.matchAll(/`((?:docs|e2e|electron|renderer|scripts|shared)\/[\w./-]+)`/g))
      .map(([, path = '']) => path)
      .filter((path) => !existsSync(path))
      .map((path) => `${name} names ${path}`),
  );
}

/** Names in the numbered steps of a document that none of the files of their step holds. */
function nameFaults(text: string, source: (path: string) => string): string[] {
  const steps = text.split(/\n(?=\d+\. |\n|## )/).filter((step) => /^\d+\. /.test(step));
  return steps.flatMap((step) => {
    const told = Array.from(step.matchAll(/`([^`]+)`/g), ([, words = '']) => words);
    const sources = told.filter((words) => words.includes('/')).map(source);
    return told
      .filter((words) => /^[A-Za-z]\w*$/.test(words) && words.length > 1)
      .filter((name) => !sources.some((code) => new RegExp(`\\b${name}\\b`).test(code)))
      .map((name) => `${step.split('.')[0]}: ${name}`);
  });
}

/** The most files a folder may have without a README that says where to begin. */
const MANY = 10;

const FILE_NAME = /`((?:\.\.\/)?[\w-]+(?:\.[\w-]+)*\.(?:tsx?|mjs|css|json))`/g;

/** Folders of many files without a README, and READMEs that name no file of their folder or one that is not there. */
function folderFaults(paths: readonly string[], source: (path: string) => string): string[] {
  return Array.from(new Set(paths.map((path) => dirname(path)))).flatMap((folder) => {
    const names = paths.filter((path) => dirname(path) === folder).map((path) => basename(path));
    if (!names.includes('README.md'))
      return names.length > MANY ? [`${folder} has no README.md`] : [];
    if (folder === '.' || folder === DECISIONS) return [];
    const text = source(`${folder}/README.md`);
    const told = Array.from(text.matchAll(FILE_NAME), ([, name = '']) => name);
    if (told.length === 0) return [`${folder}/README.md names no file to begin with`];
    const lost = told.filter(
      (name) => name !== 'package.json' && !paths.includes(join(folder, name)),
    );
    return lost.map((name) => `${folder}/README.md names ${name}`);
  });
}

const FOLDERS = ['docs', 'e2e', 'electron', 'renderer', 'scripts', 'shared'];
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesUnder(path);
    return [path];
  });
const files = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...FOLDERS.flatMap(filesUnder),
];
const read = (path: string): Page => ({ name: path, text: readFileSync(path, 'utf8') });
const documents = files.filter((path) => path.endsWith('.md')).map(read);

const examplePage = (number: number, over: Partial<Page> = {}): Page => ({
  name: `000${number}-a.md`,
  text: `# ${number}. A\n\n2026-01-0${number}, accepted\n\nWhy.\n`,
  ...over,
});
const exampleRow = (number: number) =>
  `| [${number}](000${number}-a.md) | A | 2026-01-0${number} | accepted |`;

describe('decisions', () => {
  it.each<[string, readonly Page[], string]>([
    ['a gap', [examplePage(1), examplePage(3)], `${exampleRow(1)}\n${exampleRow(3)}`],
    ['one number twice', [examplePage(1), examplePage(1, { name: '0001-b.md' })], exampleRow(1)],
    [
      'a page without a date',
      [examplePage(1, { text: '# 1. A\n\naccepted\n\nWhy.\n' })],
      exampleRow(1),
    ],
    [
      'a page without a status',
      [examplePage(1, { text: '# 1. A\n\n2026-01-01, maybe\n\nWhy.\n' })],
      exampleRow(1),
    ],
    ['a page that is not listed', [examplePage(1), examplePage(2)], exampleRow(1)],
  ])('finds %s', (_name, pages, index) => {
    expect(decisionFaults(pages, index)).toHaveLength(1);
  });

  it('are numbered without a gap, dated, with a status, and listed', () => {
    const pages = files
      .filter((path) => path.startsWith(`${DECISIONS}/`) && !path.endsWith('/README.md'))
      .map((path) => ({ ...read(path), name: path.slice(DECISIONS.length + 1) }));
    expect(pages.length).toBeGreaterThan(30);
    expect(decisionFaults(pages, read(`${DECISIONS}/README.md`).text)).toEqual([]);
  });
});

describe('pictures', () => {
  it('finds one that is shown nowhere, and one that is not there', () => {
    const readme = { name: 'README.md', text: '![A](docs/images/a.png) ![B](docs/images/b.png)' };
    expect(imageFaults(['docs/images/a.png', 'docs/images/c.png'], [readme])).toHaveLength(2);
  });

  it('each is shown by a document', () => {
    const images = files.filter((path) => path.startsWith(IMAGES));
    expect(images.length).toBeGreaterThan(0);
    expect(imageFaults(images, documents)).toEqual([]);
  });
});

describe('paths in documents', () => {
  it('finds one that leads nowhere', () => {
    const text = 'See `scripts/no-such-thing.mjs` and `scripts/types.mjs`.';
    expect(pathFaults([{ name: 'a.md', text }])).toEqual(['a.md names scripts/no-such-thing.mjs']);
  });

  it('each leads somewhere', () => {
    expect(pathFaults(documents)).toEqual([]);
  });
});

describe('the life of one key press', () => {
  it('finds a name that no file of its step holds', () => {
    const code = new Map([['a/b.ts', 'export const made = 1;']]);
    const text = '1. `made` and `found` in `a/b.ts`.\n2. `made` in `a/c.ts`.\n\n`lost`\n';
    expect(nameFaults(text, (path) => code.get(path) ?? '')).toEqual(['1: found', '2: made']);
  });

  it('names functions that stand where it says', () => {
    const { text } = read('docs/key-press.md');
    expect(text.match(/^\d+\. /gm)).toHaveLength(14);
    expect(nameFaults(text, (path) => read(path).text)).toEqual([]);
  });
});

describe('folders', () => {
  it('finds one of many files without a README, and READMEs that do not lead in', () => {
    const many = Array.from({ length: MANY + 1 }, (_, at) => `a/${at}.ts`);
    const paths = [...many, 'b/README.md', 'b/x.ts', 'c/README.md', 'c/x.ts', 'd/x.ts'];
    const texts = new Map([['b/README.md', 'Begin with `y.ts`.']]);
    expect(folderFaults(paths, (path) => texts.get(path) ?? 'Begin anywhere.')).toEqual([
      'a has no README.md',
      'b/README.md names y.ts',
      'c/README.md names no file to begin with',
    ]);
  });

  it('of many files say where to begin reading', () => {
    expect(folderFaults(files, (path) => read(path).text)).toEqual([]);
  });
});
