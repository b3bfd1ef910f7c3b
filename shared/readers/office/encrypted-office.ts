/** How the compound files begin that old Office documents and encrypted new ones are (MS-CFB 2.2). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** The stream of a compound file that holds an encrypted package (MS-OFFCRYPTO 2.3.4.4), as its directory names it. */
const STREAM = 'EncryptedPackage';

/** Whether bytes are an Office document of the newer kind, behind a password. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  if (COMPOUND.some((byte, at) => bytes[at] !== byte)) return false;
  const name = Array.from(STREAM, (letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(name[0] ?? 0); at >= 0; at = bytes.indexOf(name[0] ?? 0, at + 1))
    if (
      name.every(
        (letter, place) => bytes[at + place * 2] === letter && bytes[at + place * 2 + 1] === 0,
      )
    )
      return true;
  return false;
}
