import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface File {
  readonly path: string;
  readonly text: string;
}

const STRING = /'([\w-]+)'/g;
const UNION = String.raw`((?:\s*\|?\s*'[\w-]+')+)`;

/** The class names that the selectors of a module define; what is in `:global()` belongs to others. */
function classesOf(css: string): Set<string> {
  const plain = css.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/:global\([^)]*\)/g, '');
  const selectors = [...plain.matchAll(/([^{};]+)\{/g)].map(([, prelude = '']) => prelude.trim());
  return new Set(
    selectors
      .filter((selector) => !selector.startsWith('@'))
      .flatMap((selector) => [...selector.matchAll(/\.([A-Za-z_][\w-]*)/g)])
      .map(([, name = '']) => name),
  );
}

/** The strings that a property or variable can hold, as its type in the same file says; none where it does not. */
function valuesOf(name: string, source: string): readonly string[] {
  const type = String.raw`\b${name}\??:\s*(?:${UNION}|(\w+))`;
  for (const [, union, alias] of source.matchAll(new RegExp(type, 'g'))) {
    const named = alias && new RegExp(String.raw`\btype ${alias} =${UNION}`).exec(source)?.[1];
    const values = [...(union ?? named ?? '').matchAll(STRING)].map(([, value = '']) => value);
    if (values.length > 0) return values;
  }
  return [];
}

/** The class names that a source takes from what it imports as `binding`. */
function classesTaken(binding: string, { path, text }: File): Set<string> {
  const taken = new Set<string>();
  for (const [, dotted, quoted, variable] of text.matchAll(
    new RegExp(String.raw`\b${binding}(?:\.(\w+)|\['([\w-]+)'\]|\[(\w+)\])`, 'g'),
  )) {
    const values = variable ? valuesOf(variable, text) : [dotted ?? quoted ?? ''];
    if (values.length === 0)
      throw new Error(`${path}: the type of ${variable} is not there, so its classes are unknown`);
    for (const value of values) taken.add(value);
  }
  return taken;
}

/** Class names that a source takes and no module has, and class names of modules that no source takes. */
function findMismatches(modules: readonly File[], sources: readonly File[]): string[] {
  const unused = new Map(modules.map(({ path, text }) => [path, classesOf(text)]));
  const defined = new Map(modules.map(({ path, text }) => [path, classesOf(text)]));
  const missing: string[] = [];
  for (const source of sources) {
    for (const [, binding = '', from = ''] of source.text.matchAll(
      /import (\w+) from '([^']+\.module\.css)'/g,
    )) {
      const module = join(dirname(source.path), from);
      for (const name of classesTaken(binding, source)) {
        unused.get(module)?.delete(name);
        if (!defined.get(module)?.has(name)) missing.push(`${source.path}: no .${name} in ${from}`);
      }
    }
  }
  const left = [...unused].flatMap(([path, names]) =>
    [...names].map((name) => `${path}: nothing uses .${name}`),
  );
  return [...missing, ...left];
}

const read = (ending: RegExp): File[] =>
  readdirSync('renderer', { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => join('renderer', path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

describe('class names of CSS modules', () => {
  const css = {
    path: 'a/box.module.css',
    text: `/* .old { } */
.box, .box > .inner:hover :global(.other) { inset: 0.5em; }
@media (width <= 20.5em) { .wide { color: red } }`,
  };
  const using = (text: string) =>
    findMismatches(
      [css],
      [{ path: 'a/box.tsx', text: `import s from './box.module.css';\n${text}` }],
    );

  it('are all there and all used', () => {
    expect(using("s.box; s['inner']; s.wide")).toEqual([]);
  });

  it('finds one that no module has', () => {
    expect(using('s.box; s.inner; s.wide; s.other')).toEqual([
      'a/box.tsx: no .other in ./box.module.css',
    ]);
  });

  it('finds one that nothing uses', () => {
    expect(using('s.box; s.inner')).toEqual(['a/box.module.css: nothing uses .wide']);
  });

  it('follows a variable to its type', () => {
    expect(using("s.box; type Size = 'inner' | 'wide'; (size?: Size) => s[size]")).toEqual([]);
    expect(using("s.box; (size: 'inner' | 'wide' | 'tall') => s[size]")).toEqual([
      'a/box.tsx: no .tall in ./box.module.css',
    ]);
    expect(() => using('s[size]')).toThrow('the type of size is not there');
  });

  it('hold in the interface', () => {
    const modules = read(/\.module\.css$/);
    expect(modules.length).toBeGreaterThan(20);
    expect(findMismatches(modules, read(/\.tsx?$/))).toEqual([]);
  });
});
