import type { Id } from '../../shared/model/ids';
import type { Reading } from '../db/repository';

/** Which text each quote of some articles stands in, as one string: another one when a quote was carried or taken back. */
export async function readQuoteTexts(
  reading: Reading,
  documentIds: readonly Id[],
): Promise<string> {
  const all = await Promise.all(documentIds.map((id) => reading.quotesOf(id)));
  return all
    .flat()
    .map(({ id, anchor }) => `${id} ${anchor.textHash}`)
    .join();
}
