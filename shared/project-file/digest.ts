/**
 * The digest of a file: SHA-256 of its text as UTF-8, lines ended by LF, with the line of the digest left out.
 * Another program checks it so: grep -v '^"digest": "sha256:' FILE | sha256sum
 *
 * `digestLine(digest)`, `digestOf(text)`, `checkDigest(text)`.
 */
import { sha256Hex } from '../text/hash';

const START = '"digest": "sha256:';

/** The line that holds the digest, the last but one of a file, without its LF. */
export const digestLine = (digest: string): string => `"digest": ${JSON.stringify(digest)}`;

/** The digest of a text that has no digest line. */
export const digestOf = async (text: string): Promise<string> =>
  `sha256:${await sha256Hex(new TextEncoder().encode(text))}`;

/**
 * Whether the digest in a file is that of its text. CRLF counts as LF: mail and version control change line
 * ends, and JSON strings cannot hold them. `differs` says that the file was edited or laid out anew after it
 * was exported; that is worth telling and no reason to refuse it.
 */
export async function checkDigest(text: string): Promise<'matches' | 'differs' | 'none'> {
  const lines = text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text;
  const start = lines.lastIndexOf(`\n${START}`) + 1;
  if (start === 0) return 'none';
  const end = lines.indexOf('\n', start);
  const line = lines.slice(start, end < 0 ? lines.length : end).replace(/,$/, '');
  const rest = end < 0 ? '' : lines.slice(end + 1);
  return line === digestLine(await digestOf(lines.slice(0, start) + rest)) ? 'matches' : 'differs';
}
