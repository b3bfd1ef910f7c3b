import { withoutHidden } from '../../shared/text/hidden-characters';

/** Leaves room for the ending in file systems that allow 255 bytes, at up to three bytes a letter. */
const LONGEST = 70;
/** Names that Windows keeps for devices, whatever the ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name for something called `title` that every system accepts; `ending` begins with a dot. */
export function fileName(title: string, ending: string): string {
  const plain = withoutHidden(title)
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .replace(/\s+/g, ' ');
  const short = Array.from(plain).slice(0, LONGEST).join('');
  const stem = short.replace(/^[. ]+|[. ]+$/g, '');
  return `${stem === '' || DEVICES.test(stem) ? `Verbatim ${stem}`.trim() : stem}${ending}`;
}
