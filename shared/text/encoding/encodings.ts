/** The scripts that encodings are grouped by, in the order they are offered. */
export const SCRIPTS = [
  'Unicode',
  'Western European',
  'Central European',
  'Baltic',
  'Turkish',
  'Cyrillic',
  'Greek',
  'Hebrew',
  'Arabic',
  'Thai',
  'Vietnamese',
  'Chinese',
  'Japanese',
  'Korean',
] as const;
/** What an encoding is for, in plain words. */
export type Script = (typeof SCRIPTS)[number];

/** An encoding that a person can choose. `name` is that of the Encoding Standard, or of a DOS code page. */
export interface Encoding {
  readonly name: string;
  readonly script: Script;
  /** What programs call it: “Windows-1252”. */
  readonly title: string;
}

const of = (
  script: Script,
  ...pairs: readonly (readonly [string, string])[]
): readonly Encoding[] => pairs.map(([name, title]) => ({ name, script, title }));

/**
 * Every encoding that is offered, by script, the more usual first. Of two that read the same bytes in the same way the
 * former is the one that is guessed. The Encoding Standard's `x-user-defined` and `replacement` write no language.
 */
export const ENCODINGS: readonly Encoding[] = [
  ...of('Unicode', ['utf-8', 'UTF-8'], ['utf-16le', 'UTF-16 LE'], ['utf-16be', 'UTF-16 BE']),
  ...of(
    'Western European',
    ['windows-1252', 'Windows-1252, Latin 1'],
    ['macintosh', 'Mac Roman'],
    ['iso-8859-15', 'ISO 8859-15'],
    ['cp850', 'DOS 850'],
    ['cp437', 'DOS 437'],
    ['iso-8859-3', 'ISO 8859-3, Maltese and Esperanto'],
    ['iso-8859-10', 'ISO 8859-10, Nordic'],
    ['iso-8859-14', 'ISO 8859-14, Celtic'],
  ),
  ...of(
    'Central European',
    ['windows-1250', 'Windows-1250'],
    ['iso-8859-2', 'ISO 8859-2'],
    ['cp852', 'DOS 852'],
    ['iso-8859-16', 'ISO 8859-16, Romanian'],
  ),
  ...of(
    'Baltic',
    ['windows-1257', 'Windows-1257'],
    ['iso-8859-13', 'ISO 8859-13'],
    ['iso-8859-4', 'ISO 8859-4'],
  ),
  ...of('Turkish', ['windows-1254', 'Windows-1254, ISO 8859-9']),
  ...of(
    'Cyrillic',
    ['windows-1251', 'Windows-1251'],
    ['koi8-u', 'KOI8-U'],
    ['koi8-r', 'KOI8-R'],
    ['ibm866', 'DOS 866'],
    ['iso-8859-5', 'ISO 8859-5'],
    ['x-mac-cyrillic', 'Mac Cyrillic'],
  ),
  ...of('Greek', ['windows-1253', 'Windows-1253'], ['iso-8859-7', 'ISO 8859-7']),
  ...of(
    'Hebrew',
    ['windows-1255', 'Windows-1255'],
    ['iso-8859-8', 'ISO 8859-8'],
    ['iso-8859-8-i', 'ISO 8859-8-I'],
  ),
  ...of('Arabic', ['windows-1256', 'Windows-1256'], ['iso-8859-6', 'ISO 8859-6']),
  ...of('Thai', ['windows-874', 'Windows-874, TIS-620']),
  ...of('Vietnamese', ['windows-1258', 'Windows-1258']),
  ...of('Chinese', ['gb18030', 'GB 18030'], ['gbk', 'GBK, GB 2312'], ['big5', 'Big5']),
  ...of(
    'Japanese',
    ['shift_jis', 'Shift JIS'],
    ['euc-jp', 'EUC-JP'],
    ['iso-2022-jp', 'ISO 2022-JP'],
  ),
  ...of('Korean', ['euc-kr', 'EUC-KR, Windows-949']),
];
