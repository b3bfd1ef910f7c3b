import { createContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { CommandId } from '../../shared/host/commands';
import { useRequired } from '../required-context';

type Handler = () => void;

/**
 * How a command stands at a place that answers it. `hint`: a press is answered by saying what is missing, such as a
 * quote to change; the palette and the native menu do not offer the command then.
 */
export type CommandState = boolean | 'hint';

interface Registration {
  readonly run: Handler;
  offered: boolean;
}

/** Who answers which command at this moment. The newest registration of a command answers. */
class CommandRegistry {
  readonly #registrations = new Map<CommandId, Registration[]>();
  readonly #listeners = new Set<() => void>();
  #available: ReadonlySet<CommandId> = new Set();

  register(id: CommandId, registration: Registration): () => void {
    this.#registrations.set(id, [...(this.#registrations.get(id) ?? []), registration]);
    this.#changed();
    return () => {
      const others = this.#registrations.get(id)?.filter((other) => other !== registration) ?? [];
      if (others.length > 0) this.#registrations.set(id, others);
      else this.#registrations.delete(id);
      this.#changed();
    };
  }

  /** Keeps the registration's place among those of the command: a newer one still answers. */
  offer(registration: Registration, offered: boolean): void {
    if (registration.offered === offered) return;
    registration.offered = offered;
    this.#changed();
  }

  /** Runs a command; false when nothing on screen can answer it. */
  run(id: CommandId): boolean {
    const registration = this.#registrations.get(id)?.at(-1);
    registration?.run();
    return registration !== undefined;
  }

  available = (): ReadonlySet<CommandId> => this.#available;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #changed(): void {
    const offered = [...this.#registrations].filter(([, all]) => all.at(-1)?.offered);
    this.#available = new Set(offered.map(([id]) => id));
    for (const listener of this.#listeners) listener();
  }
}

const CommandContext = createContext<CommandRegistry | null>(null);

export function CommandProvider({ children }: { readonly children: ReactNode }) {
  const registry = useMemo(() => new CommandRegistry(), []);
  return <CommandContext value={registry}>{children}</CommandContext>;
}

const useRegistry = (): CommandRegistry => useRequired(CommandContext, 'CommandProvider');

/**
 * Answers a command while mounted, unless `state` is false. Keys, menu and palette all end here.
 *
 * @example useCommand('cycle-kind', cycleKind, quote !== null || 'hint');
 */
export function useCommand(id: CommandId, handler: Handler, state: CommandState = true): void {
  const registry = useRegistry();
  const latest = useRef(handler);
  const [registration] = useState(
    (): Registration => ({ run: () => latest.current(), offered: state === true }),
  );
  const answered = state !== false;
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => registry.offer(registration, state === true), [registry, registration, state]);
  useEffect(
    () => (answered ? registry.register(id, registration) : undefined),
    [registry, id, registration, answered],
  );
}

/** Runs a command by id. */
export function useRunCommand(): (id: CommandId) => boolean {
  const registry = useRegistry();
  return useMemo(() => (id: CommandId) => registry.run(id), [registry]);
}

/** The commands that something on screen can carry out now. */
export function useAvailableCommands(): ReadonlySet<CommandId> {
  const registry = useRegistry();
  return useSyncExternalStore(registry.subscribe, registry.available);
}
