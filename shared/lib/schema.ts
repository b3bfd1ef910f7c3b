declare const described: unique symbol;
/** Marks members that an object may lack; JSON does not show it. */
const mayBeAbsent = Symbol('may be absent');

/** A JSON Schema of values of type `T`, as a plain object. Made by the functions of {@link Schema}. */
export interface Schema<T> {
  readonly [keyword: string]: unknown;
  /** For types only: nothing has this at run time. */
  readonly [described]?: T;
}
/** The schema of a member that an object may lack. */
interface OptionalSchema<T> extends Schema<T> {
  readonly [mayBeAbsent]: true;
}
/** The type of the values that a schema describes. */
export type Described<S> = S extends { readonly [described]?: infer T }
  ? Exclude<T, undefined>
  : never;

/** Schemas of the members of an object, by name. */
export type Members = Readonly<Record<string, Schema<unknown>>>;
type OptionalKeys<M> = {
  [K in keyof M]: typeof mayBeAbsent extends keyof M[K] ? K : never;
}[keyof M];
type Flat<T> = { [K in keyof T]: T[K] };
type DescribedObject<M> = Flat<
  { readonly [K in Exclude<keyof M, OptionalKeys<M>>]: Described<M[K]> } & {
    readonly [K in OptionalKeys<M>]?: Described<M[K]>;
  }
>;

/** Keywords that any schema may carry beside its own. */
interface Notes {
  readonly title?: string;
  readonly description?: string;
}
const noted = (description?: string): Notes => (description === undefined ? {} : { description });

/** The keywords of the schemas that {@link Schema} makes, for what is worked out from one. */
export interface Keywords {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly items?: Schema<unknown>;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema<unknown>>>;
  readonly anyOf?: readonly Schema<unknown>[];
}

/**
 * Makes JSON Schemas (draft 2020-12) that know the type of what they describe, so that a type, the generated schema and
 * what the app reads at run time have one source. Every part of the app loads the records, hence no library.
 *
 * @example Described<typeof schema> is { readonly name: string; readonly age?: number } for
 * const schema = Schema.object({ name: Schema.text(), age: Schema.optional(Schema.whole({ minimum: 0 })) });
 */
export const Schema = {
  text: (description?: string): Schema<string> => ({ type: 'string', ...noted(description) }),
  /** A text that matches a pattern, which is read with the flag `u`. */
  matching: (pattern: string, description?: string): Schema<string> => ({
    type: 'string',
    pattern,
    ...noted(description),
  }),
  flag: (description?: string): Schema<boolean> => ({ type: 'boolean', ...noted(description) }),
  whole: (
    bounds: { readonly minimum?: number; readonly maximum?: number },
    description?: string,
  ): Schema<number> => ({ type: 'integer', ...bounds, ...noted(description) }),
  oneOf: <const V extends string>(values: readonly V[], description?: string): Schema<V> => ({
    enum: values,
    ...noted(description),
  }),
  /** One text and no other. */
  only: <const V extends string>(value: V): Schema<V> => ({ type: 'string', const: value }),
  list: <T>(
    items: Schema<T>,
    more: Notes & { readonly minItems?: number } = {},
  ): Schema<readonly T[]> => ({ type: 'array', items, ...more }),
  object: <M extends Members>(members: M, notes: Notes = {}): Schema<DescribedObject<M>> => {
    const required = Object.keys(members).filter((name) => !(mayBeAbsent in (members[name] ?? {})));
    return {
      type: 'object',
      ...(required.length > 0 ? { required } : {}),
      properties: members,
      ...notes,
    };
  },
  /** An object with any keys, or with those of a pattern. */
  map: <T>(
    values: Schema<T>,
    description?: string,
    keys?: string,
  ): Schema<Readonly<Record<string, T>>> => ({
    type: 'object',
    ...(keys === undefined ? {} : { propertyNames: { pattern: keys } }),
    additionalProperties: values,
    ...noted(description),
  }),
  nullable: <T>(schema: Schema<T>): Schema<T | null> => ({ anyOf: [schema, { type: 'null' }] }),
  either: <A, B>(a: Schema<A>, b: Schema<B>): Schema<A | B> => ({ anyOf: [a, b] }),
  anything: (): Schema<unknown> => ({}),
  /** Makes a member optional in the object it is given to. */
  optional: <T>(schema: Schema<T>): OptionalSchema<T> => ({ ...schema, [mayBeAbsent]: true }),
  /** A reference to one of the schema's `$defs`, of the type of what it refers to. */
  ref: <T>(name: string, _to: Schema<T>): Schema<T> => ({ $ref: `#/$defs/${name}` }),
};
