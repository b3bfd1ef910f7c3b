import { err, ok } from '../../lib/result';
import { decodeBytes } from '../../text/decode';
import { decodeAs, encodingName } from '../../text/encoding/decode-as';
import { ArticleText } from '../article-text';
import { READER_LIMITS } from '../limits';
import { binaryFrom } from '../mime/mime-bytes';
import type { ArticleReader } from '../reader';
import { rtfDocument } from '../rtf/rtf-document';
import { writeRtf } from '../rtf/write-rtf';
import { readCompoundFile, type CompoundFolder } from './compound-file';
import { readEmail } from './read-email';
import { unpackRtf } from './unpack-rtf';

const WHAT = 'an Outlook message (.msg)';

/** The properties of a message that are read, by their number (MS-OXPROPS). */
const PROPERTY = {
  class: 0x001a,
  subject: 0x0037,
  submitted: 0x0039,
  headers: 0x007d,
  representing: 0x0042,
  sender: 0x0c1a,
  to: 0x0e04,
  delivered: 0x0e06,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  internetPage: 0x3fde,
  page: 0x3ffd,
} as const;

/** Nothing that a message says holds this. */
const BOUNDARY = '=_part_of_an_outlook_message_=';

/**
 * Reads a message as Outlook saves it (MS-OXMSG): as the e-mail it is, its plain text before its HTML, and both before
 * the RTF that older versions made of them. Attachments are counted.
 */
