/** Ways to make a bad file from a good one, for the case tables. */
export type Json = Record<string, unknown>;
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
export function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes[index * 2 + (little ? 0 : 1)] = code & 0xff;
    bytes[index * 2 + (little ? 1 : 0)] = code >> 8;
  }
  return bytes;
}
export const joinBytes = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => Array.from(part)));
export const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
/** The sample with a member put in front. */
export const withMember = (text: string, member: string): Uint8Array =>
  utf8(text.replace('{\n', `{\n${member},\n`));
/** The sample changed as data and written by JSON.stringify, as another program would. */
export const edited = (text: string, change: (file: Json) => void): Uint8Array => {
  const file = JSON.parse(text) as Json;
  change(file);
  return utf8(JSON.stringify(file));
};
/** A text edited by hand by someone who says so: the digest gives way. */
export const admitted = (text: string): string =>
  text.replace(/\n"digest": "[^"]*"/, '\n"digest": "edited"');
