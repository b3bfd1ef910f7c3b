/** A stretch of two texts: in both, or only in the former or the latter. */
export interface DiffPart {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Longer texts are shown whole, one after the other (words): nobody reads such a difference word by word. */
const MOST_WORDS = 400;

/** The difference of two texts word by word, by their longest common subsequence. */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const a = before.match(/\s+|[^\s]+/g) ?? [];
  const b = after.match(/\s+|[^\s]+/g) ?? [];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS)
    return [
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ];
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1)
    for (let column = b.length - 1; column >= 0; column -= 1)
      longest[row * width + column] =
        a[row] === b[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const parts: { kind: DiffPart['kind']; text: string }[] = [];
  const add = (kind: DiffPart['kind'], text: string | undefined) => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text ?? '';
    else parts.push({ kind, text: text ?? '' });
  };
  let row = 0;
  let column = 0;
  while (row < a.length || column < b.length) {
    if (row < a.length && column < b.length && a[row] === b[column]) {
      add('same', a[row]);
      row += 1;
      column += 1;
    } else if (
      column === b.length ||
      (row < a.length && at(row + 1, column) >= at(row, column + 1))
    ) {
      add('gone', a[row]);
      row += 1;
    } else {
      add('new', b[column]);
      column += 1;
    }
  }
  return parts;
}
