import { useMemo } from 'react';
import { rankNames } from '../../../shared/names/find-names';
import type { TagSummary } from '../../db/repository';
import { useLive } from '../../queries/database-context';
import { useSession } from '../../session/session-context';
import { useFinding } from '../../session/use-finding';
import { PAGES, TAGS } from '../../texts/people';
import { EmptyState } from '../../ui/empty-state';
import { ItemList, ListWords } from '../../ui/item-list';
import { inColour } from '../../ui/palette';
import styles from './tags.module.css';
import { useDeleteTag } from './use-delete-tag';

const idOf = ({ tag }: TagSummary): string => tag.id;

/** All tags as a tree by their paths; what one types finds them flat. */
export function TagList() {
  const [{ main }, dispatch] = useSession();
  const tags = useLive((repository) => repository.tags(), []);
  const finding = useFinding();
  const { query } = finding;
  const remove = useDeleteTag();

  const flat = query.trim() !== '';
  const shown = useMemo(() => {
    const whole = (tags ?? []).map((one) => ({ ...one, line: [...one.tag.path, one.tag.name] }));
    return flat
      ? rankNames(
          query,
          whole.map((one) => ({
            name: one.tag.name,
            aliases: one.tag.path,
            item: one,
            weight: one.quotes,
          })),
        )
      : whole.toSorted((a, b) => a.line.join('\n').localeCompare(b.line.join('\n')));
  }, [tags, query, flat]);

  if (!tags) return <div aria-busy="true" />;
  return (
    <ItemList
      label={TAGS.label}
      findLabel={TAGS.find}
      {...finding}
      items={shown}
      keyOf={idOf}
      renderContent={({ tag, quotes }) => (
        <ListWords
          leading={<span className={styles.dot} style={inColour(tag.colour)} />}
          title={tag.name}
          detail={flat ? tag.path.join(' / ') : ''}
          count={quotes}
        />
      )}
      depthOf={({ tag }) => (flat ? 0 : tag.path.length)}
      current={main.view === 'tag' ? main.id : null}
      onOpen={(id) => dispatch({ type: 'show-main', main: { view: 'tag', id } })}
      onDelete={(id) => {
        const found = tags.find(({ tag }) => tag.id === id);
        if (found) void remove(found.tag);
      }}
      empty={
        tags.length === 0 ? (
          <EmptyState title={TAGS.emptyTitle} body={TAGS.emptyBody} />
        ) : (
          <EmptyState title={PAGES.noMatchTitle} body={PAGES.noMatchBody} />
        )
      }
    />
  );
}
