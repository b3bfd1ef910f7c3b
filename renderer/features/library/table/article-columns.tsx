import type { TagRecord } from '../../../../shared/model/records';
import { number } from '../../../../shared/texts/numbers';
import { ARTICLE_TABLE as WORDS } from '../../../texts/article-table';
import { NameChips } from '../../../ui/name-chips';
import type { TableColumn } from '../../../ui/table-columns';
import type { ArticleRow } from './article-row';
import styles from '../../../ui/table-page.module.css';
import type { ColumnId } from './table-view';

/** Tags by id; one that is not there is unknown. */
export type TagsById = ReadonlyMap<string, Pick<TagRecord, 'name' | 'colour' | 'path'>>;

/** A column of plain words. */
const text = (id: ColumnId, width: number, rank: number, of: (row: ArticleRow) => string) => ({
  id,
  label: WORDS.columns[id],
  width,
  rank,
  sorts: true,
  cell: (row: ArticleRow) => <span className={styles.soft}>{of(row)}</span>,
});

/** All columns that the table can have, in their order. */
export function articleColumns(tags: TagsById): readonly (TableColumn<ArticleRow> & {
  readonly id: ColumnId;
})[] {
  return [
    {
      id: 'title',
      label: WORDS.columns.title,
      width: 200,
      grows: true,
      rank: 0,
      sorts: true,
      cell: ({ summary: { document } }) => (
        <span data-part="open" className={styles.title} title={document.title}>
          {document.title === '' ? WORDS.untitled : document.title}
        </span>
      ),
    },
    text('publisher', 128, 4, ({ summary }) => summary.document.source.publisher),
    {
      ...text('published', 100, 2, ({ summary }) => shortDay(summary.document.source.published)),
      atEnd: true,
    },
    {
      id: 'progress',
      label: WORDS.columns.progress,
      width: 84,
      rank: 1,
      sorts: true,
      cell: ({ summary: { document } }) => <Progress progress={document.progress} />,
    },
    {
      id: 'quotes',
      label: WORDS.columns.quotes,
      width: 64,
      rank: 3,
      sorts: true,
      atEnd: true,
      cell: ({ summary: { counts } }) =>
        counts.quotes === 0 ? <span className={styles.faint}>–</span> : number(counts.quotes),
    },
    {
      id: 'attributed',
      label: WORDS.columns.attributed,
      width: 88,
      rank: 6,
      sorts: true,
      atEnd: true,
      cell: ({ summary: { counts } }) => (
        <span className={counts.attributed < counts.quotes ? styles.open : styles.soft}>
          {counts.quotes === 0 ? '' : WORDS.attributed(counts.attributed, counts.quotes)}
        </span>
      ),
    },
    {
      id: 'tags',
      label: WORDS.columns.tags,
      width: 116,
      rank: 5,
      sorts: true,
      cell: (row) => (
        <NameChips
          names={row.tags.map((id) => tags.get(id)?.name ?? WORDS.unknownTag)}
          colour={row.tags[0] === undefined ? undefined : tags.get(row.tags[0])?.colour}
        />
      ),
    },
    {
      id: 'collections',
      label: WORDS.columns.collections,
      width: 100,
      rank: 7,
      sorts: true,
      cell: (row) => <NameChips names={row.collections} />,
    },
    text('format', 60, 8, ({ format }) => (format === '' ? WORDS.none.format : format)),
    text('language', 84, 9, ({ summary }) => summary.document.language),
    text('authors', 140, 10, ({ summary }) => summary.document.source.authors.join('; ')),
    text('dateline', 112, 11, ({ summary }) => summary.document.source.dateline),
    {
      ...text('added', 96, 12, ({ summary }) => summary.document.revision.created.at.slice(0, 10)),
      atEnd: true,
    },
  ];
}

/** A moment is shown as its day; anything else as somebody wrote it. */
const shortDay = (published: string): string =>
  /^\d{4}-\d{2}-\d{2}T/.test(published) ? published.slice(0, 10) : published;

function Progress({
  progress,
}: {
  readonly progress: ArticleRow['summary']['document']['progress'];
}) {
  return (
    <span className={styles.progress} data-progress={progress}>
      <span aria-hidden="true" className={styles.sign} />
      {WORDS.progress[progress]}
    </span>
  );
}
