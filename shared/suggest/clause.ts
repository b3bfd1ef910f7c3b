import { bare, DASH, SENTENCE_REACH, SentenceWords, type Phrase } from './words';

/** Prepositions that rather begin a clause of their own than hang on the phrase before: “after a report said”. */
const TEMPORAL = /^(?:after|before|since|until|till|as|than)$/u;

/** Finds the subjects of verbs in one sentence: tokens `from` to `to` (exclusive) of a paragraph. */
export class Clause extends SentenceWords {
  /** The subject before the verb at `verb`; null when there is none that is certain. */
  subjectBefore(verb: number, depth = 0): Phrase | null {
    if (depth > 6) return null;
    let at = verb - 1;
    while (this.tag(at) === 'adverb' || this.tag(at) === 'auxiliary' || this.isFloating(at))
      at -= 1;
    at = Math.min(at, this.timeEnding(at) - 1);
    const tag = this.tag(at);
    const word = this.word(at);
    if (tag === undefined || verb - at > SENTENCE_REACH) return null;
    const gerund =
      this.word(verb).endsWith('ing') && this.tag(verb - 1) !== 'auxiliary' && !this.isBe(verb - 1);
    if (
      gerund &&
      (word === ',' ||
        DASH.test(word) ||
        tag === 'preposition' ||
        tag === 'quote' ||
        this.isNominal(at))
    ) {
      const before = this.word(this.chunkEnding(at).from - 1);
      const absolute = tag === 'proper' && /^(?:with|of|and|while|–|—|-)$/u.test(before);
      const main = absolute ? null : this.mainVerb(at);
      if (main !== null) return this.subjectBefore(main, depth + 1);
      if (word === ',' || tag === 'preposition') return null;
    }
    if (tag === 'pronoun') {
      if (word === 'who') return this.antecedent(at);
      if (!/^(?:him|them|us|me|her|himself|herself|themselves|itself)$/u.test(word))
        return bare(at, at + 1);
      const main = this.finiteBefore(at);
      return main === null ? null : this.subjectBefore(main, depth + 1);
    }
    if (tag === 'relative') return this.antecedent(at);
    if (tag === 'subordinator') return word === 'that' ? this.antecedent(at) : null;
    if (word === ',' || word === ')' || DASH.test(word))
      return this.overParenthesis(at, verb, depth);
    if (
      tag === 'to' ||
      tag === 'conjunction' ||
      tag === 'verb' ||
      tag === 'preposition' ||
      tag === 'quote'
    ) {
      const main =
        tag === 'conjunction' ? this.mainVerb(at) : this.finiteBefore(tag === 'verb' ? at + 1 : at);
      return main === null ? null : this.subjectBefore(main, depth + 1);
    }
    if (!this.isNominal(at)) return null;
    return this.phraseEndingAt(at, depth);
  }

  /** The subject that stands after its verb: “…,” said the harbour master. */
  subjectAfter(verb: number): Phrase | null {
    let at = verb + 1;
    for (const aside of this.pack.asides) {
      const words = aside.split(' ');
      if (words.every((word, index) => this.word(at + index) === word)) at += words.length;
    }
    while (this.tag(at) === 'adverb' && this.pack.tag !== 'en') at += 1;
    return this.phraseFrom(at);
  }

  /** The noun phrase that begins at a token, with what is attached to it by commas and prepositions. */
  phraseFrom(start: number): Phrase | null {
    const tag = this.tag(start);
    if (tag === 'pronoun') return bare(start, start + 1);
    if (!this.isNominal(start)) return null;
    let at = start;
    let head = start;
    while (this.isNominal(at) || this.isJoint(at)) {
      if (this.tag(at) === 'determiner' && at > start && this.tag(at - 1) !== 'adjective') break;
      at += 1;
      head = at;
    }
    if (!this.hasHead(start, head)) return null;
    // Attached: “of …”, “, the … of …,” up to a verb or the sentence’s end.
    for (;;) {
      const next = this.tag(at);
      if (
        next === 'preposition' &&
        this.isNominal(at + 1) &&
        /^(?:of|for|at|from|with|in|on|to|who)$/u.test(this.word(at))
      ) {
        at += 1;
        while (this.isNominal(at)) at += 1;
        continue;
      }
      if (this.word(at) === '(') {
        const close = this.closing(at);
        if (close === null) break;
        at = close + 1;
        continue;
      }
      if (this.word(at) === ',' && this.isNominal(at + 1)) {
        const before = at;
        at += 1;
        while (this.isNominal(at)) at += 1;
        if (this.tag(at) === 'verb' || this.tag(at) === 'auxiliary') {
          at = before;
          break;
        }
        continue;
      }
      break;
    }
    return { from: start, to: at, headFrom: start, headTo: head };
  }

  /** The noun phrase that ends before a token. */
  phraseBefore(end: number): Phrase | null {
    return this.isNominal(end - 1) ? this.phraseEndingAt(end - 1, 0) : null;
  }

  /** The verb whose subject a participle takes: a verb of saying if there is one, else the first out of side clauses. */
  private mainVerb(before: number): number | null {
    const first = this.finiteBefore(before);
    let at = first;
    for (let climbs = 0; at !== null && climbs < 8; climbs += 1) {
      if (this.pack.saying.has(this.word(at)) || this.pack.judging.has(this.word(at))) return at;
      at = this.finiteBefore(at);
    }
    return first;
  }

