import { join } from 'node:path';
import { expect, it } from 'vitest';
import { resolvePath } from './resolve-path';

const ROOT = join(process.cwd(), 'out', 'renderer');

it.each([
  ['/', 'index.html'],
  ['/index.html', 'index.html'],
  ['/assets/a-1.js', join('assets', 'a-1.js')],
  ['/assets/../icon.svg', 'icon.svg'],
  ['/a%20b.txt', 'a b.txt'],
  ['/../main/main.cjs', null],
  ['/..%2f..%2fpackage.json', null],
  ['/..%5c..%5cpackage.json', null],
  ['/%2e%2e/main/main.cjs', null],
  ['/../renderer-other/x', null],
  ['/c:/windows/win.ini', null],
  ['/%00', null],
  ['/%', null],
  ['/..', null],
])('%s', (pathname, file) => {
  expect(resolvePath(ROOT, pathname)).toBe(file === null ? null : join(ROOT, file));
});
