import { describe, expect, it } from 'vitest';
import { encodingOptions, encodingPreview } from './encoding-choice';

describe('encodingOptions', () => {
  it('puts the guess first, then what else fits, and names each once', () => {
    const options = encodingOptions('windows-1251', ['koi8-r', 'latin1']);
    expect(options.slice(0, 3).map(({ value }) => value)).toEqual([
      'windows-1251',
      'koi8-r',
      'latin1',
    ]);
    // latin1 is windows-1252 in every browser, so the latter is not offered again.
    expect(options.filter(({ label }) => label.includes('Windows-1252'))).toHaveLength(1);
    expect(options[0]?.label).toBe('Cyrillic (Windows-1251)');
  });

  it('leaves out what no decoder knows', () => {
    expect(encodingOptions('utf-8', ['klingon-1']).map(({ value }) => value)).not.toContain(
      'klingon-1',
    );
  });
});

describe('encodingPreview', () => {
  it('shows the place where the encoding matters, not the beginning', () => {
    const bytes = new Uint8Array(2000).fill(0x61);
    bytes[1500] = 0xe9; // é in Windows-1252, И in KOI8-R
    expect(encodingPreview(bytes, 'windows-1252')).toContain('é');
    expect(encodingPreview(bytes, 'koi8-r')).toContain('И');
    expect(encodingPreview(bytes, 'koi8-r').startsWith('…')).toBe(true);
  });

  it('does not show the letter that the cut went through', () => {
    const bytes = new TextEncoder().encode('ж'.repeat(1000));
    expect(encodingPreview(bytes, 'utf-8')).not.toContain('\uFFFD');
  });
});
