const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

const SIGNATURES: readonly (readonly [starts: string, what: string])[] = [
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['RIFF', 'a sound, film or picture (RIFF)'],
  ['%PDF-', 'a PDF document'],
  ['\x7fELF', 'a program (ELF)'],
  ['\xcf\xfa\xed\xfe', 'a program (Mach-O)'],
  ['\xd0\xcf\x11\xe0', 'an old Office document (.doc, .xls or .ppt)'],
  ['{\\rtf', 'an RTF document'],
  ['\x1f\x8b', 'a gzip archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['OggS', 'a sound (Ogg)'],
  ['ID3', 'a sound (MP3)'],
  ['SQLite format 3', 'a SQLite database'],
];
/** What ZIP archives are that begin like this; looked for in their first few kilobytes. */
const ZIPPED: readonly (readonly [part: string, what: string])[] = [
  ['word/', 'a Word document (.docx)'],
  ['xl/', 'an Excel workbook (.xlsx)'],
  ['ppt/', 'a PowerPoint presentation (.pptx)'],
  ['opendocument.text', 'an OpenDocument text (.odt)'],
  ['epub', 'an e-book (.epub)'],
];

/**
 * What a file that Verbatim does not read is, by its first bytes: part of a sentence, such as “a PDF document”. Null for
 * none known.
 */
export function knownKind(bytes: Uint8Array): string | null {
  const head = ascii(bytes, 0, 16);
  if (head.startsWith('PK\x05\x06')) return 'a ZIP archive';
  if (head.startsWith('PK\x03\x04')) {
    const start = ascii(bytes, 0, Math.min(bytes.length, 4096));
    return ZIPPED.find(([part]) => start.includes(part))?.[1] ?? 'a ZIP archive';
  }
  // Two letters alone may begin a text; a program has NULs soon after.
  if (head.startsWith('MZ') && bytes.subarray(0, 64).includes(0)) return 'a Windows program';
  if (isOutlookMessage(bytes)) return 'an Outlook message (.msg)';
  return SIGNATURES.find(([starts]) => head.startsWith(starts))?.[1] ?? null;
}

/** Whether bytes are a message as Outlook saves it: a compound file that names the parts of one. */
export const isOutlookMessage = (bytes: Uint8Array): boolean =>
  ascii(bytes, 0, 4) === '\xd0\xcf\x11\xe0' && includesWide(bytes, '__substg1.0_');

/** How far the parts of an old Office file are looked for (bytes): its directory may lie behind what it holds. */
const PARTS = 1024 * 1024;

/** Whether bytes hold a text in letters of two bytes each. */
function includesWide(bytes: Uint8Array, text: string): boolean {
  const wide = Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat();
  const first = wide[0] ?? 0;
  const most = Math.min(bytes.length, PARTS);
  for (let at = bytes.indexOf(first); at !== -1 && at < most; at = bytes.indexOf(first, at + 1))
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
