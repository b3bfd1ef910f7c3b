import { useState } from 'react';
import { rankNames } from '../../../../shared/names/find-names';
import { number } from '../../../../shared/texts/numbers';
import { ARTICLE_TABLE as WORDS } from '../../../texts/article-table';
import { Button } from '../../../ui/button';
import { Check } from '../../../ui/check';
import { Combobox } from '../../../ui/combobox';
import { Icon } from '../../../ui/icon';
import { Popover } from '../../../ui/popover';
import { ARTICLE_FACETS, countValues } from './article-facets';
import type { ArticleFacet } from './article-facets';
import type { ArticleRow } from './article-row';
import styles from './article-table.module.css';
import { withFilter } from './table-view';
import type { TableView } from './table-view';

const LIMIT = 10;
/** How many values of each facet are offered before anything is typed. */
const FIRST = 3;

interface FilterBarProps {
  readonly rows: readonly ArticleRow[];
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
  readonly nameOf: (facet: ArticleFacet, value: string) => string;
  readonly keys: string | undefined;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly lineOf: () => HTMLElement | null;
}

/** The filters in force, each to be changed or taken away, and a field that finds one by any value. */
export function FilterBar(props: FilterBarProps) {
  const { rows, view, onView, nameOf, isOpen, onOpen } = props;
  return (
    <>
      <fieldset className={styles.filters} aria-label={WORDS.filters}>
        {ARTICLE_FACETS.map((facet) => {
          const values = view.filters[facet];
          return values ? (
            <FilterChip key={facet} {...{ facet, values, rows, nameOf, view, onView }} />
          ) : null;
        })}
      </fieldset>
      <Popover
        title={WORDS.filter}
        open={isOpen}
        onOpenChange={onOpen}
        finalFocus={props.lineOf}
        atStart
        trigger={
          <Button variant="quiet" className={styles.tool} keys={props.keys}>
            <Icon name="plus" size={14} />
            {WORDS.filter}
          </Button>
        }
      >
        {isOpen ? (
          <FilterFinder
            rows={rows}
            nameOf={nameOf}
            onAdd={(facet, value) => {
              const before = view.filters[facet] ?? [];
              onView(withFilter(view, facet, before.includes(value) ? before : [...before, value]));
              onOpen(false);
            }}
            onCancel={() => onOpen(false)}
          />
        ) : null}
      </Popover>
    </>
  );
}

interface FilterFinderProps {
  readonly rows: readonly ArticleRow[];
  readonly nameOf: (facet: ArticleFacet, value: string) => string;
  readonly onAdd: (facet: ArticleFacet, value: string) => void;
  readonly onCancel: () => void;
}

/** Every value of every facet, found by typing. */
function FilterFinder({ rows, nameOf, onAdd, onCancel }: FilterFinderProps) {
  const [query, setQuery] = useState('');
  const [known] = useState(() =>
    ARTICLE_FACETS.flatMap((facet) =>
      Array.from(countValues(rows, facet), ([value, count]) => ({ facet, value, count }))
        .toSorted((a, b) => b.count - a.count)
        .map((one, place) => ({ ...one, place, name: nameOf(one.facet, one.value) })),
    ),
  );
  const offered =
    query.trim() === ''
      ? known.filter(({ place }) => place < FIRST)
      : rankNames(
          query,
          known.map((item) => ({
            name: item.name,
            aliases: [`${WORDS.facets[item.facet]} ${item.name}`],
            item,
            weight: item.count,
          })),
        ).slice(0, LIMIT);
  return (
    <div className={styles.finder}>
      <Combobox
        label={WORDS.filterFind}
        placeholder={WORDS.filterFind}
        items={offered.map(({ facet, value, name, count }) => ({
          key: `${facet}:${value}`,
          title: name,
          detail: `${WORDS.facets[facet]} · ${number(count)}`,
        }))}
        query={query}
        onQuery={setQuery}
        onChoose={(key) => {
          const found = known.find(({ facet, value }) => `${facet}:${value}` === key);
          if (found) onAdd(found.facet, found.value);
        }}
        onCancel={onCancel}
        autoFocus
      />
    </div>
  );
}

interface FilterChipProps {
  readonly facet: ArticleFacet;
  readonly values: readonly string[];
  readonly rows: readonly ArticleRow[];
  readonly nameOf: (facet: ArticleFacet, value: string) => string;
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
}

function FilterChip({ facet, values, rows, nameOf, view, onView }: FilterChipProps) {
  const [isOpen, setOpen] = useState(false);
  const name = WORDS.facets[facet];
  const offered = isOpen
    ? Array.from(countValues(rows, facet)).toSorted(([, a], [, b]) => b - a)
    : [];
  const set = (next: readonly string[]) => onView(withFilter(view, facet, next));
  return (
    <span className={styles.filter}>
      <Popover
        title={WORDS.change(name)}
        open={isOpen}
        onOpenChange={setOpen}
        trigger={
          <button type="button" className={styles.filterWords}>
            <span>{name}</span> <b>{values.map((value) => nameOf(facet, value)).join(', ')}</b>
          </button>
        }
      >
        <div className={styles.choices}>
          {offered.map(([value, count]) => (
            <Check
              key={value}
              checked={values.includes(value)}
              onChange={(checked) =>
                set(checked ? [...values, value] : values.filter((one) => one !== value))
              }
            >
              {nameOf(facet, value)} <span className={styles.faint}>{number(count)}</span>
            </Check>
          ))}
        </div>
      </Popover>
      <button
        type="button"
        className={styles.filterOff}
        aria-label={WORDS.without(name)}
        title={WORDS.without(name)}
        onClick={() => set([])}
      >
        <Icon name="close" size={12} />
      </button>
    </span>
  );
}
