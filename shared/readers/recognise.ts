/** What the first bytes of a file say. Each takes all bytes and looks at few of them; see `kinds.ts`. */

const HEAD = 4096;

/** The beginning as single characters, without a byte-order mark, without the NULs of wide letters. */
function headOf(bytes: Uint8Array, length = HEAD): string {
  let head = '';
  for (const byte of bytes.subarray(0, length)) head += String.fromCharCode(byte);
  return head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replaceAll('\0', '');
}

const SUBTITLES =
  /^(?:WEBVTT(?:[ \t\r\n]|$)|\s*(?:\d+\s*\r?\n)?\s*\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}\s*(?:-->|,)\s*\d{1,2}:\d{2}:\d{2}[,.]\d{1,3})/;

/** SubRip, WebVTT or SubViewer. */
export const looksLikeSubtitles = (bytes: Uint8Array): boolean =>
  SUBTITLES.test(headOf(bytes, 400));
