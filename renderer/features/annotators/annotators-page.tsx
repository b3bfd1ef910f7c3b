import { useMemo } from 'react';
import { annotatorEntries } from '../../db/annotators';
import { useLive, useRepository } from '../../db/database-context';
import { ANNOTATORS } from '../../texts/annotators';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { AnnotatorRow } from './annotator-row';
import styles from './annotators.module.css';

/** Everybody who annotates in this project: names, colours, what they marked. */
export function AnnotatorsPage() {
  const me = useRepository().annotatorId();
  const known = useLive((reading) => reading.annotators(), []);
  const layers = useLive((reading) => reading.layers(), []);
  const entries = useMemo(() => {
    if (!known || !layers) return undefined;
    const ids = [me, ...known.map(({ id }) => id), ...layers.map(({ layer }) => layer)];
    return annotatorEntries(ids, known, me).map((entry) => ({
      ...entry,
      quotes: 0,
      articles: 0,
      ...layers.find(({ layer }) => layer === entry.id),
    }));
  }, [known, layers, me]);
  if (!entries) return <div aria-busy="true" />;
  return (
    <Page
      label={ANNOTATORS.title}
      kicker={ANNOTATORS.kicker(entries.length)}
      heading={<h1>{ANNOTATORS.title}</h1>}
    >
      <ul className={styles.rows} aria-label={ANNOTATORS.list}>
        {entries.map((entry) => (
          <AnnotatorRow key={entry.id} annotator={entry} />
        ))}
      </ul>
      {entries.length === 1 && <EmptyState title={ANNOTATORS.alone} body={ANNOTATORS.aloneBody} />}
    </Page>
  );
}
