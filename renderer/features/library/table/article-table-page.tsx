import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { heldTogether } from '../../../../shared/operations/bulk-articles';
import type { DocumentSummary, TagSummary } from '../../../db/repository';
import { useArticles } from '../../../queries/articles';
import { useLive } from '../../../queries/database-context';
import { useKeys } from '../../../session/keymap';
import { useSession } from '../../../session/session-context';
import { useCommand, useRunCommand } from '../../../session/use-command';
import { ARTICLE_TABLE as WORDS } from '../../../texts/article-table';
import { DataTable } from '../../../ui/data-table';
import type { DataTableHandle } from '../../../ui/data-table';
import { fitColumns } from '../../../ui/table-columns';
import { useToast } from '../../../ui/toast';
import { useWidth } from '../../../ui/use-width';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { articleColumns } from './article-columns';
import styles from './article-table.module.css';
import { BulkBar } from './bulk-bar';
import type { Asking } from './bulk-bar';
import { BulkDetailsDialog } from './bulk-details-dialog';
import { NothingFits } from './nothing-fits';
import { TableFoot } from './table-foot';
import { TableTools } from './table-tools';
import { sortedBy } from './table-view';
import type { ColumnId, TableMemory, TableView } from './table-view';
import { useArranged } from './use-arranged';
import { useBulk } from './use-bulk';
import { useStoredMemory, useTableMemory } from './use-table-memory';
import { ViewBar } from './view-bar';

const NOTHING: ReadonlySet<string> = new Set();

/** All articles as a table: sorted, grouped, filtered, and changed many at a time. */
export function ArticleTablePage() {
  const articles = useArticles();
  const tags = useLive((reading) => reading.tags(), []);
  const stored = useStoredMemory();
  if (!articles || !tags || !stored) return <div aria-busy="true" />;
  return <ArticleTable articles={articles} tags={tags} stored={stored} />;
}

interface ArticleTableProps {
  readonly articles: readonly DocumentSummary[];
  readonly tags: readonly TagSummary[];
  readonly stored: TableMemory;
}

