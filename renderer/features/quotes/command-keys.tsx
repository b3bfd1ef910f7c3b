import type { CommandId } from '../../../shared/host/commands';
import { useKeys } from '../../session/keymap';
import { Kbd } from '../../ui/kbd';

/** The key of a command as the person set it; nothing when it has none. */
export function CommandKeys({ command }: { readonly command: CommandId }) {
  const keys = useKeys(command);
  return keys === undefined ? null : <Kbd keys={keys} />;
}
