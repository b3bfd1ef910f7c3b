import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { err, ok, type Result } from '../../lib/result';
import type { PageSource } from '../details/page-source';
import { READER_LIMITS } from '../limits';
import type { ReadProblem } from '../reader';

/** A page as it was parsed. */
export interface ParsedPage extends PageSource {
  /** How many scripts and how many other elements it has, and how deep these are nested. */
  readonly scripts: number;
  readonly elements: number;
  readonly levels: number;
}

const LINKED_DATA = /\btype\s*=\s*["']?application\/ld\+json/i;

/**
 * Makes a tree of a page's markup. Scripts, style and addresses that hold a file themselves (`data:`) are left out
 * first, and what is still too large or too deeply nested for parsers that call themselves is refused.
 */
export function parsePage(markup: string): Result<ParsedPage, ReadProblem> {
  const { rest: withoutScripts, taken: scripts } = takeOut(markup, 'script');
  const { rest: withoutStyle } = takeOut(withoutScripts, 'style');
  const bare = withoutData(withoutStyle);
  if (bare.length > READER_LIMITS.markup)
    return err({ kind: 'too-much', of: 'markup', limit: READER_LIMITS.markup });
  const { levels, elements, comments, hasRoot } = lookThrough(bare);
  if (levels > READER_LIMITS.levels)
    return err({ kind: 'too-much', of: 'levels', limit: READER_LIMITS.levels });
  const { document } = parseHTML(hasRoot ? bare : `<html><body>${bare}</body></html>`);
  // The parser divides texts at each entity; Readability, which may write and parse again, does not.
  document.documentElement.normalize();
  const jsonLd = scripts.flatMap(({ head, body }) => (LINKED_DATA.test(head) ? [body] : []));
  return ok({
    document,
    jsonLd,
    comments,
    scripts: scripts.length - jsonLd.length,
    elements,
    levels,
  });
}

/** Shorter addresses are kept as they are (UTF-16 units). */
const SHORT_ADDRESS = 64;

/** A page without what its `data:` addresses hold. By steps: an address of megabytes is too long for one match. */
function withoutData(markup: string): string {
  const begin = /\bdata:[\w.+-]{0,60}[/;,]/gi;
  const end = /[\s"'()<>]/g;
  const kept: string[] = [];
  let from = 0;
  for (let found = begin.exec(markup); found; found = begin.exec(markup)) {
    end.lastIndex = begin.lastIndex;
    const to = end.exec(markup)?.index ?? markup.length;
    if (to - found.index > SHORT_ADDRESS) {
      kept.push(markup.slice(from, found.index), 'data:,');
      from = to;
    }
    begin.lastIndex = to;
  }
  kept.push(markup.slice(from));
  return kept.join('');
}

interface TakenElement {
  /** Its start tag. */
  readonly head: string;
  readonly body: string;
}

/**
 * Takes elements out that hold no markup, as the HTML Standard ends them: at the first end tag of their name, or with the
 * file. In one pass, however often they begin.
 */
function takeOut(
  markup: string,
  name: string,
): { readonly rest: string; readonly taken: readonly TakenElement[] } {
  const begin = new RegExp(`<${name}(?=[\\s/>])|<!--`, 'gi');
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  const kept: string[] = [];
  const taken: TakenElement[] = [];
  let from = 0;
  for (;;) {
    begin.lastIndex = from;
    const found = begin.exec(markup);
    if (!found) break;
    if (found[0] === '<!--') {
      // What stands in a comment is none.
      const close = markup.indexOf('-->', found.index + 2);
      if (close < 0) break;
      kept.push(markup.slice(from, close + 3));
      from = close + 3;
      continue;
    }
    kept.push(markup.slice(from, found.index));
    const headEnd = markup.indexOf('>', found.index) + 1;
    end.lastIndex = headEnd;
    const close = headEnd === 0 ? null : end.exec(markup);
    const bodyEnd = close?.index ?? markup.length;
    if (headEnd > 0)
      taken.push({
        head: markup.slice(found.index, headEnd),
        body: markup.slice(headEnd, bodyEnd),
      });
    from = close ? markup.indexOf('>', close.index) + 1 || markup.length : markup.length;
  }
  kept.push(markup.slice(from));
  return { rest: kept.join(''), taken };
}

/** Comments longer than this are not those that programs leave behind when they save a page (UTF-16 units). */
const COMMENT_LIMIT = 2000;

const PORTION = 16 * 1024;

/** How deep a page is nested, by the parser that the tree is made with, which ends elements as it does. */
function lookThrough(markup: string): {
  readonly levels: number;
  readonly elements: number;
  readonly comments: readonly string[];
  readonly hasRoot: boolean;
} {
  let level = 0;
  let elements = 0;
  let levels = 0;
  let root: string | null = null;
  const comments: string[] = [];
  const parser = new Parser({
    onopentag: (name) => {
      root ??= name;
      level += 1;
      elements += 1;
      levels = Math.max(levels, level);
    },
    onclosetag: () => {
      level -= 1;
    },
    oncomment: (data) => {
      if (comments.length < 50 && data.length <= COMMENT_LIMIT && /https?:/.test(data))
        comments.push(data);
    },
  });
  // In portions, since the parser takes ever longer the deeper a page is nested.
  for (let at = 0; at < markup.length && levels <= READER_LIMITS.levels; at += PORTION)
    parser.write(markup.slice(at, at + PORTION));
  if (levels <= READER_LIMITS.levels) parser.end();
  return { levels, elements, comments, hasRoot: root === 'html' };
}
