import { decodeBytes, type Decoded } from '../../text/decode';
import { decodeAs, encodingName } from '../../text/encoding/decode-as';
import { decodePage } from '../html/decode-page';
import { markupBlocks, type MarkupBlock } from '../markup/markup-blocks';
import { headerText, namesInAddresses } from '../mime/mime-headers';
import { partsWithin, type MimePart } from '../mime/mime-part';
import { joinWrappedLines } from '../plain-text/join-wrapped-lines';
import { joiningLosses } from '../reading-losses';
import type { Loss } from '../reader';
import { MarkedTextBuilder, sortedMarks, type MarkedText } from '../text-builder';
import { quotedReplies } from './quoted-replies';

/** What a message says, and how it was decoded. */
export interface MessageBody
  extends MarkedText,
    Pick<Decoded, 'encoding' | 'certain' | 'alternatives'> {
  readonly losses: readonly Loss[];
}

const CONTAINERS = /^multipart\//;
const SIGNATURES = /^application\/(?:pgp-signature|(?:x-)?pkcs7-signature)$/;

/** Whether a message says what it says only to those who have a key. */
export const isEncrypted = (message: MimePart): boolean =>
  [...partsWithin(message)].some(
    ({ type, parameters }) =>
      type === 'multipart/encrypted' ||
      (/^application\/(?:x-)?pkcs7-mime$/.test(type) &&
        parameters.get('smime-type') !== 'signed-data'),
  );

/**
 * The text of a message: what is plain text in it, else what its HTML shows. A message inside it is part of the text, and
 * marked as quoted, like every earlier message that is repeated. Null when nothing is said.
 */
export async function messageBody(
  message: MimePart,
  keepsLines: boolean,
): Promise<MessageBody | null> {
  const shown = shownParts(message);
  const body = new MarkedTextBuilder();
  const losses: Loss[] = [];
  let decoded: Pick<Decoded, 'encoding' | 'certain' | 'alternatives'> | null = null;
  for (const part of shown.parts) {
    const content = await textOfPart(part.part, keepsLines);
    if (content === null) continue;
    decoded ??= content;
    losses.push(...content.losses);
    body.paragraph();
    const start = body.write(content.text);
    for (const mark of content.marks)
      body.mark(mark.type, start + mark.start, mark.value, start + mark.end);
    if (part.from !== null) body.mark('quoted', start, part.from);
  }
  const { text, marks } = body.build();
  if (decoded === null || !/\S/u.test(text)) return null;
  if (body.replaced > 0) losses.push({ kind: 'unfit-characters', count: body.replaced });
  if (shown.attachments > 0)
    losses.push({ kind: 'left-out', what: 'attachment', count: shown.attachments });
  const { encoding, certain, alternatives } = decoded;
  return {
    text,
    marks: sortedMarks(marks),
    losses: summedUp(losses),
    encoding,
    certain,
    alternatives,
  };
}

/** Losses of one kind of several parts as one. */
function summedUp(losses: readonly Loss[]): readonly Loss[] {
  const count = (kind: 'joined-lines' | 'joined-hyphens') =>
    losses.reduce((sum, loss) => (loss.kind === kind ? sum + loss.count : sum), 0);
  const others = losses.filter(({ kind }) => kind !== 'joined-lines' && kind !== 'joined-hyphens');
  return [
    ...joiningLosses({ joined: count('joined-lines'), hyphens: count('joined-hyphens') }),
    ...others,
  ];
}

interface ShownPart {
  readonly part: MimePart;
  /** Who wrote the message inside this one; null for what the sender says. */
  readonly from: string | null;
}

/** The parts that a mail program shows, and how many it offers as files. */
function shownParts(
  part: MimePart,
  from: string | null = null,
): { readonly parts: readonly ShownPart[]; readonly attachments: number } {
  if (part.isAttachment && part.type !== 'message/rfc822') return { parts: [], attachments: 1 };
  if (part.type === 'message/rfc822') {
    const [inner] = part.parts;
    if (!inner) return { parts: [], attachments: 1 };
    const names = namesInAddresses(headerText(inner.headers, 'from'));
    return shownParts(inner, names[0] ?? '');
  }
  if (part.type === 'multipart/alternative') return alternativeOf(part, from);
  if (CONTAINERS.test(part.type)) {
    const inner = part.parts.map((one) => shownParts(one, from));
    return {
      parts: inner.flatMap(({ parts }) => parts),
      attachments: inner.reduce((sum, { attachments }) => sum + attachments, 0),
    };
  }
  if (part.type === 'text/plain' || part.type === 'text/html')
    return { parts: [{ part, from }], attachments: 0 };
  return { parts: [], attachments: SIGNATURES.test(part.type) ? 0 : 1 };
}

