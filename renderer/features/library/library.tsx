import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { COMMANDS } from '../../../shared/host/commands';
import type { DocumentProgress } from '../../../shared/model/records';
import { number } from '../../../shared/texts/numbers';
import { useArticles } from '../../queries/articles';
import { useLive } from '../../queries/database-context';
import type { DocumentSummary } from '../../db/repository';
import { useRunCommand } from '../../session/use-command';
import { useCommandButton } from '../../session/use-command-button';
import { useSession } from '../../session/session-context';
import { useFinding } from '../../session/use-finding';
import { LIBRARY } from '../../texts/library';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ItemList } from '../../ui/item-list';
import { ArticleWords } from './article-words';
import { countProgress, filterArticles, sourceLine } from './filter-articles';
import styles from './library.module.css';
import { useDeleteArticle } from './use-delete-article';

const PROGRESS: readonly DocumentProgress[] = ['in-work', 'new', 'done'];
const NOTHING: ReadonlySet<DocumentProgress> = new Set();

const idOf = ({ document }: DocumentSummary): string => document.id;

/** The record that stands for the article which one of its records names. */
const shownAs = (articles: readonly DocumentSummary[], id: string): string =>
  articles.find(({ also }) => also?.some((other) => other.id === id))?.document.id ?? id;

/** The articles of the project: find, filter by what is left to do, open, delete. */
export function Library() {
  const [{ main }, dispatch] = useSession();
  const run = useRunCommand();
  const openButton = useCommandButton('open-articles');
  const tableButton = useCommandButton('show-article-table');
  const agreementButton = useCommandButton('show-agreement');
  const articles = useArticles();
  const annotators = useLive((repository) => repository.annotators(), []);
  const deleteArticle = useDeleteArticle();
  const finding = useFinding();
  const [chosen, setChosen] = useState(NOTHING);
  const asked = useDeferredValue(finding.query);
  const shown = useMemo(
    () => (articles ? filterArticles(articles, asked, chosen) : undefined),
    [articles, asked, chosen],
  );
  const counts = useMemo(() => countProgress(articles ?? []), [articles]);

  const open = useCallback(
    (documentId: string) => {
      dispatch({ type: 'open-article', documentId });
      // People read what they open: the text takes the focus as soon as it is there.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      run('focus-reader');
    },
    [dispatch, run],
  );
  const toggle = (progress: DocumentProgress) => {
    const next = new Set(chosen);
    if (!next.delete(progress)) next.add(progress);
    setChosen(next);
  };

  if (!shown || !articles) return <div aria-busy="true" />;
  return (
    <ItemList
      label={LIBRARY.label}
      findLabel={LIBRARY.find}
      {...finding}
      items={shown}
      keyOf={idOf}
      renderContent={(article) => (
        <ArticleWords
          title={article.document.title}
          source={sourceLine(article)}
          quotes={article.counts.quotes}
          attributed={article.counts.attributed}
          progress={article.document.progress}
        />
      )}
      current={main.view === 'article' ? shownAs(articles, main.documentId) : null}
      onOpen={open}
      onDelete={(id) => {
        const article = shown.find(({ document }) => document.id === id);
        if (article) void deleteArticle(article.document);
      }}
      empty={
        articles.length === 0 ? (
          <EmptyState title={LIBRARY.emptyTitle} body={LIBRARY.emptyBody} />
        ) : (
          <EmptyState title={LIBRARY.noMatchTitle} body={LIBRARY.noMatchBody}>
            <Button
              variant="outline"
              onClick={() => {
                finding.onQuery('');
                setChosen(NOTHING);
              }}
            >
              {LIBRARY.clearFilters}
            </Button>
          </EmptyState>
        )
      }
      footer={
        <>
          <Button variant="quiet" {...openButton}>
            {COMMANDS['open-articles'].name}
          </Button>
          {articles.length > 0 ? (
            <Button variant="quiet" {...tableButton} keys={undefined}>
              {LIBRARY.asTable}
            </Button>
          ) : null}
          {annotators && annotators.length > 1 ? (
            <Button variant="quiet" {...agreementButton}>
              {LIBRARY.agreement}
            </Button>
          ) : null}
          {shown.length < articles.length && (
            <output className={styles.shown}>{LIBRARY.shown(shown.length, articles.length)}</output>
          )}
        </>
      }
    >
      <fieldset className={styles.chips} aria-label={LIBRARY.filter}>
        {PROGRESS.map((progress) => (
          <button
            key={progress}
            type="button"
            className={styles.chip}
            aria-pressed={chosen.has(progress)}
            onClick={() => toggle(progress)}
          >
            {LIBRARY.progress[progress]} {number(counts[progress])}
          </button>
        ))}
      </fieldset>
    </ItemList>
  );
}
