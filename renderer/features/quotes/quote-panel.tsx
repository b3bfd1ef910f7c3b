import type { ReactNode } from 'react';
import type { Attribution, QuoteKind, QuoteRecord } from '../../../shared/model/records';
import { editQuote } from '../../../shared/operations/quotes';
import type { QuoteEdit } from '../../../shared/operations/quotes';
import { useRepository } from '../../queries/database-context';
import { useSpeakerDirectory } from '../../queries/directory';
import { useOpenArticle } from '../../queries/open-article';
import { useRunCommand } from '../../session/use-command';
import { selectedQuote } from '../../session/session';
import { useSession } from '../../session/session-context';
import { useSuggestions } from '../../session/suggestions';
import { useConflicts } from '../../session/use-conflicts';
import { useCommandButton } from '../../session/use-command-button';
import { QUOTES } from '../../texts/quotes';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { namedOptions } from '../../ui/named-options';
import { Notice } from '../../ui/notice';
import { paletteColour } from '../../ui/palette';
import { Panel, PanelRows, PanelWords } from '../../ui/panel';
import { Segmented } from '../../ui/segmented';
import { AnchorLine } from './anchor-line';
import { CheckRow } from './check-row';
import { EventField } from './event-field';
import { NoteField } from './note-field';
import { QuotePanelHead } from './quote-panel-head';
import { QuotePanelRow } from './quote-panel-row';
import { PartRow } from './part-row';
import styles from './quote-panel.module.css';
import { SpeakerField } from './speaker-field';
import { TagField } from './tag-field';
import { useQuoteChanges } from './use-quote';
import { useSpeakerFinder } from './use-speaker-finder';

const KINDS: readonly QuoteKind[] = ['direct', 'mixed', 'indirect', 'scare'];
const ATTRIBUTIONS: readonly Attribution[] = ['stated', 'inferred', 'unknown'];

interface QuotePanelProps {
  /** Where its words stand in other articles. */
  readonly elsewhere: (quote: QuoteRecord) => ReactNode;
}

