import { expect, test } from 'vitest';
import { hashText } from '../../../shared/text/hash';
import { createAnchor } from '../../../shared/anchoring/create-anchor';
import { createPlacer, inTextOrder } from './place-quotes';
import { quoteOf } from './quote.cases';

const text = 'First the master spoke. Then the executive answered that a meeting was planned.';
const marked = (from: string, hash: string, exact: string) =>
  quoteOf(from, exact, {
    anchor: createAnchor(from, hash, {
      start: from.indexOf(exact),
      end: from.indexOf(exact) + exact.length,
    }),
  });

test('a quote marked in this text stands where it says; one from another text is searched for', async () => {
  const hash = await hashText(text);
  const longer = `A line that was cut. ${text}`;
  const placed = createPlacer(
    text,
    hash,
  )([
    marked(longer, await hashText(longer), 'a meeting was planned'),
    marked(text, hash, 'the master spoke'),
    marked(longer, await hashText(longer), 'A line that was cut.'),
  ]);
  expect(placed.map(({ state }) => state)).toEqual(['moved', 'exact', 'orphan']);
  expect(
    inTextOrder(placed).map(({ quote, span }) => [quote.id, text.slice(span.start, span.end)]),
  ).toEqual([
    ['the master spoke', 'the master spoke'],
    ['a meeting was planned', 'a meeting was planned'],
  ]);
});

test('an anchor that lies about its text is not believed', async () => {
  const hash = await hashText(text);
  const quote = marked(text, hash, 'the master spoke');
  const [placed] = createPlacer(
    text,
    hash,
  )([{ ...quote, anchor: { ...quote.anchor, start: 0, end: 16 } }]);
  expect(placed?.state).not.toBe('exact');
});
