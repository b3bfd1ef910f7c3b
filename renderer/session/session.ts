import type { Span } from '../../shared/model/anchor';
import type { Id } from '../../shared/model/ids';
import type { PlainPage } from '../../shared/host/commands';
import type { ReviewFilter } from '../../shared/review/queue';

export type ListName = 'articles' | 'speakers' | 'events' | 'tags' | 'review';
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
  /** Pages that are about the whole project. */
  | { readonly view: PlainPage };
/** What is looked at in an article: a quote, or a suggestion that waits for an answer. */
export interface Selected {
  readonly kind: 'quote' | 'suggestion';
  readonly id: Id;
}
/** What the right panel shows. With `quote` it is what is selected. */
export type PanelView = 'quotes' | 'quote' | 'article';
/** The field of the quote panel that should open and take the focus. */
export type FieldRequest = 'speaker' | 'event' | 'tag' | 'note';
export type DialogName =
  | 'suggestions'
  | 'layers'
  | 'paste'
  | 'import'
  | 'export'
  | 'settings'
  | 'report'
  | 'keys'
  | 'palette';

/** Selection, panels and focus: everything about the window that is not a record. One owner, one pure reducer. */
export interface SessionState {
  readonly list: ListName;
  readonly main: ShownView;
  readonly panel: PanelView;
  readonly selected: Selected | null;
  /** The text selection in the reader, UTF-16 offsets. */
  readonly selection: Span | null;
  readonly field: FieldRequest | null;
  readonly dialog: DialogName | null;
  readonly libraryOpen: boolean;
  readonly panelOpen: boolean;
  /** Whether the file an article was read from stands beside its text. */
  readonly originalOpen: boolean;
}

export type SessionAction =
  | { readonly type: 'show-list'; readonly list: ListName }
  /** Opens an article, optionally at a quote. */
  | { readonly type: 'open-article'; readonly documentId: Id; readonly quoteId?: Id }
  | { readonly type: 'show-main'; readonly main: ShownView }
  | { readonly type: 'select-text'; readonly selection: Span | null }
  | {
      readonly type: 'select';
      readonly selected: Selected | null;
      readonly field?: FieldRequest;
    }
  | { readonly type: 'request-field'; readonly field: FieldRequest | null }
  | { readonly type: 'show-panel'; readonly panel: PanelView }
  | { readonly type: 'toggle'; readonly side: 'library' | 'panel' | 'original' }
  | { readonly type: 'dialog'; readonly dialog: DialogName | null }
  /** A record is gone: nothing may point at it any more. */
  | { readonly type: 'gone'; readonly id: Id }
  /** Esc: one level back (dialog, field, what is selected, details, original, selection). */
  | { readonly type: 'back' };

export const INITIAL_SESSION: SessionState = {
  list: 'articles',
  main: { view: 'welcome' },
  panel: 'quotes',
  selected: null,
  selection: null,
  field: null,
  dialog: null,
  libraryOpen: true,
  panelOpen: true,
  originalOpen: false,
};

/** A quote as what is selected. */
export const atQuote = (id: Id): Selected => ({ kind: 'quote', id });

/** The quote that is selected; null when nothing is, or a suggestion. */
export const selectedQuote = ({ selected }: Pick<SessionState, 'selected'>): Id | null =>
  selected?.kind === 'quote' ? selected.id : null;

export function reduceSession(state: SessionState, action: SessionAction): SessionState {
  switch (action.type) {
    case 'show-list':
      return { ...state, list: action.list, libraryOpen: true };
    case 'open-article':
      return {
        ...state,
        main: { view: 'article', documentId: action.documentId },
        panel: action.quoteId === undefined ? 'quotes' : 'quote',
        selected: action.quoteId === undefined ? null : atQuote(action.quoteId),
        selection: null,
        field: null,
      };
    case 'show-main':
      return {
        ...state,
        main: action.main,
        // Its list comes with it; walking on in it changes no list.
        list: action.main.view === 'review' && state.main.view !== 'review' ? 'review' : state.list,
        selected: null,
        selection: null,
        field: null,
      };
    case 'select-text':
      return { ...state, selection: action.selection };
    case 'select':
      return {
        ...state,
        selected: action.selected,
        panel: action.selected === null ? 'quotes' : 'quote',
        field: action.field ?? null,
        panelOpen: action.field === undefined ? state.panelOpen : true,
      };
    case 'request-field':
      return {
        ...state,
        field: action.field,
        panelOpen: action.field === null ? state.panelOpen : true,
      };
    case 'show-panel':
      return { ...state, panel: action.panel, panelOpen: true };
    case 'toggle':
      return toggled(state, action.side);
    case 'dialog':
      return { ...state, dialog: action.dialog };
    case 'gone':
      return withoutRecord(state, action.id);
    case 'back':
      return stepBack(state);
  }
}

function toggled(state: SessionState, side: 'library' | 'panel' | 'original'): SessionState {
  switch (side) {
    case 'library':
      return { ...state, libraryOpen: !state.libraryOpen };
    case 'panel':
      return { ...state, panelOpen: !state.panelOpen };
    case 'original':
      return { ...state, originalOpen: !state.originalOpen };
  }
}

function withoutRecord(state: SessionState, id: Id): SessionState {
  const { main } = state;
  const shown =
    ((main.view === 'article' || main.view === 'layers') && main.documentId === id) ||
    ((main.view === 'speaker' || main.view === 'event' || main.view === 'tag') && main.id === id);
  return {
    ...state,
    main: shown ? { view: 'welcome' } : main,
    ...(shown || state.selected?.id === id ? { selected: null, field: null, panel: 'quotes' } : {}),
  };
}

function stepBack(state: SessionState): SessionState {
  if (state.dialog) return { ...state, dialog: null };
  if (state.field) return { ...state, field: null };
  if (state.selected) return { ...state, selected: null, panel: 'quotes' };
  if (state.panel === 'article') return { ...state, panel: 'quotes' };
  if (state.originalOpen) return { ...state, originalOpen: false };
  return { ...state, selection: null };
}
