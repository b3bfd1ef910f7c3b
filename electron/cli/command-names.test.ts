import { describe, expect, it } from 'vitest';
import { commandLineOf } from './command-names';

describe('which starts of the app are for the command line', () => {
  it.each([
    [['verbatim', 'merge', 'a', 'b'], true, ['merge', 'a', 'b']],
    [['verbatim', '--help'], true, ['--help']],
    [['verbatim', '/home/ada/merge'], true, null],
    [['verbatim', '--no-sandbox', 'article.txt'], true, null],
    [['verbatim'], true, null],
    [['electron', '--no-sandbox', '.', 'info', '-'], false, ['info', '-']],
    [['electron', 'merge'], false, null],
    [['electron', '.', 'article.txt'], false, null],
  ] as const)('%j', (argv, packaged, words) => {
    expect(commandLineOf(argv, packaged)).toEqual(words);
  });
});
