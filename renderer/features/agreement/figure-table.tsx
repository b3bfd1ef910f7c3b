import { useState } from 'react';
import type { ReactNode } from 'react';
import type { What } from '../../../shared/agreement/question';
import type { FigureSummary } from '../../../shared/agreement/summarise';
import { AGREEMENT_WORDS, usedOf } from '../../../shared/texts/agreement';
import { number } from '../../../shared/texts/numbers';
import { AGREEMENT } from '../../texts/agreement';
import { UI_TEXTS } from '../../texts/ui';
import { Button } from '../../ui/button';
import { PageHeading } from '../../ui/page';
import styles from './agreement.module.css';
import { FigureButton } from './figure-button';

interface FigureRow {
  readonly key: string;
  readonly name: string;
  /** Who is compared, where that differs from row to row. */
  readonly who?: ReactNode;
  readonly figure: FigureSummary;
}

interface FigureTableProps {
  readonly heading: string;
  readonly what: What;
  /** What the rows are. */
  readonly rowName: string;
  readonly rows: readonly FigureRow[];
  readonly onOpen: (key: string) => void;
}

/** Rows drawn at a time. */
const STEP = 50;

/** Figures one below the other, with what went into each. */
export function FigureTable({ heading, what, rowName, rows, onOpen }: FigureTableProps) {
  const [limit, setLimit] = useState(STEP);
  const withWho = rows.some(({ who }) => who !== undefined);
  if (rows.length === 0) return null;
  return (
    <>
      <PageHeading>{heading}</PageHeading>
      <table className={styles.table} aria-label={heading}>
        <thead>
          <tr>
            <th scope="col">{rowName}</th>
            {withWho ? <th scope="col">{AGREEMENT.annotators}</th> : null}
            <th scope="col">{AGREEMENT.agreement}</th>
            <th scope="col">{AGREEMENT.used}</th>
            <th scope="col">{AGREEMENT.apart}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map(({ key, name, who, figure }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {withWho ? <td>{who}</td> : null}
              <td>
                <FigureButton about={name} what={what} figure={figure} onOpen={() => onOpen(key)} />
              </td>
              <td>
                {usedOf(what, figure.figure.used, figure.figure.of)}
                {figure.figure.value === null ? (
                  <small>{AGREEMENT_WORDS.because[figure.figure.because]}</small>
                ) : null}
              </td>
              <td>{number(figure.disagreements)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > limit ? (
        <Button variant="quiet" onClick={() => setLimit(limit + STEP)}>
          {UI_TEXTS.more(rows.length - limit)}
        </Button>
      ) : null}
    </>
  );
}
