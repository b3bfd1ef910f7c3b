import { useMemo } from 'react';
import { COMMANDS, COMMAND_IDS } from '../../../shared/host/commands';
import type { SearchAnswer } from '../../../shared/search/search-answer';
import { queryFor, useFindSession } from '../../session/find-session';
import { useKeymap } from '../../session/keymap';
import { useSession } from '../../session/session-context';
import { useAvailableCommands, useRunCommand } from '../../session/use-command';
import { SEARCH } from '../../texts/search';
import { findIn } from './find-by-name';
import { totalOf } from './search-rows';
import type { Doing } from './search-rows';
import { MOST_QUOTES } from './use-make-quotes';

/** Commands that would open what is open, or need the place that the dialog takes. */
const LEFT_OUT: ReadonlySet<string> = new Set(['palette', 'find']);
const ALL = 200;

/** What can be done with a query and what it found. */
export interface QueryDoings {
  readonly keep: (query: string) => void;
  readonly makeQuotes: (query: string) => void;
  readonly inTable: ((query: string) => void) | undefined;
}

/** What can be done: first with what was found, then the commands of the window that answer the words. */
export function useDoings(
  query: string,
  answer: SearchAnswer | null,
  { keep, makeQuotes, inTable }: QueryDoings,
): readonly Doing[] {
  const available = useAvailableCommands();
  const keymap = useKeymap();
  const run = useRunCommand();
  const [{ main }] = useSession();
  const [, setFind] = useFindSession();
  const commands = useMemo(
    () =>
      COMMAND_IDS.filter((id) => !LEFT_OUT.has(id) && available.has(id)).map((id, place) => ({
        key: `command:${id}`,
        title: COMMANDS[id].name,
        keys: keymap[id][0],
        weight: COMMAND_IDS.length - place,
        // After the dialog has given the focus back, so that a command that moves it has the last word.
        run: () => void requestAnimationFrame(() => run(id)),
      })),
    [available, keymap, run],
  );
  const words = query.replace(/^>/, '').trim();
  const asked = findIn(words, commands, ALL);
  if (!answer || totalOf(answer).count === 0) return asked;
  const sought = wordsOf(answer);
  const { quotes, passages } = answer;
  const own: (Doing | false)[] = [
    inTable !== undefined &&
      quotes.count > 0 && {
        key: 'do:table',
        title: SEARCH.inTable(quotes.count),
        keys: 'Mod+Enter',
        run: () => inTable(query),
      },
    main.view === 'article' &&
      sought !== '' && {
        key: 'do:find',
        title: SEARCH.findHere(sought),
        keys: keymap['find-in-article'][0],
        run: () => setFind((before) => ({ ...before, open: true, query: queryFor([sought]) })),
      },
    passages.count > 0 &&
      passages.count <= MOST_QUOTES &&
      !passages.isLeast && {
        key: 'do:quotes',
        title: SEARCH.makeQuotes(passages.count),
        run: () => makeQuotes(query),
      },
    { key: 'do:keep', title: SEARCH.keep, keys: 'Mod+S', run: () => keep(query) },
  ];
  return [...asked.slice(0, 3), ...own.filter((one) => one !== false), ...asked.slice(3)];
}

/** The words that were looked for, as typed, without fields and marks. */
function wordsOf({ query }: SearchAnswer): string {
  return query.clauses
    .flatMap((clause) =>
      clause.type === 'words' && !clause.excluded
        ? [query.text.slice(clause.range.start, clause.range.end).replaceAll(/["“”*]/g, '')]
        : [],
    )
    .join(' ');
}
