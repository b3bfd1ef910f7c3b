import { join, normalize, sep } from 'node:path';

/** The file in `root` that an address asks for; null when it asks for anything outside, or is malformed. */
export function resolvePath(root: string, pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  // A backslash or a drive would mean another folder on Windows; no file of ours has one.
  if (/[\0\\:]/.test(path)) return null;
  const file = normalize(join(root, path === '/' ? '/index.html' : path));
  return file.startsWith(root + sep) ? file : null;
}
