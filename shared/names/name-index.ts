import { nameWords, tellingWords } from './fold';

/** Who is called by a word, for a project with thousands of names: made once for all of them, when it is first asked. */
export class NameIndex {
  /** Let go once the index is made. */
  #forms: () => Iterable<readonly string[]>;
  #made: ReadonlyMap<string, readonly number[]> | null = null;

  /** `forms`: for each of those who have a name, that name and every other of theirs. They never change. */
  constructor(forms: () => Iterable<readonly string[]>) {
    this.#forms = forms;
  }

  /** The places of all who have one of some folded words in a name, in their order. */
  holdingAny(words: Iterable<string>): readonly number[] {
    const places = new Set<number>();
    for (const word of words)
      for (const place of this.#holders().get(word) ?? []) places.add(place);
    return [...places].toSorted((a, b) => a - b);
  }

  /** The places of those among whom everybody is whose names hold all words of a name: the holders of its rarest. */
  amongWhom(name: string): readonly number[] {
    const held = tellingWords(name).map((word) => this.#holders().get(word) ?? []);
    return held.toSorted((a, b) => a.length - b.length)[0] ?? [];
  }

  #holders(): ReadonlyMap<string, readonly number[]> {
    this.#made ??= holdersOf(this.#forms());
    this.#forms = nobody;
    return this.#made;
  }
}

const nobody = (): readonly (readonly string[])[] => [];

function holdersOf(forms: Iterable<readonly string[]>): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  let place = 0;
  for (const own of forms) {
    for (const word of new Set(own.flatMap(nameWords))) {
      const holders = found.get(word);
      if (holders) holders.push(place);
      else found.set(word, [place]);
    }
    place += 1;
  }
  return found;
}
