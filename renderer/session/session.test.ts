import { describe, expect, test } from 'vitest';
import { INITIAL_SESSION, atQuote, reduceSession, selectedQuote } from './session';
import type { SessionAction, SessionState } from './session';

interface Case {
  readonly name: string;
  readonly from?: Partial<SessionState>;
  readonly action: SessionAction;
  /** What differs from `from` afterwards; everything else must be as it was. */
  readonly changes: Partial<SessionState>;
}

const article = (documentId: string) => ({ view: 'article', documentId }) as const;
const AT_QUOTE = { main: article('d1'), panel: 'quote', selected: atQuote('q1') } as const;

const CASES: readonly Case[] = [
  {
    name: 'a list is shown',
    action: { type: 'show-list', list: 'events' },
    changes: { list: 'events' },
  },
  {
    name: 'a list is shown: a closed library opens for it',
    from: { libraryOpen: false },
    action: { type: 'show-list', list: 'tags' },
    changes: { list: 'tags', libraryOpen: true },
  },
  {
    name: 'an article opens with its quotes, and nothing of the former one stays selected',
    from: { ...AT_QUOTE, selection: { start: 1, end: 4 }, field: 'speaker' },
    action: { type: 'open-article', documentId: 'd2' },
    changes: { main: article('d2'), panel: 'quotes', selected: null, selection: null, field: null },
  },
  {
    name: 'an article opens at a quote',
    action: { type: 'open-article', documentId: 'd2', quoteId: 'q7' },
    changes: { main: article('d2'), panel: 'quote', selected: atQuote('q7') },
  },
  {
    name: 'a speaker is shown: the quote is left',
    from: { ...AT_QUOTE, selection: { start: 1, end: 4 }, field: 'note' },
    action: { type: 'show-main', main: { view: 'speaker', id: 's1' } },
    changes: { main: { view: 'speaker', id: 's1' }, selected: null, selection: null, field: null },
  },
  {
    name: 'the review is shown: its list comes with it',
    action: { type: 'show-main', main: { view: 'review' } },
    changes: { main: { view: 'review' }, list: 'review' },
  },
  {
    name: 'text is selected',
    action: { type: 'select-text', selection: { start: 3, end: 9 } },
    changes: { selection: { start: 3, end: 9 } },
  },
  {
    name: 'a quote is selected: a closed panel stays closed',
    from: { panelOpen: false },
    action: { type: 'select', selected: atQuote('q1') },
    changes: { selected: atQuote('q1'), panel: 'quote' },
  },
  {
    name: 'a quote is selected at a field: the panel opens for it',
    from: { panelOpen: false },
    action: { type: 'select', selected: atQuote('q1'), field: 'speaker' },
    changes: { selected: atQuote('q1'), panel: 'quote', field: 'speaker', panelOpen: true },
  },
  {
    name: 'a suggestion is selected: it is no quote',
    action: { type: 'select', selected: { kind: 'suggestion', id: 's1' } },
    changes: { selected: { kind: 'suggestion', id: 's1' }, panel: 'quote' },
  },
  {
    name: 'nothing is selected: the list comes back',
    from: { ...AT_QUOTE, field: 'tag' },
    action: { type: 'select', selected: null },
    changes: { selected: null, panel: 'quotes', field: null },
  },
  {
    name: 'a field is asked for: the panel opens',
    from: { ...AT_QUOTE, panelOpen: false },
    action: { type: 'request-field', field: 'event' },
    changes: { field: 'event', panelOpen: true },
  },
  {
    name: 'a field is done: a closed panel stays closed',
    from: { ...AT_QUOTE, field: 'event', panelOpen: false },
    action: { type: 'request-field', field: null },
    changes: { field: null },
  },
  {
    name: 'the panel shows the article',
    from: { panelOpen: false },
    action: { type: 'show-panel', panel: 'article' },
    changes: { panel: 'article', panelOpen: true },
  },
  {
    name: 'the library closes',
    action: { type: 'toggle', side: 'library' },
    changes: { libraryOpen: false },
  },
  {
    name: 'the panel opens',
    from: { panelOpen: false },
    action: { type: 'toggle', side: 'panel' },
    changes: { panelOpen: true },
  },
  {
    name: 'the original opens beside the text',
    action: { type: 'toggle', side: 'original' },
    changes: { originalOpen: true },
  },
  {
    name: 'back: the original closes before the selection goes',
    from: { originalOpen: true, selection: { start: 1, end: 2 } },
    action: { type: 'back' },
    changes: { originalOpen: false },
  },
  {
    name: 'a dialog opens',
    action: { type: 'dialog', dialog: 'export' },
    changes: { dialog: 'export' },
  },
  {
    name: 'a dialog closes',
    from: { dialog: 'export' },
    action: { type: 'dialog', dialog: null },
    changes: { dialog: null },
  },
  {
    name: 'gone: the article that is shown',
    from: { ...AT_QUOTE, field: 'note' },
    action: { type: 'gone', id: 'd1' },
    changes: { main: { view: 'welcome' }, selected: null, field: null, panel: 'quotes' },
  },
  {
    name: 'gone: the article whose layers are shown',
    from: { main: { view: 'layers', documentId: 'd1' } },
    action: { type: 'gone', id: 'd1' },
    changes: { main: { view: 'welcome' } },
  },
  {
    name: 'gone: the speaker that is shown',
    from: { main: { view: 'speaker', id: 's1' } },
    action: { type: 'gone', id: 's1' },
    changes: { main: { view: 'welcome' } },
  },
  {
    name: 'gone: the event that is shown',
    from: { main: { view: 'event', id: 'e1' } },
    action: { type: 'gone', id: 'e1' },
    changes: { main: { view: 'welcome' } },
  },
  {
    name: 'gone: the tag that is shown',
    from: { main: { view: 'tag', id: 't1' } },
    action: { type: 'gone', id: 't1' },
    changes: { main: { view: 'welcome' } },
  },
  {
    name: 'gone: the quote that is selected, the article stays',
    from: { ...AT_QUOTE, field: 'note' },
    action: { type: 'gone', id: 'q1' },
    changes: { selected: null, field: null, panel: 'quotes' },
  },
  {
    name: 'gone: something else',
    from: AT_QUOTE,
    action: { type: 'gone', id: 'q2' },
    changes: {},
  },
  {
    name: 'back: from the dialog first',
    from: { ...AT_QUOTE, dialog: 'keys', field: 'note' },
    action: { type: 'back' },
    changes: { dialog: null },
  },
  {
    name: 'back: then from the field',
    from: { ...AT_QUOTE, field: 'note' },
    action: { type: 'back' },
    changes: { field: null },
  },
  {
    name: 'back: then from the quote',
    from: { ...AT_QUOTE, selection: { start: 1, end: 2 } },
    action: { type: 'back' },
    changes: { selected: null, panel: 'quotes' },
  },
  {
    name: 'back: then from the details of the article',
    from: { panel: 'article' },
    action: { type: 'back' },
    changes: { panel: 'quotes' },
  },
  {
    name: 'back: the selection last',
    from: { selection: { start: 1, end: 2 } },
    action: { type: 'back' },
    changes: { selection: null },
  },
  { name: 'back: nothing left to leave', action: { type: 'back' }, changes: {} },
];

describe('reduceSession', () => {
  test.each(CASES)('$name', ({ from, action, changes }) => {
    const before: SessionState = { ...INITIAL_SESSION, ...from };
    const frozen = structuredClone(before);
    // The places visited have tests of their own.
    const { trail, ...after } = reduceSession(before, action);
    expect({ ...after, trail: before.trail }).toEqual({ ...before, ...changes });
    expect(trail.future).toEqual([]);
    expect(before).toEqual(frozen);
  });
});

test('the quote that is selected is told from a suggestion', () => {
  expect(selectedQuote({ selected: atQuote('q1') })).toBe('q1');
  expect(selectedQuote({ selected: { kind: 'suggestion', id: 's1' } })).toBeNull();
  expect(selectedQuote(INITIAL_SESSION)).toBeNull();
});
