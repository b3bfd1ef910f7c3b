import type { SettlingChoice } from '../../../shared/review/queue';
import type { BulkPlan, ReviewDetails } from '../../db/read/review-reader';
import { QUOTES } from '../../texts/quotes';
import { REVIEW } from '../../texts/review';
import styles from './review.module.css';
import type { Names } from './use-names';
import { valueWords } from '../../texts/value-words';

interface BulkPreviewProps {
  readonly plan: BulkPlan;
  readonly shown: readonly ReviewDetails[];
  readonly names: Names;
}

/** The first of the items that would be settled: what each is about, and what it becomes. */
export function BulkPreview({ plan, shown, names }: BulkPreviewProps) {
  const choices = new Map(plan.choices.map(({ id, choice }) => [id, choice]));
  return (
    <section className={styles.preview} aria-label={REVIEW.bulkPreview}>
      <ul>
        {shown.map((details) => (
          <li key={details.item.id}>
            <span>{aboutWords(details, names)}</span>
            <b>{becomes(details, choices.get(details.item.id), names)}</b>
          </li>
        ))}
      </ul>
      {plan.choices.length > shown.length ? (
        <p>{REVIEW.bulkMore(plan.choices.length - shown.length)}</p>
      ) : null}
    </section>
  );
}

function aboutWords({ item, record, passage }: ReviewDetails, names: Names): string {
  if (item.kind === 'conflict') {
    const name = record ? names.of(record) : '';
    return REVIEW.conflictQuestion(item.field, item.type, name.slice(0, 80));
  }
  const { start, end } = item.span;
  return passage
    ? passage.text.slice(Math.max(0, start - passage.start), end - passage.start)
    : REVIEW.characters(start, end);
}

function becomes(
  { item, passage }: ReviewDetails,
  choice: SettlingChoice | undefined,
  names: Names,
): string {
  if (choice === undefined) return '';
  if (choice === 'reject') return REVIEW.notAQuote;
  if (item.kind === 'conflict')
    return valueWords(item, item.field, item.values[choice]?.value, names);
  const version = item.versions[choice];
  if (!version) return '';
  const { span, kind, speakerIds, eventIds } = version;
  const facts = {
    speakers: speakerIds.map((id) => names.speaker(id).name).join(', ') || REVIEW.noSpeaker,
    boundaries:
      passage?.text.slice(Math.max(0, span.start - passage.start), span.end - passage.start) ??
      REVIEW.characters(span.start, span.end),
    events: eventIds.map(names.event).join(', ') || REVIEW.noEvent,
    kind: QUOTES.kinds[kind],
  };
  return item.differs.map((facet) => facts[facet]).join(' · ') || REVIEW.aQuote;
}
