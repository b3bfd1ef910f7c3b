import { useEffect, useMemo } from 'react';
import { COMMANDS, COMMAND_IDS } from '../../shared/host/commands';
import type { CommandId } from '../../shared/host/commands';
import { useHost } from '../host/host-context';
import { useAvailableCommands, useRunCommand } from '../session/use-command';
import { useKeymap } from '../session/keymap';
import { useSession } from '../session/session-context';
import { isDialogOpen, useDialogOpen } from '../ui/open-dialogs';
import { isTyping, useTyping } from './text-fields';

const IN_MENU = COMMAND_IDS.filter((id) => COMMANDS[id].menu !== null);

/** In a field the menu's undo means the typing. No other interface reaches a field's own history. */
const isOfField = (id: CommandId): id is 'undo' | 'redo' => id === 'undo' || id === 'redo';

/** Tells the native menu what it shows, and carries out what is chosen in it, unless a dialog lies over everything. */
export function useNativeMenu(): void {
  const host = useHost();
  const run = useRunCommand();
  const keymap = useKeymap();
  const available = useAvailableCommands();
  const [{ dialog }] = useSession();
  const covered = useDialogOpen() || dialog !== null;
  const typing = useTyping();

  const keys = useMemo(() => Object.fromEntries(IN_MENU.map((id) => [id, keymap[id]])), [keymap]);
  const enabled = IN_MENU.filter((id) =>
    typing && isOfField(id) ? true : !covered && available.has(id),
  ).join(' ');
  useEffect(
    () => host.setMenu({ keys, enabled: IN_MENU.filter((id) => enabled.split(' ').includes(id)) }),
    [host, keys, enabled],
  );

  // A page that has failed carries nothing out.
  useEffect(() => () => host.setMenu({ keys: {}, enabled: [] }), [host]);

  useEffect(() => {
    return host.onCommand((command) => {
      if (isOfField(command) && isTyping()) document.execCommand(command);
      else if (dialog === null && !isDialogOpen()) run(command);
    });
  }, [host, run, dialog]);
}