function ArticleTable({ articles, tags, stored }: ArticleTableProps) {
  const [, dispatch] = useSession();
  const run = useRunCommand();
  const toast = useToast();
  const [memory, remember] = useTableMemory(stored);
  const { now: view, sizes } = memory;
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(NOTHING);
  const [staying, setStaying] = useState(NOTHING);
  const [folded, setFolded] = useState(NOTHING);
  const [cursor, setCursor] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const table = useRef<DataTableHandle>(null);
  const page = useRef<HTMLElement>(null);
  const find = useRef<HTMLInputElement>(null);
  const width = useWidth(page);

  const tagsById = useMemo(() => new Map(tags.map(({ tag }) => [tag.id, tag])), [tags]);
  const columns = useMemo(() => articleColumns(tagsById), [tagsById]);
  const wanted = useMemo(
    () => columns.filter(({ id }) => view.columns.includes(id)),
    [columns, view.columns],
  );
  const fitted = useMemo(() => fitColumns(wanted, sizes, width), [wanted, sizes, width]);
  const { rows, nameOf, arranged, areDaysRead } = useArranged({
    articles,
    tags: tagsById,
    view,
    query,
    staying,
    folded,
  });
  const ids = useMemo(() => arranged.rows.map(({ id }) => id), [arranged]);
  const collections = useMemo(() => countCollections(articles), [articles]);

  // What is chosen and no longer shown is not meant.
  const meant = useMemo(
    () => (chosen.size === 0 ? [] : arranged.rows.filter(({ id }) => chosen.has(id))),
    [arranged, chosen],
  );
  const targets = useMemo(
    () =>
      (meant.length > 0 ? meant : arranged.rows.filter(({ id }) => id === cursor)).map(
        ({ summary }) => summary,
      ),
    [arranged, meant, cursor],
  );
  const bulk = useBulk(targets, (changed) =>
    setStaying((before) => new Set([...before, ...changed])),
  );

  const show = (next: TableView) => {
    setStaying(NOTHING);
    remember((before) => ({ ...before, now: next }));
  };
  const choose = useCallback((next: ReadonlySet<string>) => {
    setChosen(next);
    if (next.size === 0) setStaying(NOTHING);
  }, []);
  const open = (documentId: string) => {
    dispatch({ type: 'open-article', documentId });
    run('focus-reader');
  };
  const lineOf = () =>
    page.current?.querySelector<HTMLElement>('[data-index][tabindex="0"]') ?? null;
  const ask = (what: Asking) => () => {
    if (targets.length > 0) setAsking(what);
  };
  const isDone = targets.every(({ document }) => document.progress === 'done');

  // Where nothing is shown, to the first of the ways on; not into the field, where undoing would mean what was typed.
  useCommand('focus-reader', () => {
    if (ids.length > 0) table.current?.focus();
    else (page.current?.querySelector<HTMLElement>('[data-empty] button') ?? page.current)?.focus();
  });
  useCommand('next-row', () => table.current?.walk(1), ids.length > 0);
  useCommand('previous-row', () => table.current?.walk(-1), ids.length > 0);
  useCommand('tag-articles', ask('tag'), targets.length > 0);
  useCommand('collect-articles', ask('collection'), targets.length > 0);
  useCommand('edit-articles', ask('details'), targets.length > 0);
  useCommand('filter-articles', () => setAsking('filter'));
  useCommand('find', () => find.current?.select());
  useCommand('mark-done', () => bulk.setProgress(isDone ? 'in-work' : 'done'), targets.length > 0);
  useCommand('delete-article', () => bulk.remove(), targets.length > 0);
  useEffect(() => table.current?.focus(), []);

  const fold = (group: string) =>
    setFolded((before) => {
      const next = new Set(before);
      if (!next.delete(group)) next.add(group);
      return next;
    });
  return (
    <section ref={page} tabIndex={-1} className={styles.page} aria-label={WORDS.heading}>
      <VisuallyHidden>
        <h1>{WORDS.heading}</h1>
      </VisuallyHidden>
      <ViewBar
        rows={rows}
        memory={memory}
        onMemory={(change) => {
          setStaying(NOTHING);
          remember(change);
        }}
        onDropped={(name) => {
          const before = memory;
          toast({
            text: WORDS.dropped(name),
            action: { label: WORDS.undo, run: () => remember(() => before) },
          });
        }}
      />
      <TableTools
        rows={rows}
        view={view}
        onView={show}
        nameOf={nameOf}
        query={query}
        onQuery={(typed) => {
          setStaying(NOTHING);
          setQuery(typed);
        }}
        find={find}
        findKeys={useKeys('find')}
        filterKeys={useKeys('filter-articles')}
        onLeave={() => table.current?.focus()}
        isFiltering={asking === 'filter'}
        onFiltering={(isOpen) => setAsking(isOpen ? 'filter' : null)}
        lineOf={lineOf}
        columns={columns}
        shown={fitted.shown.length}
      />
      <DataTable
        ref={table}
        label={WORDS.label}
        items={arranged.items}
        columns={fitted.shown}
        sizes={sizes}
        onSize={(column, size) =>
          remember((before) => ({ ...before, sizes: { ...before.sizes, [column]: size } }))
        }
        sort={view.sort}
        onSort={(column) => show(sortedBy(view, column as ColumnId))}
        ids={ids}
        chosen={chosen}
        onChoose={choose}
        onCursor={setCursor}
        onOpen={open}
        onDelete={() => bulk.remove()}
        onFold={fold}
        place="article-table"
        empty={
          <NothingFits rows={rows} view={view} query={query} onView={show} onQuery={setQuery} />
        }
      />
      <BulkBar
        targets={targets}
        isChosen={meant.length > 0}
        all={ids.length}
        tags={tags}
        collections={collections}
        bulk={bulk}
        asking={asking}
        onAsk={setAsking}
        onAll={() => choose(new Set(ids))}
        onClear={() => choose(NOTHING)}
        lineOf={lineOf}
      />
      <TableFoot
        rows={arranged.rows}
        all={rows.length}
        areDaysRead={areDaysRead}
        left={fitted.left.map(({ label }) => label)}
      />
      {asking === 'details' && targets.length > 0 ? (
        <BulkDetailsDialog
          articles={targets}
          onApply={(details) => {
            setAsking(null);
            bulk.edit(details);
          }}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </section>
  );
}

/** How many articles are in each collection, in the order of their names. */
function countCollections(articles: readonly DocumentSummary[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const article of articles)
    for (const name of heldTogether(article, 'collections'))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
