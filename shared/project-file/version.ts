/** Versions of the format: `parseVersion('1.0')`, `formatVersion`, `compareVersions`. */

export interface Version {
  readonly major: number;
  readonly minor: number;
}

/** Reads `major.minor`; null for anything else. */
export function parseVersion(text: string): Version | null {
  const match = /^(\d{1,6})\.(\d{1,6})$/.exec(text);
  return match ? { major: Number(match[1]), minor: Number(match[2]) } : null;
}

export const formatVersion = ({ major, minor }: Version): string => `${major}.${minor}`;

/** Negative when `a` is older than `b`. */
export const compareVersions = (a: Version, b: Version): number =>
  a.major - b.major || a.minor - b.minor;
