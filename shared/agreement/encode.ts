/** Values as small numbers, in order of first appearance. Equal values must be identical (`===`). */
export function encodeValues<V>(rows: readonly (readonly (V | null)[])[]): {
  readonly values: readonly V[];
  /** The rows without what is missing. */
  readonly codes: readonly (readonly number[])[];
} {
  const codeOf = new Map<V, number>();
  const codes = rows.map((row) => {
    const own: number[] = [];
    for (const value of row) {
      if (value === null) continue;
      let code = codeOf.get(value);
      if (code === undefined) {
        code = codeOf.size;
        codeOf.set(value, code);
      }
      own.push(code);
    }
    return own;
  });
  return { values: [...codeOf.keys()], codes };
}
