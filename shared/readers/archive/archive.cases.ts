import { strToU8, zipSync, type Zippable } from 'fflate';

/** Packs texts and bytes as a ZIP archive, for tests. Names that begin with '=' are stored as they are, not deflated. */
export function archiveOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array<ArrayBuffer> {
  const zippable: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    zippable[name.replace(/^=/, '')] = [bytes, { level: name.startsWith('=') ? 0 : 6 }];
  }
  return zipSync(zippable, { mtime: '2020-01-01' });
}

/** Every place in bytes where others stand. */
export function bytePlaces(bytes: Uint8Array, sought: readonly number[]): readonly number[] {
  return Array.from(bytes.keys()).filter((at) =>
    sought.every((byte, index) => bytes[at + index] === byte),
  );
}
