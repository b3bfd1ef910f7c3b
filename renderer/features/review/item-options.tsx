import type { ReactNode } from 'react';
import type { CommandId } from '../../../shared/host/commands';
import { isCommandId } from '../../../shared/host/commands';
import type { DisagreementItem, QuoteVersion } from '../../../shared/review/review-item';
import type { TextExcerpt, ReviewDetails } from '../../db/read/review-reader';
import { QUOTES } from '../../texts/quotes';
import { REVIEW } from '../../texts/review';
import type { Option } from './choices';
import { diffParts, type ComparedPart } from './diff-parts';
import { DiffText, OptionCard } from './option-card';
import styles from './review.module.css';
import type { Names } from './use-names';
import { valuesInWords } from '../../texts/value-words';

/** The command of the option at a place; those past the ninth have no key. */
export function chooseCommand(place: number): CommandId | null {
  const id = `take-${place + 1}`;
  return isCommandId(id) ? id : null;
}

interface ItemOptionsProps {
  readonly details: ReviewDetails;
  readonly options: readonly Option[];
  readonly names: Names;
  readonly hasBoth: boolean;
  readonly onTake: (place: number) => void;
  readonly onBoth: () => void;
  readonly onNeither: () => void;
}

/** What an item can be, as cards: each value or version, both where there can be both, and neither. */
export function ItemOptions(props: ItemOptionsProps) {
  const { details, options, names, hasBoth, onTake, onBoth, onNeither } = props;
  const { item } = details;
  const words = wordsFor(details, options, names);
  const bothDetail =
    item.kind === 'speakers' || item.kind === 'events' || item.kind === 'several'
      ? REVIEW.bothDetail[item.kind]
      : REVIEW.bothDetail.value;
  return (
    <section className={styles.options} aria-label={REVIEW.options}>
      {options.map((option, place) => (
        <OptionCard
          key={optionKey(option)}
          command={chooseCommand(place)}
          title={words[place]?.title}
          detail={words[place]?.detail}
          voices={option.voices}
          names={names}
          onTake={() => onTake(place)}
        />
      ))}
      {hasBoth ? (
        <OptionCard
          command="take-both"
          title={REVIEW.both}
          detail={bothDetail}
          names={names}
          onTake={onBoth}
        />
      ) : null}
      <OptionCard
        command="take-neither"
        title={REVIEW.neither}
        detail={REVIEW.neitherDetail}
        names={names}
        onTake={onNeither}
      />
    </section>
  );
}

const optionKey = (option: Option): string =>
  option.is === 'no-quote' ? option.is : `${option.is} ${option.index}`;

interface OptionWords {
  readonly title: ReactNode;
  readonly detail?: ReactNode;
}

function wordsFor(
  { item, record, passage }: ReviewDetails,
  options: readonly Option[],
  names: Names,
): readonly OptionWords[] {
  if (item.kind !== 'conflict') {
    const texts = boundaryParts(item, passage);
    return options.map((option) =>
      option.is === 'version'
        ? versionWords(item, option.version, texts[option.index] ?? [], names)
        : { title: REVIEW.notAQuote, detail: REVIEW.notAQuoteDetail(option.voices.length) },
    );
  }
  const values = options.map((option) => (option.is === 'value' ? option.value : null));
  const texts = diffParts(valuesInWords(record ?? item, item.field, values, names));
  return options.map((option, place) => ({
    title: <DiffText parts={texts[place] ?? []} />,
    ...(item.field === 'deleted' && option.is === 'value' && option.value === false
      ? { detail: REVIEW.keptWith(option.along) }
      : {}),
  }));
}

/** The words of each version, with what differs marked. */
function boundaryParts(
  item: DisagreementItem,
  passage: TextExcerpt | null,
): readonly (readonly ComparedPart[])[] {
  return item.versions.map(({ span }) => {
    const at = (from: number, to: number) =>
      passage?.text.slice(Math.max(0, from - passage.start), Math.max(0, to - passage.start)) ?? '';
    if (!passage || at(span.start, span.end) === '')
      return [{ text: REVIEW.characters(span.start, span.end), differs: true }];
    // The words that all versions share are plain; the ends of each version stand out.
    const start = Math.max(...item.versions.map((one) => one.span.start));
    const end = Math.min(...item.versions.map((one) => one.span.end));
    if (start >= end) return [{ text: at(span.start, span.end), differs: true }];
    return [
      { text: at(span.start, start), differs: true },
      { text: at(start, end), differs: false },
      { text: at(end, span.end), differs: true },
    ].filter(({ text }) => text !== '');
  });
}

const speakersOf = ({ speakerIds }: QuoteVersion, names: Names): string =>
  speakerIds.map((id) => names.speaker(id).name).join(', ') || REVIEW.noSpeaker;
const eventsOf = ({ eventIds }: QuoteVersion, names: Names): string =>
  eventIds.map(names.event).join(', ') || REVIEW.noEvent;

function versionWords(
  { kind, differs }: DisagreementItem,
  version: QuoteVersion,
  text: readonly ComparedPart[],
  names: Names,
): OptionWords {
  const [only] = version.speakerIds;
  switch (kind) {
    case 'speakers':
      return {
        title: speakersOf(version, names),
        detail:
          version.speakerIds.length === 1 && only !== undefined ? names.speaker(only).detail : '',
      };
    case 'boundaries':
      return { title: <DiffText parts={text} /> };
    case 'events':
      return { title: eventsOf(version, names) };
    case 'kind':
      return { title: QUOTES.kinds[version.kind] };
    case 'found':
      return { title: REVIEW.aQuote, detail: speakersOf(version, names) };
    case 'several':
      return {
        title: differs.includes('speakers') ? (
          speakersOf(version, names)
        ) : (
          <DiffText parts={text} />
        ),
        detail: (
          <>
            {differs.includes('speakers') && differs.includes('boundaries') ? (
              <span className={styles.fact}>
                <DiffText parts={text} />
              </span>
            ) : null}
            {[
              differs.includes('events') ? eventsOf(version, names) : '',
              differs.includes('kind') ? QUOTES.kinds[version.kind] : '',
            ]
              .filter((fact) => fact !== '')
              .join(' · ')}
          </>
        ),
      };
  }
}
