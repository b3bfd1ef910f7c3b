import { useEffect, useMemo, useRef, useState } from 'react';
import type { FindQuery, HitSpans } from '../../../../shared/find/find-query';
import { joinSpans } from '../../../../shared/anchoring/spans';
import type { Span } from '../../../../shared/model/anchor';
import type { Id } from '../../../../shared/model/ids';
import type { HighlightSource } from '../../../editor/reader-contract';
import { useFindSession } from '../../../session/find-session';
import { atQuote } from '../../../session/session';
import { useCommand } from '../../../session/use-command';
import { FIND } from '../../../texts/find';
import { isDialogOpen } from '../../../ui/open-dialogs';
import { FindClient } from '../../../workers/find/find-client';
import type { FoundInText } from '../../../workers/find/find-client';
import { quotesAt } from '../quote-order';
import type { ArticleWork } from '../use-article-work';
import { FoundHighlights, firstHitAfter, hitAt, hitCount, hitsWithin } from './found-highlights';

/** A selection longer than this is not what somebody looks for (UTF-16 units). */
const SHORT = 80;
/** What stands around a hit is said with it, as far as this to both sides. */
const AROUND = 40;
/** The count is said when nothing was typed for so long, in ms: not for every letter. */
const PAUSE = 600;
/** In a window narrower than this the quote panel would cover the text. */
const PANEL_FLOATS = '(max-width: 719px)';

const NO_HITS: HitSpans = new Uint32Array();

/** Why what is shown is not all that was asked for. */
export type FindProblem =
  | { readonly problem: 'no-pattern'; readonly reason: string }
  | { readonly problem: 'too-long' | 'failed' };

interface Outcome {
  /** What was asked; null before the first answer. */
  readonly of: FindQuery | null;
  readonly hits: HitSpans;
  readonly isLeast: boolean;
  readonly problem: FindProblem | null;
}

/** What the find bar shows and does. */
export interface FindingInText {
  readonly open: boolean;
  readonly query: FindQuery;
  readonly quotesOnly: boolean;
  /** The hits that are walked through. */
  readonly hits: HitSpans;
  readonly isLeast: boolean;
  /** The number of the hit that one stands on, from 0; -1 for none. */
  readonly here: number;
  /** How many of all hits lie in quotes. */
  readonly inQuotes: number;
  readonly problem: FindProblem | null;
  readonly highlights: HighlightSource | null;
  /** Changes each time the field should take the focus. */
  readonly called: number;
  readonly change: (part: Partial<FindQuery>) => void;
  readonly toggleQuotes: () => void;
  readonly step: (direction: 1 | -1) => void;
  readonly goTo: (index: number) => void;
  readonly close: () => void;
}

const NOTHING: Outcome = { of: null, hits: NO_HITS, isLeast: false, problem: null };

/** A pattern that is none leaves the last hits as they are: it is on its way to be one. */
function outcomeOf(found: FoundInText, of: FindQuery, before: Outcome): Outcome {
  switch (found.found) {
    case 'hits':
      return { of, hits: found.hits, isLeast: found.isLeast, problem: null };
    case 'too-long':
      return { of, hits: found.hits, isLeast: true, problem: { problem: 'too-long' } };
    case 'no-pattern':
      return { ...before, of, problem: { problem: 'no-pattern', reason: found.reason } };
  }
}

/**
 * Finding in the article that is open. `isShown`: its text is there to be scrolled. `onFollow` hears of the quote that
 * the panel goes to with the current hit.
 */
