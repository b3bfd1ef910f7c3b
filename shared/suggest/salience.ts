import type { Gender, LanguagePack } from './languages/pack';
import type { NameMention, People } from './people';
import type { Person } from './person';
import type { Span } from '../model/anchor';
import { firstWhere } from '../lib/first-where';

/** Who was spoken of before a place, for pronouns: names and pronouns outside quotations, sentence by sentence. */
export interface Salience {
  /** The person a pronoun at `offset` most likely means; clear when nobody else comes into question. */
  readonly before: (offset: number, gender: Gender) => Antecedent | null;
  /** Notes that the speaker of a quotation that ends at `offset` is known. */
  readonly spoke: (person: Person, offset: number) => void;
}

/** Whom a pronoun means. */
export interface Antecedent {
  readonly person: Person;
  readonly isClear: boolean;
}

/** Sentences that a pronoun is followed back through. */
const BACK = 12;
/** Units after which who spoke is no longer who just spoke. */
const JUST_SPOKE = 400;
/** Sentences by which somebody of unknown gender must be nearer than somebody of the right one. */
const NEARER = 3;

interface Sentence extends Span {
  readonly names: NameMention[];
  readonly pronouns: { readonly gender: Gender; readonly start: number }[];
}

/** Reads names and pronouns of a text once; asking costs no more than a few sentences. */
export function createSalience(
  text: string,
  people: People,
  quotations: readonly Span[],
  pack: LanguagePack,
): Salience {
  const sentences = sentencesOf(text, people, quotations, pack);
  learnGenders(sentences);
  const speakers: { person: Person; offset: number }[] = [];
  const sentenceAt = (offset: number): number =>
    firstWhere(sentences.length, (at) => (sentences[at]?.start ?? 0) >= offset) - 1;
  return {
    spoke: (person, offset) => {
      speakers.push({ person, offset });
    },
    before: (offset, gender) => {
      // Somebody of unknown gender ranks behind those whose gender is known, unless they are much nearer.
      const any = search(offset, gender, fits);
      const known = gender === null ? null : search(offset, gender, isKnown);
      // The person who spoke last goes on speaking, even if their gender is unknown.
      if (any && any.back <= 1 && speakers.at(-1)?.person === any.person) return any;
      if (known && any && any.back + NEARER > known.back) return known;
      if (any ?? known) return any ?? known;
      // A first name is no proof: “Terry Pell said. She went on …”.
      const newest = speakers.at(-1);
      const isLast =
        newest?.person.isSomebody === true &&
        !newest.person.isGenderTold &&
        (gender === 'female' || gender === 'male') &&
        offset - newest.offset < JUST_SPOKE;
      const speaker = isLast ? newest : speakers.findLast(({ person }) => fits(person, gender));
      return speaker ? { person: speaker.person, isClear: false } : null;
    },
  };

  function search(
    offset: number,
    gender: Gender,
    isOne: (person: Person, gender: Gender) => boolean,
  ): (Antecedent & { readonly back: number }) | null {
    const from = sentenceAt(offset);
    const others = new Set<Person>();
    const speaker = speakers.at(-1);
    for (let at = from; at >= Math.max(0, from - BACK); at -= 1) {
      const sentence = sentences[at];
      if (!sentence) continue;
      const back = from - at;
      if (
        back > 0 &&
        speaker &&
        speaker.offset >= sentence.end &&
        speaker.offset <= offset &&
        isOne(speaker.person, gender)
      )
        return { ...antecedent(speaker.person, others, gender), back };
      const names = sentence.names.filter(
        ({ start, person }) => start < offset && isOne(person, gender),
      );
      const first =
        names.find((name) => isSubject(text, name)) ??
        (back === 0 || gender === 'thing' ? names.at(-1) : names[0]);
      // “He met Mr. Pell.” says who he is further back, not that he is Mr. Pell.
      const isAfterPronoun = sentence.pronouns.some(
        (one) => one.gender === gender && one.start < (first?.start ?? offset),
      );
      for (const { person } of names) others.add(person);
      if (first && !isAfterPronoun) return { ...antecedent(first.person, others, gender), back };
    }
    return null;
  }
}

/** Clear when the person's gender is known and nobody else of that gender stands between. */
const antecedent = (person: Person, met: ReadonlySet<Person>, gender: Gender): Antecedent => ({
  person,
  isClear: person.gender === gender && [...met].every((other) => other === person),
});

