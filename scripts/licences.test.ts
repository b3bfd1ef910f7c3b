import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LICENCES_FILE, licenceFaults, licencesText, packagesIn } from './licences';

const text = readFileSync(LICENCES_FILE, 'utf8');

describe('licences', () => {
  it('are those of the packages as they are installed', () => {
    const names = packagesIn(text).filter((name) => name !== 'verbatim');
    expect(names.length).toBeGreaterThan(20);
    // Otherwise: npm run build && node scripts/write-licences.mjs
    expect(licencesText(names)).toBe(text);
  });

  it('name the fonts, under the Open Font License, and ourselves', () => {
    expect(packagesIn(text)).toEqual(
      expect.arrayContaining([
        'verbatim',
        'react',
        '@fontsource-variable/inter',
        '@fontsource-variable/source-serif-4',
      ]),
    );
    expect(text).toMatch(/source-serif-4 \S+ \(OFL-1\.1\)/);
    expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1');
  });

  it('hold no address of this machine, and no package twice', () => {
    expect(new Set(packagesIn(text)).size).toBe(packagesIn(text).length);
    expect(text).not.toContain('node_modules');
  });

  it('a package that is not named is found, and one that is no part any more', () => {
    const named = packagesIn(text);
    expect(licenceFaults(text, [...named, 'left-pad'])).toEqual(['left-pad is not named']);
    expect(
      licenceFaults(
        text,
        named.filter((name) => name !== 'react'),
      ),
    ).toEqual(['react is not in the build']);
  });
});
