import type { ExportForm } from '../../workers/write-export';

const ENDINGS: Readonly<Record<ExportForm, string>> = {
  verbatim: '.verbatim.json',
  quotes: '.quotes.json',
};
/** Leaves room for the ending in file systems that allow 255 bytes, at up to three bytes a letter. */
const LONGEST = 70;
/** Names that Windows keeps for devices, whatever the ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name for an export of something called `title` that every system accepts. */
export function exportName(title: string, form: ExportForm): string {
  const plain = title
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '')
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .replace(/\s+/g, ' ');
  const short = Array.from(plain).slice(0, LONGEST).join('');
  const stem = short.replace(/^[. ]+|[. ]+$/g, '');
  return `${stem === '' || DEVICES.test(stem) ? `Verbatim ${stem}`.trim() : stem}${ENDINGS[form]}`;
}
