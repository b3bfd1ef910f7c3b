import { describe, expect, it } from 'vitest';
import { createAnchor } from '../anchoring/create-anchor';
import { record } from '../project-file/sample.cases';
import { carryQuotes, findCarried, isSure } from './carry-quotes';

const FORMER =
  'The harbour was quiet on Tuesday.\n\n“The ferry sails no more,” said Ada Roe of the harbour office, and left.\n\nNobody in the hall had asked for that.\n\n“We counted them all,” said Ben Lind.\n';
const spanOf = (words: string, from = 0) => {
  const start = FORMER.indexOf(words, from);
  return { start, end: start + words.length };
};
const anchorOf = (words: string, from = 0) => createAnchor(FORMER, 'old', spanOf(words, from));
const quote = record('quote', 'q', {
  documentId: 'a',
  anchor: anchorOf('“The ferry sails no more,”'),
  cue: anchorOf('said', FORMER.indexOf('more,”')),
  mention: anchorOf('Ada Roe'),
  note: 'Mine.',
  layer: 'ann',
});
if (quote.type !== 'quote') throw new Error('no quote');
const textOf = (hash: string) => (hash === 'old' ? FORMER : undefined);
const carry = (text: string, known = textOf) => {
  const target = { document: { id: 'b', title: 'Ferry', textHash: 'new' }, text };
  const carried = findCarried([quote], target, known);
  const fields = carryQuotes(carried, target).writes[0]?.fields;
  return { carried, fields };
};

describe.each([
  ['with the former text', textOf],
  ['by the anchors alone', () => undefined],
])('cue and mention of a carried quote, %s', (_name, known) => {
  it('go along where they stand beside it', () => {
    const text = `Corrected.\n\n${FORMER}`;
    const { carried, fields } = carry(text, known);
    expect(carried.map(isSure)).toEqual([true]);
    const start = text.indexOf('said Ada');
    expect(fields).toMatchObject({
      cue: { textHash: 'new', start, exact: 'said' },
      mention: { textHash: 'new', start: start + 5, exact: 'Ada Roe' },
    });
    expect(fields).not.toHaveProperty('note');
  });

  it('never go to another sentence: their words are kept in the note, and a person is asked', () => {
    const text = FORMER.replace(
      '“The ferry sails no more,” said Ada Roe of the harbour office, and left.',
      '“The ferry sails no more,” the office wrote on a sheet of paper that day.',
    );
    const { carried, fields } = carry(text, textOf);
    expect(carried[0]?.leftBehind).toEqual(['cue', 'mention']);
    expect(carried.map(isSure)).toEqual([false]);
    expect(fields).toMatchObject({ cue: null, mention: null });
    expect(fields).toHaveProperty(
      'note',
      'Mine.\n\nCue in the former version: “said”\n\nMention in the former version: “Ada Roe”',
    );
  });
});

it('no carried anchor names another text, or words that are not there', () => {
  for (const gone of [
    'said ',
    'Ada Roe ',
    ' of the harbour office',
    'The harbour was quiet on Tuesday.',
  ]) {
    const text = `Corrected.\n\n${FORMER.replace(gone, '')}`;
    const { fields } = carry(text);
    for (const name of ['anchor', 'cue', 'mention'] as const) {
      const anchor =
        fields && name in fields ? Object.entries(fields).find(([key]) => key === name)?.[1] : null;
      if (!anchor) continue;
      const { textHash, start, end, exact } = anchor as ReturnType<typeof anchorOf>;
      expect([textHash, text.slice(start, end)]).toEqual(['new', exact]);
    }
  }
});
