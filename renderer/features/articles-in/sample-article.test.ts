import { describe, expect, it } from 'vitest';
import { SAMPLE_ARTICLE_TEXT } from './sample-article';

describe('the sample article', () => {
  it('has nine passages in balanced quotation marks', () => {
    expect(SAMPLE_ARTICLE_TEXT.match(/“[^“”]+”/g)).toHaveLength(9);
    expect(SAMPLE_ARTICLE_TEXT.match(/[“”]/g)).toHaveLength(18);
  });

  it.each(['Tomas Arvelo', 'Ines Okafor', 'Dalia Brandt', 'Marit Vance', 'Edvard Nilsen'])(
    'names %s in full',
    (name) => {
      expect(SAMPLE_ARTICLE_TEXT).toContain(name);
    },
  );

  it('is normalised as it stands', () => {
    expect(SAMPLE_ARTICLE_TEXT).not.toMatch(/\r|\uFEFF|\p{Cs}/u);
    expect(SAMPLE_ARTICLE_TEXT.endsWith('”\n')).toBe(true);
  });
});
