import { describe, expect, test } from 'vitest';
import { guessKind } from './guess-kind';

const cases: readonly [name: string, text: string, part: string, kind: string][] = [
  [
    'marks at both ends',
    'He said: “It is a welcome idea,” and left.',
    '“It is a welcome idea,”',
    'direct',
  ],
  [
    'straight marks',
    'He said: "It is a welcome idea" and left.',
    '"It is a welcome idea"',
    'direct',
  ],
  ['guillemets', 'Il a dit : « Nous viendrons demain ».', '« Nous viendrons demain »', 'direct'],
  [
    'the words between the marks',
    'He said: “It is a welcome idea,” and left.',
    'It is a welcome idea,',
    'direct',
  ],
  [
    'marks inside only',
    'She said a meeting was among “several things” planned.',
    'a meeting was among “several things”',
    'mixed',
  ],
  [
    'two quotations and what is between',
    '“Yes,” he said. “We will.”',
    '“Yes,” he said. “We will.”',
    'mixed',
  ],
  ['no marks', 'She said that the talks would wait.', 'that the talks would wait', 'indirect'],
  [
    'a word nobody says',
    'Others blamed a “consultation season” that never ends.',
    '“consultation season”',
    'scare',
  ],
  ['a word somebody says', 'She called it “nonsense” and left.', '“nonsense”', 'direct'],
  ['an answer of one word', '“No,” was the reply.', '“No,”', 'direct'],
  [
    'an apostrophe inside',
    'It was “the fleet’s own plan for it” all along.',
    '“the fleet’s own plan for it”',
    'direct',
  ],
  [
    'spaces around the selection',
    'He said “we shall go there” then.',
    ' “we shall go there” ',
    'direct',
  ],
];

describe('guessKind', () => {
  test.each(cases)('%s', (_name, text, part, kind) => {
    const start = text.indexOf(part);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(guessKind(text, { start, end: start + part.length })).toBe(kind);
  });
});
