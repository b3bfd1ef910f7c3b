import { expect, test } from 'vitest';
import type { DocumentRecord } from '../../../shared/model/records';
import { record } from '../../../shared/project-file/sample.cases';
import { foundValue, originOf } from './found-details';

const documentWith = (authors: readonly string[], title = 'Silt'): DocumentRecord => {
  const made = record('document', 'd1', {
    title,
    textHash: 'f'.repeat(64),
    source: { publisher: '', url: '', authors, published: '', accessed: '', dateline: '' },
  });
  if (made.type !== 'document') throw new Error('not an article');
  return made;
};
const MARKUP = {
  found: [
    { detail: 'title', value: 'Silt', place: 'json-ld', stated: true },
    { detail: 'authors', value: 'Ada Pell', place: 'text', stated: true },
    { detail: 'authors', value: 'Owen Brack', place: 'text', stated: false },
    { detail: 'updated', value: '2018-04-05', place: 'meta', stated: true },
  ],
};

test('a detail is told by where it was found, and is a guess when part of it is', () => {
  const article = documentWith(['Ada Pell', 'Owen Brack']);
  expect(originOf(article, MARKUP, 'title')).toEqual({ place: 'json-ld', stated: true });
  expect(originOf(article, MARKUP, 'authors')).toEqual({ place: 'text', stated: false });
});

test('what a person wrote was not found, and neither was what is empty', () => {
  expect(originOf(documentWith(['Nora']), MARKUP, 'authors')).toBeNull();
  expect(originOf(documentWith([]), MARKUP, 'authors')).toBeNull();
  expect(originOf(documentWith([], 'Mud'), MARKUP, 'title')).toBeNull();
  expect(originOf(documentWith([]), null, 'title')).toBeNull();
});

test('what no field holds is at hand all the same', () => {
  expect(foundValue(MARKUP, 'updated')).toBe('2018-04-05');
  expect(foundValue(null, 'updated')).toBe('');
});
