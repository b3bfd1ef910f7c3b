import type { ReactElement } from 'react';
import { AgreementPage } from '../features/agreement/agreement-page';
import { AnnotatorsPage } from '../features/annotators/annotators-page';
import { CheckDraftPage } from '../features/check-draft/check-draft-page';
import { EventPage } from '../features/events/event-page';
import { Timeline } from '../features/events/timeline';
import { ImportPage } from '../features/articles-in/bulk/import-page';
import { VersionsPage } from '../features/exchange/versions-page';
import { PreviewPage } from '../features/articles-in/preview/preview-page';
import { OriginalView } from '../features/original/original-view';
import { Welcome } from '../features/articles-in/welcome';
import { DuplicatesView } from '../features/identities/duplicates-view';
import { SameAs } from '../features/identities/same-as';
import { LayersView } from '../features/layers/layers-view';
import { ArticleDetailsDialog } from '../features/library/article-details';
import { ArticleTablePage } from '../features/library/table/article-table-page';
import { QuoteTablePage } from '../features/library/quote-table/quote-table-page';
import { QuoteList } from '../features/quotes/quote-list';
import { QuotePanel } from '../features/quotes/quote-panel';
import { ArticleView } from '../features/reader/article-view';
import { ElsewhereList } from '../features/same-quotes/elsewhere-list';
import { SameQuotesPage } from '../features/same-quotes/same-quotes-page';
import { ReviewPage } from '../features/review/review-page';
import { SuggestionPanel } from '../features/suggestions/suggestion-panel';
import { SpeakerPage } from '../features/speakers/speaker-page';
import { TagPage } from '../features/tags/tag-page';
import { TimeMachinePage } from '../features/time-machine/time-machine-page';
import type { QuoteRecord } from '../../shared/model/records';
import { PLAIN_PAGES } from '../../shared/host/commands';
import type { CommandId, PlainPage } from '../../shared/host/commands';
import { useCommand } from '../session/use-command';
import type { ShownView as Page } from '../session/shown-view';
import { useSuggestions } from '../session/suggestions';
import { useSession } from '../session/session-context';

/** The middle: an article, a speaker, an event, the timeline, agreement, or the way in. */
export function MainView(): ReactElement {
  const [{ main }] = useSession();
  switch (main.view) {
    case 'welcome':
      return <Welcome />;
    case 'article':
      return <ArticleView />;
    case 'speaker':
      return (
        <SpeakerPage key={main.id} id={main.id} sameAs={<SameAs kind="speaker" id={main.id} />} />
      );
    case 'event':
      return <EventPage key={main.id} id={main.id} sameAs={<SameAs kind="event" id={main.id} />} />;
    case 'tag':
      return <TagPage key={main.id} id={main.id} />;
    case 'timeline':
      return <Timeline />;
    case 'review':
      return <ReviewPage />;
    case 'layers':
      return <LayersView key={main.documentId} documentId={main.documentId} />;
    case 'duplicates':
      return <DuplicatesView key={main.of} of={main.of} />;
    case 'preview':
      return <PreviewPage original={OriginalView} />;
    case 'article-table':
      return <ArticleTablePage />;
    case 'quote-table': {
      const query = 'query' in main ? main.query : '';
      return <QuoteTablePage key={query} query={query} />;
    }
    case 'agreement':
      return <AgreementPage />;
    case 'annotators':
      return <AnnotatorsPage />;
    case 'import':
      return <ImportPage />;
    case 'check-draft':
      return <CheckDraftPage />;
    case 'same-quotes':
      return <SameQuotesPage />;
    case 'snapshots':
      return <TimeMachinePage />;
    case 'versions':
      return <VersionsPage />;
  }
}

/** Answers the commands that open a page about the whole project: see `opens` in the table of commands. */
export function PageCommands() {
  return PLAIN_PAGES.map(({ id, page }) => <PageCommand key={id} id={id} view={page} />);
}

interface PageCommandProps {
  readonly id: CommandId;
  readonly view: PlainPage;
}

function PageCommand({ id, view }: PageCommandProps) {
  const [, dispatch] = useSession();
  useCommand(id, () => dispatch({ type: 'show-main', main: { view } }));
  return null;
}

/** The commands that show another page in the middle. The lists of the left column answer those of their own pages. */
export function usePageCommands(): void {
  const [{ main }, dispatch] = useSession();
  const documentId = main.view === 'article' ? main.documentId : null;
  const show = (page: Page) => () => dispatch({ type: 'show-main', main: page });
  useCommand('duplicate-speakers', show({ view: 'duplicates', of: 'speaker' }));
  useCommand('duplicate-events', show({ view: 'duplicates', of: 'event' }));
  useCommand(
    'show-layers',
    () => documentId !== null && show({ view: 'layers', documentId })(),
    documentId !== null,
  );
}

const elsewhere = (quote: QuoteRecord): ReactElement => <ElsewhereList quote={quote} />;

/** The right panel, beside an article only: the quote, the list of quotes, or the article's details. */
export function SidePanel() {
  const [{ main, panel, selected }] = useSession();
  const { offered } = useSuggestions();
  if (main.view !== 'article') return null;
  switch (panel) {
    case 'quote': {
      if (selected?.kind !== 'suggestion') return <QuotePanel elsewhere={elsewhere} />;
      const suggestion = offered.find(({ id }) => id === selected.id);
      // One that was answered meanwhile gives way to the list.
      return suggestion ? <SuggestionPanel suggestion={suggestion} /> : <QuoteList />;
    }
    case 'quotes':
      return <QuoteList />;
    case 'article':
      return <ArticleDetailsDialog documentId={main.documentId} />;
  }
}