export function useFind(
  desk: ArticleWork,
  isShown: boolean,
  onFollow: (id: Id) => void,
): FindingInText {
  const { text, standing, document: article, dispatch } = desk;
  const [session, setSession] = useFindSession();
  const { open, query, quotesOnly, jump } = session;
  const client = useMemo(() => new FindClient(text), [text]);
  useEffect(() => () => client.close(), [client]);
  const [outcome, setOutcome] = useState(NOTHING);
  const [called, setCalled] = useState(0);
  /** Where looking goes on from: the first hit that ends behind it is the one that one stands on. */
  const [from, setFrom] = useState(0);
  const [jumped, setJumped] = useState<typeof jump>(null);
  if (jump !== jumped) {
    setJumped(jump);
    if (jump?.documentId === article.id) setFrom(jump.at);
  }

  useEffect(() => {
    if (!open) return undefined;
    let isStale = false;
    const ask = async () => {
      try {
        const found = await client.find(query);
        if (!isStale && found) setOutcome((before) => outcomeOf(found, query, before));
      } catch (error) {
        console.error('Finding in the text failed:', error);
        if (!isStale) setOutcome({ ...NOTHING, of: query, problem: { problem: 'failed' } });
      }
    };
    void ask();
    return () => {
      isStale = true;
    };
  }, [client, open, query]);

  const quoted = useMemo(() => hitsWithin(outcome.hits, joinSpans(standing)), [outcome, standing]);
  const hits = quotesOnly ? quoted : outcome.hits;
  const count = open ? hitCount(hits) : 0;
  const after = firstHitAfter(hits, from);
  const here = count === 0 ? -1 : after % count;
  const isPale = outcome.problem?.problem === 'no-pattern';
  const highlights = useMemo(
    () => (open ? new FoundHighlights(hits, isPale ? -1 : here) : null),
    [open, hits, here, isPale],
  );
  const hit = here < 0 ? null : hitAt(hits, here);

  const close = () => {
    setSession((before) => ({ ...before, open: false, jump: null }));
    if (hit) desk.setPlace(hit);
    desk.focus();
  };

  const follow = ({ start, end }: Span) => {
    const around = quotesAt(standing, { start, end }).find(
      (one) => one.start <= start && one.end >= end,
    );
    if (!around || around.id === desk.current?.id || matchMedia(PANEL_FLOATS).matches) return;
    onFollow(around.id);
    dispatch({ type: 'select', selected: atQuote(around.id) });
  };
  const show = (one: Span) => {
    follow(one);
    void desk.reader()?.reveal(one);
    // Keys that act on the selection act on what was found, unless something is being typed: in the bar, or in a dialog
    // that was opened meanwhile, from which selecting would take the focus.
    if (isInBar()) return;
    desk.setPlace(one);
    if (!isDialogOpen()) desk.reader()?.select(one);
  };
  const latest = useRef({ show, close, announce: desk.announce });
  useEffect(() => {
    latest.current = { show, close, announce: desk.announce };
  });
  const { start = -1, end = -1 } = hit ?? {};
  // Hits of what was asked before would lead elsewhere first.
  const isAnswered = open && outcome.of === query && !isPale;
  useEffect(() => {
    if (isShown && isAnswered && start >= 0) latest.current.show({ start, end });
  }, [isShown, isAnswered, start, end]);
  const said = open ? saidOf(text, query, outcome, { here, count, start, end }) : '';
  useEffect(() => {
    if (said === '') return undefined;
    const timer = setTimeout(() => latest.current.announce(said), PAUSE);
    return () => clearTimeout(timer);
  }, [said]);

  const goTo = (index: number) => {
    const to = hitAt(hits, index);
    if (!to) return;
    setFrom(to.start);
    if (index === here) show(to);
  };
  const step = (direction: 1 | -1) => {
    if (count > 0) goTo((here + direction + count) % count);
  };
  const begin = () => {
    const place = desk.place();
    const words = place ? text.slice(place.start, Math.min(place.end, place.start + SHORT)) : '';
    const isHit = hit !== null && place?.start === hit.start && place.end === hit.end;
    const taken =
      place !== null && place.end - place.start <= SHORT && !words.includes('\n') ? words : '';
    if (!isInBar() && taken !== '' && !isHit)
      setSession((before) => ({
        ...before,
        open: true,
        query: { ...before.query, words: taken, pattern: false },
      }));
    else setSession((before) => ({ ...before, open: true }));
    if (!open) setFrom(place?.start ?? 0);
    setCalled((before) => before + 1);
  };
  const again = (direction: 1 | -1) => {
    if (open && query.words !== '') step(direction);
    else if (query.words === '') begin();
    else {
      setFrom(desk.place()?.end ?? 0);
      setSession((before) => ({ ...before, open: true }));
    }
  };
  useCommand('find-in-article', begin);
  useCommand('find-next', () => again(1));
  useCommand('find-previous', () => again(-1));

  useEffect(() => {
    if (!open) return undefined;
    // On the document: before the window's own Esc, which would step back in the session.
    const handleKey = (event: KeyboardEvent) => {
      const isHere = event.target instanceof Element && event.target.matches(BAR_OR_TEXT);
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !isHere) return;
      event.preventDefault();
      latest.current.close();
    };
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, [open]);

  return {
    open,
    query,
    quotesOnly,
    hits: open ? hits : NO_HITS,
    isLeast: outcome.isLeast,
    here,
    inQuotes: hitCount(quoted),
    problem: outcome.problem,
    highlights,
    called,
    change: (part) => setSession((before) => ({ ...before, query: { ...before.query, ...part } })),
    toggleQuotes: () => setSession((before) => ({ ...before, quotesOnly: !before.quotesOnly })),
    step,
    goTo,
    close,
  };
}

/** The bar, the text, or nothing: where Esc has nothing else to close. */
const BAR_OR_TEXT = '[data-find-bar] *, .reader-text, .reader-text *, body';

/** Whether the focus is in the find bar. */
const isInBar = (): boolean => document.activeElement?.closest('[data-find-bar]') != null;

interface Stand extends Span {
  readonly here: number;
  readonly count: number;
}

/** What is said of the hits to those who do not see them; '' for nothing. */
function saidOf(
  text: string,
  query: FindQuery,
  { problem }: Outcome,
  { here, count, start, end }: Stand,
): string {
  if (problem) return problemWords(problem);
  if (query.words === '') return '';
  if (count === 0) return FIND.none;
  const words = text.slice(Math.max(0, start - AROUND), end + AROUND).replaceAll(/\s+/g, ' ');
  return FIND.said(here + 1, count, words);
}

/** A problem in words. */
export function problemWords(problem: FindProblem): string {
  if (problem.problem === 'no-pattern') return FIND.noPattern(problem.reason);
  return problem.problem === 'too-long' ? FIND.tooLong : FIND.failed;
}
