import { useEffect, useRef, useState } from 'react';
import type { DisagreementItem, ReviewItem } from '../../../shared/review/review-item';
import type { ReviewDetails } from '../../db/read/review-reader';
import { draftPlace } from '../../queries/draft-place';
import { useLive } from '../../queries/database-context';
import { useCommand } from '../../session/use-command';
import { useKeys } from '../../session/keymap';
import { SEARCH } from '../../texts/search';
import { REVIEW } from '../../texts/review';
import { DraftNotice } from '../../ui/draft-notice';
import { useDraft } from '../../ui/drafts';
import type { DraftPlace } from '../../ui/drafts';
import { Avatar } from '../../ui/avatar';
import { Icon } from '../../ui/icon';
import { Kbd } from '../../ui/kbd';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { bothFor, choiceOf, optionsOf } from './choices';
import { ItemOptions } from './item-options';
import { OwnValue } from './own-value';
import { OwnVersion } from './own-version';
import { PassageText } from './passage-text';
import styles from './review.module.css';
import type { Names } from './use-names';
import type { Settlement } from './use-settle';
import { useOpenItem } from './use-open-item';
import { useChoiceKeys } from './use-choice-keys';

interface ReviewItemViewProps {
  readonly details: ReviewDetails;
  readonly names: Names;
  readonly onSettle: (how: Settlement, reason: string) => void;
}

/** One thing to settle. */
export function ReviewItemView({ details, names, onSettle }: ReviewItemViewProps) {
  const { item, record, document, passage } = details;
  const draft = useDraft(reviewPlace(item));
  const [reason, setReason] = useState(item.kind === 'conflict' ? '' : (draft.left ?? ''));
  const [own, setOwn] = useState(item.kind === 'conflict' && draft.left !== null);
  const heading = useRef<HTMLHeadingElement>(null);
  const reasonField = useRef<HTMLInputElement>(null);
  const open = useOpenItem(details);
  const options = optionsOf(details);
  const both = bothFor(details);

  // The focused element may have gone with the item before; something always takes the focus.
  useEffect(() => {
    const { activeElement } = window.document;
    if (activeElement === null || activeElement === window.document.body)
      heading.current?.focus({ preventScroll: true });
  }, []);
  const settle = (how: Settlement, why: string) => {
    onSettle(how, why);
    draft.settle();
  };
  const leaveOwn = () => {
    if (item.kind === 'conflict') draft.drop();
    setOwn(false);
    heading.current?.focus();
  };
  const take = (place: number) => {
    const option = options[place];
    if (option) settle({ take: choiceOf(option) }, reason);
  };
  useChoiceKeys(options.length, take);
  useCommand('take-both', () => settle({ take: 'both' }, reason), both !== null);
  useCommand('take-neither', () => setOwn(true));
  useCommand('write-reason', () => reasonField.current?.focus(), item.kind !== 'conflict');
  useCommand('open-item', open);

  const title = document ? document.title || SEARCH.untitled : null;
  const kicker = [
    title ?? (item.kind === 'conflict' ? REVIEW.conflictKicker(item.type) : ''),
    document?.source.publisher ?? '',
    document?.source.published ?? '',
  ].filter((part) => part !== '');
  const question =
    item.kind === 'conflict'
      ? REVIEW.conflictQuestion(
          item.field,
          item.type,
          item.type === 'quote' || !record ? '' : names.of(record),
        )
      : REVIEW.questions[item.kind];
  const spans = item.kind === 'conflict' ? (item.span ? [item.span] : []) : spansOf(item);
  return (
    <section aria-label={question}>
      <p className={styles.kicker}>{kicker.join(' · ')}</p>
      {passage ? (
        <PassageText passage={passage} spans={spans} colour={colourOf(item, names)} />
      ) : item.span ? (
        <p className={styles.warning}>{REVIEW.noText}</p>
      ) : null}
      <h1 ref={heading} tabIndex={-1} className={styles.question}>
        {question}
      </h1>
      <Warnings item={item} names={names} />
      {own ? (
        item.kind === 'conflict' ? (
          <OwnValue
            details={{ ...details, item }}
            onValue={(value) => settle({ take: 'value', value }, '')}
            draft={reviewPlace(item)}
            onCancel={leaveOwn}
            onOpen={open}
          />
        ) : (
          <OwnVersion
            item={item}
            passage={passage}
            onSettle={(how) => settle(how, reason)}
            onCancel={leaveOwn}
          />
        )
      ) : (
        <ItemOptions
          details={details}
          options={options}
          names={names}
          hasBoth={both !== null}
          onTake={take}
          onBoth={() => settle({ take: 'both' }, reason)}
          onNeither={() => setOwn(true)}
        />
      )}
      {item.kind === 'conflict' ? null : (
        <>
          <ReasonField
            field={reasonField}
            reason={reason}
            onReason={(typed) => {
              setReason(typed);
              draft.keep(typed);
            }}
            onDone={() => heading.current?.focus()}
          />
          {reason !== '' && reason === draft.left ? (
            <DraftNotice
              onGiveUp={() => {
                setReason('');
                draft.drop();
                reasonField.current?.focus();
              }}
            />
          ) : null}
          <Notes item={item} names={names} />
        </>
      )}
    </section>
  );
}

