import { useState } from 'react';
import { rankNames } from '../../shared/names/find-names';
import { number } from '../../shared/texts/numbers';
import { TABLE } from '../texts/table';
import { Button } from './button';
import { Check } from './check';
import { Combobox } from './combobox';
import { Icon } from './icon';
import { Popover } from './popover';
import styles from './table-page.module.css';
import { countValues } from './table-subject';
import type { TableSubject } from './table-subject';
import { withFilter } from './table-view';
import type { TableView } from './table-view';

const LIMIT = 10;
/** How many values of each facet are offered before anything is typed. */
const FIRST = 3;

interface FilterBarProps<T, F extends string, C extends string> {
  readonly subject: TableSubject<T, F, C>;
  readonly rows: readonly T[];
  readonly view: TableView<F, C>;
  readonly onView: (view: TableView<F, C>) => void;
  readonly keys: string | undefined;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly lineOf: () => HTMLElement | null;
}

/** The filters in force, each to be changed or taken away, and a field that finds one by any value. */
export function FilterBar<T, F extends string, C extends string>(props: FilterBarProps<T, F, C>) {
  const { subject, rows, view, onView, isOpen, onOpen } = props;
  return (
    <>
      <fieldset className={styles.filters} aria-label={TABLE.filters}>
        {subject.shape.facets.map((facet) => {
          const values: readonly string[] | undefined = view.filters[facet];
          return values ? (
            <FilterChip key={facet} {...{ subject, facet, values, rows, view, onView }} />
          ) : null;
        })}
      </fieldset>
      <Popover
        title={TABLE.filter}
        open={isOpen}
        onOpenChange={onOpen}
        finalFocus={props.lineOf}
        atStart
        trigger={
          <Button variant="quiet" className={styles.tool} keys={props.keys}>
            <Icon name="plus" size={14} />
            {TABLE.filter}
          </Button>
        }
      >
        {isOpen ? (
          <FilterFinder
            subject={subject}
            rows={rows}
            onAdd={(facet, value) => {
              const before: readonly string[] = view.filters[facet] ?? [];
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

interface FilterFinderProps<T, F extends string, C extends string> {
  readonly subject: TableSubject<T, F, C>;
  readonly rows: readonly T[];
  readonly onAdd: (facet: F, value: string) => void;
  readonly onCancel: () => void;
}

/** Every value of every facet, found by typing. */
function FilterFinder<T, F extends string, C extends string>(props: FilterFinderProps<T, F, C>) {
  const { subject, rows, onAdd, onCancel } = props;
  const { words, nameOf, valuesOf } = subject;
  const [query, setQuery] = useState('');
  const [known] = useState(() =>
    subject.shape.facets.flatMap((facet) =>
      Array.from(countValues(rows, facet, valuesOf), ([value, count]) => ({ facet, value, count }))
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
            aliases: [`${words.facets[item.facet]} ${item.name}`],
            item,
            weight: item.count,
          })),
        ).slice(0, LIMIT);
  return (
    <div className={styles.finder}>
      <Combobox
        label={words.filterFind}
        placeholder={words.filterFind}
        items={offered.map(({ facet, value, name, count }) => ({
          key: `${facet}:${value}`,
          title: name,
          detail: `${words.facets[facet]} · ${number(count)}`,
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

interface FilterChipProps<T, F extends string, C extends string> {
  readonly subject: TableSubject<T, F, C>;
  readonly facet: F;
  readonly values: readonly string[];
  readonly rows: readonly T[];
  readonly view: TableView<F, C>;
  readonly onView: (view: TableView<F, C>) => void;
}

function FilterChip<T, F extends string, C extends string>(props: FilterChipProps<T, F, C>) {
  const { subject, facet, values, rows, view, onView } = props;
  const { nameOf, words, valuesOf } = subject;
  const [isOpen, setOpen] = useState(false);
  const name = words.facets[facet];
  const offered = isOpen
    ? Array.from(countValues(rows, facet, valuesOf)).toSorted(([, a], [, b]) => b - a)
    : [];
  const set = (next: readonly string[]) => onView(withFilter(view, facet, next));
  return (
    <span className={styles.filter}>
      <Popover
        title={TABLE.change(name)}
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
        aria-label={TABLE.without(name)}
        title={TABLE.without(name)}
        onClick={() => set([])}
      >
        <Icon name="close" size={12} />
      </button>
    </span>
  );
}
