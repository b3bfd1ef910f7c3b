import { describe, expect, test } from 'vitest';
import type { CommandId } from '../../shared/host/commands';
import { defaultKeymap } from '../session/keymap';
import { commandFor, conflictsIn, keymapFrom, keysOf, withKeys } from './shortcuts';
import type { KeyPlace, KeyPress } from './shortcuts';

const DEFAULT_KEYMAP = defaultKeymap(false);
const NOWHERE: KeyPlace = { inTextField: false, inDialog: false };
const FIELD: KeyPlace = { inTextField: true, inDialog: false };
const DIALOG: KeyPlace = { inTextField: false, inDialog: true };

function press(keys: string, more: Partial<KeyPress> = {}): KeyPress {
  const parts = keys.split('-');
  const key = parts.at(-1) ?? '';
  return {
    key,
    code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '',
    ctrlKey: parts.includes('ctrl'),
    metaKey: parts.includes('cmd'),
    altKey: parts.includes('alt'),
    shiftKey: parts.includes('shift'),
    isComposing: false,
    ...more,
  };
}

interface Case {
  readonly name: string;
  readonly press: KeyPress;
  readonly place?: KeyPlace;
  readonly mac?: boolean;
  readonly command: CommandId | null;
}

const CASES: readonly Case[] = [
  { name: 'a bare letter', press: press('q'), command: 'add-quote' },
  { name: 'a letter with Caps Lock', press: press('Q'), command: 'add-quote' },
  { name: 'a letter with Shift is another key', press: press('shift-Q'), command: null },
  { name: 'a letter in a text field is text', press: press('q'), place: FIELD, command: null },
  { name: 'a letter in a dialog is the dialog’s', press: press('q'), place: DIALOG, command: null },
  { name: 'Ctrl in a text field', press: press('ctrl-k'), place: FIELD, command: 'palette' },
  { name: 'Ctrl in a dialog', press: press('ctrl-k'), place: DIALOG, command: null },
  { name: 'Cmd on a Mac', press: press('cmd-k'), mac: true, command: 'palette' },
  { name: 'Ctrl on a Mac is the system’s', press: press('ctrl-k'), mac: true, command: null },
  { name: 'the Windows key is the system’s', press: press('cmd-k'), command: null },
  { name: 'undo', press: press('ctrl-z'), command: 'undo' },
  { name: 'undo in a field is the field’s', press: press('ctrl-z'), place: FIELD, command: null },
  { name: 'redo, first keys', press: press('ctrl-shift-Z'), command: 'redo' },
  { name: 'redo, second keys', press: press('ctrl-y'), command: 'redo' },
  { name: 'a sign typed with Shift', press: press('shift-?'), command: 'keys' },
  { name: 'the same sign typed without', press: press('?'), command: 'keys' },
  {
    name: 'a bracket by AltGr (German)',
    press: press('ctrl-alt-['),
    command: 'previous-article',
  },
  { name: 'a bracket by Option (Mac)', press: press('alt-]'), mac: true, command: 'next-article' },
  { name: 'a slash typed with Shift (German)', press: press('shift-/'), command: 'find' },
  {
    name: 'a digit on a layout that shifts digits (French)',
    press: press('ctrl-é', { code: 'Digit2' }),
    command: 'show-speakers',
  },
  {
    name: 'a letter on a layout without Latin letters (Russian)',
    press: press('й', { code: 'KeyQ' }),
    command: 'add-quote',
  },
  {
    name: 'a moved letter counts by its cap (French A is at Q)',
    press: press('a', { code: 'KeyQ' }),
    command: 'accept-suggestion',
  },
  {
    name: 'Option types another sign (Mac)',
    press: press('cmd-alt-∫', { code: 'KeyB' }),
    mac: true,
    command: 'toggle-panel',
  },
  { name: 'Alt and an arrow', press: press('alt-ArrowLeft'), command: 'go-back' },
  { name: 'Alt, Shift and an arrow', press: press('alt-shift-ArrowLeft'), command: 'shrink-end' },
  { name: 'a bare arrow is the text’s', press: press('ArrowLeft'), command: null },
  { name: 'Delete', press: press('Delete'), command: 'delete-quote' },
  { name: 'Delete in a field', press: press('Delete'), place: FIELD, command: null },
  { name: 'composing', press: press('q', { isComposing: true }), command: null },
  { name: 'a dead key', press: press('Dead', { code: 'KeyQ' }), command: null },
  { name: 'an input method at work', press: press('Process', { code: 'KeyQ' }), command: null },
  { name: 'Shift alone', press: press('shift-Shift'), command: null },
];

