import type { Span } from '../../shared/model/anchor';
import type { Id } from '../../shared/model/ids';
import type { LeftSearch, ShownView } from './shown-view';
import { NO_TRAIL, forget, isAbout, isSamePage, leave, placeNow, walk } from './trail';
import type { Direction, Trail } from './trail';

export type ListName = 'articles' | 'speakers' | 'events' | 'tags' | 'review';
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
  /** The places visited. */
  readonly trail: Trail;
  /** Where in the article the person came back to; a new object for each arrival, null when not by going back. */
  readonly arrival: { readonly at: number } | null;
  /** The search that the dialog opens with: the one that the person came back to. */
  readonly search: LeftSearch | null;
}

export type SessionAction =
  | { readonly type: 'show-list'; readonly list: ListName }
  /** Opens an article, optionally at a quote. `from` is the search that is left for it. */
  | {
      readonly type: 'open-article';
      readonly documentId: Id;
      readonly quoteId?: Id;
      readonly from?: LeftSearch;
    }
  | { readonly type: 'show-main'; readonly main: ShownView; readonly from?: LeftSearch }
  /** To a place visited before. `steps` counts the places up to it, those left out included. */
  | { readonly type: 'go'; readonly direction: Direction; readonly steps: number }
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
  trail: NO_TRAIL,
  arrival: null,
  search: null,
};

/** A quote as what is selected. */
export const atQuote = (id: Id): Selected => ({ kind: 'quote', id });

/** The quote that is selected; null when nothing is, or a suggestion. */
export const selectedQuote = ({ selected }: Pick<SessionState, 'selected'>): Id | null =>
  selected?.kind === 'quote' ? selected.id : null;

/**
 * The session after an action. `at` is what of the open article is read at that moment, an offset in UTF-16 units: it is
 * kept with the place that is left.
 */
export function reduceSession(
  state: SessionState,
  action: SessionAction,
  at: number | null = null,
): SessionState {
  if (action.type === 'go') return goTo(state, action.direction, action.steps, at);
  const next = reduce(state, action);
  if (action.type === 'gone') return { ...next, trail: forget(state.trail, action.id) };
  if (!isJump(state, action, next)) return next;
  const from = 'from' in action && action.from !== undefined ? { search: action.from } : {};
  return {
    ...next,
    trail: leave(state.trail, { ...placeNow(state.main, selectedQuote(state), at), ...from }),
    arrival: null,
  };
}

/** Whether an action leads to another place: another page, or a quote elsewhere in the article. */
function isJump(state: SessionState, action: SessionAction, next: SessionState): boolean {
  if (!isSamePage(state.main, next.main)) return true;
  return (
    action.type === 'open-article' &&
    action.quoteId !== undefined &&
    action.quoteId !== selectedQuote(state)
  );
}

function goTo(
  state: SessionState,
  direction: Direction,
  steps: number,
  at: number | null,
): SessionState {
  const reached = walk(
    state.trail,
    direction,
    steps,
    placeNow(state.main, selectedQuote(state), at),
  );
  if (reached === null) return state;
  const { main, quoteId, at: read, search } = reached.to;
  return {
    ...reduce(state, { type: 'show-main', main }),
    panel: quoteId === null ? 'quotes' : 'quote',
    selected: quoteId === null ? null : atQuote(quoteId),
    trail: reached.trail,
    arrival: read === null ? null : { at: read },
    ...(search ? { dialog: 'palette', search } : {}),
  };
}

function reduce(
  state: SessionState,
  action: Exclude<SessionAction, { readonly type: 'go' }>,
): SessionState {
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
      return { ...state, dialog: action.dialog, search: null };
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
  const shown = isAbout(main, id);
  return {
    ...state,
    main: shown ? { view: 'welcome' } : main,
    ...(shown || state.selected?.id === id ? { selected: null, field: null, panel: 'quotes' } : {}),
  };
}

function stepBack(state: SessionState): SessionState {
  if (state.dialog) return { ...state, dialog: null, search: null };
  if (state.field) return { ...state, field: null };
  if (state.selected) return { ...state, selected: null, panel: 'quotes' };
  if (state.panel === 'article') return { ...state, panel: 'quotes' };
  if (state.originalOpen) return { ...state, originalOpen: false };
  return { ...state, selection: null };
}
