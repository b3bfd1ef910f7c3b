import { describe, expect, test } from 'vitest';
import { readTypedTag } from './typed-tag';

describe('readTypedTag', () => {
  test.each([
    ['a name', 'dredging', 'dredging', []],
    ['under another', 'harbour / dredging', 'dredging', ['harbour']],
    ['empty parts fall away', '/harbour//dredging/', 'dredging', ['harbour']],
    ['nothing', ' / ', '', []],
  ])('%s', (_name, typed, name, path) => {
    expect(readTypedTag(typed)).toEqual({ name, path });
  });
});
