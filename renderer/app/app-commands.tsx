import { useCallback } from 'react';
import { COMMANDS } from '../../shared/host/commands';
import type { CopyDamage } from '../../shared/recovery/judge';
import type { ChangeLabel } from '../../shared/operations/change-set';
import { useLive, useRepository } from '../queries/database-context';
import { useHost } from '../host/host-context';
import { useCommand, useRunCommand } from '../session/use-command';
import type { DialogName } from '../session/session';
import { useSession } from '../session/session-context';
import { APP } from '../texts/app';
import { nameOfChange } from '../texts/changes';
import { useToast } from '../ui/toast';
import type { KeptDrafts } from './keep-drafts';
import { PageCommands, usePageCommands } from './main-view';
import type { Theme } from './preferences';
import { usePreferences } from './preferences-context';
import { useDraftSignals } from './use-drafts';
import { useCopies } from './use-copies';
import type { WindowCopies } from './use-copies';
import { useStoreCheck } from './use-store-check';
import { useGone, useRememberedPlace, useTitle } from './use-remembered-place';
import { useSavingSignals } from './use-saving';
import { useNativeMenu } from './use-native-menu';
import { useTrail } from './use-trail';
import { useFocusHome, useShortcuts } from './use-shortcuts';
import { useUnforeseenErrors } from './use-unforeseen-errors';

/** Frames to wait for a heading. */
const PATIENCE = 30;

/**
 * Goes to the heading of the page, which says where one is. The whole middle would do for that, but a dialog
 * that gives the focus back to it gives it to the first field within, and letters meant as keys end up there.
 */
function focusMain() {
  const main = document.getElementById('main');
  main?.focus({ preventScroll: true });
  // A page that is still reading has no heading yet; it is waited for while nobody goes elsewhere.
  const settle = (frames: number) => {
    const heading = main?.querySelector('h1');
    if (document.activeElement !== main) return;
    if (heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    } else if (frames > 0) requestAnimationFrame(() => settle(frames - 1));
  };
  settle(PATIENCE);
}

interface AppCommandsProps {
  /** What is typed and not stored. */
  readonly drafts: KeptDrafts;
  /** Copies outside the database that were found damaged at the start. */
  readonly damagedCopies: readonly CopyDamage[];
  /** Who owns what keeps those copies. */
  readonly copies: WindowCopies;
}

/** What the window does as a whole, without looks of its own. */
export function AppCommands({ drafts, damagedCopies, copies }: AppCommandsProps) {
  const [{ main }, dispatch] = useSession();
  const [, prefer] = usePreferences();
  const open = (dialog: DialogName) => () => dispatch({ type: 'dialog', dialog });
  useCommand('palette', open('palette'));
  // A page that has a list of its own answers by the field of that list: it registers later.
  useCommand('find', open('palette'));
  useCommand('keys', open('keys'));
  useCommand('settings', open('settings'));
  useCommand('report-problem', open('report'));
  const wear = (theme: Theme) => () => prefer('theme', theme);
  useCommand('theme-system', wear('system'));
  useCommand('theme-light', wear('light'));
  useCommand('theme-dark', wear('dark'));
  useCommand('theme-contrast', wear('contrast'));
  // Beside an article the reader answers, as soon as it is there.
  useCommand('focus-reader', focusMain, main.view !== 'article');
  usePageCommands();
  useUndo();
  useTrail();
  useShortcuts();
  useNativeMenu();
  useFocusHome();
  useUnforeseenErrors();
  useStoreCheck();
  useRememberedPlace();
  useTitle();
  useGone();
  return (
    <>
      <PageCommands />
      <Signals drafts={drafts} damagedCopies={damagedCopies} copies={copies} />
    </>
  );
}

/** Apart, since it is drawn anew while somebody types. */
function Signals({ drafts, damagedCopies, copies }: AppCommandsProps) {
  const host = useHost();
  const isBehind = useCopies(damagedCopies, copies);
  // A page that is closed leaves its drafts behind in time; the question whether to leave would be a false alarm.
  const isTyping = useDraftSignals(drafts) && host.kind === 'desktop';
  useSavingSignals(isBehind || isTyping);
  return null;
}

function useUndo(): void {
  const repository = useRepository();
  const toast = useToast();
  const run = useRunCommand();
  const step = useCallback(
    async (direction: 'undo' | 'redo') => {
      const label: ChangeLabel | null = await repository[direction]();
      if (label) {
        const what = nameOfChange(label);
        toast(
          direction === 'undo'
            ? {
                text: APP.undone(what),
                action: { label: COMMANDS.redo.name, run: () => void run('redo') },
              }
            : {
                text: APP.redone(what),
                action: { label: COMMANDS.undo.name, run: () => void run('undo') },
              },
        );
        return;
      }
      const left = (await repository.history())[direction];
      if (left) toast({ text: APP.undoFailed, tone: 'bad' });
      else toast({ text: direction === 'undo' ? APP.nothingToUndo : APP.nothingToRedo });
    },
    [repository, toast, run],
  );
  // After the keys before it: what they do is what is taken back.
  const { undo, redo } = useLive(() => repository.history(), []) ?? {};
  useCommand(
    'undo',
    () => repository.inTurn(() => step('undo'), 'project'),
    undo != null || 'hint',
  );
  useCommand(
    'redo',
    () => repository.inTurn(() => step('redo'), 'project'),
    redo != null || 'hint',
  );
}
