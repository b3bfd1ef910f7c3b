import { describe, expect, it } from 'vitest';
import { exportName } from './export-name';

describe('exportName', () => {
  it.each([
    ['an ordinary title', 'Port Chief Presses', 'Port Chief Presses.verbatim.json'],
    ['characters no file may have', 'a/b\\c:d*e?"f"<g>|h', 'a b c d e f g h.verbatim.json'],
    ['dots at the ends', '..hidden.', 'hidden.verbatim.json'],
    ['a device name', 'CON', 'Verbatim CON.verbatim.json'],
    ['nothing', '', 'Verbatim.verbatim.json'],
    ['only forbidden characters', '///', 'Verbatim.verbatim.json'],
    ['direction marks', 'a\u202Etxt', 'atxt.verbatim.json'],
  ])('%s', (_case, title, name) => {
    expect(exportName(title, 'verbatim')).toBe(name);
  });

  it('cuts long titles between characters', () => {
    expect(exportName('😀'.repeat(100), 'quotes')).toBe(`${'😀'.repeat(70)}.quotes.json`);
  });
});
