/** Why a pattern is none, by the reason that the engine gives. */
const REASONS: Readonly<Partial<Record<string, string>>> = {
  'Unterminated group': ') is missing',
  "Unmatched ')'": 'one ) too many',
  'Unterminated character class': '] is missing',
  'Lone quantifier brackets': 'a { or } of its own is written \\{ or \\}',
  'Nothing to repeat': 'nothing stands before *, +, ? or {',
  'Incomplete quantifier': '} is missing',
  'numbers out of order in {} quantifier': 'the larger number in { } comes second',
  'Range out of order in character class': 'the later character of a range in [ ] comes second',
  '\\ at end of pattern': 'nothing stands behind the \\',
  'Invalid escape': 'no sign is written with this \\',
  'Invalid group': '(? is not followed by what it needs',
  'Invalid capture group name': 'a group’s name needs letters and >',
  'Invalid named reference': '\\k needs the name of a group',
  'Invalid property name': '\\p needs a property such as {L}',
  'Invalid Unicode escape': '\\u needs a code such as {2014}',
};

const number = (count: number): string => count.toLocaleString('en-GB');

/** Words of the bar that finds in the article. */
export const FIND = {
  bar: 'Find in the article',
  field: 'Words to find',
  placeholder: 'Find in this article',
  matchCase: 'Capitals count',
  wholeWord: 'Whole words',
  pattern: 'Pattern (regular expression)',
  previous: 'Previous',
  next: 'Next',
  close: 'Close',
  quotesOnly: 'Quotes only',
  inQuotes: (count: number): string => `${number(count)} in quotes`,
  of: (count: number, isLeast: boolean): string => ` of ${number(count)}${isLeast ? '+' : ''}`,
  none: 'None',
  position: number,
  noPattern: (reason: string): string =>
    `Not a pattern: ${REASONS[reason] ?? reason.charAt(0).toLowerCase() + reason.slice(1)}`,
  tooLong: 'This pattern takes too long',
  tooLongMore: 'The hits up to then are marked. Make the pattern simpler, with fewer * and +.',
  failed: 'Finding failed. Type again.',
  said: (position: number, count: number, words: string): string =>
    `${number(position)} of ${number(count)}: ${words}`,
} as const;
