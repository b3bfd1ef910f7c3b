import { useMemo, useState } from 'react';
import { createId } from '../../../shared/model/ids';
import type { Id } from '../../../shared/model/ids';
import type { QuoteRecord, TagRecord } from '../../../shared/model/records';
import { readTypedName } from '../../../shared/names/typed-name';
import type { TypedName } from '../../../shared/names/typed-name';
import { readTypedTag } from '../../../shared/names/typed-tag';
import { createAndTag, tagQuote, untagQuote } from '../../../shared/operations/tags';
import { useLive, useRepository } from '../../queries/database-context';
import type { TagSummary } from '../../db/repository';
import { QUOTES } from '../../texts/quotes';
import { Chip } from '../../ui/chip';
import { Combobox } from '../../ui/combobox';
import { inColour } from '../../ui/palette';
import { FieldOpener } from './field-opener';
import { QuotePanelRow } from './quote-panel-row';
import styles from './quote-panel.module.css';
import type { QuoteChange } from './use-quote';

const LIMIT = 8;

interface TagFieldProps {
  readonly quoteId: Id;
  /** Null while a quote just made is being stored: the field takes keys already. */
  readonly quote: QuoteRecord | null;
  readonly editable: boolean;
  readonly open: boolean;
  readonly onChange: (id: Id, change: QuoteChange) => void;
  /** A choice was made. */
  readonly onDone: () => void;
  /** The field was left without one. */
  readonly onCancel: () => void;
}

const pathOf = ({ path, name }: Pick<TagRecord, 'path' | 'name'>): string =>
  [...path, name].join(' / ');

/** Which tag the typed text means. One word is always a tag of its own, and so is a path. */
const readTag = (typed: string, tags: readonly TagSummary[]): TypedName<TagRecord> =>
  readTypedName(
    pathOf(readTypedTag(typed)),
    tags.map(({ tag, quotes }) => ({
      name: tag.name,
      aliases: [pathOf(tag)],
      item: tag,
      weight: quotes,
    })),
    'name',
  );

/** The tags of the quote. A new name makes a new tag; `harbour / dredging` puts it under another. */
export function TagField(props: TagFieldProps) {
  const { quoteId, quote, editable, open, onChange, onDone, onCancel } = props;
  const repository = useRepository();
  const [query, setQuery] = useState('');
  const given = quote?.tags;
  const tags = useLive((reading) => reading.tags(), []);
  const byId = useMemo(() => new Map(tags?.map((one) => [one.tag.id, one.tag])), [tags]);
  const { offered, isNew } = useMemo(() => {
    if (!open) return { offered: [], isNew: false };
    if (query.trim() !== '') {
      const { kind, items } = readTag(query, tags ?? []);
      return { offered: items.slice(0, LIMIT), isNew: kind === 'new' };
    }
    const left = (tags ?? []).filter(({ tag }) => !given?.includes(tag.id));
    const byUse = left.toSorted((a, b) => b.quotes - a.quotes);
    return { offered: byUse.slice(0, LIMIT).map(({ tag }) => tag), isNew: false };
  }, [open, tags, given, query]);
  const [like] = offered;

  const finish = () => {
    setQuery('');
    onDone();
  };
  const cancel = () => {
    setQuery('');
    onCancel();
  };
  return (
    <QuotePanelRow label={QUOTES.tags} command="tag-quote">
      <div className={styles.chips}>
        {given?.map((id) => {
          const tag = byId.get(id);
          const name = tag?.name ?? QUOTES.unknownTag;
          return (
            <Chip
              key={id}
              removeLabel={QUOTES.removeTag(name)}
              onRemove={
                editable ? () => onChange(quoteId, (fresh) => untagQuote(fresh, id)) : undefined
              }
            >
              {tag && <TagDot colour={tag.colour} />}
              <span title={tag ? pathOf(tag) : undefined}>{name}</span>
            </Chip>
          );
        })}
        {open && editable ? (
          <Combobox
            label={QUOTES.findTag}
            placeholder={QUOTES.findTag}
            items={offered.map((tag) => ({
              key: tag.id,
              title: tag.name,
              detail: [tag.path.join(' / '), tag.description]
                .filter((fact) => fact !== '')
                .join(' · '),
              leading: <TagDot colour={tag.colour} />,
            }))}
            query={query}
            onQuery={setQuery}
            onChoose={(id) => {
              onChange(quoteId, (fresh) => tagQuote(fresh, id));
              finish();
            }}
            onCreate={(typed) => {
              const tag = readTypedTag(typed);
              const id = createId();
              if (tag.name !== '')
                onChange(quoteId, async (fresh) => {
                  // Keys may be quicker than the offers: whom a fresh reading means would have been offered.
                  const { kind, items } = readTag(typed, await repository.shown.tags());
                  const meant = kind === 'same' || (kind === 'search' && !tags) ? items[0] : null;
                  return meant ? tagQuote(fresh, meant.id) : createAndTag(fresh, { id, ...tag });
                });
              finish();
            }}
            createLabel={(typed) => QUOTES.createTag(pathOf(readTypedTag(typed)))}
            createFirst={isNew}
            createDetail={isNew && like ? QUOTES.didYouMean(like.name) : undefined}
            onCancel={cancel}
            autoFocus
          />
        ) : (
          editable && (
            <FieldOpener field="tag" label={QUOTES.addTag} quiet={(given?.length ?? 0) > 0} />
          )
        )}
      </div>
    </QuotePanelRow>
  );
}

const TagDot = ({ colour }: { readonly colour: number }) => (
  <span aria-hidden="true" className={styles.dot} style={inColour(colour)} />
);
