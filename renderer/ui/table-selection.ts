/** Which rows of a table are chosen, and how keys and pointers change that: pure functions on sets of ids. */

/** Where a stretch of rows began, with what was chosen before it. */
export interface StretchStart {
  readonly at: number;
  readonly before: ReadonlySet<string>;
}

/** The rows of a table in their order; null for a row that cannot be chosen, such as the head of a group. */
type Ids = readonly (string | null)[];

/** One more, or one less. */
export function withToggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** All of some rows, or none of them where all are chosen. */
export function withAllToggled(
  chosen: ReadonlySet<string>,
  ids: readonly string[],
): ReadonlySet<string> {
  const next = new Set(chosen);
  const all = ids.every((id) => chosen.has(id));
  for (const id of ids)
    if (all) next.delete(id);
    else next.add(id);
  return next;
}

/** What was chosen before, and all rows from the anchor to another one, both included. */
export function stretched(ids: Ids, { at, before }: StretchStart, to: number): ReadonlySet<string> {
  const next = new Set(before);
  for (const id of ids.slice(Math.min(at, to), Math.max(at, to) + 1)) if (id !== null) next.add(id);
  return next;
}
