import type { QuotationChange, ChangeKind } from '../checking/change';
import type { CheckedQuotation } from '../checking/checked-quotation';

/** Kinds of change, as they are called before what was changed. */
const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = {
  negation: 'negation',
  number: 'number',
  tense: 'tense',
  word: 'other words',
  inserted: 'added',
  cut: 'left out',
  joined: 'joined',
};

const STATUS_WORDS: Readonly<Record<CheckedQuotation['status'], string>> = {
  verbatim: 'verbatim',
  altered: 'ALTERED',
  'not-found': 'NOT FOUND',
};

/** What became of a quotation, in a word or two. */
export const statusWords = (status: CheckedQuotation['status']): string => STATUS_WORDS[status];

const onOneLine = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim();

/** A change as a line: its kind, the words of the source, and those of the draft in their place. */
export function changeLine(
  { kind, draft, source, honest }: QuotationChange,
  texts: ComparedTexts,
): string {
  const is = onOneLine(texts.draft.slice(draft.start, draft.end));
  const was = onOneLine(texts.source.slice(source.start, source.end));
  const words =
    was === '' ? `“${is}” was added` : is === '' ? `“${was}” is gone` : `“${was}” became “${is}”`;
  return `${CHANGE_WORDS[kind]}: ${words}${honest ? ', which is marked or nobody said' : ''}`;
}

/** The texts that a change speaks of. */
interface ComparedTexts {
  readonly draft: string;
  readonly source: string;
}

/** Who says it in the draft and in the source, where they differ; null where they do not. */
export const otherSpeakerSentence = ({
  claimed,
  source,
  agrees,
}: CheckedQuotation['speaker']): string | null =>
  agrees === false ? `said by ${source ?? ''}, not by ${claimed ?? ''}` : null;

/** How many of each, as the last line of a report. */
export function checkedSentence(quotations: readonly CheckedQuotation[]): string {
  const times = (status: CheckedQuotation['status']) =>
    quotations.filter((one) => one.status === status).length;
  const others = quotations.filter(({ speaker }) => speaker.agrees === false).length;
  const all = quotations.length === 1 ? '1 quotation' : `${quotations.length} quotations`;
  return `${all}: ${times('verbatim')} verbatim, ${times('altered')} altered, ${times('not-found')} not found; ${others} said by somebody else.`;
}
