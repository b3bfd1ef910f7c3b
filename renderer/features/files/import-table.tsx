import type { ImportReport } from '../../../shared/merge/plan-import';
import { IMPORT_TEXTS } from '../../texts/project-files';
import styles from './files.module.css';
import { importRows } from './import-rows';

const COLUMNS = ['new', 'same', 'changed', 'conflicting', 'quarantined'] as const;

/** What an import would do, kind by kind. */
export function ImportTable({ report }: { readonly report: ImportReport }) {
  return (
    <table className={styles.plan} aria-label={IMPORT_TEXTS.table}>
      <thead>
        <tr>
          <th scope="col">{IMPORT_TEXTS.columns.kind}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {IMPORT_TEXTS.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {importRows(report).map((row) => (
          <tr key={row.kind}>
            <th scope="row">{row.kind}</th>
            {COLUMNS.map((column) => (
              <td key={column} data-zero={row[column] === 0}>
                {row[column].toLocaleString('en-GB')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
