import model from 'wink-eng-lite-web-model';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createSuggester } from './create-suggester';
import type { Suggestion } from './suggestion';
import type { Tagger } from './tagger';
import { createWinkTagger } from './wink-tagger';
import { SentenceWords } from './words';

// The tagger takes its time on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 });
afterEach(() => {
  vi.restoreAllMocks();
});

const tagger = createWinkTagger(model);
const suggest = createSuggester(tagger);

/** Texts of a given size (times the number) that have nothing good in them. */
const BAD: Readonly<Record<string, (times: number) => string>> = {
  'marks in one paragraph': (times) => '“It is late,” said Ada Pell. '.repeat(times),
  'only opening marks': (times) => '“ It is '.repeat(times),
  'only closing marks': (times) => 'It is late.” '.repeat(times),
  'straight marks without words': (times) => '"'.repeat(times * 8),
  'marks of two systems': (times) => '“It is late", he said. "Go,” she said. «No, '.repeat(times),
  'one long line without a full stop': (times) =>
    'Ada Pell said “late” and went to the quay and '.repeat(times),
  'names only': (times) => 'Ada Pell “x” Ben Rook “y” '.repeat(times),
  'all different names': (times) =>
    Array.from(
      { length: times },
      (_, n) => `“Go,” said Ada Pell${'abcdefghij'[n % 10]}${n}. `,
    ).join(''),
  capitals: (times) => '“IT IS LATE,” SAID ADA PELL. “GO,” HE SAID. '.repeat(times),
  'brackets and commas': (times) => 'Pell, (a, (b, of, who, said, “x”, '.repeat(times),
  'a table': (times) => 'Pell\t12\t“x”\t—\t“y”\n'.repeat(times),
  'HTML remnants': (times) =>
    '<p class="x">“It is late,” &quot;he&quot; said.</p><br/>'.repeat(times),
  'a poem': (times) => '“The tide goes out,\n“the tide comes in,\n'.repeat(times),
  'emoji and bidi': (times) =>
    '“🙂\u202E late\u202C,” said 👩‍🚀 Ada 🙂 Pell. «שלום», '.repeat(times),
  'lone surrogates': (times) => '“\uD83D late,” said Ada \uDE00Pell. '.repeat(times),
  colons: (times) => 'Pell: “x”: “y”: '.repeat(times),
  'nested verbs': (times) => 'she said he said they said that “x” and '.repeat(times),
};

/** Characters given to the tagger and words looked at, for a text. */
function work(text: string): number {
  let characters = 0;
  const counting: Tagger = {
    language: 'en',
    tag: (part) => {
      characters += part.length;
      return tagger.tag(part);
    },
  };
  const looks = vi.spyOn(SentenceWords.prototype, 'tag');
  createSuggester(counting)(text, { language: 'en' });
  const count = characters + looks.mock.calls.length;
  looks.mockRestore();
  return count;
}

function isSound(text: string, suggestions: readonly Suggestion[]): void {
  for (const { start, innerStart, innerEnd, end, speaker, cue } of suggestions) {
    expect(start <= innerStart && innerStart < innerEnd && innerEnd <= end).toBe(true);
    for (const span of [speaker, cue])
      if (span)
        expect(0 <= span.start && span.start < span.end && span.end <= text.length).toBe(true);
  }
}

/** Who speaks where somebody has the surname of somebody else; their own first name is shown as X. */
const speakersOfTwo = (first: string) =>
  suggest(`Ada Pell waited. Ada Pell left. “It is late,” said ${first} Pell.`, {
    language: 'en',
  }).map(({ speaker }) => speaker?.name.replace(first, 'X'));

describe('bad input', () => {
  test.each(Object.entries(BAD))(
    '%s: sound, and twice the text is twice the work',
    (_name, make) => {
      const text = make(200);
      isSound(text, suggest(text, { language: 'en' }));
      const [once, twice] = [work(make(150)), work(make(300))];
      expect(twice).toBeLessThan(once * 2.6 + 2000);
    },
  );

  test('10,000 marks in one paragraph', () => {
    const text = '“It is late,” said Ada Pell. '.repeat(5000);
    const found = suggest(text, { language: 'en' });
    expect(found).toHaveLength(5000);
    expect(new Set(found.map(({ speaker }) => speaker?.name))).toEqual(new Set(['Ada Pell']));
  });

  test('5 MB in one line', () => {
    const text = `${'the tide goes out and '.repeat(230_000)}“Late,” said Ada Pell.`;
    expect(suggest(text, { language: 'en' }).map(({ speaker }) => speaker?.name)).toEqual([
      'Ada Pell',
    ]);
  });

  test.each(['', ' ', '\n', '“', '””', 'No marks at all.', '“”', '"" said Ada Pell.'])(
    '%j has no quotation',
    (text) => {
      expect(suggest(text)).toEqual([]);
    },
  );

  test('a word that every object has as a name is a word like others', () => {
    expect(speakersOfTwo('Constructor')).toEqual(['X Pell']);
    expect(speakersOfTwo('Konstruktor')).toEqual(['X Pell']);
  });

  test('what has no end, or nobody, is at most medium sure', () => {
    for (const make of [BAD['only opening marks'], BAD['a poem'], BAD['a table']])
      for (const { confidence } of suggest(make?.(20) ?? '', { language: 'en' }))
        expect(confidence).not.toBe('high');
  });
});
