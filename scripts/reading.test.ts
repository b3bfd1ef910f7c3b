import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';

/**
 * The only files outside `renderer/db/` that may read past blind mode (`Repository.everything`), and what each of them
 * writes, merges or exports with it. What is shown on the screen is read through `Repository.shown`.
 */
const MAY_READ_EVERYTHING: Readonly<Record<string, string>> = {
  'renderer/app/keep-originals.ts': 'copies the files that articles were read from',
  'renderer/app/whole-project.ts': 'saves all work as a file',
  'renderer/features/articles-in/add-read-articles.ts': 'adds an article unless its text is stored',
  'renderer/features/articles-in/replace-reading.ts':
    'puts another reading in the place of an article without quotes',
  'renderer/features/articles-in/bulk/take-file.ts': 'adds articles unless their text is stored',
  'renderer/features/articles-in/bulk/use-answers.ts': 'takes back articles without quotes',
  'renderer/features/check-draft/use-report.ts': 'notes findings on quotes',
  'renderer/features/events/use-delete-event.ts': 'takes a deleted event off all its quotes',
  'renderer/features/export/read-for-export.ts': 'exports',
  'renderer/features/identities/use-judging.ts': 'writes who is whom',
  'renderer/features/library/article-details.tsx': 'writes the fields of an article',
  'renderer/features/library/quote-table/use-quote-bulk.ts':
    'changes and deletes many quotes at once',
  'renderer/features/library/table/use-bulk.ts': 'changes and deletes many articles at once',
  'renderer/features/library/found-line.tsx': 'confirms a detail of an article',
  'renderer/features/search/use-make-quotes.ts':
    'makes quotes of passages that have none of the annotator’s yet',
  'renderer/features/library/use-delete-article.ts': 'deletes an article with all its quotes',
  'renderer/features/quotes/use-quote.ts': 'writes the fields of a quote',
  'renderer/features/reader/use-article-work.ts': 'changes the chosen quote',
  'renderer/features/reader/use-editing.ts': 'changes and deletes quotes, finishes an article',
  'renderer/features/reader/use-making.ts': 'writes a quote and the progress of its article',
  'renderer/features/review/use-settle.ts': 'writes how a disagreement is settled',
  'renderer/features/speakers/use-delete-speaker.ts':
    'takes a deleted speaker off all their quotes',
  'renderer/features/suggestions/use-answers.ts': 'writes the quotes of accepted suggestions',
  'renderer/features/tags/use-delete-tag.ts': 'takes a deleted tag off all its quotes and articles',
};

/** What only the open article reads of an article: see `OpenArticleProvider`. */
const READ_ONCE: ReadonlySet<unknown> = new Set(['quotesOf', 'text', 'hiding']);
const OPEN_ARTICLE = join('renderer', 'queries', 'open-article.tsx');

interface Node {
  readonly type?: unknown;
  readonly value?: unknown;
  readonly callee?: Node;
  readonly property?: Node;
}

/** Whether something in a tree of syntax is so. Comments are not in it. */
function some(node: unknown, isSo: (node: Node) => boolean): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if (Array.isArray(node)) return node.some((one) => some(one, isSo));
  return isSo(node) || Object.values(node).some((one) => some(one, isSo));
}

const parse = (text: string, tsx: boolean) => parseSync(text, { syntax: 'typescript', tsx }).body;

/** Whether a file names `everything`, be it as a property, in a pattern or between quotes. */
const namesEverything = (text: string, tsx: boolean): boolean =>
  some(
    parse(text, tsx),
    ({ type, value }) =>
      (type === 'Identifier' || type === 'StringLiteral') && value === 'everything',
  );

/** Whether a file reads text or quotes of an article live. */
const readsArticle = (text: string, tsx: boolean): boolean =>
  some(
    parse(text, tsx),
    (node) =>
      node.type === 'CallExpression' &&
      node.callee?.value === 'useLive' &&
      some(
        node,
        ({ type, property }) => type === 'MemberExpression' && READ_ONCE.has(property?.value),
      ),
  );

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.d\.ts$/.test(path));

const files = sourcesIn('renderer').filter((path) => !path.startsWith(join('renderer', 'db')));
const filesThat = (isSo: (text: string, tsx: boolean) => boolean): readonly string[] =>
  files.filter((path) => isSo(readFileSync(path, 'utf8'), path.endsWith('.tsx'))).toSorted();

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
    expect(files.length).toBeGreaterThan(200);
    expect(filesThat(namesEverything)).toEqual(Object.keys(MAY_READ_EVERYTHING).toSorted());
  });
});

describe('the open article', () => {
  it.each([
    'const quotes = useLive((reading) => reading.quotesOf(id), [id]);',
    'const held = useLive(async (all) => ({ hash, text: await all.text(hash) }), [hash]);',
  ])('is found to be read once more in a planted file: %s', (line) => {
    expect(readsArticle(`export {};\n${line}\n`, false)).toBe(true);
  });

  it('is not found where something else is read', () => {
    expect(readsArticle('const tags = useLive((reading) => reading.tags(), []);', false)).toBe(
      false,
    );
  });

  it('is read in one place and handed down', () => {
    expect(filesThat(readsArticle)).toEqual([OPEN_ARTICLE]);
  });
});
