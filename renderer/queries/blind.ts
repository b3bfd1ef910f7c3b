import type { Id } from '../../shared/model/ids';
import { useLive } from './database-context';
import type { Hiding } from '../db/repository';

/** Whether blind mode hides anything from the person at this desk; false while it is read. */
export const useBlind = (): boolean =>
  useLive(async (reading) => (await reading.sight()).blind, []) ?? false;

/** What blind mode hides in an article; null when nothing is hidden, undefined while it is read. */
export function useHiding(documentId: Id | null): Hiding | null | undefined {
  const read = useLive(
    async (reading) => ({
      documentId,
      hiding: documentId === null ? null : await reading.hiding(documentId),
    }),
    [documentId],
  );
  return read?.documentId === documentId ? read.hiding : undefined;
}
