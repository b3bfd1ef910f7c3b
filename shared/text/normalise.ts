const REPLACED = /[\0]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A text as Verbatim keeps it: byte-order mark removed, CR LF and CR made LF, NUL and lone surrogates replaced by
 * U+FFFD (same length; `replaced` counts them). Never NFC, which would move offsets. Done once, at import.
 */
export function normaliseText(raw: string): { readonly text: string; readonly replaced: number } {
  let replaced = 0;
  const text = raw
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(REPLACED, () => {
      replaced += 1;
      return '\uFFFD';
    });
  return { text, replaced };
}
