/** The tokens of a text, ascending: words, characters of scripts without blanks, marks, and breaks of lines. */
export interface Tokens {
  readonly starts: Int32Array;
  /** Ends, exclusive, in UTF-16 units like the begins. Blanks belong to no token. */
  readonly ends: Int32Array;
  /** Equal tokens of one tokeniser have one number; so do all breaks of lines, however long: {@link LINE_BREAK}. */
  readonly ids: Int32Array;
}

/** The number of every break of lines. */
export const LINE_BREAK = 0;

/** Cuts texts into tokens whose numbers can be compared with each other. */
export interface Tokeniser {
  readonly cut: (text: string) => Tokens;
}

/** What a UTF-16 unit is: 0 for not looked up yet. */
const BLANK = 1;
const BREAK = 2;
const WORD = 3;
const ALONE = 4;
const HIGH = 5;
const kinds = new Uint8Array(65_536);

const WITHOUT_BLANKS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

function kindOf(unit: number): number {
  const known = kinds[unit] ?? 0;
  if (known !== 0) return known;
  const character = String.fromCharCode(unit);
  let kind = ALONE;
  if (unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029) kind = BREAK;
  else if (unit >= 0xd800 && unit < 0xdc00) kind = HIGH;
  else if (/\s/u.test(character)) kind = BLANK;
  else if (WITHOUT_BLANKS.test(character)) kind = ALONE;
  else if (/[\p{L}\p{N}\p{M}]/u.test(character)) kind = WORD;
  kinds[unit] = kind;
  return kind;
}

function enlarged(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}

/** Words longer than this are cut, in UTF-16 units: a text without blanks is not one token. */
const LONGEST = 32;

/** Makes a tokeniser: one pass over each text, the numbers of words from a table of their hashes (FNV-1a). */
export function createTokeniser(): Tokeniser {
  let slots = new Int32Array(1 << 14);
  const texts: string[] = ['\n'];
  const places: number[] = [0];
  const lengths: number[] = [1];
  const hashes: number[] = [0];
  const grow = () => {
    slots = new Int32Array(slots.length * 4);
    for (let id = 1; id < texts.length; id += 1) {
      let slot = (hashes[id] ?? 0) & (slots.length - 1);
      while ((slots[slot] ?? 0) !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = id;
    }
  };
  const isToken = (id: number, text: string, start: number, length: number): boolean => {
    if (lengths[id] !== length) return false;
    const other = texts[id] ?? '';
    const place = places[id] ?? 0;
    for (let at = 0; at < length; at += 1)
      if (other.charCodeAt(place + at) !== text.charCodeAt(start + at)) return false;
    return true;
  };
  const numberOf = (text: string, start: number, end: number, hash: number): number => {
    let slot = hash & (slots.length - 1);
    for (let id = slots[slot] ?? 0; id !== 0; id = slots[slot] ?? 0) {
      if (hashes[id] === hash && isToken(id, text, start, end - start)) return id;
      slot = (slot + 1) & (slots.length - 1);
    }
    const id = texts.length;
    slots[slot] = id;
    texts.push(text);
    places.push(start);
    lengths.push(end - start);
    hashes.push(hash);
    if (id * 2 > slots.length) grow();
    return id;
  };
  return {
    cut: (text) => {
      let starts = new Int32Array(text.length / 3 + 64);
      let ends = new Int32Array(starts.length);
      let ids = new Int32Array(starts.length);
      let count = 0;
      for (let at = 0; at < text.length; ) {
        if (count === starts.length)
          [starts, ends, ids] = [enlarged(starts), enlarged(ends), enlarged(ids)];
        const start = at;
        const unit = text.charCodeAt(at);
        const kind = kinds[unit] || kindOf(unit);
        at += 1;
        if (kind === BLANK) continue;
        if (kind === BREAK) {
          while (at < text.length && kindOf(text.charCodeAt(at)) <= BREAK) at += 1;
          starts[count] = start;
          ends[count] = at;
          ids[count++] = LINE_BREAK;
          continue;
        }
        let hash = Math.imul(0x811c9dc5 ^ unit, 0x01000193);
        const most = kind === WORD ? start + LONGEST : kind === HIGH ? at + 1 : at;
        while (at < most && at < text.length) {
          const next = text.charCodeAt(at);
          if (kind === WORD ? (kinds[next] || kindOf(next)) !== WORD : (next & 0xfc00) !== 0xdc00)
            break;
          hash = Math.imul(hash ^ next, 0x01000193);
          at += 1;
        }
        starts[count] = start;
        ends[count] = at;
        ids[count++] = numberOf(text, start, at, hash | 0);
      }
      return {
        starts: starts.slice(0, count),
        ends: ends.slice(0, count),
        ids: ids.slice(0, count),
      };
    },
  };
}
