/** Values as small numbers, in order of first appearance. Equal values must be identical (`===`). */
export function encode<V>(rows: readonly (readonly (V | null)[])[]): {
  readonly values: readonly V[];
  /** The rows without what is missing. */
  readonly codes: readonly (readonly number[])[];
} {
  const codeOf = new Map<V, number>();
  const codes = rows.map((row) =>
    row
      .filter((value) => value !== null)
      .map((value) => {
        const code = codeOf.get(value) ?? codeOf.size;
        codeOf.set(value, code);
        return code;
      }),
  );
  return { values: [...codeOf.keys()], codes };
}
