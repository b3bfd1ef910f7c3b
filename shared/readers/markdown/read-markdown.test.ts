import { describe, expect, it } from 'vitest';
import { frontMatterOf } from './front-matter';
import { readMarkdown } from './read-markdown';
import { renderMarkdown } from './render-markdown';

const marksOf = (source: string) => {
  const { text, marks } = renderMarkdown(source);
  return marks.map(({ type, start, end, value }) => `${type} ${value}: ${text.slice(start, end)}`);
};

describe('Markdown is read as its rendered page', () => {
  it.each([
    ['paragraphs', 'One line\nand the next.\n\nTwo.', 'One line and the next.\n\nTwo.'],
    ['escapes and entities', '5 \\* 3 &amp; AT&T &copy; 1\\.', '5 * 3 & AT&T © 1.'],
    ['a line break', 'Rose is\\\na rose  \nis', 'Rose is\na rose\nis'],
    ['emphasis and links', 'a *b* **c** ~~d~~ [e](x "t") <https://f.g>', 'a b c d e https://f.g'],
    ['headings', '# A #\n\nb\n===\n\n### C', 'A\n\nb\n\nC'],
    ['a tight list', 'x:\n\n- a\n- b\n  1. c\n  2. d\n- e\n\ny', 'x:\n\na\nb\nc\nd\ne\n\ny'],
    ['a loose list', '1. a\n\n   b\n\n2. c', 'a\n\nb\n\nc'],
    ['a quotation', '> said\n> she\n\nthen', 'said she\n\nthen'],
    [
      'code',
      'run `a &amp; *b*`:\n\n```js\nlet a = "*";\n\n  b();\n```\n',
      'run a &amp; *b*:\n\nlet a = "*";\n\n  b();',
    ],
    ['a table', '| a | b |\n|---|:-:|\n| 1 | *2* |', 'a\tb\n1\t2'],
    [
      'markup',
      'a<sup>2</sup> <!-- no -->b<br>c\n\n<div>\n<p>d &amp; e</p></div>\n\nf',
      'a2 b\nc\n\nd & e\n\nf',
    ],
    ['scripts', '<script>alert(1)</script>\n\na', 'a'],
    ['a footnote', 'a[^n] b.\n\n[^n]: The *note*.', 'a b.\n\nThe note.'],
    ['a rule', 'a\n\n---\n\nb', 'a\n\nb'],
    ['white space of other kinds', 'a\u00a0b\u00ad\u200bc', 'a\u00a0b\u00ad\u200bc'],
  ])('%s', (_what, source, text) => {
    expect(renderMarkdown(source).text).toBe(text);
  });

  it('says what was where in marks', () => {
    expect(marksOf('## A *b*\n\n1. x\n2. [y](/z)\n\n- q')).toEqual([
      'heading 2: A b',
      'emphasis emphasis: b',
      'list 1.: x',
      'link /z: y',
      'list 2.: y',
      'list •: q',
    ]);
    expect(marksOf('|a|b|\n|-|-|\n|1|2|\n\nc[^1]\n\n[^1]: d')).toEqual([
      'table : a\tb\n1\t2',
      'footnote 1: d',
    ]);
  });

  it('counts pictures, which are no text', () => {
    const { text, marks, losses } = renderMarkdown('a ![the quay](q.png) b');
    expect(text).toBe('a  b');
    expect(marks).toEqual([{ type: 'left-out', start: 2, end: 2, value: 'picture' }]);
    expect(losses).toEqual([{ kind: 'left-out', what: 'picture', count: 1 }]);
  });
});

describe('front matter', () => {
  it.each([
    [
      'YAML',
      '---\ntitle: "A: b" # c\nauthors:\n  - Ada Pell\n  - \'O\'\'Hara\'\ntags: [x, "y, z"]\nnested:\n  k: v\n---\nText',
      'Text',
      ['A: b', "Ada Pell|O'Hara", 'x|y, z'],
    ],
    ['TOML', '+++\ntitle = "A"\nauthors = ["B"]\n+++\nText', 'Text', ['A', 'B', '']],
    ['none', 'Text\n---\ntitle: A\n---', 'Text\n---\ntitle: A\n---', ['', '', '']],
    ['a rule', '---\n\nText\n\n---\n\nmore', '---\n\nText\n\n---\n\nmore', ['', '', '']],
  ])('%s', (_what, source, body, values) => {
    const matter = frontMatterOf(source);
    const value = (name: string) => (matter.fields.get(name) ?? []).join('|');
    expect(matter.body).toBe(body);
    expect([value('title'), value('authors'), value('tags')]).toEqual(values);
  });

  it('becomes details that are stated; what the text shows is a guess', async () => {
    const source =
      '---\ntitle: Silt\nauthor: N. Lindqvist\ndate: 2018-04-03\nlang: en\n---\n# Other\n\nText.';
    const read = await readMarkdown(new TextEncoder().encode(source), 'file', {});
    if (!read.ok) throw new Error(read.error.kind);
    const [article] = read.value.articles;
    expect(article?.text).toBe('Other\n\nText.');
    expect(article?.details).toMatchObject({
      title: 'Silt',
      authors: ['N. Lindqvist'],
      published: '2018-04-03',
      language: 'en',
    });
    expect(article?.findings.title).toEqual({ place: 'front-matter', stated: true });
  });

  it('alone is no text', async () => {
    const read = await readMarkdown(new TextEncoder().encode('---\ntitle: a\n---\n'), 'f', {});
    expect(read).toEqual({ ok: false, error: { kind: 'no-text' } });
  });
});
