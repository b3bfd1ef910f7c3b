import { createAnchor } from '../../../shared/anchoring/create-anchor';
import type { Span } from '../../../shared/model/anchor';
import { createId } from '../../../shared/model/ids';
import type { Id } from '../../../shared/model/ids';
import type { CheckStatus, QuoteKind } from '../../../shared/model/records';
import { deleteDocument, editDocument } from '../../../shared/operations/documents';
import { copyQuote, deleteQuote, editQuote, moveQuote } from '../../../shared/operations/quotes';
import { restoreDeleted } from '../../../shared/operations/restore-deleted';
import { useCommand } from '../../session/commands';
import type { FieldRequest } from '../../session/session';
import { QUOTES } from '../../texts/quotes';
import { READER } from '../../texts/reader';
import { moveBoundary } from './move-boundary';
import type { BoundaryMove } from './move-boundary';
import { quoteAfterDeletion } from './quote-order';
import { sameSpan, trimSpan } from './spans';
import type { Desk } from './use-desk';

const KINDS: readonly QuoteKind[] = ['direct', 'mixed', 'indirect', 'scare'];
const CHECKS: readonly CheckStatus[] = ['unchecked', 'verbatim', 'altered', 'disputed'];

const after = <T>(values: readonly T[], value: T): T =>
  values[(values.indexOf(value) + 1) % values.length] ?? value;

/** Changing the current quote by keys: bounds, parts, kind, check, deletion, and the fields of its panel. */
export function useEditing(desk: Desk) {
  const { document, text, standing, current, me, dispatch, repository } = desk;
  // Annotators write only their own layer.
  const own = current !== null && current.quote.layer === me;

  const resize = (move: BoundaryMove) =>
    desk.edit((quote) => {
      // A quote that was found elsewhere than marked takes its new place with the first move.
      const span = moveBoundary(
        text,
        quote.anchor.textHash === document.textHash
          ? quote.anchor
          : (current?.span ?? quote.anchor),
        move,
      );
      if (!span) return null;
      desk.announce(READER.moved(text.slice(span.start, span.end)));
      return moveQuote(quote, { text, span });
    });

  const setPart = (part: 'cue' | 'mention') => {
    const place = desk.place();
    const span = place && trimSpan(text, place);
    if (!span) {
      desk.toast({ text: READER.selectFirst });
      return;
    }
    const anchor = createAnchor(text, document.textHash, span);
    desk.edit((quote) => editQuote(quote, part === 'cue' ? { cue: anchor } : { mention: anchor }));
    const caret = { start: span.end, end: span.end };
    desk.setPlace(caret);
    desk.reader()?.select(caret);
    desk.announce(part === 'cue' ? READER.cueSet(anchor.exact) : READER.mentionSet(anchor.exact));
  };

  const remove = async () => {
    if (!current) return;
    const next = quoteAfterDeletion(standing, current.id);
    const deletion = deleteQuote(current.quote);
    if (!(await desk.apply(deletion))) return;
    dispatch({ type: 'select-quote', quoteId: next?.id ?? null });
    desk.focus();
    const back = async () => {
      if (await desk.apply(restoreDeleted(deletion)))
        dispatch({ type: 'select-quote', quoteId: current.id });
      desk.focus();
    };
    desk.toast({ text: READER.deleted, action: { label: READER.undo, run: () => void back() } });
  };

  const removeArticle = async () => {
    const deletion = deleteDocument(document, await repository.quotesOf(document.id));
    if (!(await desk.apply(deletion))) return;
    dispatch({ type: 'gone', id: document.id });
    desk.toast({
      text: READER.articleDeleted(document.title),
      action: {
        label: READER.undo,
        run: () => {
          void desk.apply(restoreDeleted(deletion));
          dispatch({ type: 'open-article', documentId: document.id });
        },
      },
    });
  };

  const markDone = async () => {
    const done = document.progress === 'done';
    if (!(await desk.apply(editDocument(document, { progress: done ? 'in-work' : 'done' }))))
      return;
    desk.toast({
      text: done ? READER.markedInWork(document.title) : READER.markedDone(document.title),
      tone: 'good',
    });
  };
  const ask = (field: FieldRequest) => {
    if (current) dispatch({ type: 'select-quote', quoteId: current.id, field });
  };

  /** Another's quote is left as it is, with a word on what can be done. */
  const mine = (change: () => void) => () => {
    if (own) change();
    else desk.toast({ text: READER.notYours, action: { label: READER.takeOver, run: copy } });
  };
  const copy = () => {
    if (!current) return;
    const twin = standing.find(
      ({ quote, span }) => quote.layer === me && sameSpan(span, current.span),
    );
    const id = twin?.id ?? createId();
    const take = async () => {
      if (!twin && !(await desk.apply(copyQuote(current.quote, { id, layer: me })))) return;
      dispatch({ type: 'select-quote', quoteId: id });
      desk.announce(twin ? READER.already : READER.takenOver);
      desk.focus();
    };
    void take();
  };

  useCommand('copy-quote', copy, current !== null && !own);
  useCommand(
    'grow-start',
    mine(() => resize('grow-start')),
    current !== null,
  );
  useCommand(
    'shrink-start',
    mine(() => resize('shrink-start')),
    current !== null,
  );
  useCommand(
    'grow-end',
    mine(() => resize('grow-end')),
    current !== null,
  );
  useCommand(
    'shrink-end',
    mine(() => resize('shrink-end')),
    current !== null,
  );
  useCommand(
    'set-cue',
    mine(() => setPart('cue')),
    current !== null,
  );
  useCommand(
    'set-mention',
    mine(() => setPart('mention')),
    current !== null,
  );
  useCommand(
    'delete-quote',
    mine(() => void remove()),
    current !== null,
  );
  useCommand(
    'cycle-kind',
    mine(() =>
      desk.edit((quote) => {
        const kind = after(KINDS, quote.kind);
        desk.announce(READER.kind(QUOTES.kinds[kind]));
        return editQuote(quote, { kind });
      }),
    ),
    current !== null,
  );
  useCommand(
    'cycle-check',
    mine(() =>
      desk.edit((quote) => {
        const status = after(CHECKS, quote.check.status);
        desk.announce(READER.check(QUOTES.checks[status]));
        return editQuote(quote, { check: { ...quote.check, status } });
      }),
    ),
    current !== null,
  );
  useCommand(
    'edit-speaker',
    mine(() => ask('speaker')),
    current !== null,
  );
  useCommand(
    'link-event',
    mine(() => ask('event')),
    current !== null,
  );
  useCommand(
    'tag-quote',
    mine(() => ask('tag')),
    current !== null,
  );
  useCommand(
    'write-note',
    mine(() => ask('note')),
    current !== null,
  );
  useCommand('mark-done', () => void markDone());
  useCommand('delete-article', () => void removeArticle());

  /** A boundary was dragged. */
  const moveTo = (id: Id, span: Span) => {
    const moved = standing.find((one) => one.id === id);
    if (moved && moved.quote.layer === me) void desk.apply(moveQuote(moved.quote, { text, span }));
  };
  return { moveTo };
}
