/** The longest start of a text that is no more than `limit` bytes of UTF-8 and halves no character. */
export function cutToBytes(text: string, limit: number): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(limit));
  return text.slice(0, read);
}
