import { basename } from 'node:path';
import { cutToBytes } from '../../shared/text/cut-to-bytes';
import { withoutHidden } from '../../shared/text/hidden-characters';

/** What some system refuses in a file name, or takes for a folder. */
const FORBIDDEN = /[<>:"/\\|?*]/g;
/** Names that Windows keeps for devices, with any extension. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const NAME_LIMIT = 120;
/** Most file systems take 255 bytes; a letter can be four of them. */
const BYTE_LIMIT = 240;

/** The file's name as people may see it: no path, no hidden characters; 'unnamed' when nothing is left. */
export const shownName = (path: string): string => withoutHidden(basename(path)) || 'unnamed';

/** A name for a new file that every system takes: at most 120 characters and 240 bytes, the extension kept. */
export function safeFileName(suggested: string): string {
  const plain = withoutHidden(suggested.toWellFormed())
    .replace(FORBIDDEN, '-')
    .replace(/^[. ]+|[. ]+$/g, '')
    .replace(DEVICES, '$1-');
  const extension = extensionOf(plain);
  const stem = cutToBytes(
    cutWhole(plain.slice(0, plain.length - extension.length), NAME_LIMIT - extension.length),
    BYTE_LIMIT - extension.length,
  );
  return `${stem || 'verbatim'}${extension}`;
}

/** The first `length` UTF-16 units of a text, one fewer where the cut would halve a character. */
export const cutWhole = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

/** The extension with its dot, both parts of a double one such as `.verbatim.json`; '' for none. */
export const extensionOf = (name: string): string =>
  /(?:\.verbatim)?\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? '';
