/**
 * Characters that nobody sees, and letters that look like others: where they are (`findInvisible`). A text keeps them;
 * what is compared leaves them out (`fold-invisible.ts`).
 */
import type { Span } from '../model/anchor';
import { lookAlikesIn } from './look-alikes';

/** What an unseen or misleading stretch of a text is. */
export type InvisibleKind =
  | 'soft-hyphen'
  /** Zero-width spaces and joiners, and others of no width, where no script or emoji needs them. */
  | 'zero-width'
  /** Marks that turn the direction of writing. */
  | 'bidi-control'
  /** U+FEFF inside the text. */
  | 'byte-order-mark'
  /** Characters that mean what their font says. */
  | 'private-use'
  /** Two or more variation selectors in a row: no letter has so many, data may be hidden in them. */
  | 'variation-selectors'
  /** The same where they carry a C2PA manifest, which says where the text comes from. */
  | 'content-credentials'
  /** Tag characters outside of flags. */
  | 'tag-characters'
  /** A letter of another script that looks like one of its word. */
  | 'look-alike';

/** A stretch of a text that is not what it looks like. */
export interface InvisibleStretch extends Span {
  readonly kind: InvisibleKind;
}

const SELECTORS = /\uFEFF?[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]{2,}/gu;
const OTHERS: readonly (readonly [InvisibleKind, RegExp])[] = [
  ['soft-hyphen', /\u00AD+/gu],
  ['bidi-control', /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu],
  ['byte-order-mark', /\uFEFF+/gu],
  ['private-use', /\p{Co}+/gu],
  ['tag-characters', /(?<![\u{1F3F4}\u{E0000}-\u{E007F}])[\u{E0000}-\u{E007F}]+/gu],
  ['zero-width', /[\u034F\u115F\u1160\u180E\u200B\u2060-\u2064\u206A-\u206F\u3164\uFFA0]+/gu],
];
const JOINERS = /[\u200C\u200D]+/gu;
/** Scripts whose letters joiners shape, and the parts of emoji that they hold together. */
const JOINED =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]$/u;

/** What in a text nobody sees or takes for what it is, in order of the places. */
export function findInvisible(text: string): readonly InvisibleStretch[] {
  const found: InvisibleStretch[] = [];
  const covered = new Set<number>();
  for (const { 0: run, index } of text.matchAll(SELECTORS)) {
    const isManifest = bytesOfSelectors(run).includes(MANIFEST);
    const start = run.startsWith('\uFEFF') && !isManifest ? index + 1 : index;
    if (isManifest && run.startsWith('\uFEFF')) covered.add(index);
    found.push({
      kind: isManifest ? 'content-credentials' : 'variation-selectors',
      start,
      end: index + run.length,
    });
  }
  for (const [kind, pattern] of OTHERS)
    for (const { 0: run, index } of text.matchAll(pattern))
      if (!covered.has(index)) found.push({ kind, start: index, end: index + run.length });
  for (const { 0: run, index } of text.matchAll(JOINERS))
    if (!JOINED.test(text.slice(Math.max(0, index - 2), index)))
      found.push({ kind: 'zero-width', start: index, end: index + run.length });
  for (const { at } of lookAlikesIn(text))
    found.push({ kind: 'look-alike', start: at, end: at + 1 });
  return found.toSorted((one, other) => one.start - other.start || one.end - other.end);
}

/** A space at which no line breaks: it looks like any other. */
export interface NoBreakSpace extends Span {
  readonly kind: 'no-break-space';
}

/** What {@link findInvisible} finds and, beside it, spaces that do not break, in order of the places. */
export function findUnseen(text: string): readonly (InvisibleStretch | NoBreakSpace)[] {
  const spaces = Array.from(
    text.matchAll(/[\u00A0\u2007\u202F]+/gu),
    ({ 0: run, index }): NoBreakSpace => ({
      kind: 'no-break-space',
      start: index,
      end: index + run.length,
    }),
  );
  return [...findInvisible(text), ...spaces].toSorted(
    (one, other) => one.start - other.start || one.end - other.end,
  );
}

/** How a manifest in a text begins (C2PA 2.1, “Embedding manifests into unstructured text”). */
const MANIFEST = 'C2PATXT\0';

/** The bytes that variation selectors stand for, as characters: the first sixteen and 240 more. */
function bytesOfSelectors(run: string): string {
  return Array.from(run, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0xfeff) return '';
    return String.fromCharCode(code < 0x10000 ? code - 0xfe00 : code - 0xe0100 + 16);
  }).join('');
}
