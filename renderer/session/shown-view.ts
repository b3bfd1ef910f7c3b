import { PLAIN_PAGES } from '../../shared/host/commands';
import type { PlainPage } from '../../shared/host/commands';
import type { Id } from '../../shared/model/ids';
import type { ReviewFilter } from '../../shared/review/queue';

/** What the middle shows. */
export type ShownView =
  | { readonly view: 'welcome' }
  | { readonly view: 'article'; readonly documentId: Id }
  | { readonly view: 'speaker'; readonly id: Id }
  | { readonly view: 'event'; readonly id: Id }
  | { readonly view: 'tag'; readonly id: Id }
  | { readonly view: 'timeline' }
  /** What is to be settled; `item` names the one in sight, else it is the first. */
  | {
      readonly view: 'review';
      readonly filter?: ReviewFilter;
      readonly item?: string | undefined;
    }
  /** All annotators' quotes of one article, side by side. */
  | { readonly view: 'layers'; readonly documentId: Id }
  /** Speakers, or events, that may be one. */
  | { readonly view: 'duplicates'; readonly of: 'speaker' | 'event' }
  /** A file that should be looked at before it is added; which, `PreviewProvider` knows. */
  | { readonly view: 'preview' }
  /** All quotes as a table, beginning with what was searched. */
  | { readonly view: 'quote-table'; readonly query: string }
  /** Pages that are about the whole project. */
  | { readonly view: PlainPage };
/** A search that was left for one of its hits. */
export interface LeftSearch {
  readonly query: string;
  /** The hit that was chosen, counted from 0. */
  readonly row: number;
}

/** The page that a stored value names; null when it names none that can be shown again. */
export function parseShownView(stored: unknown): ShownView | null {
  if (typeof stored !== 'object' || stored === null || !('view' in stored)) return null;
  const { view } = stored;
  const plain = PLAIN_PAGES.find(({ page }) => page === view);
  if (plain) return { view: plain.page };
  switch (view) {
    case 'article':
    case 'layers':
      return 'documentId' in stored && typeof stored.documentId === 'string'
        ? { view, documentId: stored.documentId }
        : null;
    case 'speaker':
    case 'event':
    case 'tag':
      return 'id' in stored && typeof stored.id === 'string' ? { view, id: stored.id } : null;
    case 'duplicates':
      return 'of' in stored && (stored.of === 'speaker' || stored.of === 'event')
        ? { view, of: stored.of }
        : null;
    case 'quote-table':
      return 'query' in stored && typeof stored.query === 'string'
        ? { view, query: stored.query }
        : null;
    case 'timeline':
    case 'review':
      return { view };
    default:
      return null;
  }
}
