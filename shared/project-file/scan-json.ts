/**
 * Stage 2 of reading a file: is it JSON within limits? One pass, before `JSON.parse` builds anything.
 * `scanJson(text): JsonProblem | null`.
 */
import type { JsonProblem, LineColumn } from './problems';

/** Deeper nesting is refused: `JSON.parse` takes a million levels that nothing could ever write again. */
const DEPTH_LIMIT = 64;
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;
/** A character that cannot follow a number or literal. */
const WORD = /[\w.+-]/;

type Detail = DistributiveOmit<JsonProblem, keyof LineColumn>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Syntax = Extract<JsonProblem, { kind: 'syntax' }>['problem'];

/** Thrown and caught within this module only, to leave nested loops. */
class Found extends Error {
  readonly offset: number;
  readonly detail: Detail;
  constructor(offset: number, detail: Detail) {
    super(detail.kind);
    this.offset = offset;
    this.detail = detail;
  }
}

function lineColumn(text: string, offset: number): LineColumn {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

function fail(text: string, offset: number, problem: Syntax): never {
  if (offset >= text.length)
    throw new Found(text.length, { kind: 'syntax', problem: 'unexpected-end', found: '' });
  const found = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  throw new Found(offset, { kind: 'syntax', problem, found });
}

function skipSpace(text: string, from: number): number {
  let index = from;
  for (;;) {
    const code = text.charCodeAt(index);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return index;
    index += 1;
  }
}

function match(pattern: RegExp, text: string, from: number): string | null {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0] ?? null;
}

/** The offset behind the string that starts at `from`. */
function skipString(text: string, from: number): number {
  let index = from + 1;
  for (;;) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) return index + 1;
    if (code === BACKSLASH) {
      const escape = match(ESCAPE, text, index);
      if (escape === null) {
        const cut = /^\\(?:u[0-9a-fA-F]{0,3})?$/.test(text.slice(index, index + 6));
        fail(text, cut && index + 6 > text.length ? text.length : index, 'bad-escape');
      }
      index += escape.length;
    } else if (!(code >= 0x20)) fail(text, index, 'control-character');
    else index += 1;
  }
}

/** The digits of a number and the power of ten they are counted in, the same for all ways to write it. */
function decimalOf(number: string): string {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(number) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return `${sign}0`;
  return `${sign}${significant}e${Number(power) - fraction.length + digits.length - significant.length}`;
}

/**
 * Whether a number is written back as the one it is. Minus zero, whole numbers beyond what a double holds, and numbers
 * so large or small that they become infinite or nothing are not; the last digits of a long fraction may be rounded.
 */
function isKept(number: string): boolean {
  const value = Number(number);
  if (Number.isSafeInteger(value) && value !== 0) return true;
  if (!Number.isFinite(value) || Object.is(value, -0)) return false;
  if (value !== 0 && !Number.isInteger(value)) return true;
  return decimalOf(String(value)) === decimalOf(number);
}

/** The offset behind the number or literal that starts at `from`. */
function skipPlain(text: string, from: number): number {
  const literal = match(LITERAL, text, from);
  const number = literal === null ? match(NUMBER, text, from) : null;
  const token = literal ?? number ?? '';
  const end = from + token.length;
  if (token === '') {
    // A word cut off by the end of the file is truncated, not misspelt.
    const rest = text.slice(from, from + 5);
    const cut =
      from + rest.length === text.length && /^(?:-|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/.test(rest);
    fail(text, cut ? text.length : from, 'unexpected-character');
  }
  if (end < text.length && WORD.test(text.charAt(end)))
    fail(text, end, number ? 'bad-number' : 'unexpected-character');
  if (number !== null) {
    if (!isKept(number))
      throw new Found(from, { kind: 'unsafe-number', number: number.slice(0, 40) });
  }
  return end;
}

/** The offset behind the key that starts at `from`, its colon and the space around it. */
function skipKey(text: string, from: number, keys: Set<string>): number {
  if (text.charCodeAt(from) !== QUOTE) fail(text, from, 'unexpected-character');
  const end = skipString(text, from);
  const raw = text.slice(from + 1, end - 1);
  const key = raw.includes('\\') ? (JSON.parse(text.slice(from, end)) as string) : raw;
  if (FORBIDDEN.has(key)) throw new Found(from, { kind: 'forbidden-key', key });
  if (keys.has(key)) throw new Found(from, { kind: 'duplicate-key', key });
  keys.add(key);
  const colon = skipSpace(text, end);
  if (text[colon] !== ':') fail(text, colon, 'unexpected-character');
  return skipSpace(text, colon + 1);
}

function scan(text: string): void {
  /** The keys seen in each open object; null for an open array. */
  const open: (Set<string> | null)[] = [];
  let index = skipSpace(text, 0);
  for (;;) {
    // At the start of a value.
    const first = text[index];
    if (first === '{' || first === '[') {
      if (open.length === DEPTH_LIMIT)
        throw new Found(index, { kind: 'too-deep', limit: DEPTH_LIMIT });
      const keys = first === '{' ? new Set<string>() : null;
      open.push(keys);
      index = skipSpace(text, index + 1);
      if (text[index] !== (keys ? '}' : ']')) {
        if (keys) index = skipKey(text, index, keys);
        continue;
      }
    } else index = first === '"' ? skipString(text, index) : skipPlain(text, index);
    // Behind a value, or at the end of an empty container.
    for (;;) {
      index = skipSpace(text, index);
      const keys = open.at(-1);
      if (keys === undefined) {
        if (index < text.length) fail(text, index, 'after-end');
        return;
      }
      if (text[index] === ',') {
        index = skipSpace(text, index + 1);
        if (keys) index = skipKey(text, index, keys);
        break;
      }
      if (text[index] !== (keys ? '}' : ']')) fail(text, index, 'unexpected-character');
      open.pop();
      index += 1;
    }
  }
}

/**
 * The first thing in a text that is not JSON, or that no program can hold faithfully: nesting deeper than 64,
 * one key twice in an object, numbers beyond what a double holds exactly, keys that reach prototypes. Null when
 * `JSON.parse` may read it.
 */
export function scanJson(text: string): JsonProblem | null {
  try {
    scan(text);
    return null;
  } catch (problem) {
    if (!(problem instanceof Found)) throw problem;
    return { ...problem.detail, ...lineColumn(text, problem.offset) };
  }
}
