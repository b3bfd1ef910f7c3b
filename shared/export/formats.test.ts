import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { EXPORT_FORMAT_IDS, EXPORT_FORMATS } from './formats';

it('every format has an ending and a name of its own', () => {
  for (const field of ['ending', 'name'] as const)
    expect(new Set(EXPORT_FORMAT_IDS.map((id) => EXPORT_FORMATS[id][field])).size).toBe(
      EXPORT_FORMAT_IDS.length,
    );
});

it('the document of the command line names every format', () => {
  const document = readFileSync('docs/command-line.md', 'utf8');
  expect(document).toContain(`export FILE -f ${EXPORT_FORMAT_IDS.join(String.raw`\|`)} `);
});
