/**
 * A line that git leaves around what it could not merge: both sides, the common ancestor (`merge.conflictStyle diff3`),
 * and what is between them. At least seven signs, at the start of a line, then a blank or the end of the line.
 */
const MARKER = /^(?:<{7,}|>{7,}|={7,}|\|{7,})(?=[ \r\n]|$)/m;

/**
 * The line, from 1, of the first conflict marker of git; null when there is none. To be asked of a text that is no JSON:
 * in one that is, no line begins like this, since a text's line ends are escaped.
 */
export function conflictMarkerLine(text: string): number | null {
  const found = MARKER.exec(text);
  return found ? text.slice(0, found.index).split('\n').length : null;
}
