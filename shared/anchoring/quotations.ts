import type { Span } from '../model/anchor';

/** Closing marks for each opening one, in the systems of European and East Asian printing. */
const CLOSING: Readonly<Partial<Record<string, string>>> = {
  '“': '”',
  '„': '“”',
  '‚': '‘’',
  '‘': '’',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
  '"': '"',
  "'": "'",
};
/** Marks left open that are remembered; more of them in one paragraph are noise. */
const MOST_OPEN = 64;
/** Paragraphs are read up to this far from the offset, in UTF-16 units. */
const FAR = 20_000;
/** How far a quotation in single marks is looked for its end after a possessive. */
const FAR_END = 400;

/**
 * The innermost quotation around an offset (or at a mark there), marks included; null when there is none. Marks are
 * paired within the paragraph (line). A quotation that goes on in the next paragraph ends with this one; an
 * apostrophe is no mark; an opening mark without an end counts to the paragraph's end only in curly and angle systems
 * where the next paragraph opens again.
 */
export function quotationAt(text: string, offset: number): Span | null {
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - FAR);
  const lineBreak = text.indexOf('\n', offset);
  const to = Math.min(lineBreak < 0 ? text.length : lineBreak, offset + FAR);
  const paragraph = text.slice(from, to);
  const goesOn = /^\s*[“„«‘]/u.exec(text.slice(to, to + 8))?.[0].trim();
  const at = offset - from;
  return (
    quotationsIn(paragraph, goesOn)
      .filter(({ start, end }) => start <= at && at <= end)
      .map(({ start, end }) => ({ start: from + start, end: from + end }))
      .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null
  );
}

interface Open {
  readonly start: number;
  readonly mark: string;
}

/** Paired quotations of a paragraph; `goesOn` is the mark with which the next paragraph opens. */
function quotationsIn(paragraph: string, goesOn: string | undefined): readonly Span[] {
  const found: Span[] = [];
  const open: Open[] = [];
  for (let at = 0; at < paragraph.length; at += 1) {
    const mark = paragraph.charAt(at);
    const closes = open.findLastIndex((one) => CLOSING[one.mark]?.includes(mark));
    const opened = open[closes];
    if (opened && !isApostrophe(paragraph, at, mark)) {
      found.push({ start: opened.start, end: at + 1 });
      open.length = closes;
    } else if (CLOSING[mark] !== undefined && opensHere(paragraph, at, mark)) {
      open.push({ start: at, mark });
      if (open.length > MOST_OPEN) open.shift();
    }
  }
  const [last] = open;
  if (last && goesOn === last.mark) found.push({ start: last.start, end: paragraph.length });
  return found;
}

const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** ’ before a letter belongs to a word, and so does one after an s (the boys’ turn) when the quotation ends later. */
function isApostrophe(text: string, at: number, mark: string): boolean {
  if (mark !== '’' && mark !== "'") return false;
  if (isLetter(text.charAt(at + 1))) return true;
  const ending = new RegExp(`[,.!?…]${mark}`, 'u');
  return /s/i.test(text.charAt(at - 1)) && ending.test(text.slice(at + 1, at + 1 + FAR_END));
}

function opensHere(text: string, at: number, mark: string): boolean {
  // A straight mark opens before a letter or a mark, not after a letter; » opens only where « does not (Danish, German).
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (mark === '"' || mark === "'") return after !== '' && !/\s/u.test(after) && !isLetter(before);
  if (mark === '»' || mark === '›' || mark === '‘')
    return after !== '' && !/\s/u.test(after) && !isLetter(before);
  return true;
}
