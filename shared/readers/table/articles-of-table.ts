import type { Result } from '../../lib/result';
import { err, ok } from '../../lib/result';
import { normaliseText } from '../../text/normalise';
import { READER_LIMITS } from '../limits';
import { makeArticle, stated, statedAuthors } from '../make-article';
import type { FoundArticle, Loss, ReadProblem } from '../reader';
import type { TableMapping } from '../../model/table-mapping';
import { guessMapping, type MappedTable, type Table } from './table-mapping';

/** The articles of a table, one a row, and the mapping that made them. */
export interface TableArticles {
  readonly articles: readonly FoundArticle[];
  readonly table: MappedTable;
}

/**
 * Makes an article of each row whose text is not empty; the others are counted. `asked` is the mapping that a person
 * chose; names in it that the table does not have stand for nothing. `what` is the kind of file.
 */
export function articlesOfTable(
  table: Table,
  asked: TableMapping | undefined,
  fileName: string,
  what: string,
): Result<TableArticles, ReadProblem> {
  const mapping = asked ?? guessMapping(table);
  const noArticle: ReadProblem = { kind: 'no-article', what };
  if (mapping === null) return err(noArticle);
  const cell = (row: readonly string[], column: string): string =>
    row[table.columns.indexOf(column)]?.trim() ?? '';
  const full = table.rows.filter((row) => cell(row, mapping.text) !== '');
  if (full.length > READER_LIMITS.articles)
    return err({ kind: 'too-much', of: 'articles', limit: READER_LIMITS.articles });
  const empty = table.rows.length - full.length;
  const articles = full.map((row, index) => {
    const { text, replaced } = normaliseText(cell(row, mapping.text));
    const losses: Loss[] = [];
    if (replaced > 0) losses.push({ kind: 'unfit-characters', count: replaced });
    if (empty > 0 && index === 0) losses.push({ kind: 'left-out', what: 'row', count: empty });
    const detail = (column: string) => stated(cell(row, column), 'columns');
    return makeArticle({
      text,
      marks: [],
      losses,
      fileName: `${fileName} ${index + 1}`,
      details: {
        title: detail(mapping.title),
        authors: statedAuthors(cell(row, mapping.authors).split(';'), 'columns'),
        published: detail(mapping.published),
        publisher: detail(mapping.publisher),
        url: detail(mapping.url),
        language: detail(mapping.language),
      },
    });
  });
  if (articles.length === 0) return err(noArticle);
  return ok({ articles, table: { columns: table.columns, mapping, sample: sampleOf(table) } });
}

/** How much of a table is shown: rows, and UTF-16 code units of a cell. */
const SAMPLE = { rows: 3, cell: 90 };

/** The beginnings of the cells of its first rows, a cell for each column. */
const sampleOf = ({ columns, rows }: Table): MappedTable['sample'] =>
  rows.slice(0, SAMPLE.rows).map((row) =>
    columns.map((_, at) => {
      const cell = row[at]?.replaceAll(/\s+/gu, ' ').trim() ?? '';
      return cell.length > SAMPLE.cell ? `${cell.slice(0, SAMPLE.cell).toWellFormed()}…` : cell;
    }),
  );