/** The pronouns of a sentence about one person only, and of the beginning of the next one, show the person's gender. */
function learnGenders(sentences: readonly Sentence[]): void {
  const votes = new Map<Person, { female: number; male: number }>();
  sentences.forEach((sentence, at) => {
    const [first, ...more] = sentence.names.filter(({ person }) => !person.isThing);
    if (
      !first ||
      first.person.gender !== null ||
      more.some(({ person }) => person !== first.person)
    )
      return;
    const next = sentences[at + 1];
    const opening = next?.pronouns[0];
    const told = [
      ...sentence.pronouns.filter(({ start }) => start > first.start),
      ...(next && opening && opening.start - next.start < 4 ? [opening] : []),
    ];
    for (const { gender } of told) {
      if (gender !== 'female' && gender !== 'male') continue;
      const vote = votes.get(first.person) ?? { female: 0, male: 0 };
      vote[gender] += 1;
      votes.set(first.person, vote);
    }
  });
  for (const [person, { female, male }] of votes) {
    if (female > 2 * male) person.gender = 'female';
    else if (male > 2 * female) person.gender = 'male';
  }
}

const fits = (person: Person, gender: Gender): boolean => {
  if (gender === 'thing' || gender === 'plural') return person.isThing;
  return (
    person.isSomebody && (person.gender === null || person.gender === gender || gender === null)
  );
};
const isKnown = (person: Person, gender: Gender): boolean =>
  fits(person, gender) && (person.isThing || person.gender === gender);

const PREPOSITION =
  /(?:^|[\s(])(?:of|with|to|for|by|from|about|against|on|in|at|than|like|over|between|under|and|or)\s+(?:(?:\p{Lu}[\p{L}.]*|\p{Ll}+)\s+)?$/u;

/** A name in the place of a subject: not after a preposition, no owner of something. */
function isSubject(text: string, { start, end }: NameMention): boolean {
  if (/^['’]/u.test(text.slice(end, end + 1))) return false;
  return !PREPOSITION.test(text.slice(Math.max(0, start - 24), start));
}

/** A name that only tells whose somebody is: “Arvelo campaign manager Ines Okafor”. */
function isModifier(
  text: string,
  { end }: NameMention,
  next: NameMention | undefined,
  pack: LanguagePack,
): boolean {
  if (!next || next.start - end > 60) return false;
  const between = text.slice(end, next.start);
  const words = /^\s+((?:\p{Ll}[\p{L}-]*\s+){1,4})(?:\p{Lu}\p{L}*\.?\s+)?$/u
    .exec(between)?.[1]
    ?.trim()
    .split(/\s+/u);
  return (
    words !== undefined &&
    pack.roles.has(words.at(-1) ?? '') &&
    words.every((word) => !pack.closed.has(word))
  );
}

function sentencesOf(
  text: string,
  people: People,
  quotations: readonly Span[],
  pack: LanguagePack,
): Sentence[] {
  const sentences: Sentence[] = [];
  const forms = [...pack.pronouns].flatMap(([form, gender]) =>
    gender === null || gender === 'speaker' ? [] : [form],
  );
  const piece = new RegExp(
    String.raw`(?<!\p{L})(?:${forms.join('|')})(?!\p{L})|[.!?…。](?=\s|$)|\n`,
    'giu',
  );
  let quotation = 0;
  let name = 0;
  let start = 0;
  let pronouns: { gender: Gender; start: number }[] = [];
  const close = (end: number): void => {
    let names: NameMention[] = [];
    for (
      let mention = people.mentions[name];
      mention && mention.start < end;
      mention = people.mentions[name]
    ) {
      names.push(mention);
      name += 1;
    }
    names = names.filter(
      (one, at) => !isQuoted(one.start) && !isModifier(text, one, names[at + 1], pack),
    );
    sentences.push({ start, end, names, pronouns });
    start = end;
    pronouns = [];
  };
  let quoted = 0;
  const isQuoted = (offset: number): boolean => {
    while ((quotations[quoted]?.end ?? Infinity) <= offset) quoted += 1;
    return (quotations[quoted]?.start ?? Infinity) <= offset;
  };
  for (const { 0: word, index } of text.matchAll(piece)) {
    for (let one = quotations[quotation]; one && one.end <= index; one = quotations[quotation]) {
      // “… late.” Pell left: the full stop inside the marks ends the sentence too.
      if (
        /[.!?…]\P{L}{0,2}$/u.test(text.slice(one.end - 3, one.end)) &&
        /^\s+\p{Lu}/u.test(text.slice(one.end, one.end + 4))
      )
        close(one.end);
      quotation += 1;
    }
    if ((quotations[quotation]?.start ?? Infinity) <= index && word !== '\n') continue;
    if (/\p{L}/u.test(word))
      pronouns.push({ gender: pack.pronouns.get(word.toLowerCase()) ?? null, start: index });
    else if (
      word !== '.' ||
      !/(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Jr|Sr|Lt|Col|Prof|Rev)$/u.test(
        text.slice(Math.max(0, index - 6), index),
      )
    )
      close(index + 1);
  }
  close(text.length);
  return sentences;
}
