import type { Span } from '../model/anchor';

/** A quotation as its marks tell it. */
export interface Quotation extends Span {
  readonly innerStart: number;
  readonly innerEnd: number;
  /** Without a closing mark: it goes on in the next paragraph, or the mark was forgotten. */
  readonly open: boolean;
}

/** Marks that close each opening one; a straight mark may close a curly one, as mixed keyboards write it. */
const CLOSING: Readonly<Partial<Record<string, string>>> = {
  '“': '”',
  '„': '“”"',
  '‟': '”',
  '”': '”',
  '"': '"',
  "''": "''",
  '``': "''",
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '「': '」',
  '『': '』',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
};
const DOUBLE = /[“”„‟"«»‹›「」『』]|``|''|’’/gu;
const WITH_SINGLE = /[“”„‟"«»‹›「」『』‘’‚]|``|''|'/gu;
/** Which marks may stand for each other when a writer mixed systems. */
const CURLY = new Set(['“', '”', '"', '„', '‟', "''", '``', '’’']);
/** A stage direction in a transcript, in brackets. After a stray mark nobody said it. */
const STAGE_DIRECTION = /^[([][^()[\]]*[)\]]\.?$/u;
/** Quotations longer than this without a closing mark are not believed, in UTF-16 units. */
const FAR = 20_000;

const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
const isBlank = (character: string): boolean =>
  character === '' || /[\s\u00a0\u200b]/u.test(character);

/**
 * The outermost quotations of one paragraph (`start` to `end` of the text), in order, by a state machine that reads
 * each mark once. A mark opens or closes by its shape and by the blanks around it. What an opening mark without an end
 * began counts to the paragraph's end. With `singles`, single marks quote too; apostrophes are told apart. Linear.
 */
export function quotationsOf(text: string, paragraph: Span, singles: boolean): Quotation[] {
  const found: Quotation[] = [];
  const marks = singles ? WITH_SINGLE : DOUBLE;
  let open: { mark: string; start: number; innerStart: number } | null = null;
  let depth = 0;
  const end = (at: number, after: number): void => {
    if (open && at > open.innerStart)
      found.push({ ...spanOf(open), innerEnd: at, end: after, open: false });
    open = null;
    depth = 0;
  };
  const part = text.slice(paragraph.start, paragraph.end);
  for (const { 0: mark, index } of part.matchAll(marks)) {
    const at = paragraph.start + index;
    const after = at + mark.length;
    const left = at === paragraph.start ? '' : text.charAt(at - 1);
    const right = after === paragraph.end ? '' : text.charAt(after);
    const begins = opensAt(mark, left, right);
    if (!open) {
      if (begins && !isAttribute(text, at, mark)) open = { mark, start: at, innerStart: after };
      continue;
    }
    if (at - open.start > FAR) {
      open = begins ? { mark, start: at, innerStart: after } : null;
      depth = 0;
      continue;
    }
    const closes = closesAt(open.mark, mark, text, at, left, right);
    if (!closes) {
      if (begins && mark === open.mark && CLOSING[mark] !== mark) depth += 1;
      else if (begins && mark === open.mark) restart(at, after, mark);
      else if (begins && CURLY.has(mark) && CURLY.has(open.mark) && !isBlank(right))
        restart(at, after, mark);
      continue;
    }
    if (depth > 0) depth -= 1;
    else end(at, after);
  }
  // A forgotten mark: what was opened inside is nearer to the truth than what was opened first.
  function restart(at: number, after: number, mark: string): void {
    open = { mark, start: at, innerStart: after };
    depth = 0;
  }
  if (open) closeAtEnd(text, open, paragraph.end, found);
  return found;
}

const spanOf = ({ start, innerStart }: { start: number; innerStart: number }) => ({
  start,
  innerStart,
});

function closeAtEnd(
  text: string,
  open: { start: number; innerStart: number },
  paragraphEnd: number,
  found: Quotation[],
): void {
  let end = paragraphEnd;
  while (end > open.innerStart && isBlank(text.charAt(end - 1))) end -= 1;
  if (STAGE_DIRECTION.test(text.slice(open.innerStart, Math.min(end, open.innerStart + 200))))
    return;
  if (end > open.innerStart && end - open.start <= FAR)
    found.push({ ...spanOf(open), innerEnd: end, end, open: true });
}

/** An attribute of HTML left in the text: `id="12"`. */
const isAttribute = (text: string, at: number, mark: string): boolean =>
  (mark === '"' || mark === "'") && text.charAt(at - 1) === '=';

function opensAt(mark: string, left: string, right: string): boolean {
  switch (mark) {
    case '“':
    case '„':
    case '‟':
    case '``':
    case '«':
    case '‹':
    case '「':
    case '『':
    case '‚':
      return true;
    case '"':
    case "''":
    case "'":
    case '”':
      return (
        !isWord(left) && !isBlank(right) && !/[.,;:!?)\]]/u.test(right) && !/[,.!?]/u.test(left)
      );
    case '‘':
    case '»':
    case '›':
      return !isWord(left) && !isBlank(right);
    default:
      return false;
  }
}

/** The readers’ survey: an s before, and an end of the quotation with its own mark before another one begins. */
function isPlural(text: string, at: number, left: string): boolean {
  if (left !== 's') return false;
  const ahead = /^[^‘\n]*?[,.!?…][’']/u.exec(text.slice(at + 1, at + 400));
  return ahead !== null;
}

function closesAt(
  opened: string,
  mark: string,
  text: string,
  at: number,
  left: string,
  right: string,
): boolean {
  const own = CLOSING[opened]?.includes(mark) === true;
  const mixed = CURLY.has(opened) && CURLY.has(mark);
  if (!own && !mixed) return false;
  if (mark === '’' || mark === "'")
    return !isWord(right) && !isBlank(left) && !isPlural(text, at, left);
  if (own && CLOSING[mark] !== mark) return true;
  // A mark of both directions, or of another system, opens again before a word and after a blank.
  if (mark === '“' || mark === '``' || mark === '„' || mark === '‟') {
    return own || isBlank(right) || (!isBlank(left) && !isWord(right));
  }
  return !(isBlank(left) || /[([—–]/u.test(left)) || isBlank(right) || !isWord(right);
}

/** Whether the house style quotes with single marks: hardly any double ones, and single ones that pair. */
export function quotesWithSingles(text: string): boolean {
  const sample = text.slice(0, 200_000);
  const doubles = sample.match(/[“„"«]|``|''/gu)?.length ?? 0;
  const singles =
    sample.match(
      /(?<![\p{L}\p{N}])['‘‚](?=[\p{L}\p{N}])[^\n'‘’‚]{1,400}[,.!?]?['’‘](?![\p{L}\p{N}])/gu,
    )?.length ?? 0;
  return singles > 0 && singles > doubles * 3;
}
