import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Id } from '../../../shared/model/ids';
import type { DocumentProgress } from '../../../shared/model/records';
import { useLive } from '../../db/database-context';
import { useCommand, useRunCommand } from '../../session/commands';
import { useKeys } from '../../session/keymap';
import { useSession } from '../../session/session-context';
import { LIBRARY } from '../../texts/library';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Kbd } from '../../ui/kbd';
import { ArticleRow } from './article-row';
import { countProgress, filterArticles, sourceLine } from './filter-articles';
import styles from './library.module.css';
import { useDeleteArticle } from './use-delete-article';

const PROGRESS: readonly DocumentProgress[] = ['in-work', 'new', 'done'];
const NOTHING: ReadonlySet<DocumentProgress> = new Set();

/** The articles of the project: find, filter by what is left to do, open. Arrow keys walk, Enter opens, Delete deletes. */
export function Library() {
  const [{ main }, dispatch] = useSession();
  const run = useRunCommand();
  const findKeys = useKeys('find');
  const openKeys = useKeys('open-articles');
  const agreementKeys = useKeys('show-agreement');
  const articles = useLive((repository) => repository.documents(), []);
  const annotators = useLive((repository) => repository.annotators(), []);
  const deleteArticle = useDeleteArticle();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(NOTHING);
  const [walked, setWalked] = useState<Id | null>(null);
  const findRef = useRef<HTMLInputElement>(null);
  const listRef = useRef<HTMLUListElement>(null);
  const asked = useDeferredValue(query);
  const shown = useMemo(
    () => (articles ? filterArticles(articles, asked, chosen) : undefined),
    [articles, asked, chosen],
  );
  const counts = useMemo(() => countProgress(articles ?? []), [articles]);

  useCommand('find', () => {
    findRef.current?.focus();
    findRef.current?.select();
  });

  const openId = main.view === 'article' ? main.documentId : null;
  const reachable =
    [walked, openId].find((id) => shown?.some(({ document }) => document.id === id)) ??
    shown?.[0]?.document.id;

  const open = useCallback(
    (documentId: Id) => {
      setWalked(documentId);
      dispatch({ type: 'open-article', documentId });
      // What is opened is read next: the text takes the focus once it is there, or has it now.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      run('focus-reader');
    },
    [dispatch, run],
  );

  const rowAt = (index: number): HTMLElement | undefined => {
    const id = shown?.[index]?.document.id;
    return [...(listRef.current?.querySelectorAll<HTMLElement>('[data-id]') ?? [])].find(
      (row) => row.dataset['id'] === id,
    );
  };
  const walkTo = (index: number) => {
    const id = shown?.[index]?.document.id;
    if (id === undefined) return;
    setWalked(id);
    rowAt(index)?.focus();
  };

  const handleFindKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const first = shown?.[0]?.document.id;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      walkTo(0);
    } else if (event.key === 'Enter' && first !== undefined) {
      open(first);
    } else if (event.key === 'Escape' && query !== '') {
      event.stopPropagation();
      setQuery('');
    }
  };

  const handleListKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!shown || event.altKey || event.ctrlKey || event.metaKey) return;
    const id = (event.target as HTMLElement).dataset['id'];
    const at = shown.findIndex(({ document }) => document.id === id);
    const steps: Record<string, number> = {
      ArrowDown: Math.min(at + 1, shown.length - 1),
      ArrowUp: at - 1,
      Home: 0,
      End: shown.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      if (to < 0) findRef.current?.focus();
      else walkTo(to);
    } else if (event.key === 'Delete' && at >= 0) {
      event.preventDefault();
      event.stopPropagation();
      const article = shown[at];
      const neighbour = at + 1 < shown.length ? at + 1 : at - 1;
      if (neighbour >= 0) walkTo(neighbour);
      else findRef.current?.focus();
      if (article) void deleteArticle(article.document);
    }
  };

  const toggle = (progress: DocumentProgress) => {
    const next = new Set(chosen);
    if (!next.delete(progress)) next.add(progress);
    setChosen(next);
  };

  return (
    <section className={styles.library} aria-label={LIBRARY.label}>
      <label className={styles.find}>
        <svg className={styles.glass} viewBox="0 0 13 13" aria-hidden="true">
          <circle cx="5.4" cy="5.4" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <path
            d="m8.5 8.5 3.6 3.6"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinecap="round"
          />
        </svg>
        <input
          ref={findRef}
          type="search"
          value={query}
          placeholder={LIBRARY.find}
          aria-label={LIBRARY.find}
          spellCheck={false}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={handleFindKey}
        />
        {findKeys !== undefined && <Kbd keys={findKeys} />}
      </label>
      <fieldset className={styles.chips} aria-label={LIBRARY.filter}>
        {PROGRESS.map((progress) => (
          <button
            key={progress}
            type="button"
            className={styles.chip}
            aria-pressed={chosen.has(progress)}
            onClick={() => toggle(progress)}
          >
            {LIBRARY.progress[progress]} {counts[progress].toLocaleString('en-GB')}
          </button>
        ))}
      </fieldset>
      {shown && shown.length > 0 ? (
        <div role="presentation" className={styles.scroller} onKeyDown={handleListKey}>
          <ul ref={listRef} className={styles.articles}>
            {shown.map((article) => (
              <ArticleRow
                key={article.document.id}
                id={article.document.id}
                title={article.document.title}
                source={sourceLine(article)}
                quotes={article.counts.quotes}
                attributed={article.counts.attributed}
                progress={article.document.progress}
                open={article.document.id === openId}
                reachable={article.document.id === reachable}
                onOpen={open}
              />
            ))}
          </ul>
        </div>
      ) : (
        <div className={styles.empty}>
          {shown && articles?.length === 0 && (
            <EmptyState title={LIBRARY.emptyTitle} body={LIBRARY.emptyBody} />
          )}
          {shown && articles && articles.length > 0 && (
            <EmptyState title={LIBRARY.noMatchTitle} body={LIBRARY.noMatchBody}>
              <Button
                variant="outline"
                onClick={() => {
                  setQuery('');
                  setChosen(NOTHING);
                }}
              >
                {LIBRARY.clearFilters}
              </Button>
            </EmptyState>
          )}
        </div>
      )}
      <footer className={styles.footer}>
        <Button variant="quiet" keys={openKeys} onClick={() => run('open-articles')}>
          {LIBRARY.open}
        </Button>
        {annotators && annotators.length > 1 ? (
          <Button variant="quiet" keys={agreementKeys} onClick={() => run('show-agreement')}>
            {LIBRARY.agreement}
          </Button>
        ) : null}
        {shown && articles && shown.length < articles.length && (
          <output className={styles.shown}>{LIBRARY.shown(shown.length, articles.length)}</output>
        )}
      </footer>
    </section>
  );
}
