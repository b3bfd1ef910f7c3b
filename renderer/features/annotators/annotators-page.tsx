import { useMemo } from 'react';
import { annotatorEntries } from '../../queries/annotators';
import { useBlind } from '../../queries/blind';
import { useArticles } from '../../queries/articles';
import { useLive, useRepository } from '../../queries/database-context';
import { ANNOTATORS } from '../../texts/annotators';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { AnnotatorRow } from './annotator-row';
import { BlindSwitch } from './blind-switch';
import styles from './annotators.module.css';

/** Everybody who annotates in this project: names, colours, what they marked. */
export function AnnotatorsPage() {
  const me = useRepository().annotatorId();
  const known = useLive((reading) => reading.annotators(), []);
  const layers = useLive((reading) => reading.layers(), []);
  const documents = useArticles();
  const finishers = useLive((reading) => reading.finishers(), []);
  const blind = useBlind();
  const mode = useLive((reading) => reading.blindMode(), []);
  const entries = useMemo(() => {
    if (!known || !layers || !documents || !finishers) return undefined;
    const ids = [me, ...known.map(({ id }) => id), ...layers.map(({ layer }) => layer)];
    return annotatorEntries(ids, known, me).map((entry) => ({
      ...entry,
      quotes: 0,
      articles: 0,
      ...layers.find(({ layer }) => layer === entry.id),
      finished: documents.filter(({ document: { textHash } }) =>
        finishers.get(textHash)?.has(entry.id),
      ).length,
    }));
  }, [known, layers, documents, finishers, me]);
  if (!entries || !mode) return <div aria-busy="true" />;
  return (
    <Page label={ANNOTATORS.title} kicker={ANNOTATORS.kicker(entries.length)}>
      <ul className={styles.rows} aria-label={ANNOTATORS.list}>
        {entries.map((entry) => (
          <AnnotatorRow
            key={entry.id}
            annotator={entry}
            articlesInProject={documents?.length ?? 0}
            hidden={blind && !entry.isMe}
          />
        ))}
      </ul>
      <BlindSwitch mode={mode} />
      {entries.length === 1 && <EmptyState title={ANNOTATORS.alone} body={ANNOTATORS.aloneBody} />}
    </Page>
  );
}
