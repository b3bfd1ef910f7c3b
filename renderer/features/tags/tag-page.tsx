import { useId } from 'react';
import type { Id } from '../../../shared/model/ids';
import type { TagFields } from '../../../shared/model/records';
import { editTag } from '../../../shared/operations/tags';
import { useArticles } from '../../queries/articles';
import { useLive, useRepository } from '../../queries/database-context';
import { draftPlace } from '../../queries/draft-place';
import { readPassages } from '../../queries/passages';
import { heldTogether } from '../../../shared/operations/bulk-articles';
import { useSession } from '../../session/session-context';
import { useConflicts } from '../../session/use-conflicts';
import { useOpenPassage } from '../../session/use-open-passage';
import { PAGES, TAGS } from '../../texts/people';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { TextField } from '../../ui/field';
import { Page, PageActions, PageHeading, WideField } from '../../ui/page';
import { inColour } from '../../ui/palette';
import { PassageList } from '../../ui/passage-list';
import styles from './tags.module.css';
import { useDeleteTag } from './use-delete-tag';

/** What a tag means, and every quote that bears it. */
export function TagPage({ id }: { readonly id: Id }) {
  const repository = useRepository();
  const open = useOpenPassage();
  const tags = useLive((reading) => reading.tags(), []);
  const remove = useDeleteTag();
  const [, dispatch] = useSession();
  const articles = useArticles()?.filter((one) => heldTogether(one, 'tags').includes(id)) ?? [];
  const colourGroup = useId();
  const passages = useLive(
    async (reading) => readPassages(reading, await reading.quotesOfTag(id)),
    [id],
  );
  const found = tags?.find(({ tag }) => tag.id === id);
  const conflicts = useConflicts(found?.tag);
  if (!tags) return <div aria-busy="true" />;
  if (!found) return <EmptyState title={TAGS.gone} />;
  const { tag, quotes } = found;
  const edit = (fields: Partial<TagFields>) => {
    const change = editTag(
      tag,
      fields,
      tags.map((one) => one.tag),
    );
    if (change.writes.length > 0) void repository.apply(change);
  };
  const fields = (
    <>
      <TextField
        label={PAGES.name}
        draft={draftPlace(tag, 'name')}
        value={tag.name}
        onCommit={(name) => name.trim() !== '' && edit({ name: name.trim() })}
      />
      <TextField
        label={TAGS.path}
        draft={draftPlace(tag, 'path')}
        value={tag.path.join(' / ')}
        hint={TAGS.pathHint}
        onCommit={(typed) =>
          edit({
            path: typed
              .split('/')
              .map((name) => name.trim())
              .filter((name) => name !== ''),
          })
        }
      />
      <WideField>
        <TextField
          label={TAGS.description}
          draft={draftPlace(tag, 'description')}
          value={tag.description}
          multiline
          placeholder={TAGS.descriptionHint}
          onCommit={(description) => edit({ description })}
        />
      </WideField>
      <WideField>
        <fieldset className={styles.colours}>
          <legend>{TAGS.colour}</legend>
          {TAGS.colours.map((name, colour) => (
            <label key={name} className={styles.swatch} title={name} style={inColour(colour)}>
              <input
                type="radio"
                name={colourGroup}
                aria-label={name}
                checked={tag.colour === colour}
                onChange={() => edit({ colour })}
              />
            </label>
          ))}
        </fieldset>
      </WideField>
      <PageActions>
        <Button variant="discard" onClick={() => void remove(tag)}>
          {TAGS.delete}
        </Button>
      </PageActions>
    </>
  );
  return (
    <Page
      label={tag.name}
      kicker={TAGS.about(quotes, articles.length)}
      notice={conflicts}
      fields={fields}
    >
      {articles.length === 0 ? null : (
        <>
          <PageHeading>{TAGS.articles}</PageHeading>
          <ul className={styles.articles} aria-label={TAGS.articles}>
            {articles.map(({ document }) => (
              <li key={document.id}>
                <Button
                  variant="quiet"
                  onClick={() => dispatch({ type: 'open-article', documentId: document.id })}
                >
                  {document.title === '' ? TAGS.untitled : document.title}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <PageHeading>{PAGES.passages}</PageHeading>
      {passages?.length === 0 && <EmptyState title={PAGES.noPassages} body={TAGS.emptyQuotes} />}
      <PassageList
        label={PAGES.passages}
        passages={(passages ?? []).map((passage) => ({ ...passage, colour: tag.colour }))}
        onOpen={open}
      />
    </Page>
  );
}