describe('commandFor', () => {
  test.each(CASES)('$name', ({ press: given, place = NOWHERE, mac = false, command }) => {
    expect(commandFor(given, place, DEFAULT_KEYMAP, mac)).toBe(command);
  });

  test('keys the person chose replace the defaults', () => {
    const keymap = keymapFrom({ 'add-quote': ['X'] });
    expect(commandFor(press('x'), NOWHERE, keymap, false)).toBe('add-quote');
    expect(commandFor(press('q'), NOWHERE, keymap, false)).toBeNull();
  });

  test('every default key is found by the press it is recorded from', () => {
    for (const [id, keys] of Object.entries(DEFAULT_KEYMAP))
      for (const one of keys) {
        const given = press(one.replaceAll('Mod', 'ctrl').toLowerCase().replaceAll('+', '-'), {
          key: one.split('+').at(-1) ?? '',
        });
        expect(keysOf(given, false)).toBe(one);
        // A key of two views means what the view in sight answers.
        const shown = (other: CommandId) => other === id;
        expect(commandFor(given, NOWHERE, DEFAULT_KEYMAP, false, shown)).toBe(id);
      }
  });
});

describe('keymapFrom', () => {
  test.each([
    ['nothing', undefined],
    ['a text', 'keys'],
    ['unknown commands', { 'launch-rockets': ['R'] }],
    ['keys that are not a list', { 'add-quote': 'X' }],
  ])('%s leaves the defaults', (_name, stored) => {
    expect(keymapFrom(stored)).toEqual(DEFAULT_KEYMAP);
  });

  test('no keys at all can be chosen', () => {
    expect(keymapFrom({ 'delete-quote': [] })['delete-quote']).toEqual([]);
  });

  test('what is stored is the difference, and reads back', () => {
    const stored = withKeys(DEFAULT_KEYMAP, 'add-quote', ['X']);
    expect(stored).toEqual({ 'add-quote': ['X'] });
    expect(keymapFrom(stored)['add-quote']).toEqual(['X']);
    expect(withKeys(keymapFrom(stored), 'add-quote', ['Q'])).toEqual({});
  });
});

const answers = (id: CommandId) => id === 'take-both';

describe('conflictsIn', () => {
  test('the defaults have none', () => {
    expect([...conflictsIn(DEFAULT_KEYMAP)]).toEqual([]);
  });
  test('two commands on one key are named', () => {
    const conflicts = conflictsIn(keymapFrom({ 'add-quote': ['W'] }));
    expect([...conflicts]).toEqual([['W', ['add-quote', 'take-quotation']]]);
  });
  test('a key may mean one thing beside an article and another in the review', () => {
    const keymap = keymapFrom({ 'take-both': ['Q'] });
    expect([...conflictsIn(keymap)]).toEqual([]);
    expect(commandFor(press('q'), NOWHERE, keymap, false)).toBe('add-quote');
    expect(commandFor(press('q'), NOWHERE, keymap, false, answers)).toBe('take-both');
    expect([...conflictsIn(keymapFrom({ 'take-both': ['?'] })).keys()]).toEqual(['?']);
  });
});

test('keys that move the caret by words on a Mac are no keys of a command there', () => {
  expect(defaultKeymap(false)['go-back']).toEqual(['Alt+ArrowLeft', 'Mod+[']);
  expect(defaultKeymap(true)['go-back']).toEqual(['Mod+[']);
  expect(commandFor(press('alt-ArrowLeft'), NOWHERE, defaultKeymap(false), false)).toBe('go-back');
  expect(commandFor(press('alt-ArrowLeft'), NOWHERE, defaultKeymap(true), true)).toBeNull();
  expect(commandFor(press('cmd-['), NOWHERE, defaultKeymap(true), true)).toBe('go-back');
});