  /** What “who” or “which” stands for. */
  private antecedent(at: number): Phrase | null {
    const found = this.antecedentOf(at);
    return found && { ...found, to: Math.max(found.to, at + 1) };
  }

  private antecedentOf(at: number): Phrase | null {
    let end = at - 1;
    if (this.word(end) === ',' || DASH.test(this.word(end))) end -= 1;
    if (this.word(end) === ')') end = (this.opening(end) ?? end) - 1;
    if (this.tag(end) === 'pronoun') return bare(end, end + 1);
    return this.isNominal(end) ? this.phraseEndingAt(end, 0, true) : null;
  }

  /** The noun phrase that ends at a token, climbed up to the phrase it hangs on: “the head of the centre”. */
  private phraseEndingAt(end: number, depth: number, near = false): Phrase | null {
    let to = end + 1;
    let { from, head } = this.chunkEnding(end);
    const most = near ? 0 : 12;
    // A day after the name: “Ms. Rook Monday said”.
    for (let climbs = 0; climbs < most; climbs += 1) {
      const tag = this.tag(from - 1);
      if (
        tag === 'preposition' &&
        !TEMPORAL.test(this.word(from - 1)) &&
        (this.isNominal(from - 2) || this.word(from - 2) === ')')
      ) {
        let host = from - 2;
        if (this.word(host) === ')') host = (this.opening(host) ?? host) - 1;
        const up = this.chunkEnding(host);
        // “editor at large of the Herald”: a chunk without a noun hangs on the one before it.
        if (up.head === null && this.tag(up.from - 1) !== 'preposition') break;
        from = up.from;
        head = up.head ?? head;
        continue;
      }
      if (
        tag === 'conjunction' &&
        /^(?:and|or|&)$/u.test(this.word(from - 1)) &&
        this.isNominal(from - 2)
      ) {
        const up = this.chunkEnding(from - 2);
        const left = this.tag(up.from - 1);
        if (
          left === 'verb' ||
          (left === 'preposition' &&
            this.tag(up.from - 2) !== undefined &&
            this.tag(up.from - 2) !== 'mark')
        )
          break;
        ({ from, head } = up);
        continue;
      }
      break;
    }
    const tag = this.tag(from - 1);
    if (!near && !TEMPORAL.test(this.word(from - 1)) && (tag === 'verb' || tag === 'preposition')) {
      // The phrase is the object of something: “a group that backs the port said”, “the boy hit by a car said”.
      const verb = tag === 'verb' ? from - 1 : this.tag(from - 2) === 'verb' ? from - 2 : null;
      if (verb !== null) {
        const upper = this.subjectBefore(verb, depth + 1);
        if (upper) return { ...upper, to: Math.max(upper.to, upper.headTo) };
      }
      if (tag === 'preposition') {
        const name = this.lastName(from, to);
        // “Marta Will, on Wednesday, said”: a time or a place stands before the verb.
        if (name === null) return this.subjectBefore(from - 1, depth + 1);
        return bare(name, to);
      }
    }
    if (head === null) return null;
    return { from, to, headFrom: from, headTo: head };
  }

  /** From the comma before a verb back over “, a … of …,” to the phrase it explains. */
  private overParenthesis(at: number, verb: number, depth: number): Phrase | null {
    const least = Math.max(this.from, at - SENTENCE_REACH);
    let fallback: Phrase | null = null;
    if (this.word(at) === ')') {
      const open = this.opening(at);
      if (open === null || this.tag(open - 1) === undefined) return null;
      return this.subjectBefore(open, depth + 1);
    }
    for (let comma = at - 1; comma > least; comma -= 1) {
      const word = this.word(comma);
      if (word === ')') {
        comma = this.opening(comma) ?? comma;
        continue;
      }
      if (word !== ',' && !DASH.test(word)) continue;
      let host = comma - 1;
      if (this.word(host) === ')') host = (this.opening(host) ?? host) - 1;
      const tag = this.tag(host);
      if (tag === 'pronoun' && !/^(?:him|them|us|me)$/u.test(this.word(host)))
        return { ...bare(host, host + 1), to: at };
      if (!this.isNominal(host)) continue;
      const phrase = this.phraseEndingAt(host, depth + 1);
      // An age is part of the explanation: “Quina Rook, 25,”.
      if (!phrase || (phrase.to - phrase.from === 1 && tag === 'number')) continue;
      const whole = { ...phrase, to: at };
      if (
        this.tag(phrase.headTo - 1) === 'proper' &&
        !/^an?$/u.test(this.word(phrase.headFrom)) &&
        this.tag(phrase.from - 1) !== 'preposition'
      )
        return whole;
      fallback ??= whole;
      // Inside a longer explanation: a host that itself follows a comma after a name.
      if (this.word(phrase.from - 1) !== ',' && !DASH.test(this.word(phrase.from - 1))) break;
    }
    if (fallback) return fallback;
    const main = this.finiteBefore(at);
    return main === null || main >= verb ? null : this.subjectBefore(main, depth + 1);
  }
}
