/** What is looked at of an error. */
export interface LinkedError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** An error and those it wraps; Dexie nests them as `inner` and, for bulk writes, as `failures`. */
export function errorChain(error: unknown): readonly LinkedError[] {
  const chain: LinkedError[] = [];
  const open: unknown[] = [error];
  while (open.length > 0 && chain.length < 8) {
    const next = open.shift();
    if (typeof next !== 'object' || next === null) continue;
    const { name, message, stack, inner, cause, failures } = next as Record<string, unknown>;
    chain.push({ name: String(name), message: String(message), stack: String(stack) });
    open.push(inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 1) : []));
  }
  return chain;
}
