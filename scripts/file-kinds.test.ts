import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ARTICLE_KINDS } from '../shared/readers/article-kinds';
import { endingsOf } from '../shared/readers/kinds';
import { FILE_KIND_PLACES } from './file-kinds';

it.each(Object.entries(FILE_KIND_PLACES))(
  '%s tells the system of the kinds that Verbatim opens (else run node scripts/write-file-kinds.mjs)',
  (path, write) => {
    const text = readFileSync(path, 'utf8');
    expect(write(text)).toBe(text);
    // What is stale is seen.
    const [ending = ''] = endingsOf(ARTICLE_KINDS.markdown);
    const stale = text.replaceAll(ending.slice(1), 'mdx');
    expect(stale).not.toBe(text);
    expect(write(stale)).not.toBe(stale);
  },
);
