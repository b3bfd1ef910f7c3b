import { compareCodeUnits } from '../lib/canonical-json';
import type { MarkupRecord } from '../model/records';

/** The version in the name of a reader, such as 2 in `html@2`; 0 where it names none. */
const versionOf = ({ reader }: MarkupRecord): number => Number(/@(\d+)$/.exec(reader)?.[1] ?? 0);

/**
 * Of what several readers found beside one text, what the newest of them did: of the highest version, else the one that came
 * last. Everybody who has the same records has the same one. Null for none.
 */
export function newestMarkup(records: readonly MarkupRecord[]): MarkupRecord | null {
  const [newest] = records
    .filter(({ deleted }) => !deleted)
    .toSorted(
      (a, b) =>
        versionOf(b) - versionOf(a) ||
        compareCodeUnits(b.revision.created.at, a.revision.created.at) ||
        compareCodeUnits(a.id, b.id),
    );
  return newest ?? null;
}
