import { describe, expect, it } from 'vitest';
import { ENCODINGS } from '../../../../shared/text/encoding/encodings';
import { encodingGroups, encodingPreview } from './encoding-choice';

describe('encodingGroups', () => {
  it('puts the guess first, then what else fits, then every other by script, each once', () => {
    const groups = encodingGroups('windows-1251', ['koi8-r', 'windows-1251']);
    expect(groups[0]?.options.map(({ value }) => value)).toEqual(['windows-1251', 'koi8-r']);
    expect(groups[0]?.options[0]?.label).toBe('Cyrillic (Windows-1251)');
    const all = groups.flatMap(({ options }) => options.map(({ value }) => value));
    expect(all.toSorted()).toEqual(ENCODINGS.map(({ name }) => name).toSorted());
    expect(groups.find(({ label }) => label === 'Cyrillic')?.options[0]?.value).toBe('koi8-u');
  });
});

describe('encodingPreview', () => {
  it('shows the place where the encoding matters, not the beginning', () => {
    const preview = encodingPreview(`${'a'.repeat(1500)}é${'b'.repeat(1500)}`);
    expect(preview).toMatch(/^…a+éb+…$/);
  });

  it('shows the bad byte rather than the first letter', () => {
    expect(encodingPreview(`é${'a'.repeat(1500)}\uFFFD20`)).toContain('\uFFFD20');
  });

  it('does not show half a character', () => {
    const preview = encodingPreview(`a${'𝄞'.repeat(1000)}`);
    expect(preview.isWellFormed()).toBe(true);
  });
});
