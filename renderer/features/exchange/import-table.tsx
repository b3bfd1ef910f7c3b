import { number } from '../../../shared/texts/numbers';
import { useState } from 'react';
import type { ImportSummary } from '../../../shared/merge/summarise-import';
import { IMPORT_TEXTS } from '../../texts/project-files';
import { Icon } from '../../ui/icon';
import styles from './exchange.module.css';
import { importRows, sumRows } from './import-rows';
import type { ImportFigures } from './import-rows';

const COLUMNS = ['new', 'same', 'changed', 'conflicting', 'quarantined'] as const;

/** A file that was read, with what it brings. */
export interface SummarisedFile {
  readonly name: string;
  readonly summary: ImportSummary;
}

/** What merging files would do: kind by kind, of several files each on a row of its own that opens. */
export function ImportTable({ files }: { readonly files: readonly SummarisedFile[] }) {
  const [only] = files;
  const many = files.length > 1;
  return (
    <table className={styles.plan} aria-label={IMPORT_TEXTS.table(files.length)}>
      <thead>
        <tr>
          <th scope="col">{many ? IMPORT_TEXTS.columns.file : IMPORT_TEXTS.columns.kind}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {IMPORT_TEXTS.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      {many ? (
        <>
          <tbody className={styles.together}>
            <Row
              name={IMPORT_TEXTS.together}
              figures={sumRows(files.flatMap(({ summary }) => importRows(summary)))}
            />
          </tbody>
          {files.map((file, index) => (
            // Files of two folders may share a name; the list itself never changes.
            <FileRows key={`${index + 1} ${file.name}`} file={file} />
          ))}
        </>
      ) : (
        <tbody>{only ? <KindRows summary={only.summary} /> : null}</tbody>
      )}
    </table>
  );
}

function FileRows({ file: { name, summary } }: { readonly file: SummarisedFile }) {
  const [open, setOpen] = useState(false);
  return (
    <tbody data-open={open}>
      <tr>
        <th scope="row">
          <button
            type="button"
            className={styles.opener}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'down' : 'right'} size={12} />
            {name}
          </button>
        </th>
        <Figures figures={sumRows(importRows(summary))} />
      </tr>
      {open ? <KindRows summary={summary} /> : null}
    </tbody>
  );
}

const KindRows = ({ summary }: { readonly summary: ImportSummary }) =>
  importRows(summary).map((row) => <Row key={row.kind} name={row.kind} figures={row} />);

interface RowProps {
  readonly name: string;
  readonly figures: ImportFigures;
}
const Row = ({ name, figures }: RowProps) => (
  <tr>
    <th scope="row">{name}</th>
    <Figures figures={figures} />
  </tr>
);

const Figures = ({ figures }: { readonly figures: ImportFigures }) =>
  COLUMNS.map((column) => (
    <td key={column} data-column={column} data-zero={figures[column] === 0}>
      {number(figures[column])}
    </td>
  ));
