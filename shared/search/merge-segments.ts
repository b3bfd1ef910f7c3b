import { entryKey } from './search-entry';
import { compareBytes, type Segment } from './segment';
import { SegmentWriter, type SegmentSizes } from './segment-writer';

/** Terms between two pauses. */
const TERMS_AT_A_TIME = 500;

/**
 * One segment of what holds in several, as bytes. Yields now and then, so that questions can be answered meanwhile; what
 * is removed after it began is still in it.
 */
export function* mergeSegments(
  segments: readonly Segment[],
): Generator<void, Uint8Array<ArrayBuffer>> {
  const writer = new SegmentWriter(sizesOf(segments));
  const numbers: Int32Array[] = [];
  for (const segment of segments) {
    const taken = new Int32Array(segment.size).fill(-1);
    for (let entry = 0; entry < segment.size; entry += 1) {
      if (segment.alive[entry] !== 1) continue;
      taken[entry] = writer.entry({
        kind: segment.kindOf(entry),
        key: entryKey(segment.stored(entry)),
        textHash: segment.textHashes[segment.textOf[entry] ?? 0] ?? '',
        start: segment.starts[entry] ?? 0,
        length: segment.lengths[entry] ?? 0,
        stored: segment.storedBytes(entry),
      });
    }
    numbers.push(taken);
    yield;
  }
  const at = segments.map(() => 0);
  for (let count = 1; ; count += 1) {
    const term = firstTerm(segments, at);
    if (!term) return writer.finish();
    let isBegun = false;
    for (const [index, segment] of segments.entries()) {
      const own = at[index] ?? 0;
      if (own >= segment.termCount || compareBytes(segment.termBytes(own), term) !== 0) continue;
      at[index] = own + 1;
      segment.eachPosting(own, (entry, from, length) => {
        const number = numbers[index]?.[entry] ?? -1;
        if (number < 0) return;
        if (!isBegun) writer.term(term);
        isBegun = true;
        writer.posting(number, segment.positions.subarray(from, from + length));
      });
    }
    if (count % TERMS_AT_A_TIME === 0) yield;
  }
}

function firstTerm(segments: readonly Segment[], at: readonly number[]): Uint8Array | null {
  let first: Uint8Array | null = null;
  for (const [index, segment] of segments.entries()) {
    const own = at[index] ?? 0;
    if (own >= segment.termCount) continue;
    const bytes = segment.termBytes(own);
    if (first === null || compareBytes(bytes, first) < 0) first = bytes;
  }
  return first;
}

function sizesOf(segments: readonly Segment[]): SegmentSizes {
  const sum = { terms: 1024, postings: 1024, positions: 1024, stored: 1024 };
  for (const { sizes } of segments)
    for (const name of ['terms', 'postings', 'positions', 'stored'] as const)
      sum[name] += sizes[name];
  return sum;
}
