/** Values with their names, as `Segmented` and `Select` offer them. */
export const namedOptions = <const T extends string>(
  values: readonly T[],
  names: Readonly<Record<T, string>>,
) => values.map((value) => ({ value, label: names[value] }));
