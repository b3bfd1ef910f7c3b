import { findUnseen } from '../text/invisible';
import { many } from './numbers';

type UnseenKind = ReturnType<typeof findUnseen>[number]['kind'];
/** How many there are of each kind. */
export type UnseenCounts = ReadonlyMap<UnseenKind, number>;

const NAMES: Readonly<Record<UnseenKind, readonly [one: string, several: string]>> = {
  'soft-hyphen': ['soft hyphen', 'soft hyphens'],
  'zero-width': ['zero-width character', 'zero-width characters'],
  'bidi-control': ['mark of writing direction', 'marks of writing direction'],
  'byte-order-mark': ['byte order mark', 'byte order marks'],
  'private-use': ['private-use character', 'private-use characters'],
  'variation-selectors': ['run of variation selectors', 'runs of variation selectors'],
  'content-credentials': [
    'C2PA manifest (it says where the text comes from)',
    'C2PA manifests (they say where the text comes from)',
  ],
  'tag-characters': ['tag character', 'tag characters'],
  'look-alike': ['letter that looks like another', 'letters that look like others'],
  'no-break-space': ['no-break space', 'no-break spaces'],
};

/** Kinds that are one thing however many characters they have. */
const WHOLE: ReadonlySet<UnseenKind> = new Set(['variation-selectors', 'content-credentials']);

/** Counts what nobody sees in a text, on top of what was counted before. */
export function countUnseen(text: string, before: UnseenCounts = new Map()): UnseenCounts {
  const counts = new Map(before);
  for (const { kind, start, end } of findUnseen(text)) {
    const count = WHOLE.has(kind) ? 1 : Array.from(text.slice(start, end)).length;
    counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  return counts;
}

/** “2 soft hyphens, 1 zero-width character”; '' for none. */
export const unseenWords = (counts: UnseenCounts): string =>
  Array.from(counts, ([kind, count]) => many(count, ...NAMES[kind])).join(', ');
