import { Dialog as Base } from '@base-ui/react/dialog';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { parseQuery } from '../../../shared/search/parse-query';
import { useArticles } from '../../queries/articles';
import { useSpeakerDirectory } from '../../queries/directory';
import { useSession } from '../../session/session-context';
import { SEARCH } from '../../texts/search';
import { FocusAtOnce } from '../../ui/focus-at-once';
import { Icon } from '../../ui/icon';
import { Kbd } from '../../ui/kbd';
import { useToast } from '../../ui/toast';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { HitRow, ROLES } from './hit-row';
import { useKeptSearches } from './kept-searches';
import { NothingFound } from './nothing-found';
import { GROUP_ORDER, groupLabel, rowGroups, totalOf } from './search-rows';
import type { GroupName, RowGroup, SearchScope, SearchRow } from './search-rows';
import styles from './search-dialog.module.css';
import { FieldToken } from './field-token';
import { openLastToken, queryOf, takeTokens } from './typed-tokens';
import type { Typed } from './typed-tokens';
import { useDoings } from './use-doings';
import { useGoTo } from './use-goto';
import { useKnownFields } from './use-known-fields';
import { useMakeQuotes } from './use-make-quotes';
import { useSearch } from './use-search';

interface SearchDialogProps {
  /** Shows the quotes that a query finds in a table; left out where there is none. */
  readonly onTable?: (query: string) => void;
}

/** One place to type: words of texts and quotes, names, and every command of the window. */
export function SearchDialog({ onTable }: SearchDialogProps) {
  const [{ dialog }, dispatch] = useSession();
  const close = () => dispatch({ type: 'dialog', dialog: null });
  return dialog === 'palette' ? <OpenSearch onClose={close} onTable={onTable} /> : null;
}

/** Ctrl and one of these letters moves the highlight, as in a terminal. */
const STEP_FOR_LETTER = new Map([
  ['n', 1],
  ['j', 1],
  ['p', -1],
  ['k', -1],
]);
/** The groups that have a place in the row above the list, in the order of their keys. */
const SCOPES = GROUP_ORDER.filter((name) => name !== 'kept');

interface OpenSearchProps {
  readonly onClose: () => void;
  readonly onTable: ((query: string) => void) | undefined;
}

