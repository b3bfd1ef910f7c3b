import { nameForm, sameByInitials } from '../identities/name-forms';
import { foldText, isGeneration, isTitle, nameWords, sameName, tellingWords } from '../names/fold';
import { isNear } from '../names/near-words';
import type { Suggestion } from '../suggest/suggestion';
import type { SpeakerComparison } from './checked-quotation';

/** Somebody who speaks, by all names that are known of them. */
export interface KnownSpeaker {
  readonly name: string;
  readonly aliases: readonly string[];
  /** “a county official”: tells of somebody, but not who it is. */
  readonly isDescription: boolean;
  /** Stated by an annotator, or read off words that leave little doubt. */
  readonly isSure: boolean;
}

/** Small words that stand within names. */
const PARTICLES = new Set(
  'of and for the de del della di da la le van von der den ten bin al el y e du des dos das zu zum'.split(
    ' ',
  ),
);

/** A word that begins a sentence before a name and was taken for a part of it. */
const OPENING = /^(?:On|For|In|At|With|But|And|As|If|When|While|After) (?=\p{Lu})/u;

/** A speaker by a name alone. */
export const speakerByName = (name: string, aliases: readonly string[] = []): KnownSpeaker => ({
  name,
  aliases,
  isSure: true,
  isDescription: name
    .split(/\s+/u)
    .some((word) => /^\p{Ll}/u.test(word) && !PARTICLES.has(word.toLowerCase())),
});

/** Who a suggestion says speaks; null where that is only a guess, or a pronoun that leads to nobody. */
export function suggestedSpeaker(
  text: string,
  suggestion: Suggestion | undefined,
): KnownSpeaker | null {
  if (!suggestion?.speaker || suggestion.confidence === 'low') return null;
  const { start, end, name } = suggestion.speaker;
  const { via } = suggestion.reason;
  if (via === 'pronoun' && text.slice(start, end) === name) return null;
  const speaker = {
    ...speakerByName(name.replace(OPENING, '')),
    isSure: suggestion.confidence === 'high',
  };
  return via === 'description' && text.slice(start, end) === name
    ? { ...speaker, isDescription: true }
    : speaker;
}

/**
 * Holds who speaks in the draft against who speaks in the source. `agrees` is null where one of them is not known, or
 * is only described, where two spellings leave open whether they are one name, and where who speaks was read with
 * doubt in a text that names the other one too (`draftText`, `sourceText`).
 */
export function compareSpeakers(
  claimed: KnownSpeaker | null,
  sources: readonly KnownSpeaker[],
  draftText: string,
  sourceText: string,
): SpeakerComparison {
  const all = sources.map(({ name }) => name).join(', ');
  const compared = { claimed: claimed?.name ?? null, source: all === '' ? null : all };
  if (!claimed || sources.length === 0) return { ...compared, agrees: null };
  const verdicts = sources.map((source) => areOne(claimed, source));
  if (verdicts.includes(true)) return { ...compared, agrees: true };
  const isOpen =
    verdicts.includes(null) ||
    (!claimed.isSure && sources.some((source) => names(draftText, source))) ||
    (sources.some(({ isSure }) => !isSure) && names(sourceText, claimed));
  return { ...compared, agrees: isOpen ? null : false };
}

/** Whether a text has the last word of a name. */
function names(text: string, { name }: KnownSpeaker): boolean {
  const last = tellingWords(name).at(-1);
  return last !== undefined && foldText(text).includes(last);
}

function areOne(one: KnownSpeaker, other: KnownSpeaker): boolean | null {
  const forms = [one, other].map(({ name, aliases }) => [name, ...aliases]);
  const [some = [], others = []] = forms;
  if (some.some((form) => others.some((known) => sameName(form, known)))) return true;
  if (one.isDescription || other.isDescription) return null;
  if (some.some((form) => others.some((known) => isPartOf(form, known) || isPartOf(known, form))))
    return true;
  if (some.some((form) => others.some((known) => mayBeInitials(form, known)))) return true;
  return isNear(one.name, other) || isNear(other.name, one) ? null : false;
}

/** “Pell”, “Mr. Pell” for Dana Pell; a Jr. is not the father. */
function isPartOf(short: string, long: string): boolean {
  const telling = tellingWords(short);
  // “Mr. King”: a title that is left alone behind another one is a name.
  const asked = telling.length > 1 && telling.every(isTitle) ? telling.slice(-1) : telling;
  const own = nameWords(long);
  if (asked.length === 0 || !asked.every((word) => own.includes(word))) return false;
  const last = own.at(-1) ?? '';
  return asked.length < 2 || !isGeneration(last) || asked.includes(last);
}

function mayBeInitials(name: string, known: string): boolean {
  const [form, other] = [nameForm(name), nameForm(known)];
  return form !== null && other !== null && sameByInitials(form, other);
}
