import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ARTICLE_LIMIT, PROJECT_LIMIT } from '../lib/file-limits';
import { ARTICLE_KINDS } from './article-kinds';
import {
  ARTICLE_ENDINGS,
  articleKindOf,
  endingsOf,
  FILE_KINDS,
  isProjectFile,
  limitFor,
  mediaTypeOf,
  withoutEnding,
} from './kinds';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    Array.from(`\uFEFF${text}`).flatMap((character) => {
      const code = character.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );
const PROJECT = '{\n"format": "verbatim",\n"formatVersion": "1.0"}';

describe('what a file is', () => {
  it.each([
    ['a Verbatim file under its own name', 'ada.verbatim.json', utf8(PROJECT), true],
    ['one that was renamed', 'ada.txt', utf8(PROJECT), true],
    ['one with a byte order mark', 'ada.txt', utf8(`\uFEFF${PROJECT}`), true],
    ['one in UTF-16 LE', 'ada.txt', utf16(PROJECT, true), true],
    ['one in UTF-16 BE', 'ada', utf16(PROJECT, false), true],
    ['one that another program wrote', 'ada.JSON', utf8('{"quotes": []}'), true],
    ['one that could not be read', 'ada.json', null, true],
    ['one that is a page by its bytes', 'ada.verbatim.json', utf8('<!doctype html><p>'), true],
    ['a transcript in JSON', 'talk.json', utf8('{"text": "We stay."}'), false],
    ['an article', 'harbour.txt', utf8('“We stay,” she said.'), false],
    ['an article that is about such a file', 'format.md', utf8(`It says ${PROJECT}`), false],
    ['quotes for other programs', 'q.txt', utf8('{"format": "verbatim-annotated-quotes"'), false],
    ['an article that could not be read', 'a.json.txt', null, false],
  ])('%s', (_case, name, bytes, isProject) => {
    expect(isProjectFile(name, bytes)).toBe(isProject);
  });

  it.each([
    ['a.txt', 'text', 'text/plain', 'a'],
    ['a.TEXT', 'text', 'text/plain', 'a'],
    ['a.b.md', 'markdown', 'text/markdown', 'a.b'],
    ['a.Markdown', 'markdown', 'text/markdown', 'a'],
    ['a.log', 'text', 'text/plain', 'a.log'],
    ['', 'text', 'text/plain', ''],
  ] as const)('%s is read as %s', (name, id, mediaType, stem) => {
    const kind = articleKindOf(name, utf8('A text'));
    expect(kind).toBe(ARTICLE_KINDS[id]);
    expect(mediaTypeOf(name, kind)).toBe(mediaType);
    expect(withoutEnding(name, kind)).toBe(stem);
  });

  it('project files may be larger than articles', () => {
    expect(limitFor('x.verbatim.JSON')).toBe(PROJECT_LIMIT);
    expect(limitFor('x.json.txt')).toBe(ARTICLE_LIMIT);
    expect(limitFor('x')).toBe(ARTICLE_LIMIT);
  });
});

it('no ending and no media type stands for two kinds', () => {
  const endings = FILE_KINDS.flatMap(endingsOf);
  const types = FILE_KINDS.flatMap((kind) => Object.keys(kind.types));
  expect(new Set(endings).size).toBe(endings.length);
  expect(new Set(types).size).toBe(types.length);
  for (const ending of endings) expect(ending).toMatch(/^\.[a-z0-9]+$/);
});

it('the document of the command line names the usual endings of articles', () => {
  const document = readFileSync('docs/command-line.md', 'utf8');
  expect(document).toContain(`articles (${ARTICLE_ENDINGS.join(', ')})`);
});
