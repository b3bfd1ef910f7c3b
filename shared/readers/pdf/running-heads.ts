import type { PdfLine } from './lines';

/** How many rows at the top and the bottom of a page may be its head and foot. */
const ROWS = 4;
/** How far the same head may stand from where it stands on other pages (points). */
const NEAR = 5;
/** On how many pages the same words have to stand, of how many pages (a share, and no fewer than two). */
const SHARE = 0.12;

const NUMBER =
  /^[\p{P}\s]*(?:(?:page|seite|pagina|página|p\.|s\.)\s*)?(\d{1,5}|[ivxlc]{1,7})(?:\s*(?:\/|of|von|de|sur|di)\s*\d{1,5})?[\p{P}\s]*$/iu;

/** A row at the edge of a page that may be a head or a foot. */
interface EdgeRow {
  readonly page: number;
  readonly words: string;
  readonly y: number;
}

/**
 * Takes running heads, feet and page numbers out of pages: rows at the edge that stand on other pages at the same
 * height in the same words, figures apart, and numbers that count the pages. `removed` says how many rows of each page.
 */
export function withoutRunningHeads(
  pages: readonly (readonly PdfLine[])[],
  labels: readonly string[],
): {
  readonly pages: readonly (readonly PdfLine[])[];
  readonly removed: readonly number[];
} {
  const rows = pages.map(baselineRows);
  const edges = rows.map((page, number) => edgeRows(page, number));
  const byWords = new Map<string, EdgeRow[]>();
  for (const edge of edges.flat()) {
    const same = byWords.get(edge.words);
    if (same) same.push(edge);
    else byWords.set(edge.words, [edge]);
  }
  const offsets = numberOffsets(rows);
  const least = Math.max(2, Math.ceil(pages.length * SHARE));
  const isRunning = (row: readonly PdfLine[], page: number): boolean => {
    if (countsPages(row, page, offsets) || isLabel(row, labels[page])) return true;
    const words = wordsOf(row);
    const y = row[0]?.y ?? 0;
    const same = byWords.get(words)?.filter((other) => Math.abs(other.y - y) <= NEAR) ?? [];
    return /\p{L}/u.test(words) && new Set(same.map((other) => other.page)).size >= least;
  };
  const kept = rows.map((page, number) => {
    let from = 0;
    let to = page.length;
    while (from < Math.min(ROWS, to) && isRunning(page[from] ?? [], number)) from += 1;
    while (to > from && page.length - to < ROWS && isRunning(page[to - 1] ?? [], number)) to -= 1;
    return page.slice(from, to);
  });
  // Pages that hold nothing else than what looks like their head are what their file is about.
  if (kept.every((page) => page.length === 0)) return { pages, removed: pages.map(() => 0) };
  return {
    pages: kept.map((page) => page.flat()),
    removed: kept.map((page, number) => (rows[number]?.length ?? 0) - page.length),
  };
}

/** The lines of a page as rows of what stands on one baseline, from top to bottom. */
export function baselineRows(lines: readonly PdfLine[]): readonly (readonly PdfLine[])[] {
  const rows: PdfLine[][] = [];
  for (const line of lines.toSorted((a, b) => a.y - b.y)) {
    const last = rows.at(-1);
    const [first] = last ?? [];
    if (last && first && line.y - first.y <= Math.min(line.size, first.size) * 0.35)
      last.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left));
}

function edgeRows(rows: readonly (readonly PdfLine[])[], page: number): readonly EdgeRow[] {
  const edge = rows.length <= ROWS * 2 ? rows : [...rows.slice(0, ROWS), ...rows.slice(-ROWS)];
  return edge.map((row) => ({ page, words: wordsOf(row), y: row[0]?.y ?? 0 }));
}

const textOfRow = (row: readonly PdfLine[]): string => row.map(({ text }) => text).join(' ');
const wordsOf = (row: readonly PdfLine[]): string =>
  textOfRow(row).replaceAll(/\d+/g, '#').toLowerCase();

/** Whether a row is nothing but the label of its page. */
const isLabel = (row: readonly PdfLine[], label: string | undefined): boolean =>
  label !== undefined &&
  NUMBER.test(textOfRow(row)) &&
  textOfRow(row)
    .replaceAll(/[\p{P}\s]/gu, '')
    .toLowerCase() === label.toLowerCase();

/** The number that an edge row consists of, if it is one; Roman numbers have none here. */
function numberIn(row: readonly PdfLine[]): number | null {
  const number = NUMBER.exec(textOfRow(row))?.[1];
  return number !== undefined && /^\d+$/.test(number) ? Number(number) : null;
}

/** By how much printed numbers differ from the places of their pages, where they do so on two pages and more. */
function numberOffsets(rows: readonly (readonly (readonly PdfLine[])[])[]): ReadonlySet<number> {
  const pagesOf = new Map<number, number>();
  for (const [page, lines] of rows.entries()) {
    const offsets = [lines[0], lines.at(-1)].flatMap((row) => {
      const number = row && numberIn(row);
      return number === null || number === undefined ? [] : [number - page];
    });
    for (const offset of new Set(offsets)) pagesOf.set(offset, (pagesOf.get(offset) ?? 0) + 1);
  }
  return new Set(Array.from(pagesOf).flatMap(([offset, pages]) => (pages > 1 ? [offset] : [])));
}

function countsPages(row: readonly PdfLine[], page: number, offsets: ReadonlySet<number>): boolean {
  const number = numberIn(row);
  return number !== null && offsets.has(number - page);
}
