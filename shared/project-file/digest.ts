/**
 * The digest of a file: SHA-256 of its text as UTF-8, lines ended by LF, with the line of the digest left out.
 * Another program checks it so: grep -v '^"digest": "sha256:' FILE | sha256sum
 *
 * `digestLine(digest)`, `digestOf(text)`, `digestFits(text, stated)`, `hashJson(value)`.
 */
import { sha256Hex } from '../text/hash';
import { canonicalJson } from './canonical-json';

/** Hash of a JSON value, whatever the order of its keys. */
export const hashJson = (value: unknown): Promise<string> =>
  sha256Hex(new TextEncoder().encode(canonicalJson(value)));

/** The line that holds the digest, the last but one of a file, without its LF. */
export const digestLine = (digest: string): string => `"digest": ${JSON.stringify(digest)}`;

/** The digest of a text that has no digest line. */
export const digestOf = async (text: string): Promise<string> =>
  `sha256:${await sha256Hex(new TextEncoder().encode(text))}`;

/**
 * Whether the digest that a file states is that of its text. CRLF counts as LF: mail and version control change
 * line ends, and JSON strings cannot hold them. False says that the file was edited or laid out anew after it
 * was exported; that is worth telling and no reason to refuse it.
 */
export async function digestFits(text: string, stated: string): Promise<boolean> {
  const lines = text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text;
  const line = `\n${digestLine(stated)}\n`;
  const start = lines.lastIndexOf(line) + 1;
  if (start === 0) return false;
  return stated === (await digestOf(lines.slice(0, start) + lines.slice(start - 1 + line.length)));
}
