import { expect, it } from 'vitest';
import { createSuggester } from '../suggest/create-suggester';
import { DraftChecker } from '../checking/check-draft';
import { findingLines, writeCheckReport } from './check-report';

it('a report says each finding in words, and nothing in it is taken for markup', () => {
  const source = '“We will not sell the <b>old</b> quay,” said Ada Pell.';
  const draft = '“We will sell the <b>old</b> quay,” said Ada Pell.';
  const checker = new DraftChecker(
    [{ documentId: 'a', text: source, spoken: [] }],
    createSuggester(null),
  );
  const quotations = checker.check({ text: draft, blocks: [] }).map((one) => ({
    ...one,
    where: 'Quay & harbour',
    sourceWords: one.source ? { start: one.source.start, text: one.source.exact } : null,
  }));
  expect(quotations.map((one) => findingLines(one, draft))).toEqual([['negation: “not” is gone']]);
  const html = writeCheckReport({ title: 'Quotations of “a<b”', draft, quotations });
  expect(html).toContain('ALTERED');
  expect(html).toContain('Quay &amp; harbour');
  expect(html).toContain('&lt;b&gt;old');
  expect(html).not.toMatch(/<b>|<script/);
});
