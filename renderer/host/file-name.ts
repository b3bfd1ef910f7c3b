import { cutToBytes } from '../../shared/text/cut-to-bytes';
import { withoutHidden } from '../../shared/text/hidden-characters';

/** Longer names are hard to read in a folder (characters). */
const LONGEST = 70;
/** Leaves room for the ending in file systems that allow 255 bytes. */
const BYTES = 220;
/** Names that Windows keeps for devices, whatever the ending, and whatever stands behind a dot. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A file name for something called `title` that every system accepts; `ending` begins with a dot. */
export function fileName(title: string, ending: string): string {
  const plain = withoutHidden(title.toWellFormed())
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .replace(/\s+/g, ' ');
  const short = cutToBytes(Array.from(plain).slice(0, LONGEST).join(''), BYTES);
  const stem = short.replace(/^[. ]+|[. ]+$/g, '');
  return `${stem === '' || DEVICES.test(stem) ? `Verbatim ${stem}`.trim() : stem}${ending}`;
}
