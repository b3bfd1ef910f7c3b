/** The one writer of workbooks: `xlsxTable(columns, rows, sheet): Uint8Array`. Texts are texts: no cell is a formula. */
import { strToU8, zipSync } from 'fflate';
import type { CsvColumn } from './csv';

/** More characters than this no program takes in a cell (ECMA-376: 32,767 UTF-16 units). */
const LONGEST = 32_767;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** What ECMA-376 writes by number, and an underscore that would be read as the beginning of one. */
const UNFIT = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}|_(?=x[0-9A-Fa-f]{4}_)/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const xmlText = (text: string): string =>
  text
    .replaceAll(
      UNFIT,
      (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** “A” for 0, “AA” for 26. */
function columnName(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : columnName(Math.floor(place / 26) - 1) + letter;
}

/** Names of sheets may not hold some signs, nor be longer than 31 characters. */
const sheetName = (name: string): string =>
  xmlText(
    name
      .replaceAll(/[\\/?*:[\]']/g, ' ')
      .slice(0, 31)
      .trim() || 'Table',
  );

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${LINKS}/${type}" Target="${target}"/>`;
const relationships = (...all: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;

const part = (name: string, type: string): string =>
  `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>';

function cell(value: string | number | null, column: number, row: number, style: number): string {
  const place = `r="${columnName(column)}${row}"${style === 0 ? '' : ` s="${style}"`}`;
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
  const text = value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

const line = (values: readonly (string | number | null)[], row: number, style: number) =>
  `<row r="${row}">${values.map((value, column) => cell(value, column, row, style)).join('')}</row>`;

/**
 * A table as a workbook of one sheet, names in the first row, which stays in sight. A text that begins with an equals sign
 * is that text: cells say that they are strings, so that nothing in front of it is needed. A cell longer than programs take
 * is cut, and ends in “…”.
 */
export function xlsxTable<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  sheet: string,
): Uint8Array<ArrayBuffer> {
  const lines = rows.map((row, at) =>
    line(
      columns.map((column) => {
        const value = column.cell(row);
        return Array.isArray(value) ? value.join('; ') : (value as string | number | null);
      }),
      at + 2,
      0,
    ),
  );
  const names = line(
    columns.map(({ name }) => name),
    1,
    1,
  );
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const parts = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${part('worksheets/sheet1', 'worksheet')}${part('styles', 'styles')}</Types>`,
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': relationships(
      relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relationship('rId2', 'styles', 'styles.xml'),
    ),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets><sheet name="${sheetName(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${MAIN}">${view}<sheetData>${names}${lines.join('')}</sheetData></worksheet>`,
  };
  // One moment for all files: the same table is the same bytes.
  const mtime = new Date(1980, 0, 1);
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    { mtime, level: 6 },
  );
}
