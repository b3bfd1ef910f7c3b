import { useEffect, useRef, useState } from 'react';
import type { Id } from '../../../shared/model/ids';
import type { OtherLayer } from '../../queries/chosen-layers';
import { useOpenArticle } from '../../queries/open-article';
import { useCommand } from '../../session/use-command';
import { selectedQuote } from '../../session/session';
import { useSession } from '../../session/session-context';
import { BLIND } from '../../texts/blind';
import { HIDING } from '../../texts/layers';
import type { ArticleWork } from './use-article-work';

/** Leaving out other annotators' layers while reading. Answers those that are left out. */
export function useLayers({ toast, dispatch }: ArticleWork): readonly OtherLayer[] {
  const [session] = useSession();
  const quoteId = selectedQuote(session);
  const { hiding, layers } = useOpenArticle();
  const { others, hiddenQuotes, show, toggle } = layers;

  const seen = useRef<Id | null>(null);
  const asked = useRef<Id | null>(null);
  useEffect(() => {
    if (!others) return;
    const quote = hiddenQuotes.find(({ id }) => id === quoteId);
    if (!quote) {
      seen.current = quoteId;
      return;
    }
    // It was in sight and its layer was hidden: it goes with it. One that is come to from elsewhere is shown.
    if (seen.current === quoteId) dispatch({ type: 'select', selected: null });
    else if (asked.current !== quoteId) {
      asked.current = quoteId;
      show([quote.layer]);
      const whose = others.find(({ id }) => id === quote.layer);
      if (whose) toast({ text: HIDING.shownAgain(HIDING.nameOf(whose)) });
    }
  }, [hiddenQuotes, quoteId, others, show, dispatch, toast]);

  // A key that comes before it is known whose quotes are here is answered when it is.
  const [presses, setPresses] = useState(0);
  const answered = useRef(0);
  useEffect(() => {
    if (!others || hiding === undefined) return;
    for (; answered.current < presses; answered.current += 1) {
      if (others.length === 0)
        toast({ text: hiding?.layers ? BLIND.hidden(hiding) : HIDING.alone });
      else
        toggle(
          others.map(({ id }) => id),
          (hidden) => toast({ text: hidden ? HIDING.allHidden : HIDING.allShown }),
        );
    }
  }, [presses, others, hiding, toggle, toast]);
  useCommand(
    'toggle-others',
    () => setPresses((before) => before + 1),
    (others !== undefined && others.length > 0) || 'hint',
  );
  useCommand('choose-layers', () => dispatch({ type: 'dialog', dialog: 'layers' }));
  return others?.filter(({ hidden }) => hidden) ?? [];
}
