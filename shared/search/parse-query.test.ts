import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuotedValue, parseQuery } from './parse-query';
import type { SearchClause } from './parsed-query';
import { wordsIn } from './word-units';

/** A clause as one reads it. */
function shown(clause: SearchClause): string {
  const sign = clause.excluded ? '-' : '';
  if (clause.type === 'field')
    return `${sign}${clause.field}=${clause.value}${clause.problem ? `!${clause.problem}` : ''}`;
  if (clause.type === 'near')
    return clause.terms.map(({ words }) => words.join('+')).join(`~${clause.distance}~`);
  return `${sign}${clause.term.words.join('+')}${clause.term.match === 'whole' ? '' : `/${clause.term.match}`}`;
}
const parsed = (text: string, typing = false) => parseQuery(text, { typing }).clauses.map(shown);

describe('a query', () => {
  it.each([
    ['harbour  Quay', ['harbour', 'quay']],
    ['"we will not"', ['we+will+not']],
    ['„wir verkaufen nicht“ «pas de quai»', ['wir+verkaufen+nicht', 'pas+de+quai']],
    ['d’Arc well-known', ['d+arc', 'well+known']],
    ['harb* *minister *inist*', ['harb/start', 'minister/end', 'inist/inside']],
    ['quay -sell -"not now"', ['quay', '-sell', '-not+now']],
    ['white near house', ['white~10~house']],
    ['white near/3 house near quay', ['white~3~house', 'house~10~quay']],
    ['near', ['near']],
    ['near the quay', ['near', 'the', 'quay']],
    ['quay near', ['quay', 'near']],
    ['quay near -sell', ['quay', 'near', '-sell']],
    [
      'speaker:ushakov event:"White House meeting"',
      ['speaker=ushakov', 'event=White House meeting'],
    ],
    ['after:2018-03 before:soon', ['after=2018-03', 'before=soon!not-a-date']],
    ['kind:Direct check:maybe', ['kind=Direct', 'check=maybe!not-a-value']],
    ['layer:ann -is:done lang:de', ['annotator=ann', '-is=done', 'language=de']],
    ['speaker:', ['speaker=!empty']],
    ['http://example.org', ['http+example+org']],
    ['constructor:x', ['constructor+x']],
    ['& — … "', []],
    ['-', []],
    ['a - b', ['a', 'b']],
  ])('%s', (text, clauses) => expect(parsed(text)).toEqual(clauses));

  it('takes the last word for a beginning while somebody types, until something stands behind it', () => {
    expect(parsed('the harb', true)).toEqual(['the', 'harb/start']);
    expect(parsed('the harb ', true)).toEqual(['the', 'harb']);
    expect(parsed('the harb.', true)).toEqual(['the', 'harb']);
    expect(parsed('"the harb', true)).toEqual(['the+harb/start']);
    expect(parsed('"the harb"', true)).toEqual(['the+harb']);
    expect(parsed('*minist', true)).toEqual(['minist/inside']);
  });

  it('knows where each part stands, whatever is typed', () => {
    const piece = fc.constantFrom(
      'quay',
      '-',
      '"',
      '“',
      '”',
      'speaker:',
      ' ',
      'near',
      '*',
      '👍',
      '\n',
      'after:',
      '2018',
      '漢',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.boolean(), (pieces, typing) => {
        const text = pieces.join('');
        const query = parseQuery(text, { typing });
        let end = 0;
        for (const clause of query.clauses) {
          const { range } = clause;
          // Of two that are near a third one the middle word is in both.
          expect(clause.type === 'near' || range.start >= end).toBe(true);
          expect(range.end).toBeGreaterThan(range.start);
          expect(range.end).toBeLessThanOrEqual(text.length);
          end = range.end;
          if (clause.type !== 'field') continue;
          expect(text.slice(clause.valueRange.start, clause.valueRange.end)).toBe(clause.value);
          expect(isQuotedValue(query, clause)).toBe(
            /["“”]/.test(text.charAt(clause.valueRange.start - 1)),
          );
        }
      }),
    );
  });
});

const folded = (text: string) => wordsIn(text).map(({ word }) => word);

describe('words', () => {
  it.each([
    ["d’Arc dʼArc d'Arc", ['d', 'arc', 'd', 'arc', 'd', 'arc']],
    ['Straße NAÏVE nai\u0308ve ﬁne Łódź', ['strasse', 'naive', 'naive', 'fine', 'lodz']],
    ['co\u00ADop\u200Ber\u2060ate', ['cooperate']],
    ['ＡＢＣ１２', ['abc12']],
    ['p\u0430ypal Путин', ['paypal', 'путин']],
    [
      '漢字です ภาษา 한국',
      ['漢', '字', 'て\u3099'.normalize('NFC'), 'す', 'ภ', 'า', 'ษ', 'า', '한', '국'],
    ],
    ['ｶﾞ ガ ｶ', ['ガ', 'ガ', 'カ']],
    ['👍🏽 👩‍🚀 ©', ['👍', '👩', '🚀']],
    ['ΟΔΟΣ ὁδός', ['οδοσ', 'οδοσ']],
    ['1,000 3.5% A-1', ['1', '000', '3', '5', 'a', '1']],
    ['', []],
  ])('%s', (text, words) => expect(folded(text)).toEqual(words));

  it('stand where they stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let end = 0;
        for (const { word, ...place } of wordsIn(text)) {
          expect(word).not.toBe('');
          expect(place.start).toBeGreaterThanOrEqual(end);
          end = place.end;
          expect(folded(text.slice(place.start, place.end))).toContain(word);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
