/** What crosses between the page's world and the preload's: no code, only these plain messages. */
interface Message {
  readonly kind: 'call' | 'settle' | 'expose';
  readonly id?: number;
  readonly key?: string;
  readonly values?: readonly unknown[];
  readonly value?: unknown;
  readonly error?: Error;
  reply?: string;
}
type Reply = { readonly value?: unknown; readonly error?: Error };
type AnyFunction = (...args: unknown[]) => unknown;

/**
 * A synchronous bridge between two worlds that hold one detached element: values cross by Blink's own structured
 * clone of `CustomEvent.detail`, as through Electron's contextBridge, which copies too. Carried into the page as
 * source text, so it refers to nothing outside; what it needs is taken before a page script can change it.
 */
export class Bridge {
  readonly #side: 'page' | 'preload';
  readonly #listen: EventTarget['addEventListener'];
  readonly #dispatch: EventTarget['dispatchEvent'];
  readonly #Event = CustomEvent;
  readonly #Promise = Promise;
  readonly #freeze = Object.freeze;
  readonly #functions = new Map<number, AnyFunction>();
  readonly #promises = new Map<number, [(value: unknown) => void, (error: unknown) => void]>();
  #sequence = 0;

  constructor(element: EventTarget, side: 'page' | 'preload') {
    this.#side = side;
    this.#listen = element.addEventListener.bind(element);
    this.#dispatch = element.dispatchEvent.bind(element);
  }

  /** Begins to answer the other side. */
  join(): this {
    this.#listen(`to-${this.#side}`, (event) => {
      const message = (event as CustomEvent<Message>).detail;
      let reply: Reply;
      try {
        reply = this.#receive(message);
      } catch (error) {
        reply = { error: this.#plainError(error) };
      }
      this.#dispatch(new this.#Event(message.reply ?? '', { detail: reply }));
    });
    return this;
  }

  /** Shows a value in the other world under a name of its window. */
  expose(key: string, value: unknown): void {
    const { error } = this.#post({ kind: 'expose', key, value: this.#pack(value) });
    if (error) throw error;
  }

  #tagOf(value: unknown): string {
    return Object.prototype.toString.call(value).slice(8, -1);
  }

  /** Like Electron's: only the message of an error arrives, neither its name nor its properties. */
  #plainError(error: unknown): Error {
    return new Error(error instanceof Error ? error.message : String(error));
  }

  #mapObject(value: object, change: (inner: unknown) => unknown): object {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));
  }

  #post(message: Message): Reply {
    let reply: Reply = { error: new Error('electron double: the bridge lost a value') };
    this.#sequence += 1;
    message.reply = `reply-${this.#side}-${this.#sequence}`;
    this.#listen(
      message.reply,
      (event) => {
        reply = (event as CustomEvent<Reply>).detail;
      },
      { once: true },
    );
    const peer = this.#side === 'page' ? 'preload' : 'page';
    this.#dispatch(new this.#Event(`to-${peer}`, { detail: structuredClone(message) }));
    return reply;
  }

  #packPromise(promise: Promise<unknown>): unknown {
    this.#sequence += 1;
    const id = this.#sequence;
    promise.then(
      (result) => this.#post({ kind: 'settle', id, value: this.#pack(result) }),
      (error: unknown) => this.#post({ kind: 'settle', id, error: this.#plainError(error) }),
    );
    return { crossing: 'promise', id };
  }

  #pack(value: unknown, depth = 0): unknown {
    if (depth > 1000) throw new TypeError('Electron contextBridge recursion depth exceeded.');
    if (typeof value === 'symbol') return undefined;
    if (typeof value === 'function') {
      this.#sequence += 1;
      this.#functions.set(this.#sequence, value as AnyFunction);
      return { crossing: 'function', id: this.#sequence };
    }
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof this.#Promise) return this.#packPromise(value);
    const packInner = (inner: unknown) => this.#pack(inner, depth + 1);
    if (Array.isArray(value)) return value.map(packInner);
    if (this.#tagOf(value) === 'Error') return this.#plainError(value);
    // Dates, maps and bytes; throws for what structured clone refuses, as Electron does.
    if (this.#tagOf(value) !== 'Object') return structuredClone(value);
    return this.#mapObject(value, packInner);
  }

  #unpack(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    const unpackInner = (inner: unknown) => this.#unpack(inner);
    if (Array.isArray(value)) return value.map(unpackInner);
    if (this.#tagOf(value) !== 'Object') return value;
    const { crossing, id } = value as { crossing?: string; id?: number };
    if (crossing === 'function' && id !== undefined) {
      return (...args: unknown[]) => {
        const reply = this.#post({
          kind: 'call',
          id,
          values: args.map((item) => this.#pack(item)),
        });
        if (reply.error) throw reply.error;
        return this.#unpack(reply.value);
      };
    }
    if (crossing === 'promise' && id !== undefined) {
      return new this.#Promise((resolve, reject) => {
        this.#promises.set(id, [resolve, reject]);
      });
    }
    return this.#mapObject(value, unpackInner);
  }

  #freezeAll(value: unknown): unknown {
    if (this.#tagOf(value) !== 'Object') return value;
    for (const inner of Object.values(value as object)) this.#freezeAll(inner);
    return this.#freeze(value);
  }

  #receive(message: Message): Reply {
    const id = message.id ?? 0;
    if (message.kind === 'call') {
      const target = this.#functions.get(id);
      if (!target) throw new Error('electron double: no such function');
      const args = (message.values ?? []).map((item) => this.#unpack(item));
      return { value: this.#pack(target(...args)) };
    }
    if (message.kind === 'settle') {
      const [resolve, reject] = this.#promises.get(id) ?? [];
      this.#promises.delete(id);
      if (message.error) reject?.(message.error);
      else resolve?.(this.#unpack(message.value));
      return {};
    }
    const key = message.key ?? '';
    if (Object.hasOwn(window, key)) {
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    }
    const value = this.#freezeAll(this.#unpack(message.value));
    Object.defineProperty(window, key, { value, enumerable: true });
    return {};
  }
}
