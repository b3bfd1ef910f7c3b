import { useCommand } from '../../session/use-command';
import type { Span } from '../../../shared/model/anchor';
import { atQuote } from '../../session/session';
import type { Selected } from '../../session/session';
import { useSuggestions } from '../../session/suggestions';
import { SUGGESTIONS } from '../../texts/suggestions';
import { neighbourQuote } from './quote-order';
import { selectedAt } from './use-article-work';
import type { ArticleWork, Stop } from './use-article-work';
import { caretOf } from './use-making';

/** Selects what stands at a span: keys go on from its end. */
export function comeTo(desk: ArticleWork, { end }: Span, selected: Selected): void {
  const caret = { start: end, end };
  desk.setPlace(caret);
  desk.reader()?.select(caret);
  desk.dispatch({ type: 'select', selected });
}

/** Goes to a quote or a suggestion. A suggestion is said aloud here. */
export function goTo(desk: ArticleWork, to: Stop): void {
  comeTo(desk, to, selectedAt(to));
  if ('quote' in to) return;
  const { speaker, confidence, start, end } = to;
  desk.announce(SUGGESTIONS.said(speaker?.name ?? null, confidence, desk.text.slice(start, end)));
}

/** Answering suggestions: each key answers the one that is looked at and goes on to the next. */
export function useSuggesting(desk: ArticleWork): void {
  const { suggested, dispatch } = desk;
  const { state, offered, why, accept, reject, setWhy } = useSuggestions();

  /** To the next suggestion after the one just answered, else after the caret; past the end, from the start again. */
  const goOn = () => {
    const waiting = offered.filter((one) => one !== suggested);
    const from = suggested?.start ?? caretOf(desk, desk.place());
    const next = neighbourQuote(waiting, null, from, 1);
    if (next) {
      goTo(desk, next);
      return;
    }
    if (suggested) dispatch({ type: 'select', selected: null });
    desk.announce(state === 'looking' ? SUGGESTIONS.looking : SUGGESTIONS.allAnswered);
  };
  const take = () => {
    if (suggested) {
      desk.expect(accept(suggested, { speaker: true }), suggested);
      desk.announce(SUGGESTIONS.accepted);
    }
    goOn();
  };
  const refuse = () => {
    if (!suggested) return;
    reject(suggested);
    goOn();
  };
  const change = () => {
    if (!suggested) return;
    const id = accept(suggested, { speaker: false });
    desk.expect(id, suggested);
    dispatch({ type: 'select', selected: atQuote(id), field: 'speaker' });
  };

  const on = state !== 'off';
  useCommand('accept-suggestion', take, on && (offered.length > 0 || 'hint'));
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
