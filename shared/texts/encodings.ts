/**
 * Encodings in plain words, for the window and the command line: `encodingWords(name)`, `badBytesSentence(bad, name)`,
 * `encodingList()`.
 */
import type { BadBytes } from '../text/encoding/bad-bytes';
import { ENCODINGS, SCRIPTS } from '../text/encoding/encodings';
import { number } from './numbers';

/** An encoding as a person may know it: “Cyrillic (DOS 866)”. */
export function encodingWords(name: string): string {
  const known = ENCODINGS.find((one) => one.name === name);
  return known ? `${known.script} (${known.title})` : name;
}

/** Which bytes do not fit an encoding, and what the text shows for them. */
export function badBytesSentence(
  { count, byteOffset, line, column }: BadBytes,
  encoding: string,
): string {
  const place = `byte ${number(byteOffset)} (line ${number(line)}, column ${number(column)})`;
  return count === 1
    ? `One place is not ${encodingWords(encoding)}: ${place}. It is shown as �.`
    : `${number(count)} places are not ${encodingWords(encoding)}, the first at ${place}. They are shown as �.`;
}

/** All encodings by script, as lines: what to write after `--encoding`. */
export const encodingList = (): string =>
  SCRIPTS.map((script) => {
    const names = ENCODINGS.filter((one) => one.script === script).map(({ name }) => name);
    return `  ${script}: ${names.join(', ')}`;
  }).join('\n');
