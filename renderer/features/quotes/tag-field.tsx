import { useMemo, useState } from 'react';
import type { CSSProperties } from 'react';
import { createId } from '../../../shared/model/ids';
import type { Id } from '../../../shared/model/ids';
import type { QuoteRecord, TagRecord } from '../../../shared/model/records';
import { rankNames } from '../../../shared/names/find-names';
import { createAndTag, tagQuote, untagQuote } from '../../../shared/operations/tags';
import { useLive, useRepository } from '../../db/database-context';
import { QUOTES } from '../../texts/quotes';
import { Chip } from '../../ui/chip';
import { Combobox } from '../../ui/combobox';
import { paletteColour } from '../../ui/palette';
import { FieldOpener } from './field-opener';
import { PanelRow } from './panel-row';
import styles from './quote-panel.module.css';
import { readTypedTag } from './read-typed';
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

/** The tags of the quote. A new name makes a new tag; `harbour / dredging` puts it under another. */
export function TagField(props: TagFieldProps) {
  const { quoteId, quote, editable, open, onChange, onDone, onCancel } = props;
  const repository = useRepository();
  const [query, setQuery] = useState('');
  const given = quote?.tags;
  const tags = useLive((reading) => reading.tags(), []);
  const byId = useMemo(() => new Map(tags?.map((one) => [one.tag.id, one.tag])), [tags]);
  const offered = useMemo(() => {
    if (!open) return [];
    const items = (tags ?? [])
      .filter(({ tag }) => !given?.includes(tag.id))
      .map(({ tag, quotes }) => ({
        name: tag.name,
        aliases: [pathOf(tag)],
        item: tag,
        weight: quotes,
      }));
    if (query.trim() !== '') return rankNames(query, items).slice(0, LIMIT);
    return items
      .toSorted((a, b) => b.weight - a.weight)
      .map(({ item }) => item)
      .slice(0, LIMIT);
  }, [open, tags, given, query]);

  const finish = () => {
    setQuery('');
    onDone();
  };
  const cancel = () => {
    setQuery('');
    onCancel();
  };
  return (
    <PanelRow label={QUOTES.tags} command="tag-quote">
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
                  // For keys quicker than the offers: the tag that would have been offered for this very name.
                  const known = tags ? [] : await repository.tags();
                  const same = known.find((one) => pathOf(one.tag) === pathOf(tag))?.tag.id;
                  return same === undefined
                    ? createAndTag(fresh, { id, ...tag })
                    : tagQuote(fresh, same);
                });
              finish();
            }}
            createLabel={(typed) => QUOTES.createTag(pathOf(readTypedTag(typed)))}
            onCancel={cancel}
            autoFocus
          />
        ) : (
          editable && (
            <FieldOpener field="tag" label={QUOTES.addTag} quiet={(given?.length ?? 0) > 0} />
          )
        )}
      </div>
    </PanelRow>
  );
}

function TagDot({ colour }: { readonly colour: number }) {
  const style = { '--c': paletteColour(colour) } as CSSProperties;
  return <span aria-hidden="true" className={styles.dot} style={style} />;
}
