import type { ArticleText } from '../article-text';
import { listNumber } from '../office/list-number';
import { MarginTexts } from '../office/margin-text';
import type { RtfBlock, RtfPiece } from './rtf-blocks';
import type { RtfDocument } from './rtf-document';

type Paragraph = Extract<RtfBlock, { kind: 'paragraph' }>;

/**
 * Writes the blocks of an RTF document into an article's text, its notes at the end, behind them what stands at the edge
 * of its pages. Returns how many headers and footers are left out because they say no more than a page number.
 */
export function writeRtf(
  article: ArticleText,
  { blocks, notes, headers, footers }: RtfDocument,
): number {
  writeBlocks(article, blocks);
  for (const kind of ['footnote', 'endnote'] as const)
    for (const [at, note] of notes.filter((one) => one.kind === kind).entries()) {
      const number = listNumber(at + 1, kind === 'footnote' ? 'decimal' : 'lower-roman');
      article.mark('footnote', number, () => writeBlocks(article, note.blocks));
    }
  const texts = new MarginTexts();
  for (const margin of [...headers, ...footers])
    if (texts.isNew(wordsOf(margin))) writeBlocks(article, margin);
  return texts.pageNumbers;
}

const wordsOf = (blocks: readonly RtfBlock[]): string =>
  blocks
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [...block.pieces.map(({ text }) => text), ...block.boxes.map(wordsOf), '\n']
        : [],
    )
    .join('');

function writeBlocks(article: ArticleText, blocks: readonly RtfBlock[]): void {
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (block?.kind === 'paragraph' && block.depth === 0) {
      writeParagraph(article, block);
      at += 1;
      continue;
    }
    let end = at;
    for (let one = block; one && !(one.kind === 'paragraph' && one.depth === 0); one = blocks[end])
      end += 1;
    const table = blocks.slice(at, end);
    article.part('\n\n', () => article.mark('table', '', () => writeTable(article, table)));
    at += table.length;
  }
}

/** A table inside a cell makes its cell one of several paragraphs. */
function writeTable(article: ArticleText, blocks: readonly RtfBlock[]): void {
  let cells: Paragraph[][] = [];
  let cell: Paragraph[] = [];
  for (const block of blocks)
    if (block.kind === 'paragraph') cell.push(block);
    else if (block.depth > 1) continue;
    else if (block.kind === 'cell') {
      cells.push(cell);
      cell = [];
    } else {
      writeRow(article, cells);
      cells = [];
    }
  if (cells.length > 0) writeRow(article, cells);
  for (const paragraph of cell) writeParagraph(article, paragraph);
}

function writeRow(article: ArticleText, cells: readonly (readonly Paragraph[])[]): void {
  if (cells.every((cell) => cell.length <= 1 && cell.every(({ boxes }) => boxes.length === 0)))
    article.row(
      cells.map((cell) => () => {
        for (const paragraph of cell) writeParagraph(article, paragraph);
      }),
    );
  else for (const cell of cells) for (const paragraph of cell) writeParagraph(article, paragraph);
}

function writeParagraph(article: ArticleText, { pieces, heading, label, boxes }: Paragraph): void {
  article.part('\n\n', () => {
    const write = () => {
      for (const piece of pieces) writePiece(article, piece);
    };
    const inHeading = () =>
      heading === null ? write() : article.mark('heading', String(Math.min(6, heading)), write);
    if (label === null) inHeading();
    else article.item(label, inHeading);
  });
  for (const box of boxes) writeBlocks(article, box);
}

function writePiece(article: ArticleText, { text, looks, link, leftOut }: RtfPiece): void {
  if (leftOut !== '') {
    article.markHere('left-out', leftOut);
    return;
  }
  const ends = looks.map((look) => article.begin('emphasis', look));
  if (link === '') article.write(text);
  else article.mark('link', link, () => article.write(text));
  for (const end of ends) end();
}
