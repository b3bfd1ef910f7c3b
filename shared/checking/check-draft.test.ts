import {
  array,
  assert,
  constant,
  constantFrom,
  integer,
  nat,
  oneof,
  pre,
  property,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSuggester } from '../suggest/create-suggester';
import type { ChangeKind } from './change';
import { DraftChecker, type CheckedSource } from './check-draft';
import { speakerByName } from './compare-speakers';
import { eachWord } from './find-words';
import { foldWord } from './fold-word';

const suggest = createSuggester(null);
const HARBOUR = `Council closes the old quay

“We will not sell the quay to anybody, and we never will,” said Tomas Arvelo. “It belongs to the 4,000 people of Port Hale.” He left the hall at noon. “Without them the town is dead. We owe them five million crowns, and they know it. They have waited since May,” he added.

“I am able to wait, but the U.S. buyers – all of them – don’t want to,” said Ines Okafor. “Do you know what it’s called? A long-term loan.”

Later the mayor, Dana Pell, said that nobody had asked her. “Nobody asked me. I would have said no.”`;
const WINTER = `“The winter was mild, and the boats stayed out,” said Luis Ortega. “We went home at four.”

「港は閉鎖されない。町のものだからだ」と市長は言った。`;

const source = (documentId: string, text: string): CheckedSource => ({
  documentId,
  text,
  spoken: [],
});
const checker = new DraftChecker([source('harbour', HARBOUR), source('winter', WINTER)], suggest);
const checked = (words: string) => {
  const text = `“${words}” wrote somebody.`;
  const [one] = checker.check({ text, blocks: [] });
  if (!one) throw new Error(`no quotation in ${text}`);
  return {
    status: one.status,
    real: one.changes.filter(({ honest }) => !honest).map(({ kind }) => kind),
    changes: one.changes.map(({ kind, draft, source: place, honest }) => ({
      kind,
      is: text.slice(draft.start, draft.end),
      was: HARBOUR.slice(place.start, place.end),
      honest,
    })),
    source: one.source,
  };
};

const speaker = (by: DraftChecker, text: string) => by.check({ text, blocks: [] })[0]?.speaker;
const folded = (text: string): string => {
  const words: string[] = [];
  eachWord(text, (start, end) => words.push(foldWord(text.slice(start, end)).toLowerCase()));
  return words.join(' ');
};
const check = (text: string, words: string) => {
  const draft = `He wrote: “${words}” yesterday.`;
  return {
    draft,
    found: new DraftChecker([source('a', text)], suggest).check({ text: draft, blocks: [] }),
  };
};

describe('words that differ are altered, by kind', () => {
  it.each<[ChangeKind, string, string, string]>([
    ['negation', 'We will sell the quay to anybody', '', 'not'],
    ['negation', 'It never belongs to the 4,000 people of Port Hale', 'never', ''],
    ['negation', 'I am unable to wait, but the U.S. buyers', 'unable', 'able'],
    ['negation', 'all of them – do want to', 'do', 'don’t'],
    ['negation', 'With them the town is dead.', 'With', 'Without'],
    ['negation', 'Somebody asked me. I would have said no.', 'Somebody', 'Nobody'],
    ['number', 'It belongs to the 40,000 people of Port Hale', '40,000', '4,000'],
    ['number', 'We owe them six million crowns', 'six', 'five'],
    ['number', 'We owe them five billion crowns', 'billion', 'million'],
    ['number', 'They have waited since June', 'June', 'May'],
    ['tense', 'We would not sell the quay to anybody', 'would', 'will'],
    ['tense', 'Without them the town was dead.', 'was', 'is'],
    ['tense', 'We owed them five million crowns', 'owed', 'owe'],
    ['word', 'We owe them five million dollars, and they know it.', 'dollars', 'crowns'],
    ['word', 'We owe him five million crowns', 'him', 'them'],
    ['word', 'We owe five them million crowns', 'five them', 'them five'],
    ['word', 'We will not sell the Quay to anybody', 'Quay', 'quay'],
    ['word', 'all of them – do not want to', 'do not', 'don’t'],
    ['word', 'We will not sell the quays to anybody', 'quays', 'quay'],
    ['inserted', 'We will not sell the old quay to anybody', 'old', ''],
    ['inserted', 'It belongs to the 4,000 people of Port Hale, as always', 'as always', ''],
    ['cut', 'It belongs to the people of Port Hale', '', '4,000'],
    ['cut', 'We owe them five million crowns. They have waited', '', 'and they know it'],
    [
      'joined',
      'Without them the town is dead. They have waited since May',
      '',
      'We owe them five million crowns, and they know it',
    ],
  ])('%s: %s', (kind, words, is, was) => {
    const { status, changes } = checked(words);
    expect(status).toBe('altered');
    expect(changes).toEqual([{ kind, is, was, honest: false }]);
  });

  it('words of two places that were put together', () => {
    expect(
      checked('We will not sell the quay to anybody. Without them the town is dead.').real,
    ).toEqual(['joined']);
    expect(
      checked('Without them the town is dead. We will not sell the quay to anybody').real,
    ).toEqual(['joined']);
  });

  it('a negation at the very beginning or end of a sentence', () => {
    const denied = new DraftChecker(
      [
        source(
          'a',
          '“Not all of us agree on that,” said Eve Marsh. „Wir verkaufen das Haus nicht.“',
        ),
      ],
      suggest,
    );
    const found = (text: string) =>
      denied
        .check({ text, blocks: [] })
        .map(({ status, changes }) => [status, ...changes.map(({ kind }) => kind)]);
    expect(found('“All of us agree on that,” said Eve Marsh.')).toEqual([['altered', 'negation']]);
    expect(found('„Wir verkaufen das Haus.“')).toEqual([['altered', 'negation']]);
    expect(found('„Wir verkaufen das Haus …“')).toEqual([['verbatim']]);
    expect(found('She doubted that “all of us agree on that.”')).toEqual([['verbatim']]);
    expect(found('They spoke of “das Haus” again.')).toEqual([['verbatim']]);
  });

  it('a question that became a statement, and the other way', () => {
    expect(checked('Do you know what it’s called. A long-term loan.').real).toEqual(['word']);
    expect(checked('We will not sell the quay to anybody?').real).toEqual(['word']);
  });

  it('several changes, each by itself', () => {
    expect(checked('We would sell the quay to anybody, and we surely never will').real).toEqual([
      'negation',
      'inserted',
    ]);
  });

  it('characters of scripts without blanks', () => {
    expect(checked('港は閉鎖される。町のものだからだ').real).toEqual(['negation']);
    expect(checked('町のものだからだ').status).toBe('verbatim');
  });
});

