import { basename } from 'node:path';
import { ARTICLE_LIMIT, PROJECT_LIMIT } from '../../shared/host/host';

// Directional marks and controls can make "exe.txt" of "txt.exe"; a name is shown, so it carries none.
const HIDDEN = /[\p{Cc}\p{Bidi_Control}]/gu;
/** What some system refuses in a file name, or takes for a folder. */
const FORBIDDEN = /[<>:"/\\|?*]/g;
/** Names that Windows keeps for devices, with any extension. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const NAME_LIMIT = 120;

/** A text that is shown as a name, without control characters and directional marks. */
export const withoutHidden = (text: string): string => text.replace(HIDDEN, '');

/** The file's name as people may see it: no path, no hidden characters; 'unnamed' when nothing is left. */
export const shownName = (path: string): string => withoutHidden(basename(path)) || 'unnamed';

/** A name for a new file that every system takes: at most 120 characters, the extension kept. */
export function safeFileName(suggested: string): string {
  const plain = withoutHidden(suggested)
    .replace(FORBIDDEN, '-')
    .replace(/^[. ]+|[. ]+$/g, '')
    .replace(DEVICES, '$1-');
  const extension = extensionOf(plain);
  const stem = cutWhole(
    plain.slice(0, plain.length - extension.length),
    NAME_LIMIT - extension.length,
  );
  return `${stem || 'verbatim'}${extension}`;
}

/** The first `length` UTF-16 units of a text, one fewer where the cut would halve a character. */
export const cutWhole = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

/** The extension with its dot, both parts of a double one such as `.verbatim.json`; '' for none. */
export const extensionOf = (name: string): string =>
  /(?:\.verbatim)?\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? '';

/** The limit for a file of this name, in bytes: project files may be larger than articles. */
export const limitFor = (name: string): number =>
  /\.json$/i.test(name) ? PROJECT_LIMIT : ARTICLE_LIMIT;
