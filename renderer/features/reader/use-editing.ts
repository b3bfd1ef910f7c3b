import { createAnchor } from '../../../shared/anchoring/create-anchor';
import type { Span } from '../../../shared/model/anchor';
import { createId } from '../../../shared/model/ids';
import type { Id } from '../../../shared/model/ids';
import type { CheckStatus, QuoteKind } from '../../../shared/model/records';
import { setProgress } from '../../../shared/operations/finishing';
import { copyQuote, deleteQuote, editQuote, moveQuote } from '../../../shared/operations/quotes';
import { rejectionWrite } from '../../../shared/operations/suggestions';
import { deleteArticle } from '../../db/write/delete-article';
import { restoreDeleted } from '../../../shared/operations/restore-deleted';
import { useCommand } from '../../session/use-command';
import { useDelete } from '../../session/deleting';
import { atQuote } from '../../session/session';
import type { FieldRequest } from '../../session/session';
import { useSuggestions } from '../../session/suggestions';
import { BLIND } from '../../texts/blind';
import { QUOTES } from '../../texts/quotes';
import { READER } from '../../texts/reader';
import { moveBoundary } from './move-boundary';
import type { BoundaryMove } from './move-boundary';
import { quoteAfterDeletion } from './quote-order';
import { refusedWords } from './refused-words';
import { sameSpan, trimSpan } from '../../../shared/anchoring/spans';
import type { ArticleWork } from './use-article-work';

const KINDS: readonly QuoteKind[] = ['direct', 'mixed', 'indirect', 'scare'];
const CHECKS: readonly CheckStatus[] = ['unchecked', 'verbatim', 'altered', 'disputed'];

const after = <T>(values: readonly T[], value: T): T =>
  values[(values.indexOf(value) + 1) % values.length] ?? value;

