/** Where words stand in a window, in UTF-16 units of the window, `end` exclusive. */
interface SharedStretch {
  readonly start: number;
  readonly end: number;
}

/** What a context may gain in length before the rest is no longer compared, in UTF-16 units. */
const SLACK = 16;
/** Share of the units that unlike texts of one language have in common by chance when they are aligned. */
const BY_CHANCE = 0.4;

/**
 * How much of a context stands at the beginning of a text, as 0–1 above what chance gives: alignment with edits, the
 * end of the text free (Sellers 1980), so that a neighbourhood that was itself corrected still counts.
 */
export function contextLikeness(context: string, text: string): number {
  if (context === '') return 0;
  const beside = text.slice(0, context.length + SLACK);
  if (beside.startsWith(context)) return 1;
  let row = Uint32Array.from({ length: beside.length + 1 }, (_, at) => at);
  for (let i = 1; i <= context.length; i += 1) {
    const next = new Uint32Array(beside.length + 1);
    next[0] = i;
    for (let j = 1; j <= beside.length; j += 1) {
      const same = context.charCodeAt(i - 1) === beside.charCodeAt(j - 1);
      next[j] = Math.min(
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
      );
    }
    row = next;
  }
  const likeness = 1 - Math.min(...row) / context.length;
  return Math.max(0, (likeness - BY_CHANCE) / (1 - BY_CHANCE));
}

/** A text with its units in reverse order, so that a prefix is compared from the words outwards. */
export function reversed(text: string): string {
  let turned = '';
  for (let at = text.length - 1; at >= 0; at -= 1) turned += text.charAt(at);
  return turned;
}

/**
 * Where `words` stand in a window when `before`, `words` and `after` are aligned with it as one, both ends of the
 * window free (Sellers 1980). The context decides where edited words begin and end: of “Robin was”, “Robim” is found,
 * not “Robi”. Costs the length of the three together times that of the window.
 */
export function alignInWindow(
  window: string,
  before: string,
  words: string,
  after: string,
): SharedStretch {
  const sought = before + words + after;
  const first = before.length;
  const last = first + words.length;
  const rows = sought.length + 1;
  let edits = Uint32Array.from({ length: rows }, (_, row) => row);
  let begun = new Uint32Array(rows);
  let ended = new Uint32Array(rows);
  let best = { start: 0, end: 0, edits: sought.length + 1 };
  for (let column = 1; column <= window.length; column += 1) {
    const nextEdits = new Uint32Array(rows);
    const nextBegun = new Uint32Array(rows);
    const nextEnded = new Uint32Array(rows);
    if (first === 0) nextBegun[0] = column;
    const unit = window.charCodeAt(column - 1);
    for (let row = 1; row < rows; row += 1) {
      const replace = (edits[row - 1] ?? 0) + (sought.charCodeAt(row - 1) === unit ? 0 : 1);
      const insert = (edits[row] ?? 0) + 1;
      const drop = (nextEdits[row - 1] ?? 0) + 1;
      const least = Math.min(replace, insert, drop);
      nextEdits[row] = least;
      const inserted = least === insert && least !== replace;
      const dropped = !inserted && least !== replace;
      const from = dropped ? row - 1 : inserted ? row : row - 1;
      nextBegun[row] = (dropped ? nextBegun[from] : begun[from]) ?? 0;
      nextEnded[row] = (dropped ? nextEnded[from] : ended[from]) ?? 0;
      // Units put in before the words belong to what is before them, those after the words to what is after.
      if (row === first) nextBegun[row] = column;
      if (row === last && !inserted) nextEnded[row] = column;
    }
    edits = nextEdits;
    begun = nextBegun;
    ended = nextEnded;
    const total = edits[rows - 1] ?? 0;
    if (total < best.edits)
      best = { start: begun[rows - 1] ?? 0, end: ended[rows - 1] ?? 0, edits: total };
  }
  return { start: best.start, end: Math.max(best.start, best.end) };
}
