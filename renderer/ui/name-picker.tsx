import { useState } from 'react';
import type { ReactNode } from 'react';
import { readTypedName } from '../../shared/names/typed-name';
import { number } from '../../shared/texts/numbers';
import { Chip } from './chip';
import { Combobox } from './combobox';
import styles from './table-page.module.css';

const LIMIT = 8;

/** Something that rows of a table can have: a tag, a collection, a speaker. */
export interface NamedChoice {
  readonly key: string;
  readonly name: string;
  /** Other ways to write it. */
  readonly aliases?: readonly string[];
  readonly detail?: string;
  readonly leading?: ReactNode;
  /** How many of the chosen rows have it. */
  readonly held: number;
  /** By which the more used come first. */
  readonly weight: number;
}

interface NamePickerProps {
  /** How many rows are chosen. */
  readonly count: number;
  readonly choices: readonly NamedChoice[];
  readonly label: string;
  /** Nothing but the field and its list; Backspace in the empty field takes the last one off. */
  readonly plain?: boolean;
  /** Names of people: one word of a name is on the way to it. */
  readonly people?: boolean;
  /** What is typed, as it would be called. */
  readonly read: (typed: string) => string;
  readonly createLabel: (name: string) => string;
  readonly takeLabel: (name: string) => string;
  readonly onTake: (choice: NamedChoice) => void;
  readonly onAdd: (choice: NamedChoice) => void;
  readonly onCreate: (typed: string) => void;
  readonly onCancel: () => void;
}

/** What the chosen rows have, to be taken off, and a field that puts more on; a name nobody has makes a new one. */
export function NamePicker(props: NamePickerProps) {
  const { count, choices, read, plain = false } = props;
  const [query, setQuery] = useState('');
  const held = choices.filter((choice) => choice.held > 0);
  const known = choices.map((item) => ({
    name: item.name,
    aliases: item.aliases ?? [],
    item,
    weight: item.weight,
  }));
  const { kind, items } =
    query.trim() === ''
      ? {
          kind: 'search',
          items: choices
            .filter((choice) => choice.held < count)
            .toSorted((a, b) => b.weight - a.weight),
        }
      : readTypedName(read(query), known, props.people ? 'search' : 'name');
  return (
    <div
      role="presentation"
      className={plain ? styles.inCell : styles.picker}
      onKeyDown={(event) => {
        const last = held.at(-1);
        if (!plain || event.key !== 'Backspace' || query !== '' || !last) return;
        event.preventDefault();
        props.onTake(last);
      }}
    >
      {plain || held.length === 0 ? null : (
        <div className={styles.held}>
          {held.map((choice) => (
            <Chip
              key={choice.key}
              removeLabel={props.takeLabel(choice.name)}
              onRemove={() => props.onTake(choice)}
            >
              {choice.leading}
              {choice.name}
              {choice.held < count ? (
                <span className={styles.heldBy}>{` ${number(choice.held)}`}</span>
              ) : null}
            </Chip>
          ))}
        </div>
      )}
      <Combobox
        label={props.label}
        placeholder={plain ? undefined : props.label}
        items={items.slice(0, LIMIT).map(({ key, name, detail, leading }) => ({
          key,
          title: name,
          detail,
          leading,
        }))}
        query={query}
        onQuery={setQuery}
        onChoose={(key, { mod }) => {
          if (mod && read(query) !== '') {
            props.onCreate(query);
            return;
          }
          const choice = choices.find((one) => one.key === key);
          if (choice) props.onAdd(choice);
        }}
        onCreate={(typed) => {
          if (read(typed) !== '') props.onCreate(typed);
        }}
        createLabel={(typed) => props.createLabel(read(typed))}
        createFirst={kind === 'new'}
        onCancel={props.onCancel}
        autoFocus
      />
    </div>
  );
}
