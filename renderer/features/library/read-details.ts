/** Authors as typed: one a line, or separated by semicolons (names may hold commas). No doubles, no empty ones. */
export function readAuthors(typed: string): readonly string[] {
  const names = typed
    .split(/[;\n]/)
    .map((name) => name.replaceAll(/\s+/g, ' ').trim())
    .filter((name) => name !== '');
  return [...new Set(names)];
}

/** A language tag in its canonical form (BCP 47), '' for none, null when it is no such tag. */
export function readLanguage(typed: string): string | null {
  const tag = typed.trim();
  if (tag === '') return '';
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** Whether an address may be offered to be opened: `https:` only, everything else is shown as text. */
export function isOpenable(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}
