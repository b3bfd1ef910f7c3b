import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { findIn } from '../../../renderer/features/search/find-by-name';
import { parseNote, safeUrl } from '../../../renderer/editor/note-markdown';
import type { NoteBlock, NoteInline } from '../../../renderer/editor/note-markdown';
import { onlyPossible } from '../../../shared/dates/edtf-days';
import { parseEventDate } from '../../../shared/dates/event-date';
import { rankNames } from '../../../shared/names/find-names';
import { foldText, nameWords, sameName } from '../../../shared/names/fold';
import { readTypedName, tidyName } from '../../../shared/names/typed-name';
import { fuzzTarget, textOf } from '../target';

const DATE_PIECES = [
  '2024',
  '-02',
  '-29',
  '-13',
  '2023-02-29',
  '/',
  '..',
  '~',
  '?',
  '%',
  'X',
  'XX',
  '-21',
  'Y170000002',
  '-0044',
  'March',
  ' 3',
  '30',
  ' February',
  ' 1968',
  ' of ',
  'early ',
  'mid-',
  'late ',
  'spring ',
  '1960s',
  'about ',
  'after ',
  'before ',
  'between ',
  ' and ',
  'since ',
  'yesterday',
  'last week',
  'on Monday',
  'next ',
  'noon',
  '3/4/2018',
  ' ',
  ',',
  'BC',
  '99999999999',
  '0000',
  '[',
  ']',
  '{',
  '}',
  'S2',
  'E5',
  'e',
  'th',
];

/** A date as somebody types it: kept as typed, and understood as days that can be, in order, or as nothing. */
export const dates = fuzzTarget({
  name: 'dates',
  runs: 4000,
  inputs: fc.record({
    text: textOf(DATE_PIECES),
    reference: fc.constantFrom(null, '2018-04-03', '0001-01-01', '9999-12-31'),
  }),
  check: ({ text, reference }) => {
    const date = parseEventDate(text, reference);
    assert.equal(date.text, text);
    assert.equal(onlyPossible(date), date);
    const { earliest, latest, edtf } = date;
    if (edtf === null) assert.deepEqual([earliest, latest], [null, null]);
    for (const day of [earliest, latest])
      if (day !== null) assert.equal(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10), day);
    if (earliest !== null && latest !== null) assert.ok(earliest <= latest);
    // What is understood can be typed as it is written, and means the same days.
    if (edtf !== null) {
      const again = parseEventDate(edtf, null);
      assert.deepEqual([again.earliest, again.latest], [earliest, latest]);
    }
  },
});

const NAME_PIECES = [
  'Dana',
  'Pell',
  'dana',
  'Ann',
  'Lee',
  'Dr. ',
  'the ',
  'van ',
  'Jr.',
  'O’Neill',
  "d'Arc",
  ' ',
  ', ',
  '-',
  '.',
  'é',
  'e\u0301',
  'ß',
  'İ',
  '高橋',
  'カ',
  'Пелл',
  'أحمد',
  '’',
  '“',
  '\u200d',
  '\u00ad',
  'D.',
  'III',
  '1',
  '(',
  '*',
];
const name = textOf(NAME_PIECES, 5);
const known = fc.array(fc.record({ name, aliases: fc.array(name, { maxLength: 2 }) }), {
  maxLength: 5,
});

/** A name as somebody types it means people who are there, each once; the name of one of them always means that one. */
export const names = fuzzTarget({
  name: 'names',
  runs: 3000,
  inputs: fc.record({ typed: name, known, oneWord: fc.constantFrom('search', 'name') }),
  check: ({ typed, known: people, oneWord }) => {
    const items = people.map((person, index) => ({ ...person, item: index, weight: index }));
    const read = readTypedName(typed, items, oneWord === 'name' ? 'name' : 'search');
    for (const found of [read.items, rankNames(typed, items)]) {
      assert.equal(new Set(found).size, found.length);
      for (const index of found) assert.ok(index in people);
    }
    if (read.kind === 'same') assert.ok(read.items.length > 0);
    if (typed.trim() === '') assert.equal(read.kind, 'search');
    assert.equal(tidyName(tidyName(typed)), tidyName(typed));
    assert.equal(foldText(foldText(typed)), foldText(typed));
    assert.ok(sameName(typed, foldText(typed)));
    for (const person of items)
      if (nameWords(person.name).length > 0) {
        const own = readTypedName(person.name, items);
        assert.equal(own.kind, 'same');
        assert.ok(own.items.includes(person.item));
      }
  },
});

/** What is typed into the palette finds what is there, and what is called exactly so is among it. */
export const search = fuzzTarget({
  name: 'search',
  runs: 3000,
  inputs: fc.record({ query: name, titles: fc.array(name, { maxLength: 6 }), limit: fc.nat(8) }),
  check: ({ query, titles, limit }) => {
    const items = titles.map((title) => ({ title }));
    const found = findIn(query, items, limit);
    assert.ok(found.length <= limit);
    assert.equal(new Set(found).size, found.length);
    for (const item of found) assert.ok(items.includes(item));
    for (const item of items)
      if (/[\p{L}\p{N}]/u.test(foldText(item.title)))
        assert.ok(findIn(item.title, items, items.length).includes(item));
  },
});

const NOTE_PIECES = [
  '*',
  '**',
  '_',
  '\\',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '`',
  '~',
  '#',
  '- ',
  '1. ',
  '\n',
  '\n\n',
  '  \n',
  '[@Ada](speaker:s1)',
  '[#Vote](event:e1)',
  '[x](https://harrowbay.example)',
  '[x](javascript:alert(1))',
  '[x](https://a@b.example)',
  '![x](y)',
  '<b>',
  'https://',
  'word',
  ' ',
];

const linksIn = (inlines: readonly NoteInline[]): string[] =>
  inlines.flatMap((inline) => [
    ...(inline.kind === 'link' ? [inline.url] : []),
    ...('children' in inline ? linksIn(inline.children) : []),
  ]);
const inlinesOf = (block: NoteBlock) =>
  block.kind === 'paragraph' ? block.children : block.items.flat();

/** A note of any Markdown is shown, and no link in it leads anywhere but to a plain https address. */
export const notes = fuzzTarget({
  name: 'notes',
  runs: 5000,
  inputs: textOf(NOTE_PIECES, 14),
  check: (markdown) => {
    for (const url of parseNote(markdown)
      .flatMap(inlinesOf)
      .flatMap((one) => linksIn([one]))) {
      const safe = safeUrl(url);
      if (safe !== null) assert.match(safe, /^https:\/\/[^@/]*(?:\/|$)/);
    }
    assert.equal(safeUrl('javascript:alert(1)'), null);
  },
});
