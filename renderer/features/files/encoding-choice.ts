/** Encodings a person may know by name; others are shown by their label. */
const NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'Unicode (UTF-8)',
  'utf-16le': 'Unicode (UTF-16 LE)',
  'utf-16be': 'Unicode (UTF-16 BE)',
  'windows-1252': 'Western European (Windows-1252)',
  'iso-8859-15': 'Western European (ISO 8859-15)',
  macintosh: 'Western European (Mac)',
  'windows-1250': 'Central European (Windows-1250)',
  'iso-8859-2': 'Central European (ISO 8859-2)',
  'windows-1251': 'Cyrillic (Windows-1251)',
  'koi8-r': 'Cyrillic (KOI8-R)',
  'windows-1253': 'Greek (Windows-1253)',
  'windows-1254': 'Turkish (Windows-1254)',
  'windows-1255': 'Hebrew (Windows-1255)',
  'windows-1256': 'Arabic (Windows-1256)',
  shift_jis: 'Japanese (Shift-JIS)',
  'euc-jp': 'Japanese (EUC-JP)',
  gb18030: 'Chinese (GB 18030)',
  big5: 'Chinese (Big5)',
  'euc-kr': 'Korean (EUC-KR)',
};

/** Bytes before and after the first letter that is not ASCII. */
const BEFORE = 160;
const AFTER = 640;

export interface EncodingOption {
  readonly value: string;
  readonly label: string;
}

const canonical = (label: string): string | null => {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null; // a name that this browser does not know
  }
};

/** What to choose from: the guess, what else fits, then the rest; each once. */
export function encodingOptions(
  guess: string,
  alternatives: readonly string[],
): readonly EncodingOption[] {
  const offered = new Map<string, string>();
  for (const label of [guess, ...alternatives, ...Object.keys(NAMES)]) {
    const name = canonical(label);
    if (name !== null && !offered.has(name)) offered.set(name, label);
  }
  return Array.from(offered, ([name, value]) => ({ value, label: NAMES[name] ?? value }));
}

/** The lines around the first letter that depends on the encoding, read in the encoding given. */
export function encodingPreview(bytes: Uint8Array, encoding: string): string {
  const telling = Math.max(
    0,
    bytes.findIndex((byte) => byte > 0x7f),
  );
  // Wide encodings are cut between units only.
  const start = Math.max(0, telling - BEFORE) & ~1;
  const text = new TextDecoder(encoding).decode(bytes.subarray(start, telling + AFTER));
  const cut = text.length > 0 && text.endsWith('\uFFFD') ? text.slice(0, -1) : text;
  return `${start > 0 ? '…' : ''}${cut}${telling + AFTER < bytes.length ? '…' : ''}`;
}