export const readOutlook: ArticleReader = async (bytes, title, reading) => {
  if (bytes.length === 0) return err({ kind: 'empty' });
  const folder = readCompoundFile(bytes);
  const fixed = folder?.streams.get('__properties_version1.0');
  if (!folder || !fixed) return err({ kind: 'broken', what: WHAT });
  const message = new OutlookMessage(folder, fixed);
  const about = await message.text('class');
  if (/^IPM\.Note\.SMIME$/i.test(about)) return err({ kind: 'encrypted' });
  const body = await message.body();
  if (body === null) return err({ kind: 'no-article', what: WHAT });
  const attachments = Array.from(folder.folders.keys()).filter((name) =>
    name.startsWith('__attach_version1.0_'),
  ).length;
  const source = [
    `From: ${encodedWord((await message.text('representing')) || (await message.text('sender')))} <sender@invalid>`,
    `To: ${encodedWord(await message.text('to'))} <receiver@invalid>`,
    `Subject: ${encodedWord(await message.text('subject'))}`,
    `Date: ${await message.date()}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    `Content-Type: ${body.type}`,
    'Content-Transfer-Encoding: 8bit',
    '',
    body.binary,
    ...Array.from({ length: attachments }, () =>
      [`--${BOUNDARY}`, 'Content-Disposition: attachment', '', ''].join('\r\n'),
    ),
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n');
  const letters = Uint8Array.from(source, (letter) => letter.charCodeAt(0));
  const read = await readEmail(letters, title, reading);
  if (!read.ok)
    return read.error.kind === 'no-article' ? err({ kind: 'no-article', what: WHAT }) : read;
  const guess = message.guess ?? {};
  return ok({ ...read.value, ...guess, reader: 'outlook@1' });
};

interface OutlookBody {
  /** With its charset. */
  readonly type: string;
  /** Its bytes as single characters. */
  readonly binary: string;
}

/** What a letter was decoded by, where the message does not say. */
interface Guess {
  readonly encoding: string;
  readonly certain: boolean;
  readonly alternatives: readonly string[];
}

class OutlookMessage {
  readonly #folder: CompoundFolder;
  /** Properties of a fixed length: the eight bytes of each. */
  readonly #fixed = new Map<number, DataView>();
  guess: Guess | null = null;

  constructor(folder: CompoundFolder, fixed: Uint8Array) {
    this.#folder = folder;
    // 32 bytes of the message itself stand before its properties of 16 bytes each (MS-OXMSG 2.4.1).
    for (let at = 32; at + 16 <= fixed.length; at += 16) {
      const view = new DataView(fixed.buffer, fixed.byteOffset + at, 16);
      this.#fixed.set(
        view.getUint16(2, true),
        new DataView(fixed.buffer, fixed.byteOffset + at + 8, 8),
      );
    }
  }

  /** A property that is a text; '' for none. */
  async text(name: keyof typeof PROPERTY): Promise<string> {
    const wide = this.#stream(name, '001F');
    if (wide) return decodeAs(wide, 'utf-16le').replace(/\0+$/, '');
    const narrow = this.#stream(name, '001E');
    return narrow ? (await this.#decoded(narrow)).replace(/\0+$/, '') : '';
  }

  /** When it was sent, as e-mails write it: in the sender's own time where that is known. */
  async date(): Promise<string> {
    const [, said] = /^date:[ \t]*([^\r\n]+)/im.exec(await this.text('headers')) ?? [];
    if (said !== undefined) return said;
    const view = this.#fixed.get(PROPERTY.submitted) ?? this.#fixed.get(PROPERTY.delivered);
    if (!view) return '';
    // Tenths of µs since 1601 (FILETIME).
    const ms = Number(view.getBigUint64(0, true) / 10_000n) - 11_644_473_600_000;
    const date = new Date(ms);
    return Number.isNaN(date.getTime()) ? '' : date.toUTCString().replace('GMT', '+0000');
  }

  async body(): Promise<OutlookBody | null> {
    const plain = await this.text('body');
    if (/\S/u.test(plain)) return inUtf8('text/plain', plain);
    const html = this.#stream('html', '0102');
    if (html && html.length > 0) {
      const page = encodingOfPage(this.#number('internetPage'));
      const charset = page === null ? '' : `; charset=${page}`;
      return { type: `text/html${charset}`, binary: binaryFrom(html) };
    }
    const written = await this.text('html');
    if (/\S/u.test(written)) return inUtf8('text/html', written);
    const packed = this.#stream('rtf', '0102');
    const rtf = packed ? unpackRtf(packed, READER_LIMITS.unpacked) : null;
    const document = rtf ? rtfDocument(rtf) : null;
    if (document === null) return null;
    const article = new ArticleText();
    writeRtf(article, document);
    const { text } = article.finish();
    return /\S/u.test(text) ? inUtf8('text/plain', text) : null;
  }

  #stream(name: keyof typeof PROPERTY, type: string): Uint8Array | undefined {
    const number = PROPERTY[name].toString(16).toUpperCase().padStart(4, '0');
    return this.#folder.streams.get(`__substg1.0_${number}${type}`);
  }

  #number(name: keyof typeof PROPERTY): number | null {
    return this.#fixed.get(PROPERTY[name])?.getUint32(0, true) ?? null;
  }

  /** Letters of one byte, in the code page that the message says, else in the likeliest one. */
  async #decoded(bytes: Uint8Array): Promise<string> {
    const encoding = encodingOfPage(this.#number('page'));
    if (encoding !== null) return decodeAs(bytes, encoding);
    const decoded = await decodeBytes(bytes, { asText: true });
    if (!decoded.ok) return '';
    const { text, certain, alternatives } = decoded.value;
    if (!certain) this.guess = { encoding: decoded.value.encoding, certain, alternatives };
    return text;
  }
}

function encodingOfPage(page: number | null): string | null {
  if (page === null) return null;
  return encodingName(page === 65_001 ? 'utf-8' : `windows-${page}`) ?? encodingName(`cp${page}`);
}

/** The UTF-8 bytes of a text as single characters. */
const utf8Binary = (text: string): string => binaryFrom(new TextEncoder().encode(text));

const inUtf8 = (type: string, text: string): OutlookBody => ({
  type: `${type}; charset=utf-8`,
  binary: utf8Binary(text),
});

/** A text as headers hold it (RFC 2047). */
const encodedWord = (text: string): string =>
  text === ''
    ? ''
    : `=?utf-8?Q?${Array.from(utf8Binary(text), (letter) => `=${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`).join('')}?=`;
