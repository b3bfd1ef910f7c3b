import { describe, expect, it } from 'vitest';
import { fileName } from './file-name';

describe('fileName', () => {
  it.each([
    ['an ordinary title', 'Port Chief Presses', 'Port Chief Presses.verbatim.json'],
    ['characters no file may have', 'a/b\\c:d*e?"f"<g>|h', 'a b c d e f g h.verbatim.json'],
    ['dots at the ends', '..hidden.', 'hidden.verbatim.json'],
    ['a device name', 'CON', 'Verbatim CON.verbatim.json'],
    ['a device name before a dot', 'Nul.exe', 'Verbatim Nul.exe.verbatim.json'],
    ['nothing', '', 'Verbatim.verbatim.json'],
    ['only forbidden characters', '///', 'Verbatim.verbatim.json'],
    ['direction marks', 'a\u202Etxt', 'atxt.verbatim.json'],
  ])('%s', (_case, title, name) => {
    expect(fileName(title, '.verbatim.json')).toBe(name);
  });

  it('cuts long titles between characters', () => {
    expect(fileName('é'.repeat(100), '.quotes.json')).toBe(`${'é'.repeat(70)}.quotes.json`);
    // 55 of four bytes each are 220.
    expect(fileName('😀'.repeat(100), '.quotes.json')).toBe(`${'😀'.repeat(55)}.quotes.json`);
  });
});
