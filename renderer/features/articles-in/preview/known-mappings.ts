import type { TableMapping } from '../../../../shared/model/table-mapping';
import type { Repository } from '../../../db/repository';

/** The setting that keeps what a person chose for tables, the newest first. */
const SETTING = 'table-mappings';
/** So many are kept. */
const MOST = 50;
const ROLES = [
  'text',
  'title',
  'authors',
  'published',
  'publisher',
  'url',
  'language',
] as const satisfies readonly (keyof TableMapping)[];

/** What a person chose for tables of these columns. */
interface KnownMapping {
  readonly columns: readonly string[];
  readonly mapping: TableMapping;
}

/** The choices that a stored setting holds; what cannot be understood is left out. */
export function knownMappings(stored: unknown): readonly KnownMapping[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return [];
    const { columns, mapping } = one as Readonly<Record<string, unknown>>;
    if (!Array.isArray(columns) || typeof mapping !== 'object' || mapping === null) return [];
    const names = columns.filter((name) => typeof name === 'string');
    const given = mapping as Readonly<Record<string, unknown>>;
    const column = (role: keyof TableMapping): string => {
      const name = given[role];
      return typeof name === 'string' && names.includes(name) ? name : '';
    };
    const [text, title, authors, published, publisher, url, language] = ROLES.map(column);
    if (!text || names.length !== columns.length) return [];
    const read = { text, title, authors, published, publisher, url, language };
    return [{ columns: names, mapping: read as TableMapping }];
  });
}

const sameColumns = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What a person chose before for a table of these columns; undefined when they did not. */
export async function knownMapping(
  repository: Pick<Repository, 'shown'>,
  columns: readonly string[],
): Promise<TableMapping | undefined> {
  const known = knownMappings(await repository.shown.setting(SETTING));
  return known.find((one) => sameColumns(one.columns, columns))?.mapping;
}

/** Keeps what a person chose for the next table of the same columns. */
export async function rememberMapping(
  repository: Pick<Repository, 'shown' | 'putSetting'>,
  { columns, mapping }: KnownMapping,
): Promise<void> {
  const known = knownMappings(await repository.shown.setting(SETTING));
  const others = known.filter((one) => !sameColumns(one.columns, columns));
  await repository.putSetting(SETTING, [{ columns, mapping }, ...others].slice(0, MOST));
}