/** Changing the current quote by keys: bounds, parts, kind, check, deletion, and the fields of its panel. */
export function useEditing(desk: ArticleWork) {
  const { document, text, standing, current, me, dispatch, repository } = desk;
  const suggestions = useSuggestions();
  const deleteNamed = useDelete();

  const resize = (move: BoundaryMove) =>
    desk.edit((quote) => {
      // A quote that was found elsewhere than marked takes its new place with the first move.
      const span = moveBoundary(
        text,
        quote.anchor.textHash === document.textHash ? quote.anchor : (current ?? quote.anchor),
        move,
      );
      if (!span) return null;
      const said = READER.moved(text.slice(span.start, span.end));
      return { change: moveQuote(quote, { text, span }), said };
    });

  const setPart = (part: 'cue' | 'mention') => {
    const place = desk.place();
    const span = place && trimSpan(text, place);
    if (desk.own() === null) return;
    if (!span) {
      desk.toast({ text: READER.selectFirst });
      return;
    }
    const anchor = createAnchor(text, document.textHash, span);
    desk.edit((quote) =>
      part === 'cue'
        ? { change: editQuote(quote, { cue: anchor }), said: READER.cueSet(anchor.exact) }
        : { change: editQuote(quote, { mention: anchor }), said: READER.mentionSet(anchor.exact) },
    );
    const caret = { start: span.end, end: span.end };
    desk.setPlace(caret);
    desk.reader()?.select(caret);
  };

  const remove = async (id: Id) => {
    const quote = await repository.everything.quote(document.id, id);
    if (quote?.layer !== me) return;
    const next = quoteAfterDeletion(standing, id);
    const deletion = deleteQuote(quote);
    const { anchor } = quote;
    const here = anchor.textHash === document.textHash ? anchor : null;
    const span = standing.find((one) => one.id === id) ?? here;
    const refused = span ? refusedWords(quote, span, suggestions) : [];
    const refusals = (takenBack: boolean) =>
      refused.map((words) => rejectionWrite(document.textHash, words, takenBack));
    if (!(await desk.apply({ ...deletion, writes: [...deletion.writes, ...refusals(false)] })))
      return;
    desk.expect(id, null);
    dispatch({ type: 'select', selected: next ? atQuote(next.id) : null });
    desk.focus();
    const back = async () => {
      const restored = restoreDeleted(deletion);
      if (await desk.apply({ ...restored, writes: [...restored.writes, ...refusals(true)] }))
        dispatch({ type: 'select', selected: atQuote(id) });
      desk.focus();
    };
    desk.toast({
      text: READER.deleted,
      action: { label: READER.undo, run: () => desk.queue(back) },
    });
  };

  const removeArticle = async () => {
    const change = await deleteArticle(repository.everything, document);
    await deleteNamed({ name: document.title, ids: [document.id], change });
  };

  const markDone = async () => {
    // As it is kept, not as blind mode shows it: what another said of the article is not written over.
    const fresh = await repository.everything.document(document.id);
    if (!fresh) return;
    const finished =
      (await repository.everything.finishers()).get(fresh.textHash)?.has(me) ?? false;
    const done = finished && fresh.progress === 'done';
    const change = setProgress(fresh, me, finished, done ? 'in-work' : 'done');
    const { title } = document;
    const before = await repository.shown.hiding(document.id);
    if (!(await desk.apply(change))) return;
    const hiding = (await repository.shown.hiding(document.id)) ?? before;
    const words = done
      ? { blind: BLIND.hiddenAgain, open: READER.markedInWork }
      : { blind: BLIND.shownNow, open: READER.markedDone };
    desk.toast({ text: words[hiding?.layers ? 'blind' : 'open'](title), tone: 'good' });
  };
  const ask = (field: FieldRequest) => {
    const id = desk.own();
    if (id !== null) dispatch({ type: 'select', selected: atQuote(id), field });
  };

  /** One’s own copy of another’s quote, which is left as it is. */
  const copy = () => {
    if (!current) return;
    const twin = standing.find((one) => one.quote.layer === me && sameSpan(one, current));
    const id = twin?.id ?? createId();
    const take = async () => {
      if (!twin && !(await desk.apply(copyQuote(current.quote, { id, layer: me })))) return;
      dispatch({ type: 'select', selected: atQuote(id) });
      desk.announce(twin ? READER.already : READER.takenOver);
      desk.focus();
    };
    desk.queue(take);
  };

  // A press is answered all the same, by what is missing.
  const changes = desk.canEdit || 'hint';
  useCommand('copy-quote', copy, current !== null && current.quote.layer !== me);
  useCommand('grow-start', () => resize('grow-start'), changes);
  useCommand('shrink-start', () => resize('shrink-start'), changes);
  useCommand('grow-end', () => resize('grow-end'), changes);
  useCommand('shrink-end', () => resize('shrink-end'), changes);
  useCommand('set-cue', () => setPart('cue'), changes);
  useCommand('set-mention', () => setPart('mention'), changes);
  useCommand(
    'delete-quote',
    () => {
      const id = desk.own();
      if (id !== null) desk.queue(() => remove(id));
    },
    changes,
  );
  useCommand(
    'cycle-kind',
    () =>
      desk.edit((quote) => {
        const kind = after(KINDS, quote.kind);
        return { change: editQuote(quote, { kind }), said: READER.kind(QUOTES.kinds[kind]) };
      }),
    changes,
  );
  useCommand(
    'cycle-check',
    () =>
      desk.edit((quote) => {
        const check = { ...quote.check, status: after(CHECKS, quote.check.status) };
        return {
          change: editQuote(quote, { check }),
          said: READER.check(QUOTES.checks[check.status]),
        };
      }),
    changes,
  );
  useCommand('edit-speaker', () => ask('speaker'), changes);
  useCommand('link-event', () => ask('event'), changes);
  useCommand('tag-quote', () => ask('tag'), changes);
  useCommand('write-note', () => ask('note'), changes);
  useCommand('mark-done', () => desk.queue(markDone));
  useCommand('delete-article', () => desk.queue(removeArticle));

  /** A boundary was dragged. */
  const moveTo = (id: Id, span: Span) => {
    desk.queue(async () => {
      const quote = await repository.everything.quote(document.id, id);
      if (quote?.layer === me) await desk.apply(moveQuote(quote, { text, span }));
    });
  };
  return { moveTo };
}