describe('how words are set is no change', () => {
  it.each([
    'We will not sell the quay to anybody',
    'we will not sell the quay to anybody.',
    'never will. It belongs to the 4000 people',
    'It belongs to the 4 000 people of Port Hale,',
    "I am able to wait, but the US buyers -- all of them—don't want to",
    'A long term loan',
    'We\u00A0will  not sell the qu\u00ADay to any\u200Bbody',
    'Ｗe will not sell the quay',
    'Without them the town is dead; we owe them five million crowns',
    'Without them the t\u043Ewn is dead',
    '… five million crowns, and they know it …',
  ])('%s', (words) => {
    expect(checked(words)).toMatchObject({ status: 'verbatim', real: [] });
  });

  it('a word that is broken at the end of a line', () => {
    const broken = new DraftChecker(
      [source('a', 'He said: “We need a new har-\nbour before winter.”')],
      suggest,
    );
    const text = '“We need a new harbour before winter,” he said.';
    expect(broken.check({ text, blocks: [] })[0]?.status).toBe('verbatim');
  });
});

describe('what is marked is honest', () => {
  it.each([
    ['We will not sell the quay … and we never will'],
    ['Without them the town is dead. [...] They have waited since May'],
    ['It belongs to the … people of Port Hale'],
    ['[The quay] belongs to the 4,000 people of Port Hale'],
    ['It belong[ed] to the 4,000 people of Port Hale'],
    ['[w]e will not sell the quay to anybody'],
    ['It belongs to the 4,000 people (fishermen and their families) of Port Hale'],
    ['We owe them five million crowns [sic], and they know it'],
    [
      'We will not sell the quay to anybody, and we never will. It belongs to the 4,000 people of Port Hale.',
    ],
  ])('%s', (words) => {
    expect(checked(words)).toMatchObject({ status: 'verbatim', real: [] });
  });

  it('but not what stands beside a mark', () => {
    expect(checked('[The council] will sell the quay to anybody').real).toEqual(['negation']);
    expect(checked('It belongs … to the 5,000 people of Port Hale').real).toEqual(['number']);
  });

  it('brackets of the source mark nothing', () => {
    const loan =
      'He said: “The loan (at five percent, not more) is short (five years), and we know it.”';
    const bracketed = new DraftChecker([source('a', loan)], suggest);
    const kinds = (words: string) =>
      bracketed.check({ text: `“${words}”`, blocks: [] })[0]?.changes.map(({ kind }) => kind);
    expect(kinds('The loan (at five percent, not more) is short')).toEqual([]);
    expect(kinds('The loan (at six percent, not more) is short')).toEqual(['number']);
    expect(kinds('The loan (at five percent, more) is short')).toEqual(['negation']);
    expect(kinds('is short (six years), and we know it')).toEqual(['number']);
  });

  it('an ellipsis does not turn the order round', () => {
    expect(
      checked('We owe them five million crowns … We will not sell the quay to anybody').real,
    ).toEqual(['joined']);
  });
});

it('a stretch that the format shows as quoted is looked up as a whole', () => {
  const text = 'He wrote:\n\nWe will sell the quay to “anybody”\n\nand left.';
  const start = text.indexOf('We');
  const end = text.indexOf('\n\nand');
  expect(checker.check({ text, blocks: [{ start, end }] })).toMatchObject([
    { start, end, status: 'altered', changes: [{ kind: 'negation' }] },
  ]);
});

