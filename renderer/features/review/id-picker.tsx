import { useMemo, useState } from 'react';
import type { Id } from '../../../shared/model/ids';
import { readTypedName } from '../../../shared/names/typed-name';
import { useLive } from '../../queries/database-context';
import type { Reading } from '../../db/repository';
import { REVIEW } from '../../texts/review';
import { UI_TEXTS } from '../../texts/ui';
import { Chip } from '../../ui/chip';
import { Combobox } from '../../ui/combobox';
import { FieldLabel } from '../../ui/field';
import styles from './review.module.css';

/** What can be picked from. */
export type PickFrom = 'speakers' | 'events' | 'tags';

interface Offer {
  readonly key: Id;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly weight: number;
}

const offerOf = (
  { id, name }: { readonly id: Id; readonly name: string },
  weight: number,
  aliases: readonly string[] = [],
): Offer => ({ key: id, title: name, aliases, weight });

const OFFERS: Readonly<Record<PickFrom, (repository: Reading) => Promise<readonly Offer[]>>> = {
  speakers: async (repository) =>
    (await repository.speakers()).map(({ speaker, quotes }) =>
      offerOf(speaker, quotes, speaker.aliases),
    ),
  events: async (repository) =>
    (await repository.events()).map(({ event, quotes }) => offerOf(event, quotes)),
  tags: async (repository) =>
    (await repository.tags()).map(({ tag, quotes }) => offerOf(tag, quotes)),
};
const PLACEHOLDERS = {
  speakers: REVIEW.addPerson,
  events: REVIEW.addEvent,
  tags: REVIEW.addTag,
} as const;
const LIMIT = 6;

interface IdPickerProps {
  readonly label: string;
  readonly from: PickFrom;
  readonly ids: readonly Id[];
  readonly onIds: (ids: readonly Id[]) => void;
  readonly autoFocus?: boolean;
  readonly onCancel: () => void;
}

/** Some of the speakers, events or tags there are: type to add, or take off. */
export function IdPicker({ label, from, ids, onIds, autoFocus = false, onCancel }: IdPickerProps) {
  const offers = useLive((repository) => OFFERS[from](repository), [from]);
  const [query, setQuery] = useState('');
  const { items, isNew } = useMemo(() => {
    if (query.trim() === '') return { items: [], isNew: false };
    const left = (offers ?? []).filter(({ key }) => !ids.includes(key));
    const named = left.map((item) => ({
      name: item.title,
      aliases: item.aliases,
      item,
      weight: item.weight,
    }));
    const read = readTypedName(query, named, from === 'tags' ? 'name' : 'search');
    return { items: read.items.slice(0, LIMIT), isNew: read.kind === 'new' };
  }, [offers, ids, from, query]);
  const nameOf = (id: Id) => offers?.find(({ key }) => key === id)?.title ?? REVIEW.unknown;
  return (
    <div className={styles.picker}>
      <FieldLabel>{label}</FieldLabel>
      <div className={styles.picked}>
        {ids.map((id) => (
          <Chip
            key={id}
            removeLabel={REVIEW.takeOff(nameOf(id))}
            onRemove={() => onIds(ids.filter((other) => other !== id))}
          >
            {nameOf(id)}
          </Chip>
        ))}
      </div>
      <Combobox
        label={PLACEHOLDERS[from]}
        placeholder={PLACEHOLDERS[from]}
        items={items}
        highlightFirst={!isNew}
        notice={isNew && items.length > 0 ? UI_TEXTS.nothingCalled(query.trim()) : ''}
        query={query}
        onQuery={setQuery}
        onChoose={(key) => {
          onIds([...ids, key]);
          setQuery('');
        }}
        onCancel={() => (query === '' ? onCancel() : setQuery(''))}
        autoFocus={autoFocus}
      />
    </div>
  );
}
