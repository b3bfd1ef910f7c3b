/** Versions of the format: `parseVersion('1.0')`, `formatVersion`, `compareVersions`. */

export interface FormatVersion {
  readonly major: number;
  readonly minor: number;
}

/** Reads `major.minor`; null for anything else. */
export function parseVersion(text: string): FormatVersion | null {
  const match = /^(\d{1,6})\.(\d{1,6})$/.exec(text);
  return match ? { major: Number(match[1]), minor: Number(match[2]) } : null;
}

export const formatVersion = ({ major, minor }: FormatVersion): string => `${major}.${minor}`;

/** Negative when `a` is older than `b`. */
export const compareVersions = (a: FormatVersion, b: FormatVersion): number =>
  a.major - b.major || a.minor - b.minor;
