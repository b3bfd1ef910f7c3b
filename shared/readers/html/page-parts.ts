import type { PageElement } from 'linkedom';

const BLOCKS = new Set('p h1 h2 h3 h4 ul ol blockquote div article section table'.split(' '));
/** A cell of this many letters or more holds a text rather than a datum. */
const LONG_CELL = 1000;

const named = (parts: Iterable<PageElement>, name: RegExp): readonly PageElement[] =>
  Array.from(parts).filter(({ localName }) => name.test(localName));

/** What a page calls an element: its classes and its id. */
export const classesOf = ({ className, id }: PageElement): string => `${className} ${id}`;

/** The rows of a table, and not those of tables within it. */
export const rowsOf = (table: PageElement): readonly PageElement[] =>
  Array.from(table.children).flatMap((part) =>
    part.localName === 'tr'
      ? [part]
      : /^t(?:head|body|foot)$/.test(part.localName)
        ? named(part.children, /^tr$/)
        : [],
  );

/**
 * Whether a table only places parts of the page beside each other: it says so, holds other tables, has a single cell a
 * row, or cells that are texts of several paragraphs.
 */
export function isLayoutTable(table: PageElement): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return true;
  const rows = rowsOf(table).map((row) => named(row.children, /^t[dh]$/));
  const cells = rows.flat();
  if (cells.some((cell) => named(cell.children, /^table$/).length > 0)) return true;
  const hasHead = cells.some(({ localName }) => localName === 'th');
  if (hasHead || named(table.children, /^caption$/).length > 0) return false;
  if (rows.every((row) => row.length < 2)) return true;
  return cells.some(
    (cell) =>
      Array.from(cell.children).some(({ localName }) => BLOCKS.has(localName)) &&
      cell.textContent.length > LONG_CELL,
  );
}

const NOTES = /(?:^|[\s_-])(?:foot|end)?notes?(?:$|[\s_-])|footnotes?|endnotes?|reflist/i;

/** The number of a note as the page gives it beside its text, '' when it gives none; null when an element is no note. */
export function noteNumber(element: PageElement): string | null {
  const role = element.getAttribute('role') ?? '';
  if (/^doc-(?:foot|end)note$/.test(role)) return '';
  if (element.localName !== 'li' || element.id === '') return null;
  const list = element.parentElement;
  const around = list?.parentElement;
  const names = [list, around].map(
    (part) => `${part?.className ?? ''} ${part?.id ?? ''} ${part?.getAttribute('role') ?? ''}`,
  );
  return names.some((name) => NOTES.test(name) || name.includes('doc-endnotes')) ? '' : null;
}
