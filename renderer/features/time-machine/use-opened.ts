import { useEffect, useState } from 'react';
import { useHost } from '../../host/host-context';
import { startTimeMachine } from '../../workers/time-machine/time-machine-client';
import type { OpenedSnapshot } from '../../workers/time-machine/time-machine-session';

/** What answers questions about one snapshot. */
export type TimeMachine = ReturnType<typeof startTimeMachine>;

interface Opened {
  readonly machine: TimeMachine;
  readonly opened: OpenedSnapshot;
}

/** Reads a snapshot; what came of it is told while nobody has left. */
export function useOpened(id: string): {
  readonly held: Opened | null;
  readonly bad: 'unreadable' | 'failed' | null;
} {
  const { recovery } = useHost();
  const [held, setHeld] = useState<Opened | null>(null);
  const [bad, setBad] = useState<'unreadable' | 'failed' | null>(null);
  useEffect(() => {
    let left = false;
    const machine = startTimeMachine();
    const open = async () => {
      const packed = await recovery.readSnapshot(id);
      if (left) return;
      const opened = packed && (await machine.ask('open', [packed], { move: [packed.buffer] }));
      if (left) return;
      if (opened) setHeld({ machine, opened });
      else setBad('unreadable');
    };
    open().catch(() => {
      if (!left) setBad('failed');
    });
    return () => {
      left = true;
      machine.end();
    };
  }, [recovery, id]);
  return { held, bad };
}
