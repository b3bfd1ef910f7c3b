/** Words in a row that two quotations have in common where they may be alike. */
export const SHINGLE = 4;
/** How many quotations with the same four words are looked at: beyond, the words are a common turn of phrase. */
const MOST_ALIKE = 1000;

/** A quotation that has some rows of four words in common with another one. */
export interface SharedShingles {
  readonly owner: number;
  /** How much later they stand in it, in words, at least and at most. */
  readonly least: number;
  readonly most: number;
}

/** Rows that two have in common before they are compared: two differences in nine words still leave so many. */
const FEWEST_SHARED = 2;

/**
 * Which quotations have a row of four words, in a hash table of typed arrays: millions of rows are tens of megabytes.
 * Counting rows loses nothing that the rule accepts (the q-gram lemma: Ukkonen, “Approximate string-matching with
 * q-grams and maximal matches”, 1992), where MinHash, which finds articles alike, would miss short quotations.
 */
export class ShingleIndex {
  #heads = new Int32Array(1 << 16).fill(-1);
  #hashes = new Int32Array(1 << 14);
  #next = new Int32Array(1 << 14);
  #owners = new Int32Array(1 << 14);
  #places = new Int32Array(1 << 14);
  #size = 0;
  /** Used within one search: of each quotation how many rows were met, and where. */
  #counts = new Int32Array(1 << 10);
  #least = new Int32Array(1 << 10);
  #most = new Int32Array(1 << 10);

  /** Adds the rows of a quotation under its number. */
  add(owner: number, words: Int32Array): void {
    if (owner >= this.#counts.length) {
      const size = 2 ** Math.ceil(Math.log2(owner + 1));
      this.#counts = new Int32Array(size);
      this.#least = new Int32Array(size);
      this.#most = new Int32Array(size);
    }
    for (let at = 0; at + SHINGLE <= words.length; at += 1) {
      if (this.#size === this.#hashes.length) this.#grow();
      const hash = hashAt(words, at);
      const slot = hash & (this.#heads.length - 1);
      const entry = this.#size;
      this.#size += 1;
      this.#hashes[entry] = hash;
      this.#owners[entry] = owner;
      this.#places[entry] = at;
      this.#next[entry] = this.#heads[slot] ?? -1;
      this.#heads[slot] = entry;
    }
  }

  /** The quotations that have {@link FEWEST_SHARED} rows of these words or more. */
  sharing(words: Int32Array): readonly SharedShingles[] {
    const met: number[] = [];
    for (let at = 0; at + SHINGLE <= words.length; at += 1) {
      const hash = hashAt(words, at);
      let left = MOST_ALIKE;
      let entry = this.#heads[hash & (this.#heads.length - 1)] ?? -1;
      for (; entry >= 0 && left > 0; entry = this.#next[entry] ?? -1) {
        if (this.#hashes[entry] !== hash) continue;
        left -= 1;
        const owner = this.#owners[entry] ?? 0;
        const later = (this.#places[entry] ?? 0) - at;
        if (this.#counts[owner] === 0) {
          met.push(owner);
          this.#least[owner] = later;
          this.#most[owner] = later;
        }
        this.#counts[owner] = (this.#counts[owner] ?? 0) + 1;
        this.#least[owner] = Math.min(this.#least[owner] ?? 0, later);
        this.#most[owner] = Math.max(this.#most[owner] ?? 0, later);
      }
    }
    const found: SharedShingles[] = [];
    for (const owner of met) {
      const least = this.#least[owner] ?? 0;
      const most = this.#most[owner] ?? 0;
      if ((this.#counts[owner] ?? 0) >= FEWEST_SHARED) found.push({ owner, least, most });
      this.#counts[owner] = 0;
    }
    return found;
  }

  #grow(): void {
    const size = this.#hashes.length * 2;
    this.#hashes = grown(this.#hashes, size);
    this.#next = grown(this.#next, size);
    this.#owners = grown(this.#owners, size);
    this.#places = grown(this.#places, size);
    if (size <= this.#heads.length) return;
    this.#heads = new Int32Array(size * 2).fill(-1);
    for (let entry = 0; entry < this.#size; entry += 1) {
      const slot = (this.#hashes[entry] ?? 0) & (this.#heads.length - 1);
      this.#next[entry] = this.#heads[slot] ?? -1;
      this.#heads[slot] = entry;
    }
  }
}

function grown(from: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(size);
  to.set(from);
  return to;
}

/** Four ids in 32 bits, every bit of each in every bit of the sum. */
function hashAt(words: Int32Array, at: number): number {
  let hash = 0;
  for (let next = at; next < at + SHINGLE; next += 1) {
    hash = Math.imul(hash ^ (words[next] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}
