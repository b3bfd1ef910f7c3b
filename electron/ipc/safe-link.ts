/** The address to open, or null: only `https:` without a name and password, which can disguise the host. */
export function safeLink(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'https:' && !url.username && !url.password ? url.href : null;
}
