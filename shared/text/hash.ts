import type { TextHash } from '../model/ids';

/** Lower-case hexadecimal SHA-256 of bytes. */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The hash that names a normalised text: SHA-256 of it as UTF-8. */
export const hashText = (text: string): Promise<TextHash> =>
  sha256Hex(new TextEncoder().encode(text));
