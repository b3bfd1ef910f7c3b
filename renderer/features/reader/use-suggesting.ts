import { useCommand } from '../../session/commands';
import { useSuggestions } from '../../session/suggestions';
import { SUGGESTIONS } from '../../texts/suggestions';
import { neighbourQuote } from './quote-order';
import type { Desk, Stop } from './use-desk';
import { caretOf } from './use-making';

/** Goes to a quote or a suggestion: keys go on from its end. A suggestion is said aloud here. */
export function goTo(desk: Desk, to: Stop): void {
  const caret = { start: to.span.end, end: to.span.end };
  desk.setPlace(caret);
  desk.reader()?.select(caret);
  desk.dispatch({ type: 'select-quote', quoteId: to.id });
  if (!('suggestion' in to)) return;
  const { speaker, confidence, start, end } = to.suggestion;
  desk.announce(SUGGESTIONS.said(speaker?.name ?? null, confidence, desk.text.slice(start, end)));
}

/** Answering suggestions: each key answers the one that is looked at and goes on to the next. */
export function useSuggesting(desk: Desk): void {
  const { suggested, stops, dispatch } = desk;
  const { state, offered, why, accept, reject, setWhy } = useSuggestions();

  /** To the next suggestion after the one just answered, else after the caret; past the end, from the start again. */
  const goOn = () => {
    const waiting = stops.filter(
      (stop) => 'suggestion' in stop && stop.suggestion !== suggested?.suggestion,
    );
    const from = suggested?.span.start ?? caretOf(desk, desk.place());
    const next = neighbourQuote(waiting, null, from, 1);
    if (next) {
      goTo(desk, next);
      return;
    }
    if (suggested) dispatch({ type: 'select-quote', quoteId: null });
    desk.announce(state === 'looking' ? SUGGESTIONS.looking : SUGGESTIONS.allAnswered);
  };
  const take = () => {
    if (suggested) {
      desk.expect(accept(suggested.suggestion, { speaker: true }), suggested.span);
      desk.announce(SUGGESTIONS.accepted);
    }
    goOn();
  };
  const refuse = () => {
    if (!suggested) return;
    reject(suggested.suggestion);
    goOn();
  };
  const change = () => {
    if (!suggested) return;
    const id = accept(suggested.suggestion, { speaker: false });
    desk.expect(id, suggested.span);
    dispatch({ type: 'select-quote', quoteId: id, field: 'speaker' });
  };

  const on = state !== 'off';
  useCommand('accept-suggestion', take, on);
  useCommand('reject-suggestion', refuse, suggested !== null);
  useCommand('delete-quote', refuse, suggested !== null);
  useCommand('edit-speaker', change, suggested !== null);
  useCommand('explain-suggestion', () => setWhy(!why), suggested !== null);
  useCommand(
    'accept-all',
    () => dispatch({ type: 'dialog', dialog: 'suggestions' }),
    offered.length > 0,
  );
}
