import { csvTable, tsvTable } from '../../../../shared/export/csv';
import type { CsvColumn } from '../../../../shared/export/csv';
import { citedQuote } from '../../../../shared/texts/citation';
import { savingProblem } from '../../../../shared/texts/file-problems';
import type { ListedQuote } from '../../../db/repository';
import { fileName } from '../../../host/file-name';
import { useHost } from '../../../host/host-context';
import { QUOTE_TABLE as WORDS } from '../../../texts/quote-table';
import { useToast } from '../../../ui/toast';
import type { QuoteBook } from './quote-book';
import type { QuoteColumnId } from './quote-shape';

/** How quotes are taken out of the table: as it is seen, or each with its citation. */
export interface TakingAlong {
  copyTable(): Promise<void>;
  saveCsv(): Promise<void>;
  saveXlsx(): Promise<void>;
  /** Each quote with its citation, parted by empty lines. */
  cited(lines: readonly ListedQuote[]): string;
  cite(lines: readonly ListedQuote[]): Promise<void>;
}

/** `seen` gives the rows in the order in which they are seen, `columns` those that are seen. */
export function useTakingAlong(
  book: QuoteBook,
  columns: readonly QuoteColumnId[],
  seen: () => readonly ListedQuote[],
  title: string,
): TakingAlong {
  const host = useHost();
  const toast = useToast();
  const written = columns.map(
    (id): CsvColumn<ListedQuote> => ({
      name: WORDS.columns[id],
      cell: (line) =>
        id === 'speaker'
          ? book.speakerNames(line)
          : id === 'event'
            ? book.eventNames(line)
            : id === 'tags'
              ? book.tagNames(line)
              : book.text(line, id),
    }),
  );
  const copy = async (text: string, said: string) => {
    try {
      await navigator.clipboard.writeText(text);
      toast({ text: said });
    } catch {
      // A window without the focus may not write there.
      toast({ text: WORDS.notCopied });
    }
  };
  const save = async (bytes: Uint8Array<ArrayBuffer>, ending: string) => {
    const result = await host.saveFile(fileName(title, ending), bytes);
    if (result.outcome === 'cancelled') return;
    toast(
      result.outcome === 'failed'
        ? { text: savingProblem(result.name, result.problem) }
        : { text: WORDS.saved(result.name), tone: 'good' },
    );
  };
  const cited = (lines: readonly ListedQuote[]): string =>
    lines
      .map((line) => {
        const article = book.article(line);
        return article ? citedQuote(line.words, article, '') : line.words;
      })
      .join('\n\n');
  return {
    copyTable: () => {
      const rows = seen();
      return copy(tsvTable(written, rows), WORDS.copied(rows.length));
    },
    saveCsv: () => save(new TextEncoder().encode(csvTable(written, seen())), '.csv'),
    saveXlsx: async () => {
      const { xlsxTable } = await import('../../../../shared/export/xlsx');
      await save(xlsxTable(written, seen(), title), '.xlsx');
    },
    cited,
    cite: (lines) => copy(cited(lines), WORDS.cited(lines.length)),
  };
}
