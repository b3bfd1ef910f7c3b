import { useDeferredValue, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { AnnotatorRecord } from '../../../../shared/model/records';
import type { DocumentSummary, ListedQuote, TagSummary } from '../../../db/repository';
import { useArticles } from '../../../queries/articles';
import { useLive, useRepository } from '../../../queries/database-context';
import { useEventDirectory, useSpeakerDirectory } from '../../../queries/directory';
import type { EventDirectory, SpeakerDirectory } from '../../../queries/directory';
import { useDated } from '../../../queries/use-dated';
import { useSession } from '../../../session/session-context';
import { useCommand, useRunCommand } from '../../../session/use-command';
import { QUOTE_TABLE as WORDS } from '../../../texts/quote-table';
import { fitColumns } from '../../../ui/table-columns';
import { useToast } from '../../../ui/toast';
import { TableFrame } from '../table-frame';
import { useTableDesk } from '../use-table-desk';
import { useStoredMemory } from '../use-table-memory';
import { arrangeQuotes, quoteSubject } from './arrange-quotes';
import { FieldPicker } from './field-picker';
import { NoteCell } from './note-cell';
import { QuoteBook } from './quote-book';
import { QuoteBulkBar } from './quote-bulk-bar';
import type { AskedField } from './quote-bulk-bar';
import { quoteColumns } from './quote-columns';
import { QuoteFoot } from './quote-foot';
import { QUOTE_SHAPE, fieldOf } from './quote-shape';
import type { EditedField, QuoteMemory } from './quote-shape';
import { useQuoteBulk } from './use-quote-bulk';
import { useTakingAlong } from './use-taking-along';

const NOTHING: ReadonlySet<string> = new Set();
const SETTING = 'quote-table';

interface QuoteTablePageProps {
  /** What is typed to begin with, such as the query of a search. */
  readonly query: string;
}

/** All quotes as a table: sorted, grouped, filtered, and changed one by one or many at a time. */
export function QuoteTablePage({ query }: QuoteTablePageProps) {
  const lines = useLive((reading) => reading.quoteLines(), []);
  const articles = useArticles();
  const speakers = useSpeakerDirectory();
  const events = useEventDirectory();
  const tags = useLive((reading) => reading.tags(), []);
  const annotators = useLive((reading) => reading.annotators(), []);
  const stored = useStoredMemory(SETTING, QUOTE_SHAPE);
  if (!lines || !articles || !speakers || !events || !tags || !annotators || !stored)
    return <div aria-busy="true" />;
  return <QuoteTable {...{ lines, articles, speakers, events, tags, annotators, stored, query }} />;
}

interface QuoteTableProps extends QuoteTablePageProps {
  readonly lines: readonly ListedQuote[];
  readonly articles: readonly DocumentSummary[];
  readonly speakers: SpeakerDirectory;
  readonly events: EventDirectory;
  readonly tags: readonly TagSummary[];
  readonly annotators: readonly AnnotatorRecord[];
  readonly stored: QuoteMemory;
}

function QuoteTable(props: QuoteTableProps) {
  const { lines, speakers, events, tags, annotators } = props;
  const [, dispatch] = useSession();
  const run = useRunCommand();
  const toast = useToast();
  const me = useRepository().annotatorId();
  const desk = useTableDesk(SETTING, props.stored, props.query);
  const { query, chosen, staying, folded, cursor, table } = desk;
  const { now: view, sizes } = desk.memory;
  const [asking, setAsking] = useState<AskedField | 'filter' | null>(null);
  const [edited, setEdited] = useState<{
    readonly line: ListedQuote;
    readonly field: EditedField;
  } | null>(null);

  const { articles, areDaysRead } = useDated(props.articles);
  const book = useMemo(
    () => new QuoteBook({ articles, speakers, events, tags, annotators, me }),
    [articles, speakers, events, tags, annotators, me],
  );
  const subject = useMemo(() => quoteSubject(book), [book]);
  const columns = useMemo(() => quoteColumns(book), [book]);
  const wanted = useMemo(
    () => view.columns.flatMap((id) => columns.find((column) => column.id === id) ?? []),
    [columns, view.columns],
  );
  const fitted = useMemo(() => fitColumns(wanted, sizes, desk.width), [wanted, sizes, desk.width]);
  const asked = useDeferredValue(query);
  const { filters, sort, group } = view;
  const arranged = useMemo(
    () =>
      arrangeQuotes(lines, book, {
        view: { filters, sort, group },
        query: asked,
        staying,
        folded,
      }),
    [lines, book, filters, sort, group, asked, staying, folded],
  );
  const ids = useMemo(() => arranged.rows.map(({ id }) => id), [arranged]);
  const choosable = useMemo(
    () => ({ speakers, events, tags, lines }),
    [speakers, events, tags, lines],
  );

  // What is chosen and no longer shown is not meant.
  const meant = useMemo(
    () => (chosen.size === 0 ? [] : arranged.rows.filter(({ id }) => chosen.has(id))),
    [arranged, chosen],
  );
  const here = useMemo(() => arranged.rows.filter(({ id }) => id === cursor), [arranged, cursor]);
  const targets = meant.length > 0 ? meant : here;
  const bulk = useQuoteBulk(desk.stay);
  const seen = () => [
    ...new Set(arranged.items.flatMap((item) => (item.kind === 'row' ? [item.row] : []))),
  ];
  const taking = useTakingAlong(
    book,
    fitted.shown.flatMap(({ id }) => columns.find((column) => column.id === id)?.id ?? []),
    seen,
    desk.memory.open ?? WORDS.whole,
  );

  const open = (id: string) => {
    const line = lines.find((one) => one.id === id);
    if (!line) return;
    dispatch({
      type: 'open-article',
      documentId: book.article(line)?.id ?? line.documentId,
      quoteId: id,
    });
    run('focus-reader');
  };
  const enter = (id: string, column: string) => {
    const line = arranged.rows.find((one) => one.id === id);
    const field = fieldOf(column);
    if (!line) return;
    if (column === 'words' || column === 'article') open(id);
    else if (field === undefined) toast({ text: WORDS.cannotEdit });
    else if (line.layer !== me) toast({ text: WORDS.onlyOthers });
    else setEdited({ line, field });
  };
  const leave = () => {
    setEdited(null);
    table.current?.focus();
  };
  const isSome = targets.length > 0;
  const ask = (field: AskedField) => () => {
    if (isSome) setAsking(field);
  };
  useCommand('next-table-quote', () => table.current?.walk(1), ids.length > 0);
  useCommand('previous-table-quote', () => table.current?.walk(-1), ids.length > 0);
  useCommand('quotes-speaker', ask('speaker'), isSome);
  useCommand('quotes-event', ask('event'), isSome);
  useCommand('quotes-tags', ask('tags'), isSome);
  useCommand('quotes-kind', ask('kind'), isSome);
  useCommand('quotes-check', ask('check'), isSome);
  useCommand('filter-quotes', () => setAsking('filter'));
  useCommand('quotes-cite', () => void taking.cite(targets), isSome);
  useCommand('copy-table', () => void taking.copyTable(), ids.length > 0);
  useCommand('save-table-csv', () => void taking.saveCsv(), ids.length > 0);
  useCommand('save-table-xlsx', () => void taking.saveXlsx(), ids.length > 0);

  // The system's own key for copying, where no words are selected.
  const copy = useEffectEvent((event: ClipboardEvent) => {
    const isInField =
      event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (!isSome || isInField || document.getSelection()?.isCollapsed === false) return;
    event.clipboardData?.setData('text/plain', taking.cited(targets));
    event.preventDefault();
    toast({ text: WORDS.cited(targets.length) });
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => copy(event);
    document.addEventListener('copy', listener);
    return () => document.removeEventListener('copy', listener);
  }, []);

  const editor = edited && {
    id: edited.line.id,
    column: edited.field,
    node:
      edited.field === 'note' ? (
        <NoteCell
          value={edited.line.note}
          onCommit={(note) => {
            leave();
            if (note !== edited.line.note) bulk.setNote(edited.line, note);
          }}
          onCancel={leave}
        />
      ) : (
        <FieldPicker
          field={edited.field}
          lines={[edited.line]}
          choosable={choosable}
          bulk={bulk}
          inCell
          onClose={leave}
        />
      ),
  };
  return (
    <TableFrame
      {...{ subject, desk, arranged, ids, columns, fitted }}
      rows={lines}
      heading={WORDS.heading}
      label={WORDS.label}
      cells={{ onEnter: enter, editor }}
      filterCommand="filter-quotes"
      isFiltering={asking === 'filter'}
      onFiltering={(isOpen) => setAsking(isOpen ? 'filter' : null)}
      onOpen={open}
      onDelete={() => bulk.remove(targets)}
    >
      <QuoteBulkBar
        lines={targets}
        isChosen={meant.length > 0}
        all={ids.length}
        choosable={choosable}
        bulk={bulk}
        asking={asking === 'filter' ? null : asking}
        onAsk={setAsking}
        onAll={() => desk.choose(new Set(ids))}
        onClear={() => desk.choose(NOTHING)}
        lineOf={desk.lineOf}
      />
      <QuoteFoot
        lines={arranged.rows}
        all={lines.length}
        areDaysRead={areDaysRead}
        left={fitted.left.map(({ label }) => label)}
      />
    </TableFrame>
  );
}
