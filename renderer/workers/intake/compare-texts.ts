import type { TextAlignment } from '../../../shared/anchoring/align-texts';

/** A stretch of one of two texts: in both, only in this one, or cut out because it is long and in both. */
export interface ComparedStretch {
  readonly kind: 'same' | 'differs' | 'cut';
  readonly text: string;
}

/** Two texts around the places where they differ. */
export interface ComparedTexts {
  readonly former: readonly ComparedStretch[];
  readonly latter: readonly ComparedStretch[];
  /** In how many places they differ, also those beyond what is shown. */
  readonly places: number;
}

/** What is shown on each side of a difference, and of a text that begins alike (UTF-16 units). */
const AROUND = 64;
/** The most of either text that is shown (UTF-16 units). Whoever wants more opens the article. */
const MOST = 6000;

interface Piece {
  readonly kind: 'same' | 'former' | 'latter';
  readonly text: string;
}

/** The two texts as pieces in order: what both have, and between it what only one has. Moved passages count as differing. */
function piecesOf(former: string, latter: string, alignment: TextAlignment): Piece[] {
  const { from, to, matches } = alignment;
  const pieces: { kind: Piece['kind']; text: string }[] = [];
  const add = (kind: Piece['kind'], text: string) => {
    const last = pieces.at(-1);
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
  let reached = { former: 0, latter: 0 };
  // What lies before a token, blanks included, is the same where both have the same there.
  const addGap = (formerEnd: number, latterEnd: number) => {
    const gone = former.slice(reached.former, formerEnd);
    const come = latter.slice(reached.latter, latterEnd);
    if (gone === come) add('same', gone);
    else {
      add('former', gone);
      add('latter', come);
    }
  };
  for (const [at, match] of matches.entries()) {
    const place = to.starts[match] ?? -1;
    if (match < 0 || place < reached.latter) continue;
    const start = from.starts[at] ?? 0;
    addGap(start, place);
    reached = { former: start, latter: place };
    const end = from.ends[at] ?? 0;
    const token = former.slice(start, end);
    if (!latter.startsWith(token, place)) continue;
    add('same', token);
    reached = { former: end, latter: place + token.length };
  }
  addGap(former.length, latter.length);
  return pieces;
}

/** A text that both have, cut down to what stands beside a difference. */
function shorten(text: string, isFirst: boolean, isLast: boolean): readonly ComparedStretch[] {
  const head = isFirst ? 0 : AROUND;
  const tail = isLast ? 0 : AROUND;
  if (text.length <= head + tail + 2 * AROUND) return [{ kind: 'same', text }];
  const begin = text.slice(0, head).replace(/\S*$/u, '');
  const end = tail === 0 ? '' : text.slice(-tail).replace(/^\S*/u, '');
  const shown: readonly ComparedStretch[] = [
    { kind: 'same', text: begin },
    { kind: 'cut', text: ' … ' },
    { kind: 'same', text: end },
  ];
  return shown.filter((one) => one.text !== '');
}

/** The pieces with a blank between two differences taken for part of both, so that no difference falls apart into words. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  let gap = { former: '', latter: '' };
  const close = () => {
    for (const kind of ['former', 'latter'] as const)
      if (gap[kind] !== '') all.push({ kind, text: gap[kind] });
    gap = { former: '', latter: '' };
  };
  for (const [at, { kind, text }] of pieces.entries()) {
    const isBetween = isWhite(text) && at > 0 && at < pieces.length - 1;
    if (kind !== 'same') gap[kind] += text;
    else if (isBetween && gap.former + gap.latter !== '')
      gap = { former: gap.former + text, latter: gap.latter + text };
    else {
      close();
      all.push({ kind, text });
    }
  }
  close();
  return all;
}

const isWhite = (text: string): boolean => text.trim() === '';

/** Two texts side by side, what differs marked and what both have cut down to what stands beside it. */
export function compareTexts(
  former: string,
  latter: string,
  alignment: TextAlignment,
): ComparedTexts {
  const pieces = joined(piecesOf(former, latter, alignment));
  const sides = { former: [] as ComparedStretch[], latter: [] as ComparedStretch[] };
  let places = 0;
  let shown = 0;
  for (const [at, { kind, text }] of pieces.entries()) {
    const before = pieces[at - 1];
    // What is gone and what came in its place are one place.
    if (kind !== 'same' && !isWhite(text) && (before === undefined || before.kind === 'same'))
      places += 1;
    if (shown > MOST) continue;
    const stretches =
      kind === 'same' ? shorten(text, at === 0, at === pieces.length - 1) : differing(text);
    shown += stretches.reduce((sum, one) => sum + one.text.length, 0);
    if (kind !== 'latter') sides.former.push(...stretches);
    if (kind !== 'former') sides.latter.push(...stretches);
  }
  if (shown > MOST) for (const side of Object.values(sides)) side.push({ kind: 'cut', text: ' …' });
  return { ...sides, places };
}

const differing = (text: string): readonly ComparedStretch[] => [
  isWhite(text)
    ? { kind: 'same', text }
    : { kind: 'differs', text: text.length > MOST ? `${text.slice(0, MOST)}…` : text },
];
