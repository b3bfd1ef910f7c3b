import { describe, expect, it } from 'vitest';
import { extensionOf, safeFileName, shownName } from './file-names';

describe('shown names', () => {
  it.each([
    ['without the path', '/home/ada/article.txt', 'article.txt'],
    ['without directional marks', '/tmp/\u202Etxt.exe', 'txt.exe'],
    ['without controls', '/tmp/a\u0007b\n.txt', 'ab.txt'],
    ['something for nothing', '/tmp/\u200F', 'unnamed'],
  ])('%s', (_name, path, shown) => {
    expect(shownName(path)).toBe(shown);
  });
});

describe('names for new files', () => {
  it.each([
    ['plain', 'Harrow Bay.verbatim.json', 'Harrow Bay.verbatim.json'],
    ['a path', '../../etc/passwd', '-..-etc-passwd'],
    ['what Windows forbids', 'a:b*c?"d".json', 'a-b-c--d-.json'],
    ['a device of Windows', 'con.json', 'con-.json'],
    ['hidden', '.hidden', 'hidden'],
    ['nothing', '', 'verbatim'],
    ['other scripts', '港の紛争.json', '港の紛争.json'],
  ])('%s', (_name, suggested, safe) => {
    expect(safeFileName(suggested)).toBe(safe);
  });

  it('keeps the extension of a long name and halves no character', () => {
    const name = safeFileName(`${'a'.repeat(105)}${'😀'.repeat(40)}.verbatim.json`);
    expect(name.length).toBeLessThanOrEqual(120);
    expect(name.endsWith('.verbatim.json')).toBe(true);
    expect(Buffer.byteLength(safeFileName(`${'港'.repeat(120)}.verbatim.json`))).toBeLessThan(255);
    expect(name).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });
});

describe('extensions', () => {
  it.each([
    ['a.verbatim.json', '.verbatim.json'],
    ['a.json', '.json'],
    ['Dr. No', ''],
    ['v1.2.txt', '.txt'],
    ['none', ''],
  ])('%s', (name, extension) => {
    expect(extensionOf(name)).toBe(extension);
  });
});
