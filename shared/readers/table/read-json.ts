import type { Result } from '../../lib/result';
import { err, ok } from '../../lib/result';
import { decodeBytes } from '../../text/decode';
import { annotationsInJson } from '../annotations/annotation-formats';
import { decodingLosses } from '../reading-losses';
import type { ArticleReader, ReadProblem } from '../reader';
import { articleOfTranscript } from '../transcript/read-transcript';
import { transcriptIn } from '../transcript/transcript-json';
import { articlesOfTable } from './articles-of-table';
import type { Table } from './table-mapping';

const WHAT = 'JSON data';

/** Reads JSON and lines of JSON: a transcript as one article, a list of records as an article each. */
export const readJson: ArticleReader = async (bytes, title, reading) => {
  const decoded = await decodeBytes(bytes, reading);
  if (!decoded.ok) return err(decoded.error);
  const { encoding, certain, alternatives, text } = decoded.value;
  const json = parseJson(text.replace(/^\uFEFF/, ''));
  if (!json.ok) return err(json.error);
  const what = annotationsInJson(json.value);
  if (what !== null) return err({ kind: 'other-data', what });
  const transcript = transcriptIn(json.value);
  const losses = decodingLosses(decoded.value, 0);
  const common = { reader: 'json@1', encoding, certain, alternatives };
  if (transcript !== null && reading.mapping === undefined) {
    const article = articleOfTranscript(transcript, title);
    if (article === null) return err({ kind: 'no-article', what: WHAT });
    return ok({ ...common, articles: [{ ...article, losses: [...losses, ...article.losses] }] });
  }
  const table = tableIn(json.value);
  if (table === null) return err({ kind: 'no-article', what: WHAT });
  const found = articlesOfTable(table, reading.mapping, title, WHAT);
  if (!found.ok) return err(found.error);
  return ok({ ...common, ...found.value });
};

/** One JSON value, or the values of the lines. */
function parseJson(text: string): Result<unknown, ReadProblem> {
  const whole = parsed(text);
  if (whole.ok) return whole;
  const values: unknown[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const value = parsed(line);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return ok(values);
}

function parsed(text: string): Result<unknown, ReadProblem> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return err({ kind: 'broken', what: WHAT });
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The records of a value as a table: a list of them, or the longest list that an object holds. */
function tableIn(value: unknown): Table | null {
  const lists = Array.isArray(value)
    ? [value]
    : isRecord(value)
      ? Object.values(value).filter((member) => Array.isArray(member))
      : [];
  const records = lists
    .map((list: readonly unknown[]) => list.filter(isRecord))
    .reduce<readonly Readonly<Record<string, unknown>>[]>(
      (longest, list) => (list.length > longest.length ? list : longest),
      [],
    );
  if (records.length === 0) {
    return isRecord(value) && lists.length === 0 ? tableOfRecords([value]) : null;
  }
  return tableOfRecords(records);
}

function tableOfRecords(records: readonly Readonly<Record<string, unknown>>[]): Table {
  const flat = records.map((record) => new Map(cellsOf(record, '')));
  const columns = [...new Set(flat.flatMap((cells) => [...cells.keys()]))];
  return { columns, rows: flat.map((cells) => columns.map((column) => cells.get(column) ?? '')) };
}

/** Members by their names; those of an object inside as “outer.inner”, lists of plain values divided by semicolons. */
function cellsOf(
  record: Readonly<Record<string, unknown>>,
  prefix: string,
): readonly (readonly [string, string])[] {
  return Object.entries(record).flatMap(([name, value]) => {
    const key = `${prefix}${name}`;
    if (typeof value === 'string') return [[key, value] as const];
    if (typeof value === 'number' || typeof value === 'boolean')
      return [[key, String(value)] as const];
    if (Array.isArray(value)) {
      const plain = value.filter((one) => typeof one === 'string');
      return plain.length === value.length ? [[key, plain.join('; ')] as const] : [];
    }
    return isRecord(value) && prefix === '' ? cellsOf(value, `${key}.`) : [];
  });
}
