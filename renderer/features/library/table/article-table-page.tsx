import { useMemo, useState } from 'react';
import { heldTogether } from '../../../../shared/operations/bulk-articles';
import type { DocumentSummary, TagSummary } from '../../../db/repository';
import { useArticles } from '../../../queries/articles';
import { useLive } from '../../../queries/database-context';
import { useSession } from '../../../session/session-context';
import { useCommand, useRunCommand } from '../../../session/use-command';
import { ARTICLE_TABLE as WORDS } from '../../../texts/article-table';
import { fitColumns } from '../../../ui/table-columns';
import { TableFrame } from '../table-frame';
import { useTableDesk } from '../use-table-desk';
import { useStoredMemory } from '../use-table-memory';
import { articleColumns } from './article-columns';
import { BulkBar } from './bulk-bar';
import type { Asking } from './bulk-bar';
import { BulkDetailsDialog } from './bulk-details-dialog';
import { TableFoot } from './table-foot';
import { ARTICLE_SHAPE } from './table-view';
import type { ArticleMemory } from './table-view';
import { useArranged } from './use-arranged';
import { useBulk } from './use-bulk';

const NOTHING: ReadonlySet<string> = new Set();
const SETTING = 'article-table';

/** All articles as a table: sorted, grouped, filtered, and changed many at a time. */
export function ArticleTablePage() {
  const articles = useArticles();
  const tags = useLive((reading) => reading.tags(), []);
  const stored = useStoredMemory(SETTING, ARTICLE_SHAPE);
  if (!articles || !tags || !stored) return <div aria-busy="true" />;
  return <ArticleTable articles={articles} tags={tags} stored={stored} />;
}

interface ArticleTableProps {
  readonly articles: readonly DocumentSummary[];
  readonly tags: readonly TagSummary[];
  readonly stored: ArticleMemory;
}

function ArticleTable({ articles, tags, stored }: ArticleTableProps) {
  const [, dispatch] = useSession();
  const run = useRunCommand();
  const desk = useTableDesk(SETTING, stored, '');
  const { query, chosen, staying, folded, cursor, table } = desk;
  const { now: view, sizes } = desk.memory;
  const [asking, setAsking] = useState<Asking>(null);

  const tagsById = useMemo(() => new Map(tags.map(({ tag }) => [tag.id, tag])), [tags]);
  const columns = useMemo(() => articleColumns(tagsById), [tagsById]);
  const wanted = useMemo(
    () => view.columns.flatMap((id) => columns.find((column) => column.id === id) ?? []),
    [columns, view.columns],
  );
  const fitted = useMemo(() => fitColumns(wanted, sizes, desk.width), [wanted, sizes, desk.width]);
  const { rows, subject, arranged, areDaysRead } = useArranged({
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
  const bulk = useBulk(targets, desk.stay);

  const open = (documentId: string) => {
    dispatch({ type: 'open-article', documentId });
    run('focus-reader');
  };
  const ask = (what: Asking) => () => {
    if (targets.length > 0) setAsking(what);
  };
  const isDone = targets.every(({ document }) => document.progress === 'done');

  useCommand('next-row', () => table.current?.walk(1), ids.length > 0);
  useCommand('previous-row', () => table.current?.walk(-1), ids.length > 0);
  useCommand('tag-articles', ask('tag'), targets.length > 0);
  useCommand('collect-articles', ask('collection'), targets.length > 0);
  useCommand('edit-articles', ask('details'), targets.length > 0);
  useCommand('filter-articles', () => setAsking('filter'));
  useCommand('mark-done', () => bulk.setProgress(isDone ? 'in-work' : 'done'), targets.length > 0);
  useCommand('delete-article', () => bulk.remove(), targets.length > 0);

  return (
    <TableFrame
      {...{ subject, desk, rows, arranged, ids, columns, fitted }}
      heading={WORDS.heading}
      label={WORDS.label}
      filterCommand="filter-articles"
      isFiltering={asking === 'filter'}
      onFiltering={(isOpen) => setAsking(isOpen ? 'filter' : null)}
      onOpen={open}
      onDelete={() => bulk.remove()}
    >
      <BulkBar
        targets={targets}
        isChosen={meant.length > 0}
        all={ids.length}
        tags={tags}
        collections={collections}
        bulk={bulk}
        asking={asking}
        onAsk={setAsking}
        onAll={() => desk.choose(new Set(ids))}
        onClear={() => desk.choose(NOTHING)}
        lineOf={desk.lineOf}
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
    </TableFrame>
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
