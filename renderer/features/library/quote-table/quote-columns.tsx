import { initialsOf } from '../../../../shared/names/initials';
import type { ListedQuote } from '../../../db/repository';
import { shortDay } from '../../../texts/days';
import { QUOTE_TABLE as WORDS } from '../../../texts/quote-table';
import { Avatar } from '../../../ui/avatar';
import { Icon } from '../../../ui/icon';
import type { IconName } from '../../../ui/icon';
import { NameChips } from '../../../ui/name-chips';
import type { TableColumn } from '../../../ui/table-columns';
import frame from '../../../ui/table-page.module.css';
import type { QuoteBook } from './quote-book';
import type { QuoteColumnId } from './quote-shape';
import styles from './quote-table.module.css';

type QuoteColumn = TableColumn<ListedQuote> & { readonly id: QuoteColumnId };

const SIGNS: Readonly<Record<ListedQuote['check'], IconName>> = {
  unchecked: 'circle',
  verbatim: 'check',
  altered: 'unlike',
  disputed: 'flag',
};

/** All columns that the table can have. */
export function quoteColumns(book: QuoteBook): readonly QuoteColumn[] {
  const plain = (id: QuoteColumnId, width: number, rank: number): QuoteColumn => ({
    id,
    label: WORDS.columns[id],
    width,
    rank,
    sorts: true,
    cell: (line) => {
      const text = book.text(line, id);
      return (
        <span className={frame.soft} title={text}>
          {text}
        </span>
      );
    },
  });
  return [
    {
      ...plain('words', 200, 0),
      grows: true,
      cell: (line) => (
        <q className={styles.words} lang={book.article(line)?.language} title={line.words}>
          {line.words.replaceAll(/\s+/g, ' ')}
        </q>
      ),
    },
    {
      ...plain('speaker', 168, 1),
      cell: (line) => {
        const [first, ...more] = book.speakers(line);
        if (line.speakerIds.length === 0) return null;
        const name = book.text(line, 'speaker');
        return (
          <span className={styles.speaker} title={name}>
            <Avatar
              initials={first?.initials ?? '?'}
              colour={first?.colour ?? null}
              size={20}
              dashed={!first}
            />
            <span className={styles.name}>{first?.speaker.name ?? WORDS.unknownSpeaker}</span>
            {more.length === 0 ? null : <span className={frame.more}>+{more.length}</span>}
          </span>
        );
      },
    },
    plain('role', 132, 9),
    {
      ...plain('article', 152, 2),
      cell: (line) => {
        const title = book.title(line);
        return <span title={title}>{title}</span>;
      },
    },
    plain('publisher', 104, 8),
    {
      ...plain('date', 100, 3),
      atEnd: true,
      cell: (line) => {
        const written = book.text(line, 'date');
        return (
          <span className={frame.soft} title={written}>
            {shortDay(written) ?? written}
          </span>
        );
      },
    },
    plain('event', 124, 10),
    {
      ...plain('tags', 116, 11),
      cell: (line) => {
        const [first] = line.tags;
        return (
          <NameChips
            names={book.tagNames(line)}
            colour={first === undefined ? undefined : book.tag(first)?.colour}
          />
        );
      },
    },
    plain('kind', 72, 7),
    {
      ...plain('check', 108, 4),
      cell: ({ check }) => (
        <span className={styles.check} data-check={check}>
          <Icon name={SIGNS[check]} size={14} />
          {WORDS.checks[check]}
        </span>
      ),
    },
    {
      ...plain('annotator', 56, 5),
      cell: (line) => {
        const annotator = book.annotator(line);
        const name = book.text(line, 'annotator');
        return (
          <span className={styles.by} title={name}>
            <Avatar
              initials={initialsOf(name)}
              colour={annotator?.colour ?? null}
              size={20}
              dashed={!annotator}
            />
            <span className={styles.unseen}>{name}</span>
          </span>
        );
      },
    },
    plain('state', 132, 6),
    plain('note', 160, 12),
  ];
}
