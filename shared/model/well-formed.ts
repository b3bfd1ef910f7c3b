/**
 * A JSON value whose texts are all well-formed Unicode: U+FFFD in place of each unpaired surrogate (half an emoji), in
 * keys too. The same value when nothing is wrong with it, which is as good as always.
 */
export function wellFormed<T>(value: T): T;
export function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.isWellFormed() ? value : value.toWellFormed();
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => wellFormed(item));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, member]: [string, unknown]) =>
      [key, wellFormed(key), wellFormed(member), member] as const,
  );
  return entries.every(([key, good, member, former]) => key === good && member === former)
    ? value
    : Object.fromEntries(entries.map(([, key, member]) => [key, member]));
}

/** Whether JSON names a surrogate by an escape, which alone can bring an unpaired one. Most files have none. */
export const mayHoldHalfCharacters = (text: string): boolean => /\\u[dD][89a-fA-F]/.test(text);