/** Of several forms of one text the plain one, unless it only says that the other should be read. */
function alternativeOf(part: MimePart, from: string | null): ReturnType<typeof shownParts> {
  const forms = part.parts.map((one) => shownParts(one, from));
  const length = (form: ReturnType<typeof shownParts>): number =>
    form.parts.reduce((sum, one) => sum + one.part.bytes().length, 0);
  const isPlain = (form: ReturnType<typeof shownParts>): boolean =>
    form.parts.length > 0 && form.parts.every((one) => one.part.type === 'text/plain');
  const plain = forms.find((form) => isPlain(form) && length(form) > 0);
  const rich = forms.findLast((form) => form.parts.some((one) => one.part.type === 'text/html'));
  const isStub = plain && rich && length(plain) < 200 && length(rich) > length(plain) * 20;
  const chosen = (isStub === true ? rich : (plain ?? rich)) ?? forms[0];
  const attachments = Math.max(0, ...forms.map((form) => form.attachments));
  return { parts: chosen?.parts ?? [], attachments };
}

interface PartText extends MarkedText, Pick<Decoded, 'encoding' | 'certain' | 'alternatives'> {
  readonly losses: readonly Loss[];
}

async function textOfPart(part: MimePart, keepsLines: boolean): Promise<PartText | null> {
  const read = await decodedPart(part);
  if (read === null) return null;
  const { text: source, ...decoding } = read;
  if (part.type === 'text/html') return { ...markupText(source), losses: [], ...decoding };
  const text = source
    .replaceAll(/\r\n?/g, '\n')
    .replace(/\s+$/u, '')
    .replace(/^(?:[ \t]*\n)+/u, '');
  if (part.parameters.get('format')?.toLowerCase() === 'flowed' && !keepsLines) {
    const flowed = unflowed(text, part.parameters.get('delsp')?.toLowerCase() === 'yes');
    return { text: flowed, marks: quotedReplies(flowed), losses: [], ...decoding };
  }
  const joined = keepsLines ? { text, marks: [], joined: 0, hyphens: 0 } : joinWrappedLines(text);
  const marks = [...joined.marks, ...quotedReplies(joined.text)];
  return { text: joined.text, marks, losses: joiningLosses(joined), ...decoding };
}

/** The text of a part in the encoding it says, else in the likeliest one; null when it has none. */
export async function decodedPart(
  part: MimePart,
): Promise<
  (Pick<Decoded, 'encoding' | 'certain' | 'alternatives'> & { readonly text: string }) | null
> {
  const bytes = part.bytes();
  const said = part.parameters.get('charset');
  const name = said === undefined || /^us-ascii$/i.test(said) ? null : encodingName(said);
  if (name !== null)
    return { text: decodeAs(bytes, name), encoding: name, certain: true, alternatives: [] };
  const asText = { asText: true };
  const decoded =
    part.type === 'text/html' ? await decodePage(bytes, asText) : await decodeBytes(bytes, asText);
  return decoded.ok ? decoded.value : null;
}

/** The paragraphs of `format=flowed` (RFC 3676): a line that ends with a space goes on in the next of its depth. */
function unflowed(text: string, deletesSpace: boolean): string {
  const out: string[] = [];
  let open = false;
  let before = 0;
  for (const line of text.split('\n')) {
    const quotes = /^>*/.exec(line)?.[0] ?? '';
    const content = line.slice(quotes.length).replace(/^ /, '');
    const isSignature = content === '-- ';
    if (open && quotes.length === before && !isSignature) out.push(`${out.pop() ?? ''}${content}`);
    else out.push(quotes === '' ? content : `${quotes} ${content}`);
    open = content.endsWith(' ') && !isSignature;
    before = quotes.length;
    if (open && deletesSpace) out.push((out.pop() ?? '').slice(0, -1));
  }
  return out.map((line) => line.trimEnd()).join('\n');
}

const isQuotation = ({ around }: MarkupBlock): boolean =>
  around.some(
    ({ name, attributes }) =>
      (name === 'blockquote' &&
        (attributes['type'] === 'cite' || /quote|cite/i.test(attributes['class'] ?? ''))) ||
      /(?:gmail|yahoo|moz)[_-]?(?:quote|cite)|protonmail_quote|OutlookMessageHeader|divRplyFwdMsg/i.test(
        `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`,
      ),
  );

/** What a message in HTML shows, a paragraph a block, with earlier messages marked. */
function markupText(html: string): MarkedText {
  const out = new MarkedTextBuilder();
  let quoteStart: number | null = null;
  for (const block of markupBlocks(html)) {
    const isItem = block.around.at(-1)?.name === 'li';
    if (isItem) out.line();
    else out.paragraph();
    if (!isQuotation(block) && quoteStart !== null) {
      out.mark('quoted', quoteStart, '');
      quoteStart = null;
    }
    const start = out.write(block.text);
    if (isQuotation(block)) quoteStart ??= start;
  }
  if (quoteStart !== null) out.mark('quoted', quoteStart, '');
  const built = out.build();
  return built.marks.length > 0 ? built : { ...built, marks: quotedReplies(built.text) };
}
