import { createContext, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { CommandId } from '../../shared/host/commands';

type Handler = () => void;

/** Which commands can be run at this moment, and by whom. The newest registration of a command answers. */
class CommandRegistry {
  readonly #handlers = new Map<CommandId, Handler[]>();
  readonly #listeners = new Set<() => void>();
  #available: ReadonlySet<CommandId> = new Set();

  register(id: CommandId, handler: Handler): () => void {
    this.#handlers.set(id, [...(this.#handlers.get(id) ?? []), handler]);
    this.#changed();
    return () => {
      const left = (this.#handlers.get(id) ?? []).filter((other) => other !== handler);
      if (left.length > 0) this.#handlers.set(id, left);
      else this.#handlers.delete(id);
      this.#changed();
    };
  }

  /** Runs a command; false when nothing on screen can answer it. */
  run(id: CommandId): boolean {
    const handler = this.#handlers.get(id)?.at(-1);
    handler?.();
    return handler !== undefined;
  }

  available = (): ReadonlySet<CommandId> => this.#available;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #changed(): void {
    this.#available = new Set(this.#handlers.keys());
    for (const listener of this.#listeners) listener();
  }
}

const CommandContext = createContext<CommandRegistry | null>(null);

export function CommandProvider({ children }: { readonly children: ReactNode }) {
  const registry = useMemo(() => new CommandRegistry(), []);
  return <CommandContext value={registry}>{children}</CommandContext>;
}

function useRegistry(): CommandRegistry {
  const registry = useContext(CommandContext);
  if (!registry) throw new Error('commands outside CommandProvider');
  return registry;
}

/** Answers a command while mounted and enabled. Keys, menu and palette all end here. */
export function useCommand(id: CommandId, handler: Handler, enabled = true): void {
  const registry = useRegistry();
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(
    () => (enabled ? registry.register(id, () => latest.current()) : undefined),
    [registry, id, enabled],
  );
}

/** Runs a command by id. */
export function useRunCommand(): (id: CommandId) => boolean {
  const registry = useRegistry();
  return useMemo(() => (id: CommandId) => registry.run(id), [registry]);
}

/** The commands that something on screen can answer now. */
export function useAvailableCommands(): ReadonlySet<CommandId> {
  const registry = useRegistry();
  return useSyncExternalStore(registry.subscribe, registry.available);
}
