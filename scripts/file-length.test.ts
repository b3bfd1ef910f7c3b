import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const LIMIT = 400;
const FOLDERS = ['shared', 'electron', 'renderer', 'e2e', 'scripts'];
const SKIPPED = new Set(['generated', 'node_modules']);
const SOURCE = /\.(ts|tsx|mjs|cjs|css)$/;

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : sources(path);
    return SOURCE.test(entry.name) ? [path] : [];
  });

const tooLong = (files: readonly { path: string; text: string }[]) =>
  files.filter(({ text }) => text.split('\n').length - 1 > LIMIT).map(({ path }) => path);

describe('file length', () => {
  it('finds a file of 401 lines', () => {
    const files = [
      { path: 'short.ts', text: 'a\n'.repeat(LIMIT) },
      { path: 'long.ts', text: 'a\n'.repeat(LIMIT + 1) },
    ];
    expect(tooLong(files)).toEqual(['long.ts']);
  });

  it(`no source file is longer than ${LIMIT} lines`, () => {
    const files = FOLDERS.flatMap(sources);
    expect(files.length).toBeGreaterThan(20);
    expect(tooLong(files.map((path) => ({ path, text: readFileSync(path, 'utf8') })))).toEqual([]);
  });
});
