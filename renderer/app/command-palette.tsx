import { useMemo, useState } from 'react';
import { COMMANDS, COMMAND_IDS, isCommandId } from '../../shared/host/commands';
import { useArticles } from '../queries/articles';
import { useLive } from '../queries/database-context';
import { useEventDirectory, useSpeakerDirectory } from '../queries/directory';
import { useAvailableCommands, useRunCommand } from '../session/use-command';
import { useKeymap } from '../session/keymap';
import { useSession } from '../session/session-context';
import { PALETTE } from '../texts/app';
import { CommandList } from '../ui/command-list';
import type { CommandListGroup, CommandListItem } from '../ui/command-list';
import { Icon } from '../ui/icon';
import { findIn } from './palette-search';
import type { Findable } from './palette-search';

/** Rows of each kind; more would be a list to read rather than a short way. */
const LIMIT = 7;
const ALL = 100;

type Offer = CommandListItem & Findable;

/** Every command with its key, and every article, speaker and event by name. */
export function CommandPalette() {
  const [{ dialog }, dispatch] = useSession();
  const close = () => dispatch({ type: 'dialog', dialog: null });
  return dialog === 'palette' ? <OpenPalette onClose={close} /> : null;
}

function OpenPalette({ onClose }: { readonly onClose: () => void }) {
  const [, dispatch] = useSession();
  const run = useRunCommand();
  const [query, setQuery] = useState('');
  const commands = useCommandOffers();
  const { records, reading } = useRecordOffers();

  const asked = query.trim() !== '';
  const groups: readonly CommandListGroup[] = [
    { title: PALETTE.commands, items: findIn(query, commands, asked ? LIMIT : ALL) },
    ...(asked
      ? records.map(({ title, items }) => ({ title, items: findIn(query, items, LIMIT) }))
      : []),
  ];
  const choose = (key: string) => {
    onClose();
    const [kind, id = ''] = key.split(':');
    if (kind === 'article') dispatch({ type: 'open-article', documentId: id });
    if (kind === 'speaker') dispatch({ type: 'show-main', main: { view: 'speaker', id } });
    if (kind === 'tag') dispatch({ type: 'show-main', main: { view: 'tag', id } });
    if (kind === 'event') dispatch({ type: 'show-main', main: { view: 'event', id } });
    // After the palette has given the focus back, so that a command that moves it has the last word.
    if (kind === 'command' && isCommandId(id)) requestAnimationFrame(() => run(id));
  };
  return (
    <CommandList
      open
      onClose={onClose}
      title={PALETTE.title}
      placeholder={PALETTE.placeholder}
      query={query}
      onQuery={setQuery}
      groups={groups}
      empty={PALETTE.none}
      reading={reading}
      onChoose={choose}
    />
  );
}

function useCommandOffers(): readonly Offer[] {
  const available = useAvailableCommands();
  const keymap = useKeymap();
  return useMemo(
    () =>
      COMMAND_IDS.filter((id) => id !== 'palette' && available.has(id)).map((id, place) => ({
        key: `command:${id}`,
        title: COMMANDS[id].name,
        keys: keymap[id][0],
        weight: COMMAND_IDS.length - place,
      })),
    [available, keymap],
  );
}

interface RecordOffers {
  readonly title: string;
  readonly items: readonly Offer[];
}

/** What can be opened by name; `reading` until all of it is known. */
function useRecordOffers(): {
  readonly records: readonly RecordOffers[];
  readonly reading: boolean;
} {
  const articles = useArticles();
  const speakers = useSpeakerDirectory()?.list;
  const events = useEventDirectory()?.list;
  const tags = useLive((repository) => repository.tags(), []);
  const reading = !articles || !speakers || !events || !tags;
  const records = useMemo(
    () => [
      {
        title: PALETTE.articles,
        items: (articles ?? []).map(({ document, counts }) => ({
          key: `article:${document.id}`,
          title: document.title || PALETTE.untitled,
          detail: document.source.publisher,
          also: [document.source.publisher, document.original.name],
          leading: <Icon name="file" size={14} />,
          weight: counts.quotes,
        })),
      },
      {
        title: PALETTE.speakers,
        items: (speakers ?? []).map(({ speaker, aliases, quotes }) => ({
          key: `speaker:${speaker.id}`,
          title: speaker.name,
          detail: PALETTE.quotes(quotes),
          also: aliases,
          leading: <Icon name="person" size={14} />,
          weight: quotes,
        })),
      },
      {
        title: PALETTE.events,
        items: (events ?? []).map(({ event, aliases, quotes }) => ({
          key: `event:${event.id}`,
          title: event.name,
          detail: event.when.text,
          also: [event.place, ...aliases],
          leading: <Icon name="clock" size={14} />,
          weight: quotes,
        })),
      },
      {
        title: PALETTE.tags,
        items: (tags ?? []).map(({ tag, quotes }) => ({
          key: `tag:${tag.id}`,
          title: tag.name,
          detail: tag.path.join(' / '),
          leading: <Icon name="tag" size={14} />,
          weight: quotes,
        })),
      },
    ],
    [articles, speakers, events, tags],
  );
  return { records, reading };
}
