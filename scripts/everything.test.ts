import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';

/**
 * The only files outside `renderer/db/` that may read past blind mode (`Repository.everything`), and what each of them
 * writes, merges or exports with it. What is shown on the screen is read through `Repository.shown`.
 */
const MAY_READ_EVERYTHING: Readonly<Record<string, string>> = {
  'renderer/app/use-recovery.ts': 'writes the recovery snapshot',
  'renderer/features/articles-in/take-article.ts': 'adds an article unless its text is stored',
  'renderer/features/events/use-delete-event.ts': 'takes a deleted event off all its quotes',
  'renderer/features/export/use-export.ts': 'exports',
  'renderer/features/identities/use-judging.ts': 'writes who is whom',
  'renderer/features/library/article-details.tsx': 'writes the fields of an article',
  'renderer/features/library/use-delete-article.ts': 'deletes an article with all its quotes',
  'renderer/features/quotes/use-quote.ts': 'writes the fields of a quote',
  'renderer/features/reader/use-desk.ts': 'changes the chosen quote',
  'renderer/features/reader/use-editing.ts': 'changes and deletes quotes, finishes an article',
  'renderer/features/reader/use-making.ts': 'writes a quote and the progress of its article',
  'renderer/features/review/use-settle.ts': 'writes how a disagreement is settled',
  'renderer/features/speakers/use-delete-speaker.ts':
    'takes a deleted speaker off all their quotes',
  'renderer/features/suggestions/use-answers.ts': 'writes the quotes of accepted suggestions',
  'renderer/features/tags/use-delete-tag.ts': 'takes a deleted tag off all its quotes',
};

/** Whether a file names `everything`, be it as a property, in a pattern or between quotes. Comments do not count. */
function namesEverything(text: string, tsx: boolean): boolean {
  const names = (node: unknown): boolean => {
    if (typeof node !== 'object' || node === null) return false;
    if (Array.isArray(node)) return node.some(names);
    const { type, value } = node as { readonly type?: unknown; readonly value?: unknown };
    if ((type === 'Identifier' || type === 'StringLiteral') && value === 'everything') return true;
    return Object.values(node).some(names);
  };
  return names(parseSync(text, { syntax: 'typescript', tsx }).body);
}

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.d\.ts$/.test(path));

describe('reading everything', () => {
  it.each([
    'const all = await repository.everything.quotesOf(id);',
    'const { everything } = repository;',
    'const { everything: reading } = repository;',
    "const reading = repository['everything'];",
    'const read = ({ everything }: Repository) => everything.tags();',
  ])('is found in a planted file: %s', (line) => {
    expect(namesEverything(`export {};\n${line}\n`, false)).toBe(true);
    expect(namesEverything(`export const b = <b>JSX</b>;\n${line}\n`, true)).toBe(true);
  });

  it('is not found where the word only stands in a comment or a sentence', () => {
    const text = "// repository.everything\nexport const all = 'Here is everything.';\n";
    expect(namesEverything(text, false)).toBe(false);
  });

  it('happens only where something is written, merged or exported', () => {
    const files = sourcesIn('renderer').filter((path) => !path.startsWith(join('renderer', 'db')));
    expect(files.length).toBeGreaterThan(200);
    const found = files.filter((path) =>
      namesEverything(readFileSync(path, 'utf8'), path.endsWith('.tsx')),
    );
    expect(found.toSorted()).toEqual(Object.keys(MAY_READ_EVERYTHING).toSorted());
  });
});
