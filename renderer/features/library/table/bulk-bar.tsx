import { COMMANDS } from '../../../../shared/host/commands';
import { createId } from '../../../../shared/model/ids';
import { readTypedTag } from '../../../../shared/names/typed-tag';
import { heldTogether } from '../../../../shared/operations/bulk-articles';
import type { DocumentSummary, TagSummary } from '../../../db/repository';
import { useCommandButton } from '../../../session/use-command-button';
import { ARTICLE_TABLE as WORDS } from '../../../texts/article-table';
import { TABLE } from '../../../texts/table';
import { Button } from '../../../ui/button';
import { inColour } from '../../../ui/palette';
import { Popover } from '../../../ui/popover';
import styles from '../../../ui/table-page.module.css';
import { NamePicker } from '../../../ui/name-picker';
import type { Bulk } from './use-bulk';

/** What is asked at the moment. */
export type Asking = 'tag' | 'collection' | 'details' | 'filter' | 'view' | null;

interface BulkBarProps {
  /** What is meant: the chosen articles, or the one where one is. */
  readonly targets: readonly DocumentSummary[];
  readonly isChosen: boolean;
  readonly all: number;
  readonly tags: readonly TagSummary[];
  /** Every collection with the number of its articles. */
  readonly collections: ReadonlyMap<string, number>;
  readonly bulk: Bulk;
  readonly asking: Asking;
  readonly onAsk: (asking: Asking) => void;
  readonly onAll: () => void;
  readonly onClear: () => void;
  /** Where the focus goes afterwards. */
  readonly lineOf: () => HTMLElement | null;
}

/** What can be done to many articles at once; the keys stand beside it. */
export function BulkBar(props: BulkBarProps) {
  const { targets, isChosen, bulk, asking, onAsk, lineOf } = props;
  const count = targets.length;
  const tagKeys = useCommandButton('tag-articles').keys;
  const collectionKeys = useCommandButton('collect-articles').keys;
  const detailsButton = useCommandButton('edit-articles');
  const doneButton = useCommandButton('mark-done');
  const isDone = count > 0 && targets.every(({ document }) => document.progress === 'done');
  const popover = (of: 'tag' | 'collection') => ({
    open: asking === of && count > 0,
    onOpenChange: (open: boolean) => onAsk(open ? of : null),
    finalFocus: lineOf,
    atStart: true,
    side: 'top' as const,
  });
  const close = () => onAsk(null);
  const heldBy = (field: 'tags' | 'collections', value: string) =>
    targets.filter((article) => heldTogether(article, field).includes(value)).length;
  return (
    <section
      className={styles.bulk}
      aria-label={WORDS.bulk}
      data-foot-bar=""
      data-chosen={isChosen ? '' : undefined}
    >
      <output className={styles.bulkCount}>{isChosen ? TABLE.chosen(count) : WORDS.here}</output>
      <Popover
        {...popover('tag')}
        title={WORDS.tagTitle(count)}
        trigger={
          <Button variant="quiet" keys={tagKeys} disabled={count === 0}>
            {WORDS.addTag}
          </Button>
        }
      >
        <NamePicker
          count={count}
          label={WORDS.findTag}
          choices={
            asking === 'tag'
              ? props.tags.map(({ tag, quotes }) => ({
                  key: tag.id,
                  name: tag.name,
                  aliases: [[...tag.path, tag.name].join(' / ')],
                  detail: tag.path.join(' / '),
                  leading: (
                    <span aria-hidden="true" className={styles.dot} style={inColour(tag.colour)} />
                  ),
                  held: heldBy('tags', tag.id),
                  weight: quotes,
                }))
              : []
          }
          read={(typed) => pathOf(readTypedTag(typed))}
          createLabel={WORDS.createTag}
          takeLabel={WORDS.takeOff}
          onTake={({ key, name }) => {
            bulk.untag({ id: key, name });
            close();
          }}
          onAdd={({ key, name }) => {
            bulk.tag({ id: key, name });
            close();
          }}
          onCreate={(typed) => {
            bulk.tag({ id: createId(), ...readTypedTag(typed) });
            close();
          }}
          onCancel={close}
        />
      </Popover>
      <Popover
        {...popover('collection')}
        title={WORDS.collectionTitle(count)}
        trigger={
          <Button variant="quiet" keys={collectionKeys} disabled={count === 0}>
            {WORDS.addCollection}
          </Button>
        }
      >
        <NamePicker
          count={count}
          label={WORDS.findCollection}
          choices={
            asking === 'collection'
              ? Array.from(props.collections, ([name, weight]) => ({
                  key: name,
                  name,
                  held: heldBy('collections', name),
                  weight,
                }))
              : []
          }
          read={(typed) => typed.trim().replaceAll(/\s+/gu, ' ')}
          createLabel={WORDS.createCollection}
          takeLabel={WORDS.takeOut}
          onTake={({ name }) => {
            bulk.takeOut(name);
            close();
          }}
          onAdd={({ name }) => {
            bulk.putInto(name);
            close();
          }}
          onCreate={(typed) => {
            bulk.putInto(typed.trim().replaceAll(/\s+/gu, ' '));
            close();
          }}
          onCancel={close}
        />
      </Popover>
      <Button variant="quiet" {...detailsButton} disabled={count === 0}>
        {WORDS.details}
      </Button>
      <Button variant="quiet" {...doneButton} disabled={count === 0}>
        {isDone ? WORDS.reopen : WORDS.done}
      </Button>
      <span className={styles.between} />
      <Button
        variant="discard"
        keys="Delete"
        disabled={count === 0}
        title={COMMANDS['delete-article'].name}
        onClick={() => bulk.remove()}
      >
        {WORDS.delete}
      </Button>
      <span className={styles.atEnd}>
        <Button variant="quiet" keys="Mod+A" onClick={props.onAll}>
          {TABLE.all(props.all)}
        </Button>
        {isChosen ? (
          <Button variant="quiet" keys="Escape" onClick={props.onClear}>
            {TABLE.clear}
          </Button>
        ) : null}
      </span>
    </section>
  );
}

const pathOf = ({ path, name }: { readonly path: readonly string[]; readonly name: string }) =>
  [...path, name].join(' / ');
