import { useRef, useState } from 'react';
import type { QuoteKind } from '../../../shared/model/records';
import type { DisagreementItem } from '../../../shared/review/review-item';
import type { TextExcerpt } from '../../db/read/review-reader';
import { QUOTES } from '../../texts/quotes';
import { REVIEW } from '../../texts/review';
import { Button } from '../../ui/button';
import { namedOptions } from '../../ui/named-options';
import { Select } from '../../ui/select';
import { FocusedButton } from './focused-button';
import { IdPicker } from './id-picker';
import { OwnBounds } from './own-bounds';
import { OwnActions, OwnFrame } from './own-frame';
import type { OwnFields, Settlement } from './use-settle';

const KINDS: readonly QuoteKind[] = ['direct', 'mixed', 'indirect', 'scare'];

interface OwnVersionProps {
  readonly item: DisagreementItem;
  readonly passage: TextExcerpt | null;
  readonly onSettle: (how: Settlement) => void;
  readonly onCancel: () => void;
}

/** A version of one's own, begun from the one most have; only what is disputed is asked. */
export function OwnVersion({ item, passage, onSettle, onCancel }: OwnVersionProps) {
  const [first] = item.versions;
  const asks = (facet: DisagreementItem['differs'][number]) =>
    item.differs.length === 0 || item.differs.includes(facet);
  const [own, setOwn] = useState<OwnFields>(() => ({
    span: first?.span ?? item.span,
    kind: first?.kind ?? 'direct',
    // Neither is right, so the person names somebody else, or nobody.
    speakerIds: item.differs.includes('speakers') ? [] : (first?.speakerIds ?? []),
    eventIds: item.differs.includes('events') ? [] : (first?.eventIds ?? []),
  }));
  const change = (fields: Partial<OwnFields>) => setOwn((before) => ({ ...before, ...fields }));
  const keep = useRef<HTMLButtonElement>(null);
  return (
    <OwnFrame onCancel={onCancel}>
      {asks('speakers') ? (
        <IdPicker
          label={REVIEW.field('speakerIds')}
          from="speakers"
          ids={own.speakerIds}
          onIds={(speakerIds) => {
            change({ speakerIds });
            keep.current?.focus();
          }}
          autoFocus
          onCancel={onCancel}
        />
      ) : null}
      {asks('events') ? (
        <IdPicker
          label={REVIEW.field('eventIds')}
          from="events"
          ids={own.eventIds}
          onIds={(eventIds) => change({ eventIds })}
          autoFocus={!asks('speakers')}
          onCancel={onCancel}
        />
      ) : null}
      {asks('kind') ? (
        <Select
          label={REVIEW.field('kind')}
          value={own.kind}
          options={namedOptions(KINDS, QUOTES.kinds)}
          onChange={(kind) => change({ kind })}
        />
      ) : null}
      {asks('boundaries') && passage ? (
        <OwnBounds passage={passage} span={own.span} onSpan={(span) => change({ span })} />
      ) : null}
      <OwnActions onCancel={onCancel}>
        <FocusedButton
          ref={keep}
          focused={!asks('speakers') && !asks('events')}
          onClick={() => onSettle({ take: 'own', own })}
        >
          {REVIEW.ownKeep}
        </FocusedButton>
        <Button onClick={() => onSettle({ take: 'reject' })}>{REVIEW.ownNoQuote}</Button>
        <Button variant="quiet" onClick={() => onSettle({ take: 'nothing' })}>
          {REVIEW.ownNothing}
        </Button>
      </OwnActions>
    </OwnFrame>
  );
}
