import type { Span } from '../../../shared/model/anchor';
import type {
  ArticleHit,
  MarkedLine,
  PassageHit,
  QuoteHit,
  SearchHit,
} from '../../../shared/search/search-answer';
import { queryFor, useFindSession } from '../../session/find-session';
import { useSession } from '../../session/session-context';
import type { LeftSearch } from '../../session/shown-view';

const wordsOf = (line: MarkedLine | null): readonly string[] =>
  line?.marks.map(({ start, end }) => line.text.slice(start, end)) ?? [];

/** Where a hit stands in its article, and the words that were found there. */
interface Landing {
  readonly documentId: string;
  readonly quoteId?: string;
  readonly at: number | null;
  readonly words: readonly string[];
}

function landingOf(hit: QuoteHit | PassageHit | ArticleHit): Landing {
  const { documentId } = hit;
  switch (hit.kind) {
    case 'quote': {
      const words = hit.lineOf === 'words' ? wordsOf(hit.line) : [];
      return { documentId, quoteId: hit.quoteId, at: hit.start, words };
    }
    case 'passage':
      return { documentId, at: hit.words[0]?.start ?? hit.start, words: wordsOf(hit.line) };
    case 'article': {
      const at: Span | null = hit.at;
      const words = hit.lineOf === 'text' ? wordsOf(hit.line) : [];
      return { documentId, at: at?.start ?? null, words };
    }
  }
}

/** Goes where a hit is: to the words in their article, marked and with the find bar filled, or to the page of a person. */
export function useGoTo(): (hit: SearchHit, from: LeftSearch) => void {
  const [, dispatch] = useSession();
  const [, setFind] = useFindSession();
  return (hit, from) => {
    if (!('documentId' in hit)) {
      dispatch({ type: 'show-main', main: { view: hit.kind, id: hit.id }, from });
      return;
    }
    const { documentId, quoteId, at, words } = landingOf(hit);
    if (at !== null && words.length > 0)
      setFind((before) => ({
        ...before,
        open: true,
        query: queryFor(words),
        quotesOnly: false,
        jump: { documentId, at },
      }));
    dispatch({
      type: 'open-article',
      documentId,
      from,
      ...(quoteId === undefined ? {} : { quoteId }),
    });
  };
}
