import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Playwright's own words, which every file of fixtures exports anew. */
const FIXTURES = new Set(['test', 'expect']);

const DECLARED =
  /^export (?:declare )?(?:async )?(?:const|let|function\*?|class|abstract class|interface|type|enum) ([\w$]+)/gm;
const LISTED = /^export (?:type )?\{([^}]*)\}/gm;

/** The names that a module exports, each once: a type and a value of one name are one thing. */
function exportedNames(source: string): ReadonlySet<string> {
  const listed = Array.from(source.matchAll(LISTED), ([, names = '']) =>
    names.split(',').map((name) =>
      name
        .trim()
        .replace(/^type /, '')
        .replace(/^.* as /, ''),
    ),
  ).flat();
  const declared = Array.from(source.matchAll(DECLARED), ([, name = '']) => name);
  return new Set([...declared, ...listed].filter((name) => name !== '' && !FIXTURES.has(name)));
}

/** Names that more than one of several modules exports, with those modules. */
function doubled(modules: readonly (readonly [path: string, source: string])[]): string[] {
  const paths = new Map<string, string[]>();
  for (const [path, source] of modules)
    for (const name of exportedNames(source)) paths.set(name, [...(paths.get(name) ?? []), path]);
  return Array.from(paths).flatMap(([name, all]) =>
    all.length > 1 ? [`${name}: ${all.join(', ')}`] : [],
  );
}

it('finds a name that two modules export, however they do', () => {
  expect(
    doubled([
      ['a.ts', 'export interface Place {}\nexport const Place = 1;\nexport const only = 2;\n'],
      ['b.ts', 'const here = 1;\nexport { here as Place, type Other };\n'],
      ['c.ts', 'export async function Other() {}\nconst only = 3;\n'],
    ]),
  ).toEqual(['Place: a.ts, b.ts', 'Other: b.ts, c.ts']);
});

it('no two modules export one name', () => {
  // Declarations beside a script (`x.d.mts`) name what the script exports; generated code is not written by hand.
  const files = ['shared', 'electron', 'renderer', 'e2e', 'scripts']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.includes('/node_modules/'))
    .filter((path) => /\.(?:ts|tsx|mjs)$/.test(path))
    .filter((path) => !/\.(?:test|spec)\.tsx?$|\.d\.ts$|\/generated\//.test(path));
  expect(files.length).toBeGreaterThan(500);
  expect(doubled(files.map((path) => [path, readFileSync(path, 'utf8')]))).toEqual([]);
});