function OpenSearch({ onClose, onTable }: OpenSearchProps) {
  const [{ search }] = useSession();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<Typed>({ tokens: [], text: search?.query ?? '' });
  const [scope, setScope] = useState<SearchScope>('all');
  /** The line that is chosen, and of which answer: another answer begins at its first. */
  const [chosen, setChosen] = useState({ query: search?.query ?? '', row: search?.row ?? 0 });
  /** Enter came before the answer: it takes the first that is found. */
  const entered = useRef(false);
  /** All is to be selected once it stands in the field as text. */
  const selecting = useRef(false);
  const known = useKnownFields();
  const goTo = useGoTo();
  const toast = useToast();
  const { kept, keep, drop } = useKeptSearches();
  const makeQuotes = useMakeQuotes();

  const query = queryOf(typed);
  const isBlank = query.trim() === '';
  const onlyCommands = isBlank || query.startsWith('>');
  const searched = useSearch(onlyCommands ? null : query);
  const shown = onlyCommands ? query : searched.answered;
  const { answer } = searched;
  const handleKeep = (what: string) => {
    keep(what);
    toast({ text: SEARCH.kept(what), action: { label: SEARCH.undo, run: () => drop(what) } });
  };
  const doings = useDoings(shown ?? '', answer, {
    keep: handleKeep,
    makeQuotes,
    inTable: onTable,
  });
  const groups =
    shown === null
      ? []
      : rowGroups({ answer, kept: isBlank ? kept : [], doings, scope, onlyCommands });
  const rows = groups.flatMap((group) => group.rows);
  const row = chosen.query === shown ? Math.min(chosen.row, rows.length - 1) : 0;
  const here = rows[row];
  const total = answer ? totalOf(answer) : null;
  const idOf = (one: SearchRow | undefined) => one && `${listId}-${rows.indexOf(one)}`;

  const choose = (one: SearchRow) => {
    if (one.kind === 'kept') {
      setTyped({ tokens: [], text: one.query });
      return;
    }
    onClose();
    if (one.kind === 'hit') goTo(one.hit, { query, row: rows.indexOf(one) });
    else one.doing.run();
  };
  const change = (text: string) => {
    entered.current = false;
    const next = { ...typed, text };
    setTyped(takeTokens(next, parseQuery(text, { typing: true }), known.isKnown));
  };
  const moveTo = (to: number) => {
    if (rows.length > 0) setChosen({ query: shown ?? '', row: (to + rows.length) % rows.length });
  };
  const moveToGroup = (direction: 1 | -1) => {
    const at = groups.findIndex((group) => here !== undefined && group.rows.includes(here));
    const first = groups[(at + direction + groups.length) % groups.length]?.rows[0];
    if (first) moveTo(rows.indexOf(first));
  };
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  useEffect(() => {
    if (!entered.current || shown !== query) return;
    entered.current = false;
    if (rows[0]) latest.current(rows[0]);
  }, [latest, shown, query, rows]);
  useLayoutEffect(() => {
    if (selecting.current) input.current?.select();
    selecting.current = false;
  });
  useLayoutEffect(() => {
    // What was on its way when this opened, such as words selected in the text, would take the letters typed here.
    const keepFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest('main')) input.current?.focus();
    };
    document.addEventListener('focusin', keepFocus);
    return () => document.removeEventListener('focusin', keepFocus);
  }, []);
  const hereId = idOf(here);
  useEffect(() => {
    if (hereId !== undefined) document.getElementById(hereId)?.scrollIntoView({ block: 'nearest' });
  }, [hereId]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const isMod = event.ctrlKey || event.metaKey;
    const step = event.ctrlKey && !event.altKey ? STEP_FOR_LETTER.get(event.key) : undefined;
    const digit = /^Digit([1-5])$/.exec(event.code)?.[1];
    const { selectionStart, selectionEnd } = event.currentTarget;
    const handled = ((): boolean => {
      if (step !== undefined) moveTo(row + step);
      else if (event.key === 'ArrowDown') moveTo(row + 1);
      else if (event.key === 'ArrowUp') moveTo(row - 1);
      else if (event.key === 'Tab' && rows.length > 0) moveToGroup(event.shiftKey ? -1 : 1);
      else if (event.altKey && digit !== undefined) {
        const to = SCOPES[Number(digit) - 1] ?? 'all';
        setScope(to === scope ? 'all' : to);
      } else if (isMod && event.key.toLowerCase() === 'a' && typed.tokens.length > 0) {
        // Whoever selects all means the fields too: typed over, or copied as plain text.
        selecting.current = true;
        setTyped({ tokens: [], text: query });
      } else if (isMod && event.key.toLowerCase() === 's') {
        if (!onlyCommands) handleKeep(query);
      } else if (event.key === 'Enter' && isMod) {
        if (!onTable || onlyCommands) return true;
        onClose();
        onTable(query);
      } else if (event.key === 'Enter') {
        if (shown === query && here) choose(here);
        else entered.current = true;
      } else if (event.key === 'Backspace' && selectionStart === 0 && selectionEnd === 0) {
        const opened = openLastToken(typed);
        if (!opened) return false;
        setTyped(opened);
      } else if (event.key === 'Delete' && isBlank && here?.kind === 'kept') {
        const dropped = here.query;
        drop(dropped);
        toast({
          text: SEARCH.dropped(dropped),
          action: { label: SEARCH.undo, run: () => keep(dropped) },
        });
      } else return false;
      return true;
    })();
    if (handled) event.preventDefault();
  };

  const articles = useArticles();
  const speakers = useSpeakerDirectory()?.list;
  const sources = useMemo(
    () => ({
      articles: new Map((articles ?? []).map((one) => [one.document.id, one])),
      speakers: new Map((speakers ?? []).map((one) => [one.speaker.name, one])),
    }),
    [articles, speakers],
  );
  const unknown = known.unknownIn(parseQuery(typed.text, { typing: true }));
  const notice = noticeOf(searched.failed, searched.state, unknown);
  return (
    <Base.Root
      open
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={styles.popup} aria-label={SEARCH.title}>
          <FocusAtOnce find={() => input.current} />
          <div className={styles.ask}>
            <div className={styles.field}>
              <Icon name="search" size={15} />
              {typed.tokens.map((token) => (
                <FieldToken key={token} text={token} speakers={known.speakerOf} />
              ))}
              <input
                ref={input}
                type="text"
                role="combobox"
                className={styles.input}
                aria-label={SEARCH.title}
                aria-expanded
                aria-autocomplete="list"
                aria-controls={listId}
                aria-activedescendant={hereId}
                placeholder={typed.tokens.length > 0 ? undefined : SEARCH.placeholder}
                spellCheck={false}
                autoComplete="off"
                value={typed.text}
                onChange={(event) => change(event.target.value)}
                onKeyDown={onKeyDown}
              />
            </div>
            <span className={styles.sum}>
              {total && total.count > 0 ? SEARCH.found(total.count, total.isLeast) : null}
            </span>
            <span aria-hidden="true">
              <Kbd keys="Escape" />
            </span>
          </div>
          <ScopeBar
            scope={scope}
            onScope={setScope}
            groups={rowGroups({ answer, kept: [], doings, scope: 'all', onlyCommands })}
          />
          {notice === '' ? null : <p className={styles.notice}>{notice}</p>}
          <div id={listId} role={ROLES.list} aria-label={SEARCH.title} className={styles.hits}>
            {groups.map((group) => (
              <div key={group.name} role={ROLES.group} aria-label={groupLabel(group)}>
                <GroupHead group={group} onMore={() => setScope(group.name)} />
                {group.rows.map((one) => (
                  <HitRow
                    key={one.key}
                    id={idOf(one) ?? ''}
                    row={one}
                    isHere={one === here}
                    onChoose={() => choose(one)}
                    {...sources}
                  />
                ))}
              </div>
            ))}
          </div>
          {shown !== null && rows.length === 0 ? (
            <NothingFound
              query={shown}
              onlyCommands={onlyCommands}
              onAsk={(text) => {
                setTyped({ tokens: [], text });
                setScope('all');
                input.current?.focus();
              }}
            />
          ) : null}
          <VisuallyHidden>
            <output>{total ? SEARCH.found(total.count, total.isLeast) : ''}</output>
          </VisuallyHidden>
          <Keys hasTable={onTable !== undefined} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** What there is to say beside what was found; '' for nothing. */
function noticeOf(
  failed: boolean,
  state: ReturnType<typeof useSearch>['state'],
  unknown: { readonly field: string; readonly value: string } | null,
): string {
  if (failed) return SEARCH.failed;
  if (unknown) return SEARCH.nobody(unknown.field, unknown.value);
  return state.state === 'indexing' && state.of > 0 ? SEARCH.indexing(state.done, state.of) : '';
}

interface GroupHeadProps {
  readonly group: RowGroup;
  readonly onMore: () => void;
}

/** The name of a group for the eye; a listbox has room for nothing but options, and keys have Alt with a digit. */
function GroupHead({ group, onMore }: GroupHeadProps) {
  return (
    <div className={styles.head} aria-hidden="true">
      <b>{SEARCH.groups[group.name]}</b>
      {group.count === null ? null : <span>{SEARCH.count(group.count, group.isLeast)}</span>}
      {group.more > 0 ? (
        <button type="button" tabIndex={-1} className={styles.more} onClick={onMore}>
          {SEARCH.more(group.more)}
        </button>
      ) : null}
    </div>
  );
}

interface ScopeBarProps {
  readonly scope: SearchScope;
  readonly onScope: (scope: SearchScope) => void;
  readonly groups: readonly RowGroup[];
}

function ScopeBar({ scope, onScope, groups }: ScopeBarProps) {
  const counts = new Map<GroupName, string>(
    groups.map(({ name, count, isLeast }) => [
      name,
      count === null ? '' : SEARCH.count(count, isLeast),
    ]),
  );
  return (
    <div className={styles.scope} role="toolbar" aria-label={SEARCH.where}>
      {(['all', ...SCOPES] as const).map((name) => (
        <button
          key={name}
          type="button"
          tabIndex={-1}
          aria-pressed={scope === name}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onScope(name)}
        >
          {name === 'all' ? SEARCH.allGroups : SEARCH.groups[name]}
          {name !== 'all' && counts.get(name) ? <span>{counts.get(name)}</span> : null}
        </button>
      ))}
    </div>
  );
}

function Keys({ hasTable }: { readonly hasTable: boolean }) {
  return (
    <div className={styles.keysBar} aria-hidden="true">
      <span>
        <Kbd keys="ArrowUp" />
        <Kbd keys="ArrowDown" /> {SEARCH.move}
      </span>
      <span>
        <Kbd keys="Tab" /> {SEARCH.nextGroup}
      </span>
      <span>
        <Kbd keys="Enter" /> {SEARCH.go}
      </span>
      {hasTable ? (
        <span>
          <Kbd keys="Mod+Enter" /> {SEARCH.table}
        </span>
      ) : null}
      <span>
        <Kbd keys="Mod+S" /> {SEARCH.keepShort}
      </span>
      <span className={styles.end}>
        <Kbd keys="Alt+ArrowLeft" /> {SEARCH.back}
      </span>
    </div>
  );
}
