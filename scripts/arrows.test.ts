import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** A file that breaks the rule, and what it imports. */
interface Plant {
  readonly from: string;
  readonly imports: string;
}

/** One violation for each rule of .dependency-cruiser.cjs. */
const PLANTS: Readonly<Record<string, Plant>> = {
  'no-circles': { from: 'shared/lib/circle-a.ts', imports: './circle-b' },
  'shared-is-alone': { from: 'shared/text/a.ts', imports: '../../renderer/ui/target' },
  'shared-without-platform': { from: 'shared/text/b.ts', imports: 'node:fs' },
  'electron-not-renderer': { from: 'electron/a.ts', imports: '../renderer/ui/target' },
  'renderer-not-electron': { from: 'renderer/app/a.ts', imports: '../../electron/target' },
  'renderer-without-node': { from: 'renderer/app/b.ts', imports: 'node:path' },
  'renderer-not-electron-package': { from: 'renderer/app/c.ts', imports: 'electron' },
  'features-apart': { from: 'renderer/features/quotes/a.ts', imports: '../exchange/target' },
  'features-below-app': { from: 'renderer/features/quotes/b.tsx', imports: '../../app/target' },
  'below-features': { from: 'renderer/session/a.ts', imports: '../features/exchange/target' },
  'workers-by-client': {
    from: 'renderer/features/exchange/d.ts',
    imports: '../../workers/merge/merge-worker?worker&url',
  },
  'lexical-in-editor': { from: 'renderer/features/exchange/a.ts', imports: 'lexical' },
  'dexie-in-db': { from: 'renderer/features/exchange/b.ts', imports: 'dexie' },
  'ui-without-domain': { from: 'renderer/ui/a.ts', imports: '../../shared/model/target' },
  'dexie-hooks-in-queries': {
    from: 'renderer/features/exchange/c.ts',
    imports: 'dexie-react-hooks',
  },
  'db-without-react': { from: 'renderer/db/b.ts', imports: 'react' },
  'queries-below': { from: 'renderer/queries/a.ts', imports: '../session/target' },
  'db-below': { from: 'renderer/db/a.ts', imports: '../session/target' },
  'read-through-repository': {
    from: 'renderer/features/exchange/e.ts',
    imports: '../../db/read/target',
  },
  'session-pure': { from: 'renderer/session/b.ts', imports: '../db/target' },
  resolvable: { from: 'renderer/app/d.ts', imports: './nowhere' },
};

const TARGETS = [
  'electron/target.ts',
  'shared/model/target.ts',
  ...['app', 'db', 'db/read', 'session', 'ui', 'features/exchange'].map(
    (folder) => `renderer/${folder}/target.ts`,
  ),
];
const PACKAGES = ['electron', 'lexical', 'dexie', 'dexie-react-hooks', 'react'];

const config = resolve('.dependency-cruiser.cjs');
const foldersConfig = resolve('.dependency-cruiser.folders.cjs');
const cruiser = resolve('scripts/arrows.mjs');

interface Report {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

let folder = '';
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

const run = (output: 'err' | 'json', rules = config) =>
  spawnSync(
    process.execPath,
    [cruiser, '--config', rules, '--output-type', output, 'shared', 'electron', 'renderer'],
    { cwd: folder, encoding: 'utf8' },
  );

const cruise = (rules = config) => (JSON.parse(run('json', rules).stdout) as Report).summary;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-arrows-'));
  put('package.json', '{ "type": "module" }');
  for (const path of TARGETS) put(path, 'export const target: number = 1;\n');
  for (const name of PACKAGES) {
    put(`node_modules/${name}/package.json`, `{ "name": "${name}", "main": "index.js" }`);
    put(`node_modules/${name}/index.js`, 'export const used = 1;\n');
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the import arrows', { timeout: 120_000 }, () => {
  it('has a planted violation for every rule', () => {
    const { forbidden } = createRequire(import.meta.url)(config) as {
      forbidden: readonly { readonly name: string }[];
    };
    expect(Object.keys(PLANTS).toSorted()).toEqual(forbidden.map(({ name }) => name).toSorted());
  });

  it('finds each planted violation where it was planted, type-only imports included', () => {
    for (const { from, imports } of Object.values(PLANTS)) {
      put(
        from,
        `import type { target } from '${imports}';\nexport type T = typeof target;\n${from.endsWith('.tsx') ? 'export const b = <b>JSX</b>;\n' : ''}`,
      );
    }
    put(
      'shared/lib/circle-b.ts',
      "import type { T } from './circle-a';\nexport const target: T | 1 = 1;\n",
    );
    const found = cruise().violations.map(({ from, rule }) => `${rule.name}: ${from}`);
    for (const [rule, { from }] of Object.entries(PLANTS))
      expect(found).toContain(`${rule}: ${from}`);
    expect(run('err').status).not.toBe(0);
  });

  it('finds nothing in a tree without violations, and did look', () => {
    put(
      'renderer/app/fine.ts',
      "import { target } from '../../shared/model/target';\nexport const t = target;\n",
    );
    const { violations, totalCruised } = cruise();
    expect(violations).toEqual([]);
    expect(totalCruised).toBeGreaterThanOrEqual(TARGETS.length + 1);
    expect(run('err').status).toBe(0);
  });

  it('finds a circle of folders where no files make one, and leaves tests out of it', () => {
    put('shared/text/a.ts', "export { one } from '../names/b';\n");
    put('shared/names/b.ts', 'export const one = 1;\n');
    put(
      'shared/names/b.test.ts',
      "import { three } from '../text/c';\nexport const four = three;\n",
    );
    put('shared/text/c.ts', 'export const three = 3;\n');
    expect(cruise(foldersConfig).violations).toEqual([]);
    put('shared/names/d.ts', "import { three } from '../text/c';\nexport const five = three;\n");
    expect(cruise(foldersConfig).violations.map(({ rule }) => rule.name)).toContain(
      'no-circles-of-folders',
    );
    expect(cruise().violations).toEqual([]);
  });
});

/** What a module imports as more than a type. */
const importedValues = (source: string): readonly string[] =>
  [...source.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from\s+'([^']+)'/gm)].flatMap(
    ([, path]) => path ?? [],
  );

describe('the words of the interface', () => {
  it('import types, and values from other words and the model only', () => {
    expect(
      importedValues("import type { A } from './a';\nimport {\n  b,\n} from '../b';\n"),
    ).toEqual(['../b']);
    const words = readdirSync('renderer/texts').filter((name) => !name.includes('.test.'));
    expect(words.length).toBeGreaterThan(10);
    for (const name of words)
      for (const path of importedValues(readFileSync(join('renderer/texts', name), 'utf8')))
        expect(`${name}: ${path}`).toMatch(/: (\.\/|\.\.\/\.\.\/shared\/(texts|model)\/)/);
  });
});
