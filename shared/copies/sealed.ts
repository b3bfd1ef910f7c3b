import { sha256Hex } from '../text/hash';

/** A line of JSON behind its own SHA-256, so that damage is noticed. For small files and the heads of large ones. */
export async function seal(value: unknown): Promise<string> {
  const json = JSON.stringify(value);
  return `${await sha256Hex(new TextEncoder().encode(json))} ${json}\n`;
}

/** The longest line that is looked for, in bytes: a mark with a name of any language. */
const LINE_LIMIT = 64 * 1024;

/** The value of the sealed line that bytes begin with, and where the line ends; null where there is none, or damage. */
export async function unseal(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly value: unknown; readonly end: number } | null> {
  const end = bytes.subarray(0, LINE_LIMIT).indexOf(10);
  if (end < 66) return null;
  const hash = new TextDecoder().decode(bytes.subarray(0, 64));
  const json = bytes.slice(65, end);
  if ((await sha256Hex(json)) !== hash) return null;
  const value: unknown = JSON.parse(new TextDecoder().decode(json));
  return { value, end: end + 1 };
}