describe('what is not there is not found', () => {
  it.each([
    'The fish were counted twice on Sunday morning',
    'no way',
    'belongs of the',
    'people will never want the boats at noon',
  ])('%s', (words) => {
    expect(checked(words)).toMatchObject({ status: 'not-found', source: null, changes: [] });
  });
});

describe('who speaks', () => {
  const annotated = new DraftChecker(
    [
      {
        documentId: 'harbour',
        text: HARBOUR,
        spoken: [
          {
            start: HARBOUR.indexOf('We will not'),
            end: HARBOUR.indexOf(',” said'),
            speakers: [speakerByName('Ana Ruiz', ['The Harbour Master'])],
          },
        ],
      },
    ],
    suggest,
  );

  it('is read in both texts', () => {
    expect(speaker(checker, '“Without them the town is dead,” said Mr. Arvelo.')).toEqual({
      claimed: 'Arvelo',
      source: 'Tomas Arvelo',
      agrees: true,
    });
    expect(speaker(checker, '“Without them the town is dead,” said Luis Ortega.')?.agrees).toBe(
      false,
    );
    expect(speaker(checker, '“Without them the town is dead” is what I heard.')?.agrees).toBe(null);
    expect(
      speaker(checker, '“Without them the town is dead,” said a county official.')?.agrees,
    ).toBe(null);
  });

  it('is who an annotator says, by any of their names', () => {
    expect(speaker(annotated, '“We will not sell the quay,” said Ana Ruiz.')?.agrees).toBe(true);
    expect(speaker(annotated, '“We will not sell the quay,” said A. Ruiz.')?.agrees).toBe(true);
    expect(speaker(annotated, '“We will not sell the quay,” said Tomas Arvelo.')).toEqual({
      claimed: 'Tomas Arvelo',
      source: 'Ana Ruiz',
      agrees: false,
    });
  });

  it('of the same words in several places the one where the person says them counts', () => {
    const twice = new DraftChecker(
      [
        source('a', '“I do not know,” said Ada Pell.'),
        source('b', '“I do not know,” said Ben Roth.'),
      ],
      suggest,
    );
    const [one] = twice.check({ text: '“I do not know,” said Ben Roth.', blocks: [] });
    expect(one).toMatchObject({ source: { documentId: 'b' }, speaker: { agrees: true } });
  });
});

describe('laws', () => {
  const WORDS =
    'the harbour is not old but we will sell it for five crowns when nobody has asked us twice'.split(
      ' ',
    );
  const word = constantFrom(...WORDS);
  const sentence = array(word, { minLength: 5, maxLength: 12 }).map(
    (words) => `${words.join(' ')}.`,
  );
  const article = array(sentence, { minLength: 2, maxLength: 6 }).map((sentences) =>
    sentences.join(' '),
  );
  it('whatever is called verbatim without a change has the words of its source', () => {
    assert(
      property(article, array(word, { minLength: 1, maxLength: 14 }), (text, words) => {
        for (const one of check(text, words.join(' ')).found)
          if (one.status === 'verbatim') {
            expect(one.changes).toEqual([]);
            expect(folded(one.text)).toBe(folded(one.source?.exact ?? ''));
          }
      }),
    );
  });

  it('a stretch of a source is verbatim, and not once a word is gone, unless a mark stands for it', () => {
    assert(
      property(article, nat(), integer({ min: 8, max: 16 }), nat(), (text, from, length, at) => {
        const all = text.split(' ');
        const start = from % Math.max(1, all.length - length);
        const words = all.slice(start, start + length);
        pre(words.length >= 8);
        // A sentence without the negation that ends it says the contrary.
        pre(!/^(?:nobody|not)\b/u.test(all[start + length] ?? ''));
        expect(check(text, words.join(' ')).found[0]?.status).toBe('verbatim');
        const inner = 2 + (at % (words.length - 4));
        const marked = words.with(inner, '…').join(' ');
        expect(check(text, marked).found[0]?.status).toBe('verbatim');
        const cut = words.toSpliced(inner, 1).join(' ');
        pre(!folded(text).includes(folded(cut)));
        expect(check(text, cut).found[0]?.status).not.toBe('verbatim');
      }),
    );
  });

  it('offsets give the text, in the draft and in the source', () => {
    assert(
      property(
        article,
        array(oneof(word, constant('…'), constant('[x]')), {
          minLength: 2,
          maxLength: 14,
        }),
        (text, words) => {
          const { draft, found } = check(text, words.join(' '));
          for (const one of found) {
            expect(one.text).toBe(draft.slice(one.start, one.end));
            if (one.source)
              expect(one.source.exact).toBe(text.slice(one.source.start, one.source.end));
            for (const change of one.changes) {
              expect(change.draft.start).toBeGreaterThanOrEqual(one.start);
              expect(change.draft.end).toBeLessThanOrEqual(one.end);
              expect(change.draft.start).toBeLessThanOrEqual(change.draft.end);
              expect(change.source.start).toBeLessThanOrEqual(change.source.end);
            }
          }
        },
      ),
    );
  });
});