/** The quote that is chosen, with everything that can be said of it. Each field opens by its key. */
export function QuotePanel({ elsewhere }: QuotePanelProps) {
  const [session, dispatch] = useSession();
  const { field } = session;
  const quoteId = selectedQuote(session);
  const repository = useRepository();
  const run = useRunCommand();
  const deleteButton = useCommandButton('delete-quote');
  const copyButton = useCommandButton('copy-quote');
  const { documentId, article, annotators } = useOpenArticle();
  const finder = useSpeakerFinder(article);
  const directory = useSpeakerDirectory();
  const position = article?.quotes.findIndex(({ id }) => id === quoteId) ?? -1;
  const quote = article?.quotes[position] ?? null;
  const change = useQuoteChanges(documentId);
  const conflicts = useConflicts(quote);
  const { changed } = useSuggestions();

  if (quoteId === null || article === null)
    return <EmptyState title={QUOTES.noneTitle} body={QUOTES.noneBody} />;

  const me = repository.annotatorId();
  const editable = quote === null || quote.layer === me;
  const done = (onwards = false) => {
    dispatch({ type: 'request-field', field: null });
    run('focus-reader');
    if (onwards) run('add-quote');
    // A suggestion was given another speaker: on to the next one.
    else if (changed(quoteId)) run('accept-suggestion');
  };
  const cancel = () => {
    dispatch({ type: 'request-field', field: null });
    // Esc leaves the focus in a field that goes away; a click elsewhere has taken it there already.
    if (document.activeElement instanceof HTMLInputElement) run('focus-reader');
  };
  const edit = (fields: (fresh: QuoteRecord) => QuoteEdit) =>
    change(quoteId, (fresh) => editQuote(fresh, fields(fresh)));
  const first = quote?.speakerIds[0];
  const colour = first === undefined ? null : finder.byId.get(first)?.colour;
  const bar = colour == null ? 'var(--line)' : paletteColour(colour);
  const nobody = article !== undefined && quote === null && field === null;
  const layer = annotators?.find(({ id }) => id === quote?.layer);

  if (nobody) return <EmptyState title={QUOTES.gone} body={QUOTES.noneBody} />;
  return (
    <Panel label={QUOTES.panel}>
      <QuotePanelHead position={position + 1} total={article?.quotes.length ?? 0} />
      {quote && article && (
        <>
          <PanelWords colour={bar} lang={article.document.language}>
            {quote.anchor.exact}
          </PanelWords>
          {conflicts ? <Notice {...conflicts} /> : null}
          <AnchorLine quote={quote} article={article} />
        </>
      )}
      {!editable && (
        <div className={styles.readOnly}>
          <p>{QUOTES.otherLayer}</p>
          <Button variant="quiet" {...copyButton}>
            {QUOTES.copyToMine}
          </Button>
        </div>
      )}
      <PanelRows>
        <SpeakerField
          key={`speaker-${quoteId}`}
          quoteId={quoteId}
          quote={quote}
          finder={finder}
          editable={editable}
          open={field === 'speaker'}
          onChange={change}
          onDone={done}
          onCancel={cancel}
        />
        <EventField
          key={`event-${quoteId}`}
          quoteId={quoteId}
          quote={quote}
          document={article?.document}
          text={article?.text ?? null}
          quotes={article?.quotes}
          editable={editable}
          open={field === 'event'}
          onChange={change}
          onDone={() => done()}
          onCancel={cancel}
        />
        {quote && (
          <QuotePanelRow label={QUOTES.kind} command="cycle-kind">
            {editable ? (
              <Segmented
                label={QUOTES.kind}
                value={quote.kind}
                options={namedOptions(KINDS, QUOTES.kinds)}
                onChange={(kind) => edit(() => ({ kind }))}
              />
            ) : (
              QUOTES.kinds[quote.kind]
            )}
          </QuotePanelRow>
        )}
        <TagField
          key={`tag-${quoteId}`}
          quoteId={quoteId}
          quote={quote}
          editable={editable}
          open={field === 'tag'}
          onChange={change}
          onDone={() => done()}
          onCancel={cancel}
        />
        {quote && (
          <>
            <QuotePanelRow label={QUOTES.attribution}>
              {editable ? (
                <Segmented
                  label={QUOTES.attributionLabel}
                  value={quote.attribution}
                  options={namedOptions(ATTRIBUTIONS, QUOTES.attributions)}
                  onChange={(attribution) => edit(() => ({ attribution }))}
                />
              ) : (
                QUOTES.attributions[quote.attribution]
              )}
            </QuotePanelRow>
            <CheckRow quote={quote} editable={editable} onEdit={edit} />
            <PartRow
              part="cue"
              anchor={quote.cue}
              editable={editable}
              onRemove={() => edit(() => ({ cue: null }))}
            />
            <PartRow
              part="mention"
              anchor={quote.mention}
              editable={editable}
              onRemove={() => edit(() => ({ mention: null }))}
            />
          </>
        )}
        <NoteField
          key={`note-${quoteId}`}
          quoteId={quoteId}
          documentId={documentId}
          quote={quote}
          speakers={directory?.list ?? []}
          editable={editable}
          open={field === 'note'}
          onChange={change}
          onDone={() => done()}
        />
      </PanelRows>
      {quote ? elsewhere(quote) : null}
      {quote && (
        <footer className={styles.foot}>
          <p className={styles.provenance}>
            {QUOTES.layer}:{' '}
            {layer?.name ??
              (quote.layer === me ? QUOTES.you : QUOTES.unknownAnnotator(quote.layer))}
            {' · '}
            {QUOTES.origin}{' '}
            {quote.origin.by === 'person'
              ? QUOTES.originPerson
              : QUOTES.originSuggestion[quote.origin.confidence]}
          </p>
          {editable && (
            <Button variant="quiet" className={styles.delete} {...deleteButton}>
              {QUOTES.delete}
            </Button>
          )}
        </footer>
      )}
    </Panel>
  );
}
