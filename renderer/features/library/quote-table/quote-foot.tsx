import { useMemo } from 'react';
import type { ListedQuote } from '../../../db/repository';
import { useCommandButton } from '../../../session/use-command-button';
import { QUOTE_TABLE as WORDS } from '../../../texts/quote-table';
import { TABLE } from '../../../texts/table';
import { Button } from '../../../ui/button';
import frame from '../../../ui/table-page.module.css';
import styles from './quote-table.module.css';

interface QuoteFootProps {
  readonly lines: readonly ListedQuote[];
  readonly all: number;
  readonly areDaysRead: boolean;
  /** Columns that have no room. */
  readonly left: readonly string[];
}

/** How much is shown, of how much, what has no room, and how to take it along. */
export function QuoteFoot({ lines, all, areDaysRead, left }: QuoteFootProps) {
  const sums = useMemo(() => {
    const checks = { unchecked: 0, verbatim: 0, altered: 0, disputed: 0 };
    const articles = new Set<string>();
    for (const { check, documentId } of lines) {
      checks[check] += 1;
      articles.add(documentId);
    }
    return WORDS.sums(articles.size, checks);
  }, [lines]);
  const copying = useCommandButton('copy-table');
  const savingCsv = useCommandButton('save-table-csv');
  const savingXlsx = useCommandButton('save-table-xlsx');
  return (
    <footer className={frame.foot}>
      <output className={frame.footCount}>{WORDS.count(lines.length, all)}</output>
      {sums.map((sum) => (
        <span key={sum}>{sum}</span>
      ))}
      {areDaysRead ? null : <span>{TABLE.readingDates}</span>}
      {left.length === 0 ? null : <span className={styles.room}>{TABLE.needRoom(left)}</span>}
      <span className={styles.asSeen}>
        <span className={styles.label}>{WORDS.asSeen}</span>
        <Button variant="quiet" {...copying}>
          {WORDS.copy}
        </Button>
        <Button variant="quiet" {...savingCsv}>
          {WORDS.saveCsv}
        </Button>
        <Button variant="quiet" {...savingXlsx}>
          {WORDS.saveXlsx}
        </Button>
      </span>
    </footer>
  );
}
