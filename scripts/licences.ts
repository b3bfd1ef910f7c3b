import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the licences stand: beside the page, so that both hosts ship and show them. */
export const LICENCES_FILE = join('renderer', 'public', 'licences.txt');

/** Whose code is in the sources: the validators in `generated/` are Ajv's work. */
const IN_SOURCES = ['ajv'];

const INTRODUCTION = `Verbatim is made with the work of others. This file names everything that is
part of it, code and fonts, with the licences under which it is given.
Electron, in which the desktop app runs, brings its own
(LICENSES.chromium.html).
`;
/** Licences that packages do not hold themselves: of those without one, and of what others have inside. */
const ADDED = join('scripts', 'licences');
const RULE = '='.repeat(80);
const HEADING = /^((?:@[\w.-]+\/)?[\w.-]+) \d\S* \(.+\)$/;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** What a package says of its licence: the licence itself and, beside it, its notice. */
function wordsOf(folder: string, name: string): string {
  const files = readdirSync(folder).filter((file) =>
    /^(?:licen[cs]e|notice)(?:-\w+)?(?:\.\w+)?$/i.test(file),
  );
  const added = join(ADDED, `${name}.txt`);
  const paths = files.toSorted().map((file) => join(folder, file));
  if (existsSync(added)) paths.push(added);
  const words = paths.map((path) => readFileSync(path, 'utf8'));
  if (words.length === 0) throw new Error(`${name} has no licence: its authors have to be asked.`);
  // What Vite says of the packages inside itself is not about what it adds to a build.
  return words
    .map((text) => text.replace(/\n# Licenses of bundled dependencies[^]*$/, ''))
    .map((text) =>
      text
        .replaceAll('\r\n', '\n')
        .replaceAll(/[ \t]+$/gm, '')
        .trim(),
    )
    .join('\n\n');
}

/** The names of the packages that a text of licences is about. */
export const packagesIn = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => HEADING.exec(line)?.[1] ?? []);

/** The licences of packages as one text: those that share their words are named together. */
export function licencesText(names: readonly string[]): string {
  const packages = new Map<string, string[]>();
  const all = ['.', ...new Set([...names, ...IN_SOURCES])].toSorted();
  for (const name of all) {
    const folder = name === '.' ? '.' : join('node_modules', name);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
    const words = wordsOf(folder, name);
    const heading = `${manifest.name} ${manifest.version} (${manifest.license})`;
    packages.set(words, [...(packages.get(words) ?? []), heading]);
  }
  const parts = [...packages].map(([words, headings]) => `${headings.join('\n')}\n\n${words}\n`);
  return [INTRODUCTION, ...parts].join(`\n${RULE}\n`);
}

/** The packages that the last build holds, by `out/packages/` (scripts/bundled-packages-plugin.ts).
 * @public read by scripts/write-licences.mjs
 */
export function bundledNames(): readonly string[] {
  const folder = join('out', 'packages');
  if (!existsSync(folder)) throw new Error('There is no build: npm run build.');
  const lists = readdirSync(folder).map(
    (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as readonly string[],
  );
  return [...new Set(lists.flat())].toSorted();
}

/** What is wrong with a text of licences, given what a build holds; nothing when the list is empty. */
export function licenceFaults(text: string, bundled: readonly string[]): readonly string[] {
  const named = new Set(packagesIn(text));
  const wanted = new Set(['verbatim', ...bundled, ...IN_SOURCES]);
  return [
    ...[...wanted].filter((name) => !named.has(name)).map((name) => `${name} is not named`),
    ...[...named].filter((name) => !wanted.has(name)).map((name) => `${name} is not in the build`),
  ];
}
