import { Parser } from 'htmlparser2';

/** An element around a block, from the outermost inwards. */
export interface BlockElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A block of a page: what a browser shows as a paragraph or line of its own. */
export interface MarkupBlock {
  /** White space is collapsed as a browser does; never empty. A line break inside is `\n`, cells are divided by tabs. */
  readonly text: string;
  /** What is around it where its text begins. */
  readonly around: readonly BlockElement[];
  /** The addresses of links inside it. */
  readonly links: readonly string[];
  /** The share of its letters that are bold, from 0 to 1. */
  readonly bold: number;
}

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead title tr ul'.split(
    ' ',
  ),
);
const UNSEEN = new Set(
  'head script style template noscript iframe object svg math select option textarea button audio video canvas datalist'.split(
    ' ',
  ),
);
const BOLD = new Set('b strong th h1 h2 h3 h4 h5 h6'.split(' '));
/** Deeper elements are read, but no longer told of. */
const DEEPEST = 200;

/**
 * The blocks of HTML that a person sees, in order, with the elements around each. For pages whose form is known, such as
 * the downloads of news databases; no article is looked for. Reads any markup, also broken.
 */
export function markupBlocks(html: string): readonly MarkupBlock[] {
  const blocks: MarkupBlock[] = [];
  const around: BlockElement[] = [];
  let depth = 0;
  let unseen = 0;
  let bold = 0;
  let pre = 0;
  let text = '';
  let letters = { all: 0, bold: 0 };
  let links: string[] = [];
  let begin: readonly BlockElement[] = [];

  const close = () => {
    const shown = text.replaceAll(/[ \t]*\n[ \t]*/gu, '\n').replaceAll(/^[ \n]+|[ \t\n]+$/gu, '');
    if (/[^\s]/u.test(shown))
      blocks.push({
        text: shown,
        around: begin,
        links,
        bold: letters.all === 0 ? 0 : letters.bold / letters.all,
      });
    text = '';
    letters = { all: 0, bold: 0 };
    links = [];
  };
  const write = (piece: string) => {
    const written =
      pre > 0 ? piece : collapsed(piece, text === '' || text.endsWith(' ') || text.endsWith('\n'));
    if (written === '') return;
    if (text === '') begin = [...around];
    const visible = written.replaceAll(/\s/gu, '').length;
    letters = { all: letters.all + visible, bold: letters.bold + (bold > 0 ? visible : 0) };
    text += written;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (BLOCKS.has(name)) close();
        if (depth <= DEEPEST) around.push({ name, attributes });
        if (UNSEEN.has(name)) unseen += 1;
        if (BOLD.has(name) || /font-weight:\s*(?:bold|[6-9]00)/iu.test(attributes['style'] ?? ''))
          bold += 1;
        if (name === 'pre') pre += 1;
        if (unseen > 0) return;
        if (name === 'br') text = text.replace(/ +$/u, '') + (text === '' ? '' : '\n');
        if ((name === 'td' || name === 'th') && text !== '') text = `${text.trimEnd()}\t`;
        if (name === 'a' && attributes['href'] !== undefined) links.push(attributes['href']);
      },
      ontext(piece) {
        if (unseen === 0) write(piece);
      },
      onclosetag(name) {
        const element = depth <= DEEPEST ? around.pop() : undefined;
        depth -= 1;
        if (UNSEEN.has(name)) unseen -= 1;
        const style = element?.attributes['style'] ?? '';
        if (BOLD.has(name) || /font-weight:\s*(?:bold|[6-9]00)/iu.test(style)) bold -= 1;
        if (name === 'pre') pre -= 1;
        if (BLOCKS.has(name)) close();
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  close();
  return blocks;
}

const collapsed = (piece: string, afterSpace: boolean): string => {
  const single = piece.replaceAll(/[ \t\n\r\f]+/gu, ' ');
  return afterSpace ? single.replace(/^ /u, '') : single;
};
