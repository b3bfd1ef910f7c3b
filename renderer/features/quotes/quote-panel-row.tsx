import type { ReactNode } from 'react';
import type { CommandId } from '../../../shared/host/commands';
import { useKeymap } from '../../session/keymap';
import { PanelRow as Row } from '../../ui/panel';

interface PanelRowProps {
  readonly label: string;
  /** The command that opens or changes the row; its key is shown where it works. */
  readonly command?: CommandId;
  readonly children: ReactNode;
}

/** One field of the panel: what it is, and what it holds. */
export function QuotePanelRow({ label, command, children }: PanelRowProps) {
  const keymap = useKeymap();
  return (
    <Row label={label} keys={command && keymap[command][0]}>
      {children}
    </Row>
  );
}
