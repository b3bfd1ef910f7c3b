import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { pathsInArguments } from './paths-in-arguments';

const FOLDER = resolve('/home/ada');
const address = pathToFileURL(resolve('/tmp/a b.txt')).href;

it.each([
  ['nothing', true, ['verbatim'], []],
  ['a packaged app', true, ['verbatim', 'a.txt'], [resolve(FOLDER, 'a.txt')]],
  ['the app’s own folder first', false, ['electron', '.', 'a.txt'], [resolve(FOLDER, 'a.txt')]],
  ['options anywhere', false, ['e', '--x=1', '.', '-y', 'a.txt'], [resolve(FOLDER, 'a.txt')]],
  ['an address of a file', true, ['verbatim', address], [resolve('/tmp/a b.txt')]],
  ['an address of another host', true, ['verbatim', 'file://%zz/x'], []],
  ['an absolute path', true, ['verbatim', resolve('/x/y.md')], [resolve('/x/y.md')]],
  ['an empty argument', true, ['verbatim', ''], []],
])('%s', (_name, packaged, argv, paths) => {
  expect(pathsInArguments({ argv, folder: FOLDER, packaged })).toEqual(paths);
});
