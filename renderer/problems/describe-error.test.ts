import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { describeError } from './describe-error';
import { KEPT_PROBLEMS, KEPT_TIMINGS, latestProblems, latestTimings } from './problem-log';
import { noteProblem, noteTiming } from './problem-log';

const OWN = new Set(['index-C9eNp1rA.js', 'merge-worker-By-U5_d-.js']);

/** Texts of a person, none of which may be in a report. */
const PLANTED = [
  'Ferry to Skerry Island Is Halved',
  'Petra Lindholm',
  '“Nobody asked the people who need it”',
  '/home/petra/Interviews/skerry.verbatim.json',
  'C:\\Users\\petra\\skerry.verbatim.json',
  'https://harrowbay.example/ferries?reader=petra',
  '潮見の港',
];
/** How messages and stacks come to quote something. */
const SETTINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `Key already exists: ${text}`,
  (text) => `${text} is not a function`,
  (text) => `Cannot read properties of undefined (reading '${text}')`,
  (text) => `ENOENT: no such file or directory, open '${text}'`,
  (text) => `Error: x\n    at ${text} (app://verbatim/assets/index-C9eNp1rA.js:1:20)`,
  (text) => `Error: x\n    at f (app://verbatim/assets/${text}.js:1:20)`,
  (text) => `Error: x\n    at f (file:///${text}:1:20)`,
];
const quoting = fc
  .tuple(
    fc.oneof(fc.constantFrom(...PLANTED), fc.string({ unit: 'grapheme', minLength: 5 })),
    fc.constantFrom(...SETTINGS),
  )
  .map(([text, setting]) => ({ text, words: setting(text) }));

/** An error with a person's text wherever it can have one. */
const planted = fc.record({
  name: quoting,
  message: quoting,
  stack: quoting,
  within: quoting,
  thrown: fc.constantFrom('error', 'object', 'text'),
});

/** Words of ours that a fact may hold, found by describing errors without anybody's text. */
const isOurs = (text: string): boolean =>
  /^[A-Z][A-Za-z]+(?:Error|Exception|Yet|Timeout)$|^Error$|^other$/.test(text) ||
  /^(?:index-C9eNp1rA|merge-worker-By-U5_d-)\.js:\d+:\d+$/.test(text) ||
  /^(?:React failed|(?:there|storage|the|a|an|what|functions|drawing) [a-z ]+)$/.test(text);

describe('what is told of an error', () => {
  it('holds nothing that a person wrote, wherever the error quotes it', () => {
    fc.assert(
      fc.property(planted, ({ name, message, stack, within, thrown }) => {
        const inner = Object.assign(new Error(within.words), { name: name.words });
        const error =
          thrown === 'text'
            ? message.words
            : Object.assign(thrown === 'error' ? new Error(message.words) : {}, {
                name: name.words,
                message: message.words,
                stack: stack.words,
                inner,
                cause: within.words,
                title: message.text,
              });
        const { names, about, places } = describeError(error, OWN);
        const told = [...names, ...(about === null ? [] : [about]), ...places];
        for (const text of told) expect(text).toSatisfy(isOurs);
        for (const text of told) for (const one of PLANTED) expect(text).not.toContain(one);
      }),
      { numRuns: 2000 },
    );
  });

  it('says what is known of it: kinds, what the message means, places in our own files', () => {
    const error = Object.assign(new Error('bulkPut failed for Petra Lindholm'), {
      name: 'BulkError',
      stack: `BulkError: bulkPut failed for Petra Lindholm
    at write (app://verbatim/assets/index-C9eNp1rA.js:1:2345)
    at petra (app://verbatim/assets/petra.js:1:1)
    at async run (https://elsewhere.example/assets/merge-worker-By-U5_d-.js:7:8)`,
      failures: [
        Object.assign(new Error('FILE_ERROR_NO_SPACE'), { name: 'UnknownError', stack: '' }),
      ],
    });
    expect(describeError(error, OWN)).toEqual({
      names: ['BulkError', 'UnknownError'],
      about: 'there is no space left',
      places: ['index-C9eNp1rA.js:1:2345', 'merge-worker-By-U5_d-.js:7:8'],
    });
    expect(describeError('Petra Lindholm', OWN)).toEqual({ names: [], about: null, places: [] });
    expect(describeError(undefined, OWN)).toEqual({ names: [], about: null, places: [] });
  });
});

describe('the log of problems', () => {
  it('keeps the last ones, each error once, and tells the console of what would be dropped', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const error = new TypeError('x is not a function');
    noteProblem('write', error, 'unknown');
    noteProblem('step', error, 'step-failed');
    expect(warn.mock.calls).toEqual([['write:', error]]);
    expect(latestProblems()).toMatchObject([
      {
        kind: 'write',
        reason: 'unknown',
        names: ['TypeError'],
        about: 'what is no function was called',
      },
    ]);
    for (let n = 0; n < KEPT_PROBLEMS; n += 1) noteProblem('unforeseen', new RangeError(`${n}`));
    expect(warn).toHaveBeenCalledTimes(1);
    expect(latestProblems()).toHaveLength(KEPT_PROBLEMS);
    expect(latestProblems().every(({ kind }) => kind === 'unforeseen')).toBe(true);
    warn.mockRestore();
  });

  it('keeps the last timings of each kind', () => {
    noteTiming('start', 812.4);
    for (let n = 0; n <= KEPT_TIMINGS; n += 1) noteTiming('write', n);
    const { start, write, article } = latestTimings();
    expect(start).toMatchObject([{ ms: 812 }]);
    expect(article).toEqual([]);
    expect(write.map(({ ms }) => ms)).toEqual(
      Array.from({ length: KEPT_TIMINGS }, (_, n) => n + 1),
    );
  });
});