/** Where the reason is kept while it is typed; of a conflict, the value of one's own. */
function reviewPlace(item: ReviewItem): DraftPlace {
  if (item.kind === 'conflict') {
    const { type, recordId, documentId, field } = item;
    return draftPlace({ type, id: recordId, documentId }, `own ${field}`);
  }
  const [first] = item.quotes;
  const of = first ? { type: 'quote', id: first.id, documentId: first.documentId } : null;
  return { key: `reason:${item.id}`, of };
}

/** The span of each annotator, so that what all mark can be told from what some do. */
const spansOf = ({ quotes }: DisagreementItem) => quotes.map(({ anchor }) => anchor);

const colourOf = (item: ReviewItem, names: Names): number => {
  const [speaker] = item.kind === 'conflict' ? [] : (item.versions[0]?.speakerIds ?? []);
  return (speaker === undefined ? null : names.speaker(speaker).colour) ?? 1;
};

function Warnings({ item, names }: { readonly item: ReviewItem; readonly names: Names }) {
  const warnings: string[] = [];
  if (item.kind === 'conflict') {
    if (item.forked) warnings.push(REVIEW.forked);
  } else {
    const { state, decision, absent, kind } = item;
    if (state === 'changed') warnings.push(REVIEW.changed);
    if (state === 'contested') warnings.push(REVIEW.contested);
    if (decision && state !== 'contested')
      warnings.push(
        REVIEW.formerly(
          REVIEW.formerVerdicts[decision.verdict],
          names.annotator(decision.by).name,
          decision.reason,
        ),
      );
    if (absent.length > 0 && kind !== 'found')
      warnings.push(REVIEW.absent(absent.map((id) => names.annotator(id).name).join(', ')));
  }
  if (warnings.length === 0) return null;
  return (
    <p className={styles.warning}>
      <Icon name="warning" size={14} /> {warnings.join(' ')}
    </p>
  );
}

interface ReasonFieldProps {
  readonly field: React.RefObject<HTMLInputElement | null>;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  /** Enter or Esc: back to where the keys decide. */
  readonly onDone: () => void;
}

function ReasonField({ field, reason, onReason, onDone }: ReasonFieldProps) {
  const keys = useKeys('write-reason');
  return (
    <label className={styles.reason}>
      <span>
        {REVIEW.reason} {keys === undefined ? null : <Kbd keys={keys} />}
      </span>
      <input
        ref={field}
        value={reason}
        placeholder={REVIEW.reasonPlaceholder}
        onChange={(event) => onReason(event.target.value)}
        onKeyDown={(event) => {
          if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing)
            return;
          event.preventDefault();
          event.stopPropagation();
          onDone();
        }}
      />
    </label>
  );
}

/** What the annotators wrote to their quotes. */
function Notes({ item, names }: { readonly item: DisagreementItem; readonly names: Names }) {
  const ids = item.quotes.map(({ documentId, id }) => `${documentId} ${id}`).join('\n');
  const quotes = useLive(
    async (repository) => {
      const pairs = ids.split('\n').map((pair) => pair.split(' '));
      return Promise.all(pairs.map(([of = '', id = '']) => repository.quote(of, id)));
    },
    [ids],
  );
  const noted = (quotes ?? []).flatMap((quote) => (quote && quote.note !== '' ? [quote] : []));
  return noted.map(({ id, layer, note }) => {
    const { name, initials, colour } = names.annotator(layer);
    return (
      <p key={id} className={styles.note}>
        <Avatar initials={initials} colour={colour} />
        <VisuallyHidden>{REVIEW.noteFrom(name)}</VisuallyHidden>
        <span>{note.replaceAll(/\[([@#][^\]]*)\]\([^)]*\)/g, '$1')}</span>
      </p>
    );
  });
}
