import { createId } from '../../../shared/model/ids';
import type { Id } from '../../../shared/model/ids';
import type { PassageHit } from '../../../shared/search/search-answer';
import { quotesOfPassages } from '../../../shared/operations/quotes-of-passages';
import { useRepository } from '../../queries/database-context';
import { useSearchClient } from '../../session/search-context';
import { useRunCommand } from '../../session/use-command';
import { SEARCH } from '../../texts/search';
import { useToast } from '../../ui/toast';

/** So many passages at most become quotes in one step. */
export const MOST_QUOTES = 500;

/** Makes quotes of the sentences of all passages that a query finds, in one step that can be undone. */
export function useMakeQuotes(): (query: string) => void {
  const repository = useRepository();
  const client = useSearchClient();
  const toast = useToast();
  const run = useRunCommand();
  const make = async (query: string) => {
    const answer = await client.query(query, { typing: false, most: MOST_QUOTES });
    if (!answer) return;
    const layer = repository.annotatorId();
    const articles = await Promise.all(
      [...byArticle(answer.passages.hits)].map(async ([documentId, passages]) => {
        const document = await repository.everything.document(documentId);
        const text = document && (await repository.everything.text(document.textHash));
        if (!document || text === undefined) return [];
        const quotes = await repository.everything.quotesOf(documentId);
        const taken = quotes
          .filter(
            ({ anchor, ...quote }) =>
              quote.layer === layer && anchor.textHash === document.textHash,
          )
          .map(({ anchor }) => anchor);
        return [{ document, text, passages, taken }];
      }),
    );
    const { change, count } = quotesOfPassages(articles.flat(), layer, createId);
    if (count === 0) {
      toast({ text: SEARCH.made(0) });
      return;
    }
    const { outcome } = await repository.apply(change);
    if (outcome === 'written')
      toast({
        text: SEARCH.made(count),
        tone: 'good',
        action: { label: SEARCH.undo, run: () => void run('undo') },
      });
  };
  return (query) => repository.inTurn(() => make(query), 'project');
}

function byArticle(hits: readonly PassageHit[]): ReadonlyMap<Id, readonly PassageHit[]> {
  const found = new Map<Id, PassageHit[]>();
  for (const hit of hits) {
    const own = found.get(hit.documentId);
    if (own) own.push(hit);
    else found.set(hit.documentId, [hit]);
  }
  return found;
}
