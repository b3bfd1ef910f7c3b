import type { Id } from '../../../shared/model/ids';
import { useCommand } from '../../session/use-command';
import { READER } from '../../texts/reader';
import { atQuote } from '../../session/session';
import { bySpan, cycleOverlap, neighbourQuote, quotesAt } from './quote-order';
import type { SpanWithId } from './quote-order';
import type { ArticleWork, StandingQuote, Stop } from './use-article-work';
import { comeTo, goTo } from './use-suggesting';
import { caretOf } from './use-making';

/** Going about: from quote to quote, through those over one another, from article to article, into the text. */
export function useWalking(desk: ArticleWork, speakersOf: (one: StandingQuote) => string) {
  const { document, standing, current, suggested, stops, dispatch, repository } = desk;

  const go = (to: Stop | SpanWithId) => {
    if (!('quote' in to) && !('confidence' in to)) {
      comeTo(desk, to, atQuote(to.id));
      desk.announce(desk.text.slice(to.start, to.end));
      return;
    }
    goTo(desk, to);
    if (!('quote' in to)) return;
    const position = standing.indexOf(to) + 1;
    desk.announce(
      READER.quotePosition(position, standing.length, speakersOf(to), to.quote.anchor.exact),
    );
  };
  const step = (direction: 1 | -1) => {
    const caret = caretOf(desk, desk.place());
    const coming = desk.onTheWay();
    const all = coming.length === 0 ? stops : [...stops, ...coming].toSorted(bySpan);
    const to = neighbourQuote<Stop | SpanWithId>(
      all,
      (current ?? suggested)?.id ?? null,
      caret,
      direction,
    );
    if (to) go(to);
    else if (all.length === 0) desk.toast({ text: READER.noQuotes });
    else desk.announce(direction === 1 ? READER.lastQuote : READER.firstQuote);
  };
  const cycle = () => {
    const where = current ?? desk.place();
    if (!where) return;
    const ids = quotesAt(standing, where).map(({ id }) => id);
    const next = cycleOverlap(ids, current?.id ?? null);
    const to = standing.find(({ id }) => id === next);
    if (to) go(to);
  };
  const openNeighbour = async (direction: 1 | -1) => {
    const articles = await repository.shown.documents();
    const at = articles.findIndex((article) => article.document.textHash === document.textHash);
    const to: Id | undefined = articles[at + direction]?.document.id;
    if (to !== undefined) dispatch({ type: 'open-article', documentId: to });
    else desk.announce(direction === 1 ? READER.lastArticle : READER.firstArticle);
  };

  const somewhere = stops.length > 0 || 'hint';
  useCommand('next-quote', () => step(1), somewhere);
  useCommand('previous-quote', () => step(-1), somewhere);
  useCommand('cycle-overlap', cycle);
  useCommand('next-article', () => void openNeighbour(1));
  useCommand('previous-article', () => void openNeighbour(-1));
  useCommand('focus-reader', () => desk.focus());
  useCommand('list-quotes', () => dispatch({ type: 'show-panel', panel: 'quotes' }));
  useCommand('article-details', () => dispatch({ type: 'show-panel', panel: 'article' }));
}
