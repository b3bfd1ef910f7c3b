import type { Result } from '../../lib/result';
import { err, ok } from '../../lib/result';
import { openArchive, type Archive } from '../archive/open-archive';
import { makeArticle } from '../make-article';
import { relationshipsOf, xmlPart } from '../office/office-package';
import type { ArticleReader, FoundArticle, Loss, ReadProblem } from '../reader';
import { MarkedTextBuilder } from '../text-builder';
import { childOf, elementsNamed, textIn } from '../xml/parse-xml';
import { articlesOfTable } from './articles-of-table';
import { guessMapping, tableOf } from './table-mapping';
import {
  elementsOf,
  numberFormats,
  rowsOfSheet,
  sharedTexts,
  type CellForms,
} from './workbook-cells';

const WHAT = 'an Excel workbook';
const NAMESPACES = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 's',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
};

/** What diagrams and text boxes say, which lie above the cells. */
const DRAWN = /^xl\/(?:diagrams\/data|drawings\/drawing)\d*\.xml$/;

interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads a workbook (.xlsx): an article for each row of a sheet that has a column of texts; a workbook without one is one
 * article that holds its sheets as tables, each cell as it is shown. Hidden sheets are counted, not read.
 */
export const readWorkbook: ArticleReader = async (bytes, title, reading) => {
  const archive = openArchive(bytes, WHAT);
  if (!archive.ok) return err(archive.error);
  const read = readSheets(archive.value);
  if (!read.ok) return err(read.error);
  const { sheets, losses } = read.value;
  const common = { reader: 'workbook@1', encoding: 'utf-8', certain: true, alternatives: [] };
  for (const sheet of sheets) {
    const table = tableOf(sheet.rows);
    if (reading.mapping === undefined && guessMapping(table) === null) continue;
    const found = articlesOfTable(table, reading.mapping, title, WHAT);
    if (!found.ok) {
      if (found.error.kind === 'no-article') continue;
      return err(found.error);
    }
    const [first, ...others] = found.value.articles;
    if (!first) continue;
    const unread = sheets.length - 1;
    const told: readonly Loss[] =
      unread > 0 ? [{ kind: 'left-out', what: 'sheet', count: unread }] : [];
    const articles = [{ ...first, losses: [...losses, ...told, ...first.losses] }, ...others];
    return ok({ ...common, articles, table: found.value.table });
  }
  const drawn = readDrawn(archive.value);
  if (!drawn.ok) return err(drawn.error);
  const article = articleOfSheets(sheets, drawn.value, losses, title);
  return article === null
    ? err({ kind: 'no-article', what: WHAT })
    : ok({ ...common, articles: [article] });
};

function readSheets(
  archive: Archive,
): Result<{ readonly sheets: readonly Sheet[]; readonly losses: readonly Loss[] }, ReadProblem> {
  const outer = relationshipsOf(archive, '', WHAT);
  if (!outer.ok) return err(outer.error);
  const main =
    outer.value.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbook = xmlPart(archive, main, NAMESPACES, WHAT);
  if (!workbook.ok) return err(workbook.error);
  if (workbook.value === null) return err({ kind: 'broken', what: WHAT });
  const inner = relationshipsOf(archive, main, WHAT);
  if (!inner.ok) return err(inner.error);
  const targetOf = (type: string) => inner.value.find((one) => one.type === type)?.target ?? '';
  const shared = xmlPart(archive, targetOf('sharedStrings'), NAMESPACES, WHAT);
  if (!shared.ok) return err(shared.error);
  const styles = xmlPart(archive, targetOf('styles'), NAMESPACES, WHAT);
  if (!styles.ok) return err(styles.error);
  const settings = childOf(workbook.value, 's:workbookPr')?.attributes.get('date1904');
  const forms: CellForms = {
    shared: sharedTexts(shared.value),
    formats: numberFormats(styles.value),
    from1904: settings === '1' || settings === 'true',
  };
  const sheets: Sheet[] = [];
  let hidden = 0;
  for (const { attributes } of elementsOf(workbook.value, 's:sheets')) {
    const target = inner.value.find(({ id }) => id === attributes.get('r:id'))?.target ?? '';
    const root = xmlPart(archive, target, NAMESPACES, WHAT);
    if (!root.ok) return err(root.error);
    if (root.value === null) continue;
    if ((attributes.get('state') ?? 'visible') !== 'visible') hidden += 1;
    else sheets.push({ name: attributes.get('name') ?? '', rows: rowsOfSheet(root.value, forms) });
  }
  const losses: Loss[] = [];
  if (hidden > 0) losses.push({ kind: 'left-out', what: 'sheet', count: hidden });
  if (archive.names.some((name) => name.endsWith('vbaProject.bin')))
    losses.push({ kind: 'left-out', what: 'macro', count: 1 });
  const pictures = archive.names.filter((name) => name.startsWith('xl/media/')).length;
  if (pictures > 0) losses.push({ kind: 'left-out', what: 'picture', count: pictures });
  const charts = archive.names.filter((name) => /^xl\/charts\/chart\d*\.xml$/.test(name)).length;
  if (charts > 0) losses.push({ kind: 'left-out', what: 'embedded-object', count: charts });
  return ok({ sheets, losses });
}

/** The paragraphs of diagrams and text boxes. */
function readDrawn(archive: Archive): Result<readonly string[], ReadProblem> {
  const paragraphs: string[] = [];
  for (const name of archive.names.filter((one) => DRAWN.test(one))) {
    const root = xmlPart(archive, name, NAMESPACES, WHAT);
    if (!root.ok) return err(root.error);
    if (root.value === null) continue;
    for (const paragraph of elementsNamed(root.value, new Set(['a:p']))) {
      const text = elementsNamed(paragraph, new Set(['a:t']))
        .map(textIn)
        .join('')
        .trim();
      if (text !== '') paragraphs.push(text);
    }
  }
  return ok(paragraphs);
}

/** A workbook as one article; null when it has no words at all: numbers and codes are nothing to quote. */
function articleOfSheets(
  sheets: readonly Sheet[],
  drawn: readonly string[],
  losses: readonly Loss[],
  fileName: string,
): FoundArticle | null {
  const out = new MarkedTextBuilder();
  for (const { name, rows } of sheets) {
    const lines = rows
      .map((row) =>
        row
          .map((cell) => cell.replaceAll('\n', ' '))
          .join('\t')
          .trimEnd(),
      )
      .filter((line) => line.trim() !== '');
    if (lines.length === 0) continue;
    out.paragraph();
    const start = out.write(lines.join('\n'));
    out.mark('table', start, name);
  }
  for (const paragraph of drawn) {
    out.paragraph();
    out.write(paragraph);
  }
  const { text, marks } = out.build();
  if (drawn.length === 0 && (text.match(/\p{L}{2,}/gu)?.length ?? 0) < FEWEST_WORDS) return null;
  const unfit: readonly Loss[] =
    out.replaced > 0 ? [{ kind: 'unfit-characters', count: out.replaced }] : [];
  return makeArticle({ text, marks, losses: [...unfit, ...losses], details: {}, fileName });
}

const FEWEST_WORDS = 3;
