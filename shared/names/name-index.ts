import { nameWords, tellingWords } from './fold';

/** Who is called by a word, for a project with thousands of names: made once for all of them, then asked. */
export class NameIndex {
  readonly #holders = new Map<string, number[]>();

  /** `forms`: for each of those who have a name, that name and every other of theirs. */
  constructor(forms: Iterable<readonly string[]>) {
    let place = 0;
    for (const own of forms) {
      for (const word of new Set(own.flatMap(nameWords))) {
        const holders = this.#holders.get(word);
        if (holders) holders.push(place);
        else this.#holders.set(word, [place]);
      }
      place += 1;
    }
  }

  /** The places of all who have one of some folded words in a name, in their order. */
  holdingAny(words: Iterable<string>): readonly number[] {
    const places = new Set<number>();
    for (const word of words) for (const place of this.#holders.get(word) ?? []) places.add(place);
    return [...places].toSorted((a, b) => a - b);
  }

  /** The places of those among whom everybody is whose names hold all words of a name: the holders of its rarest. */
  amongWhom(name: string): readonly number[] {
    const held = tellingWords(name).map((word) => this.#holders.get(word) ?? []);
    return held.toSorted((a, b) => a.length - b.length)[0] ?? [];
  }
}
