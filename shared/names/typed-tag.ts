/** A tag as one types it: `harbour / dredging` is the tag “dredging” under “harbour”. */
export function readTypedTag(typed: string): {
  readonly name: string;
  readonly path: readonly string[];
} {
  const parts = typed
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return { name: parts.at(-1) ?? '', path: parts.slice(0, -1) };
}
