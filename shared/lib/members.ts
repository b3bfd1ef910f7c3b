/** Whether a value is an object with members, and no list. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members of a value that somebody else made, of any kind; none when it has none. */
export const membersOf = (value: unknown): Readonly<Partial<Record<string, unknown>>> =>
  isObject(value) ? value : {};
