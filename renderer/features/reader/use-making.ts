import { createId } from '../../../shared/model/ids';
import type { Span } from '../../../shared/model/anchor';
import { markQuote } from '../../../shared/operations/findings';
import { useCommand } from '../../session/use-command';
import { atQuote } from '../../session/session';
import { useSuggestions } from '../../session/suggestions';
import { READER } from '../../texts/reader';
import { quotationToTake } from '../../../shared/suggest/next-quotation';
import { sameSpan, trimSpan } from '../../../shared/anchoring/spans';
import type { ArticleWork } from './use-article-work';

/** Where a key without a selection begins to look: at the caret, else after the current quote. */
export function caretOf(
  desk: Pick<ArticleWork, 'current' | 'suggested'>,
  place: Span | null,
): number {
  return place?.start ?? (desk.current ?? desk.suggested)?.end ?? 0;
}

/** Making quotes: `Q` from the selection or the next quotation, `W` to look at it first. */
export function useMaking(desk: ArticleWork) {
  const { document, text, standing, me, dispatch, repository } = desk;
  const { finding } = useSuggestions();

  const nextUntaken = (after: number): Span | null => {
    const span = quotationToTake(text, after, desk.covered());
    if (!span) desk.toast({ text: standing.length > 0 ? READER.noQuotation : READER.noneAtAll });
    return span;
  };

  const add = (span: Span) => {
    const existing = standing.find((one) => one.quote.layer === me && sameSpan(one, span));
    const expected = existing ? null : desk.expected(span);
    // The caret moves to the end of the words, so that the next key goes on from there.
    const caret = { start: span.end, end: span.end };
    desk.setPlace(caret);
    desk.reader()?.select(caret);
    if (existing) {
      desk.announce(READER.already);
      const open = existing.quote.speakerIds.length === 0;
      dispatch({
        type: 'select',
        selected: atQuote(existing.id),
        ...(open ? { field: 'speaker' } : {}),
      });
      return;
    }
    if (expected !== null) {
      desk.announce(READER.already);
      dispatch({ type: 'select', selected: atQuote(expected), field: 'speaker' });
      return;
    }
    const id = createId();
    // What is found there is a part of the record, whichever key makes it, and is waited for.
    const make = async () => {
      const found = await finding.ask(document, text, span);
      const fresh = (await repository.everything.document(document.id)) ?? document;
      return desk.apply(markQuote({ id, document: fresh, text, span, layer: me }, found));
    };
    const store = async () => {
      let refused = true;
      try {
        // What storage refuses is kept by it: the quote is still on its way, and its fields can be filled.
        if (await make()) desk.announce(READER.added);
        refused = false;
      } finally {
        if (refused) {
          desk.expect(id, null);
          dispatch({ type: 'gone', id });
        }
      }
    };
    desk.expect(id, span);
    desk.queue(store);
    // At once: what is typed next belongs to the speaker's field, however long the disk takes.
    dispatch({ type: 'select', selected: atQuote(id), field: 'speaker' });
  };

  const handleAdd = () => {
    const place = desk.place();
    const span = (place && trimSpan(text, place)) ?? nextUntaken(caretOf(desk, place));
    if (span) add(span);
  };

  const handleTake = () => {
    const place = desk.place();
    const selected = place && trimSpan(text, place);
    const span = nextUntaken(selected ? selected.end : caretOf(desk, place));
    if (!span) return;
    desk.setPlace(span);
    desk.reader()?.select(span);
    void desk.reader()?.reveal(span);
    desk.announce(READER.taken(text.slice(span.start, span.end)));
  };

  useCommand('add-quote', handleAdd);
  useCommand('take-quotation', handleTake);
}
