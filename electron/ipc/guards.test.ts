import { describe, expect, it } from 'vitest';
import { FILE_NAME_LIMIT } from '../../shared/host/limits';
import {
  checkArguments,
  isBoolean,
  isBytes,
  isMenuState,
  isPurpose,
  isSuggestedName,
  isTitleOrNull,
} from './guards';

describe('guards', () => {
  it.each([
    ['a boolean', isBoolean, true, true],
    ['1 as boolean', isBoolean, 1, false],
    ['a short text', isSuggestedName, 'name.txt', true],
    ['a long text', isSuggestedName, 'x'.repeat(FILE_NAME_LIMIT + 1), false],
    ['a text object', isSuggestedName, Object('x'), false],
    ['null as text or null', isTitleOrNull, null, true],
    ['undefined as text or null', isTitleOrNull, undefined, false],
    ['bytes', isBytes, new Uint8Array([1]), true],
    ['words of 16 bits', isBytes, new Uint16Array([1]), false],
    ['shared bytes', isBytes, new Uint8Array(new SharedArrayBuffer(1)), false],
    ['a list of numbers', isBytes, [1, 2], false],
    ['a purpose', isPurpose, 'project', true],
    ['a path as purpose', isPurpose, '/etc/passwd', false],
    ['a menu', isMenuState, { keys: { undo: ['Mod+Z'], redo: [] }, enabled: ['undo'] }, true],
    ['a menu with an unknown command', isMenuState, { keys: {}, enabled: ['format-disk'] }, false],
    [
      'a menu with keys of an unknown command',
      isMenuState,
      { keys: { x: [] }, enabled: [] },
      false,
    ],
    ['a menu with a number as key', isMenuState, { keys: { undo: [1] }, enabled: [] }, false],
    ['a list as the keys of a menu', isMenuState, { keys: [], enabled: [] }, false],
    ['a menu without keys', isMenuState, { enabled: [] }, false],
  ] as const)('%s', (_name, guard, value, accepted) => {
    expect(guard(value)).toBe(accepted);
  });
});

describe('arguments', () => {
  it.each([
    ['right', ['a', true], true],
    ['too few', ['a'], false],
    ['too many', ['a', true, 1], false],
    ['in the wrong order', [true, 'a'], false],
  ])('%s', (_name, values, accepted) => {
    const args = checkArguments<[string, boolean]>(values, [isSuggestedName, isBoolean]);
    expect(args).toEqual(accepted ? values : null);
  });
});
