/**
 * The digest of a file: SHA-256 of its text as UTF-8, lines ended by LF, with the line of the digest left out.
 * Another program checks it so: grep -v '^"digest": "sha256:' FILE | sha256sum
 *
 * `digestLine(digest)`, `digestOf(text)`, `checkDigest(text, stated)`, `hashJson(value)`.
 */
import { sha256Hex } from '../text/hash';
import { canonicalJson } from '../lib/canonical-json';

/** Hash of a JSON value, whatever the order of its keys. */
export const hashJson = (value: unknown): Promise<string> =>
  sha256Hex(new TextEncoder().encode(canonicalJson(value)));

/** The line that holds the digest, the last but one of a file, without its LF. */
export const digestLine = (digest: string): string => `"digest": ${JSON.stringify(digest)}`;

/** The digest of a text that has no digest line. */
export const digestOf = async (text: string): Promise<string> =>
  `sha256:${await sha256Hex(new TextEncoder().encode(text))}`;

/**
 * What the digest that a file states says of it. `differs`: it is laid out as Verbatim writes it and its text is another,
 * so that it was damaged or edited. `void`: another program laid it out anew, or a person wrote something else in place of
 * the digest to say that they edited it; nothing is known of the content then.
 */
export type DigestVerdict = 'fits' | 'differs' | 'void';

/** Whether this is a digest to be checked at all. */
export const isDigest = (stated: string): boolean => stated.startsWith('sha256:');

/**
 * Holds the text of a file against the digest that it states. CRLF counts as LF, and a line end missing at the very end
 * is none: mail, editors and version control change line ends, and JSON strings cannot hold them.
 */
export async function checkDigest(text: string, stated: string): Promise<DigestVerdict> {
  const lines = `${text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text}\n`;
  const line = `\n${digestLine(stated)}\n`;
  const at = lines.lastIndexOf(line);
  if (!isDigest(stated) || at < 0) return 'void';
  const tail = lines.slice(at + line.length).trimEnd();
  return stated === (await digestOf(`${lines.slice(0, at + 1)}${tail}\n`)) ? 'fits' : 'differs';
}
