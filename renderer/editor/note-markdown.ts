/** What a note can point at. */
export type MentionKind = 'speaker' | 'event';

/** A stretch of a note's line. */
export type NoteInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic'; readonly children: readonly NoteInline[] }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly NoteInline[] }
  | {
      readonly kind: 'mention';
      readonly mentionKind: MentionKind;
      readonly id: string;
      readonly name: string;
    }
  | { readonly kind: 'break' };

/** A paragraph or a list. Lists inside lists are shown flat. */
export type NoteBlock =
  | { readonly kind: 'paragraph'; readonly children: readonly NoteInline[] }
  | {
      readonly kind: 'bullets' | 'numbers';
      readonly items: readonly (readonly NoteInline[])[];
    };

const ITEM = /^\s*(?:([-*+])|\d{1,9}[.)])\s+(.*)$/;

/**
 * Reads a note: the part of Markdown that the note editor writes (paragraphs, lists, bold, italic, links,
 * mentions, escapes). Everything else, HTML included, is plain text, and nothing is ever refused.
 */
export function parseNote(markdown: string): readonly NoteBlock[] {
  const blocks: NoteBlock[] = [];
  let lines: string[] = [];
  let open: 'bullets' | 'numbers' | null = null;
  let items: (readonly NoteInline[])[] = [];
  const endParagraph = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', children: parseLines(lines) });
    lines = [];
  };
  for (const line of markdown.split('\n')) {
    const item = ITEM.exec(line);
    if (item) {
      endParagraph();
      const kind = item[1] === undefined ? 'numbers' : 'bullets';
      if (open !== kind) {
        items = [];
        blocks.push({ kind, items });
        open = kind;
      }
      items.push(parseInline(item[2] ?? ''));
      continue;
    }
    open = null;
    if (line.trim() === '') endParagraph();
    else lines.push(line);
  }
  endParagraph();
  return blocks;
}

function parseLines(lines: readonly string[]): readonly NoteInline[] {
  return lines.flatMap((line, index): NoteInline[] => [
    ...(index > 0 ? [{ kind: 'break' } as const] : []),
    ...parseInline(line),
  ]);
}

// Sticky expressions, each tried at one place only; no two alternatives in a group match the same character.
const ESCAPE = /\\([!-/:-@[-`{-~])/y;
const REFERENCE = /&(?:#(\d{1,6})|(amp|lt|gt|quot));/y;
const LINK = /\[((?:\\.|[^[\]\\])*)\]\(((?:\\.|[^()\s\\]|\([^()\s\\]*\))*)\)/y;
const ADDRESS = /https:\/\/[^\s<>"'”’)\]]*[^\s<>"'”’)\].,;:!?]/y;
const EMPHASIS = /\*\*\*|\*\*|\*|___|__|_/y;
const MENTION = /^(speaker|event):(\S+)$/;
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"' } as const;

/** Reads one line. */
function parseInline(source: string): readonly NoteInline[] {
  const found: NoteInline[] = [];
  const unclosed = new Set<string>();
  let plain = '';
  const add = (inline: NoteInline): void => {
    if (plain !== '') found.push({ kind: 'text', text: plain });
    plain = '';
    found.push(inline);
  };
  for (let at = 0; at < source.length; ) {
    const literal = literalAt(source, at);
    const inline = literal ? null : inlineAt(source, at, unclosed);
    if (literal) plain += literal.text;
    else if (inline) add(inline.inline);
    else plain += source.charAt(at);
    at = literal?.end ?? inline?.end ?? at + 1;
  }
  if (plain !== '') found.push({ kind: 'text', text: plain });
  return found;
}

function literalAt(source: string, at: number): { text: string; end: number } | null {
  const escaped = matchAt(ESCAPE, source, at);
  if (escaped) return { text: escaped[1] ?? '', end: at + escaped[0].length };
  const reference = matchAt(REFERENCE, source, at);
  if (!reference) return null;
  const [whole, code, name] = reference;
  const text = name === undefined ? characterOf(Number(code)) : NAMED[name as keyof typeof NAMED];
  return { text, end: at + whole.length };
}

const characterOf = (code: number): string =>
  code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';

/** `unclosed` are the marks known not to close further on, so that a line of stars is not read again for each. */
function inlineAt(
  source: string,
  at: number,
  unclosed: Set<string>,
): { inline: NoteInline; end: number } | null {
  const link = matchAt(LINK, source, at);
  if (link)
    return { inline: linkOf(link[1] ?? '', link[2] ?? '', link[0]), end: at + link[0].length };
  const address = matchAt(ADDRESS, source, at);
  if (address) {
    const [url] = address;
    return {
      inline: { kind: 'link', url, children: [{ kind: 'text', text: url }] },
      end: at + url.length,
    };
  }
  const mark = matchAt(EMPHASIS, source, at)?.[0];
  if (mark === undefined || unclosed.has(mark)) return null;
  return emphasisAt(source, at, mark, unclosed);
}

function linkOf(label: string, target: string, whole: string): NoteInline {
  const [, of, id] = MENTION.exec(target) ?? [];
  if ((of === 'speaker' || of === 'event') && id !== undefined) {
    return {
      kind: 'mention',
      mentionKind: of,
      id,
      name: unescapeLabel(label).replace(/^[@#]/, ''),
    };
  }
  const url = safeUrl(target.replaceAll(/\\(.)/g, '$1'));
  return url === null
    ? { kind: 'text', text: whole }
    : { kind: 'link', url, children: parseInline(label) };
}

function emphasisAt(
  source: string,
  at: number,
  mark: string,
  unclosed: Set<string>,
): { inline: NoteInline; end: number } | null {
  const open = at + mark.length;
  if (/^\s?$/.test(source.charAt(open))) return null;
  // An underscore inside a word is a letter of it.
  if (mark.startsWith('_') && /\w/.test(source.charAt(at - 1))) return null;
  const close = closingOf(source, open, mark);
  if (close === null) {
    unclosed.add(mark);
    return null;
  }
  const children = parseInline(source.slice(open, close));
  const inline: NoteInline =
    mark.length === 3
      ? { kind: 'bold', children: [{ kind: 'italic', children }] }
      : { kind: mark.length === 2 ? 'bold' : 'italic', children };
  return { inline, end: close + mark.length };
}

/** Where a run of just these marks closes; escaped and longer runs do not count. */
function closingOf(source: string, open: number, mark: string): number | null {
  for (let at = open; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (character === '\\') at += 1;
    else if (character === mark.charAt(0)) {
      let end = at;
      while (source.charAt(end) === character) end += 1;
      const fits = end - at === mark.length || (end - at === 3 && mark.length < 3);
      if (fits && at > open && !/\s/.test(source.charAt(at - 1))) return end - mark.length;
      at = end - 1;
    }
  }
  return null;
}

function matchAt(expression: RegExp, source: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(source);
}

/** Takes the escapes out of a link's label. */
export const unescapeLabel = (label: string): string => label.replaceAll(/\\(.)/g, '$1');

/** The address if it may be opened from a note (https, well formed), else null. */
export function safeUrl(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed?.protocol === 'https:' && parsed.username === '' ? parsed.href : null;
}
