import type { TableMapping } from '../../../../shared/model/table-mapping';
import type { ReadFile } from '../../../../shared/readers/read-articles';
import { PREVIEW } from '../../../texts/preview';
import { Select } from '../../../ui/select';
import styles from './questions.module.css';

type Role = keyof TableMapping;

interface TableColumnsProps {
  readonly table: NonNullable<ReadFile['table']>;
  readonly mapping: TableMapping;
  readonly onChange: (mapping: TableMapping) => void;
}

const ROLES = Object.keys(PREVIEW.table.roles) as Role[];

/** What a column holds; '' for nothing that is used. */
export const roleOf = (mapping: TableMapping, column: string): Role | '' =>
  ROLES.find((role) => mapping[role] === column) ?? '';

/** The mapping in which a column holds something else. What it held before, and what held that before, is free. */
export function mapColumn(mapping: TableMapping, column: string, role: Role | ''): TableMapping {
  const before = roleOf(mapping, column);
  const freed = before === '' ? mapping : { ...mapping, [before]: '' };
  return role === '' ? freed : { ...freed, [role]: column };
}

/** The head of a table with what each column holds, and its first rows. */
export function TableColumns({ table, mapping, onChange }: TableColumnsProps) {
  const { columns, sample } = table;
  return (
    <section className={styles.table} aria-label={PREVIEW.table.label}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" data-used={roleOf(mapping, column) !== ''}>
                <span>{column}</span>
                <Select
                  label={PREVIEW.table.columnOf(column)}
                  hideLabel
                  value={roleOf(mapping, column) || 'nothing'}
                  options={[
                    { value: 'nothing', label: PREVIEW.table.nothing },
                    ...ROLES.map((role) => ({ value: role, label: PREVIEW.table.roles[role] })),
                  ]}
                  onChange={(role) =>
                    onChange(mapColumn(mapping, column, role === 'nothing' ? '' : role))
                  }
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={columns[column]} data-used={roleOf(mapping, columns[column] ?? '') !== ''}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
