/** What is empty in thousands of records is one object for all of them. */
const EMPTY_LIST: readonly never[] = Object.freeze([]);
const EMPTY_OBJECT: Readonly<Record<string, never>> = Object.freeze({});

/** Fields whose values are the same in many records of a store. */
const REPEATED: ReadonlySet<string> = new Set(
  'type kind session by at mediaType encoding language progress colour'.split(' '),
);
/** Different values that are remembered; times of writing may all differ, and then sharing gains nothing. */
const REMEMBERED = 2000;

/**
 * Lets records that were read from storage share what is equal in them. Storage answers with a copy of every text and of
 * every empty list for each record: in a project of 10,000 speakers a third of the memory that they take.
 */
export class SharedValues {
  readonly #known = new Map<string, string>();

  /** Changes a record in place, which must have been read for this alone; afterwards it must not be written to. */
  share<R extends object>(record: R): R {
    // A structured clone holds plain data of which nobody else knows yet.
    const fields = record as Record<string, unknown>;
    for (const key in fields) {
      const value = fields[key];
      if (typeof value === 'string') {
        if (REPEATED.has(key)) fields[key] = this.#one(value);
      } else if (Array.isArray(value)) {
        if (value.length === 0) fields[key] = EMPTY_LIST;
      } else if (typeof value === 'object' && value !== null)
        fields[key] = isEmpty(value) ? EMPTY_OBJECT : this.share(value);
    }
    return record;
  }

  #one(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(text, text);
    return text;
  }
}

function isEmpty(value: object): boolean {
  for (const _ in value) return false;
  return true;
}
