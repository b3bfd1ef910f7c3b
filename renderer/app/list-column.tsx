import { useEffect, useRef } from 'react';
import { COMMANDS } from '../../shared/host/commands';
import { EventList } from '../features/events/event-list';
import { DuplicatesNotice } from '../features/identities/duplicates-notice';
import { Library } from '../features/library/library';
import { useReview } from '../features/review/review-context';
import { ReviewSide } from '../features/review/review-side';
import { SpeakerList } from '../features/speakers/speaker-list';
import { TagList } from '../features/tags/tag-list';
import { useCommand } from '../session/use-command';
import type { ListName } from '../session/session';
import { useSession } from '../session/session-context';
import { APP } from '../texts/app';
import { REVIEW } from '../texts/review';
import styles from './list-column.module.css';

const LISTS = {
  articles: Library,
  speakers: SpeakerList,
  events: EventList,
  tags: TagList,
  review: ReviewSide,
};
const TABS = [
  ['articles', COMMANDS['show-articles'].name],
  ['speakers', COMMANDS['show-speakers'].name],
  ['events', COMMANDS['show-events'].name],
  ['tags', COMMANDS['show-tags'].name],
] as const satisfies readonly (readonly [ListName, string])[];

/** The part of a list that a command asked for; null when no command did. */
export type AskedFor = 'list' | 'field' | null;

/** The element of a list that takes the focus when a command leads there. */
const ENTRY = {
  list: 'li button:not([tabindex="-1"]), li [tabindex="0"], li a[href]',
  field: 'input, textarea',
};

const ANYTHING = 'input, button';
/** Frames to wait for a row. */
const PATIENCE = 20;

interface ListColumnProps {
  readonly asked: AskedFor;
  readonly onAnswered: () => void;
}

/** The left column: four lists under tabs. When `asked`, the focus goes there. */
export function ListColumn({ asked, onAnswered }: ListColumnProps) {
  const [{ list, main }, dispatch] = useSession();
  const { open } = useReview();
  // There when there is something to settle, or one looks at it.
  const hasReview = open > 0 || list === 'review' || main.view === 'review';
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked === null) return;
    // The list may still be reading: a row is waited for a moment, then its field will do.
    let frames = 0;
    const before = document.activeElement;
    const look = () => {
      const now = document.activeElement;
      // If the focus has moved elsewhere meanwhile, it is left there.
      if (now !== before && now !== document.body) {
        onAnswered();
        return;
      }
      const within = content.current;
      const entry = within?.querySelector<HTMLElement>(ENTRY[asked]);
      if (!entry && frames < PATIENCE) {
        frames += 1;
        frame = requestAnimationFrame(look);
        return;
      }
      (entry ?? within?.querySelector<HTMLElement>(ANYTHING))?.focus();
      onAnswered();
    };
    let frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [asked, onAnswered]);
  const List = LISTS[list];
  const showReview = () => {
    dispatch({ type: 'show-list', list: 'review' });
    if (main.view !== 'review') dispatch({ type: 'show-main', main: { view: 'review' } });
  };
  return (
    <div className={styles.column}>
      <nav className={styles.tabs} aria-label={APP.lists}>
        {TABS.map(([name, label]) => (
          <button
            key={name}
            type="button"
            aria-current={name === list ? 'page' : undefined}
            onClick={() => dispatch({ type: 'show-list', list: name })}
          >
            {label}
          </button>
        ))}
        {hasReview ? (
          <button
            type="button"
            aria-current={list === 'review' ? 'page' : undefined}
            onClick={showReview}
          >
            {REVIEW.tab(open)}
          </button>
        ) : null}
      </nav>
      <div ref={content} className={styles.list}>
        {list === 'speakers' && <DuplicatesNotice of="speaker" />}
        {list === 'events' && <DuplicatesNotice of="event" />}
        <List />
      </div>
    </div>
  );
}

/** The commands that show a list; `onAsked` brings it in sight and moves the focus there. */
export function useListCommands(onAsked: (what: AskedFor) => void): void {
  const [{ list: current }, dispatch] = useSession();
  const show = (list: ListName) => () => {
    dispatch({ type: 'show-list', list });
    onAsked('list');
  };
  // A list in sight answers itself: it registers later.
  useCommand('find-in-list', () => {
    dispatch({ type: 'show-list', list: current });
    onAsked('field');
  });
  useCommand('show-articles', show('articles'));
  useCommand('show-speakers', show('speakers'));
  useCommand('show-events', show('events'));
  useCommand('show-tags', show('tags'));
  useCommand('review', () => dispatch({ type: 'show-main', main: { view: 'review' } }));
}
