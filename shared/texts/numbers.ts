/** Numbers, counts and sizes in words: `number(n)`, `many(n, one, more)`, `formatSize(bytes)`. */

/** A whole number with its thousands apart. */
export const number = (value: number): string => value.toLocaleString('en-GB');

/** A count with its noun. */
export const many = (count: number, one: string, more: string): string =>
  `${number(count)} ${count === 1 ? one : more}`;

/** A size in the unit a person would use. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return many(bytes, 'byte', 'bytes');
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${size.toLocaleString('en-GB', { maximumFractionDigits: size < 10 ? 1 : 0 })} ${unit}`;
}
