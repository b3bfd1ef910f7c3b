import type { Decoded } from '../text/decode';
import type { Loss } from './reader';

/** What decoding lost; `replaced` characters no text may hold. */
export function decodingLosses({ bad }: Pick<Decoded, 'bad'>, replaced: number): readonly Loss[] {
  const losses: Loss[] = [];
  if (replaced > 0) losses.push({ kind: 'unfit-characters', count: replaced });
  if (bad) losses.push({ kind: 'unfit-bytes', bytes: bad });
  return losses;
}

/** What joining of wrapped lines changed. */
export function joiningLosses({
  joined,
  hyphens,
}: {
  readonly joined: number;
  readonly hyphens: number;
}): readonly Loss[] {
  const losses: Loss[] = [];
  if (joined > 0) losses.push({ kind: 'joined-lines', count: joined });
  if (hyphens > 0) losses.push({ kind: 'joined-hyphens', count: hyphens });
  return losses;
}
