import { useCallback, useMemo, useState } from 'react';
import type { ReadArticle } from '../../../../shared/readers/read-articles';
import { PREVIEW } from '../../../texts/preview';
import { Button } from '../../../ui/button';
import { useWalkedRows } from '../../../ui/use-walked-rows';
import { VirtualRows } from '../../../ui/virtual-rows';
import styles from './article-ticks.module.css';

interface ArticleTicksProps {
  /** The file's, so that another begins at its top. */
  readonly sha256: string;
  readonly articles: readonly ReadArticle[];
  readonly left: ReadonlySet<number>;
  readonly shown: number;
  readonly onShow: (index: number) => void;
  readonly onLeft: (left: ReadonlySet<number>) => void;
}

interface Row {
  readonly article: ReadArticle;
  readonly index: number;
}

const ROW_HEIGHT = 48;
/** From so many on, one can find among them. */
const MANY = 12;
const keyOf = ({ index }: Row): string => String(index);

/** The articles of a file, each with a box: which of them are added, and which is in sight. */
export function ArticleTicks({ sha256, articles, left, shown, onShow, onLeft }: ArticleTicksProps) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [query, setQuery] = useState('');
  const rows = useMemo(() => {
    const asked = query.trim().toLowerCase();
    const all = articles.map((article, index) => ({ article, index }));
    return asked === ''
      ? all
      : all.filter(({ article }) => wordsIn(article).toLowerCase().includes(asked));
  }, [articles, query]);
  const { ref, reachable, choose, handleKey } = useWalkedRows({
    items: rows,
    keyOf,
    current: String(shown),
  });
  const setAll = (take: boolean) => {
    const next = new Set(left);
    for (const { index } of rows)
      if (take) next.delete(index);
      else next.add(index);
    onLeft(next);
  };
  const toggle = useCallback(
    (index: number) => {
      const next = new Set(left);
      if (!next.delete(index)) next.add(index);
      onLeft(next);
    },
    [left, onLeft],
  );
  return (
    <section className={styles.ticks} aria-label={PREVIEW.articles.label}>
      <div className={styles.stripe}>
        <span className={styles.count}>
          {PREVIEW.articles.title(articles.length - left.size, articles.length)}
        </span>
        <Button onClick={() => setAll(true)}>{PREVIEW.articles.all}</Button>
        <Button onClick={() => setAll(false)}>{PREVIEW.articles.none}</Button>
      </div>
      {articles.length >= MANY ? (
        <input
          type="search"
          className={styles.find}
          aria-label={PREVIEW.articles.find}
          placeholder={PREVIEW.articles.find}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      ) : null}
      <div ref={setScroller} role="presentation" className={styles.scroller} onKeyDown={handleKey}>
        {rows.length === 0 ? <p className={styles.none}>{PREVIEW.articles.noMatch}</p> : null}
        <VirtualRows
          ref={ref}
          items={rows}
          keyOf={keyOf}
          scroller={scroller}
          estimate={ROW_HEIGHT}
          kept={reachable}
          place={`preview ${sha256}`}
          label={PREVIEW.articles.label}
        >
          {({ article, index }, at) => (
            <TickRow
              article={article}
              rowKey={String(index)}
              taken={!left.has(index)}
              shown={index === shown}
              reachable={at === reachable}
              onToggle={() => toggle(index)}
              onShow={() => {
                choose(String(index));
                onShow(index);
              }}
            />
          )}
        </VirtualRows>
      </div>
    </section>
  );
}

const wordsIn = ({ details }: ReadArticle): string =>
  [details.title, details.publisher, details.published, ...details.authors].join(' ');

interface TickRowProps {
  readonly article: ReadArticle;
  readonly rowKey: string;
  readonly taken: boolean;
  readonly shown: boolean;
  readonly reachable: boolean;
  readonly onToggle: () => void;
  readonly onShow: () => void;
}

function TickRow(props: TickRowProps) {
  const { article, rowKey, taken, shown, reachable, onToggle, onShow } = props;
  const { title, publisher, published } = article.details;
  const tabIndex = reachable ? 0 : -1;
  return (
    <div className={styles.row} data-taken={taken} data-shown={shown}>
      <input
        type="checkbox"
        checked={taken}
        tabIndex={tabIndex}
        aria-label={PREVIEW.articles.take(title)}
        onChange={onToggle}
      />
      <button
        type="button"
        data-key={rowKey}
        tabIndex={tabIndex}
        className={styles.open}
        aria-current={shown ? 'true' : undefined}
        onClick={onShow}
      >
        <span className={styles.name}>{title}</span>
        <small>{[publisher, published].filter((part) => part !== '').join(' · ')}</small>
      </button>
    </div>
  );
}
