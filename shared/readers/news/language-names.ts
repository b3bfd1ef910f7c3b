const NAMES: Readonly<Record<string, readonly string[]>> = {
  en: ['english', 'englisch', 'anglais', 'inglés', 'inglese', '英文', '英語', 'английский'],
  de: ['german', 'deutsch', 'allemand', 'alemán', 'tedesco', '德文', 'немецкий'],
  fr: ['french', 'französisch', 'français', 'francés', 'francese', '法文', 'французский'],
  es: ['spanish', 'spanisch', 'espagnol', 'español', 'spagnolo', '西班牙文', 'испанский'],
  it: ['italian', 'italienisch', 'italien', 'italiano', '意大利文'],
  nl: ['dutch', 'niederländisch', 'néerlandais', 'nederlands', 'holandés'],
  pt: ['portuguese', 'portugiesisch', 'portugais', 'portugués', 'português'],
  ru: ['russian', 'russisch', 'russe', 'ruso', 'русский', '俄文'],
  zh: ['chinese', 'chinesisch', 'chinois', 'chino', '中文'],
  ja: ['japanese', 'japanisch', 'japonais', 'japonés', '日本語', '日文'],
  ko: ['korean', 'koreanisch', 'coréen', '한국어'],
  pl: ['polish', 'polnisch', 'polonais', 'polski'],
  tr: ['turkish', 'türkisch', 'turc', 'türkçe'],
  ar: ['arabic', 'arabisch', 'arabe', 'العربية'],
};

/** The BCP 47 tag of a language that a database names; '' for one that is not known. */
export function languageNamed(name: string): string {
  const [, first = ''] = /^\s*([^;,/(\s]+)/u.exec(name.toLowerCase()) ?? [];
  if (/^[a-z]{2}$/.test(first)) return first;
  return Object.entries(NAMES).find(([, names]) => names.includes(first))?.[0] ?? '';
}
