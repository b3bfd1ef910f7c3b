import { describe, expect, test } from 'vitest';
import { parseNote, safeUrl } from './note-markdown';
import type { NoteInline } from './note-markdown';

const text = (value: string): NoteInline => ({ kind: 'text', text: value });
const paragraph = (...children: NoteInline[]) => [{ kind: 'paragraph', children }];

const CASES: Readonly<Record<string, readonly [markdown: string, blocks: unknown]>> = {
  'nothing is no block': ['', []],
  'two paragraphs': ['One.\n\nTwo.', [...paragraph(text('One.')), ...paragraph(text('Two.'))]],
  'a line break inside a paragraph': [
    'One\nTwo',
    paragraph(text('One'), { kind: 'break' }, text('Two')),
  ],
  'bold and italic': [
    'a **b** *c* ***d***',
    paragraph(
      text('a '),
      { kind: 'bold', children: [text('b')] },
      text(' '),
      { kind: 'italic', children: [text('c')] },
      text(' '),
      { kind: 'bold', children: [{ kind: 'italic', children: [text('d')] }] },
    ),
  ],
  'italic inside bold': [
    '**a *b* c**',
    paragraph({
      kind: 'bold',
      children: [text('a '), { kind: 'italic', children: [text('b')] }, text(' c')],
    }),
  ],
  'italic that ends with bold': [
    '**a *b***',
    paragraph({ kind: 'bold', children: [text('a '), { kind: 'italic', children: [text('b')] }] }),
  ],
  'an open star is a star': ['2 * 3 *4', paragraph(text('2 * 3 *4'))],
  'an underscore in a word is a letter': ['port_chief_2018', paragraph(text('port_chief_2018'))],
  'escapes and references': ['\\*a\\* &amp; &#38; \\[b]', paragraph(text('*a* & & [b]'))],
  'a speaker': [
    'See [@Tomas Arvelo](speaker:s1).',
    paragraph(
      text('See '),
      { kind: 'mention', mentionKind: 'speaker', id: 's1', name: 'Tomas Arvelo' },
      text('.'),
    ),
  ],
  'an event with brackets in its name': [
    '[#Talks \\[second\\]](event:e-2)',
    paragraph({ kind: 'mention', mentionKind: 'event', id: 'e-2', name: 'Talks [second]' }),
  ],
  'a link': [
    '[minutes](https://example.org/a_(b)?c=1)',
    paragraph({ kind: 'link', url: 'https://example.org/a_(b)?c=1', children: [text('minutes')] }),
  ],
  'a bare address keeps its full stop out': [
    'https://example.org/a.',
    paragraph(
      { kind: 'link', url: 'https://example.org/a', children: [text('https://example.org/a')] },
      text('.'),
    ),
  ],
  'a script is plain text': ['[x](javascript:alert)', paragraph(text('[x](javascript:alert)'))],
  'http is plain text': ['[x](http://example.org/)', paragraph(text('[x](http://example.org/)'))],
  'HTML is plain text': ['<img src=x onerror=y>', paragraph(text('<img src=x onerror=y>'))],
  'lists of both kinds': [
    '- a\n- **b**\n\n1. c',
    [
      { kind: 'bullets', items: [[text('a')], [{ kind: 'bold', children: [text('b')] }]] },
      { kind: 'numbers', items: [[text('c')]] },
    ],
  ],
  'a list right after a paragraph': [
    'Why:\n- a',
    [...paragraph(text('Why:')), { kind: 'bullets', items: [[text('a')]] }],
  ],
};

describe('parseNote', () => {
  test.each(Object.entries(CASES))('%s', (_name, [markdown, blocks]) => {
    expect(parseNote(markdown)).toEqual(blocks);
  });

  test('long runs of marks take no time worth noticing', () => {
    expect(parseNote('*'.repeat(20_000))).toHaveLength(1);
    expect(parseNote('['.repeat(20_000))).toHaveLength(1);
  });
});

test.each([
  ['https://example.org', 'https://example.org/'],
  ['https://user:secret@example.org', null],
  ['http://example.org', null],
  ['javascript:alert(1)', null],
  ['not an address', null],
])('safeUrl(%s) is %s', (url, safe) => {
  expect(safeUrl(url)).toBe(safe);
});
