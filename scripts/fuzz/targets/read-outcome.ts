import assert from 'node:assert/strict';
import type { Mark } from '../../../shared/model/mark';
import { readArticles } from '../../../shared/readers/read-articles';
import type { ReadAs } from '../../../shared/text/decode';
import { encodingName } from '../../../shared/text/encoding/decode-as';
import { hashText } from '../../../shared/text/hash';
import { normaliseText } from '../../../shared/text/normalise';
import { articleProblem } from '../../../shared/texts/file-problems';
import { lossSentence } from '../../../shared/texts/losses';

/** Whatever a file holds, reading it gives articles as they will be stored, or a sentence about what is wrong. */
export async function assertOutcome(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  reading: ReadAs,
): Promise<void> {
  const read = await readArticles(bytes, name, reading, () => undefined);
  if (!read.ok) {
    const about = read.error.kind === 'unknown-encoding' ? `“${reading.encoding}”` : '“a file”';
    const sentence = articleProblem('a file', read.error);
    assert.ok(sentence.startsWith(`${about} `) && sentence.length > 20, sentence);
    return;
  }
  assert.ok(read.value.articles.length > 0);
  for (const { text, hash, details, losses, marks } of read.value.articles) {
    assert.equal(normaliseText(text).text, text);
    assert.ok(text.isWellFormed());
    assert.match(text, /\S/u);
    assert.equal(hash, await hashText(text));
    for (const told of [details.title, details.publisher, ...details.authors, details.url])
      assert.ok(told.isWellFormed());
    for (const loss of losses) assert.ok(lossSentence(loss, read.value.encoding).length > 20);
    assertMarksFit(text, marks);
  }
  // What is offered instead can be taken.
  for (const other of read.value.alternatives) assert.equal(encodingName(other), other);
}

/** Throws when marks do not lie within the text, in order. */
export function assertMarksFit(text: string, marks: readonly Mark[]): void {
  let before = 0;
  for (const { start, end } of marks) {
    assert.ok(before <= start && start <= end && end <= text.length);
    before = start;
  }
}
