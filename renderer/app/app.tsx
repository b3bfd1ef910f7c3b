import { useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Host } from '../../shared/host/host';
import type { CopyDamage } from '../../shared/recovery/judge';
import { RepositoryProvider } from '../queries/database-context';
import { OpenArticleProvider } from '../queries/open-article';
import type { Repository } from '../db/repository';
import { FileDoor } from './file-door';
import { ImportProvider } from '../features/articles-in/bulk/import-context';
import { PreviewProvider } from '../features/articles-in/preview/preview-context';
import { ReviewProvider } from '../features/review/review-context';
import { SameQuotesProvider } from '../features/same-quotes/same-quotes-context';
import { LayersDialog } from '../features/reader/layers-dialog';
import { AcceptAllDialog } from '../features/suggestions/accept-all-dialog';
import { SearchDialog } from '../features/search/search-dialog';
import { SuggestionsProvider } from '../features/suggestions/suggestions-provider';
import { HostProvider } from '../host/host-context';
import { CommandProvider } from '../session/use-command';
import type { SessionState } from '../session/session';
import { FindProvider } from '../session/find-session';
import { SearchProvider } from '../session/search-context';
import { SessionProvider, useSession } from '../session/session-context';
import { ShownPlaceProvider } from '../session/shown-place';
import { DraftsProvider } from '../ui/drafts';
import { ToastProvider } from '../ui/toast';
import { SearchClient } from '../workers/search/search-client';
import { AnnouncerProvider } from './announcer';
import { AppCommands } from './app-commands';
import { DeletingProvider } from './deleting-provider';
import { ErrorBoundary } from './error-boundary';
import type { KeptDrafts } from './keep-drafts';
import { KeySheet } from './key-sheet';
import type { Preferences } from './preferences';
import { PreferencesProvider, usePreferences } from './preferences-context';
import { ReportDialog } from './report-dialog';
import { SettingsDialog } from './settings-dialog';
import { OwnFileProvider } from './use-own-file';
import { WindowCopies } from './use-copies';
import { useLostStore } from './use-lost-store';
import { ReopeningProvider } from './use-put-back';
import { Window } from './window';

export interface AppProps {
  readonly host: Host;
  readonly repository: Repository;
  readonly preferences: Preferences;
  /** Where the session begins. */
  readonly session: Partial<SessionState>;
  /** What is typed and not stored. */
  readonly drafts: KeptDrafts;
  /** Copies outside the database that were found damaged at the start. */
  readonly damagedCopies: readonly CopyDamage[];
  /** Opens the project anew. */
  readonly onReopen: () => void;
}

/** Suggestions as the person wants them. */
function Suggesting({ children }: { readonly children: ReactNode }) {
  const [{ suggestions }, prefer] = usePreferences();
  const handleWanted = useCallback((on: boolean) => prefer('suggestions', on), [prefer]);
  return (
    <SuggestionsProvider wanted={suggestions} onWanted={handleWanted}>
      {children}
    </SuggestionsProvider>
  );
}

/** The article that the window shows, read once for all who show it or act on it. */
function OpenArticle({ children }: { readonly children: ReactNode }) {
  const [{ main }] = useSession();
  const documentId = main.view === 'article' ? main.documentId : null;
  return <OpenArticleProvider documentId={documentId}>{children}</OpenArticleProvider>;
}

/** What is looked for, in the open article and in the whole project. */
function Searching({ children }: { readonly children: ReactNode }) {
  const client = useMemo(() => new SearchClient(), []);
  return (
    <SearchProvider value={client}>
      <FindProvider>{children}</FindProvider>
    </SearchProvider>
  );
}

/** The one place to type, with the way to all the quotes that were found. */
function SearchEverywhere() {
  const [, dispatch] = useSession();
  const handleTable = useCallback(
    (query: string) =>
      dispatch({
        type: 'show-main',
        main: { view: 'quote-table', query },
        from: { query, row: 0 },
      }),
    [dispatch],
  );
  return <SearchDialog onTable={handleTable} />;
}

/** The open app: everything that features need around them, and the features in their places. */
export function App(props: AppProps) {
  const { host, repository, preferences, session, drafts, damagedCopies, onReopen } = props;
  const reopening = useMemo(() => ({ drafts, reopen: onReopen }), [drafts, onReopen]);
  const [copies] = useState(() => new WindowCopies());
  useLostStore(host, repository);
  return (
    <HostProvider value={host}>
      <RepositoryProvider value={repository}>
        <ErrorBoundary host={host} repository={repository}>
          <ReopeningProvider value={reopening}>
            <DraftsProvider value={drafts}>
              <PreferencesProvider initial={preferences}>
                <SessionProvider initial={session}>
                  <Searching>
                    <OpenArticle>
                      <CommandProvider>
                        <AnnouncerProvider>
                          <ToastProvider>
                            <AppCommands
                              drafts={drafts}
                              damagedCopies={damagedCopies}
                              copies={copies}
                            />
                            <OwnFileProvider>
                              <SettingsDialog />
                            </OwnFileProvider>
                            <PreviewProvider>
                              <ImportProvider before={copies.beforeFiles}>
                                <DeletingProvider>
                                  <ReviewProvider>
                                    <Suggesting>
                                      <SameQuotesProvider>
                                        <ShownPlaceProvider>
                                          <Window />
                                        </ShownPlaceProvider>
                                      </SameQuotesProvider>
                                      <AcceptAllDialog />
                                      <LayersDialog />
                                    </Suggesting>
                                  </ReviewProvider>
                                </DeletingProvider>
                                <FileDoor />
                              </ImportProvider>
                            </PreviewProvider>
                            <SearchEverywhere />
                            <KeySheet />
                            <ReportDialog />
                          </ToastProvider>
                        </AnnouncerProvider>
                      </CommandProvider>
                    </OpenArticle>
                  </Searching>
                </SessionProvider>
              </PreferencesProvider>
            </DraftsProvider>
          </ReopeningProvider>
        </ErrorBoundary>
      </RepositoryProvider>
    </HostProvider>
  );
}
