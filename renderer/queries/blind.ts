import { useLive } from './database-context';

/** Whether blind mode hides anything from the person at this desk; false while it is read. */
export const useBlind = (): boolean =>
  useLive(async (reading) => (await reading.sight()).blind, []) ?? false;
