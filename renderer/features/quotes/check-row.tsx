import type { CheckStatus, QuoteRecord } from '../../../shared/model/records';
import type { QuoteEdit } from '../../../shared/operations/quotes';
import { draftPlace } from '../../queries/draft-place';
import { QUOTES } from '../../texts/quotes';
import { Chip } from '../../ui/chip';
import { TextField } from '../../ui/field';
import { namedOptions } from '../../ui/named-options';
import { Select } from '../../ui/select';
import { QuotePanelRow } from './quote-panel-row';

const STATUSES: readonly CheckStatus[] = ['unchecked', 'verbatim', 'altered', 'disputed'];
const TONES = { unchecked: 'plain', verbatim: 'good', altered: 'warn', disputed: 'bad' } as const;

interface CheckRowProps {
  readonly quote: QuoteRecord;
  readonly editable: boolean;
  readonly onEdit: (fields: (fresh: QuoteRecord) => QuoteEdit) => void;
}

/** Whether the quote was compared with its source, with what result, and a word on it. */
export function CheckRow({ quote, editable, onEdit }: CheckRowProps) {
  const { status, note } = quote.check;
  return (
    <QuotePanelRow label={QUOTES.check} command="cycle-check">
      {editable ? (
        <>
          <Select
            hideLabel
            label={QUOTES.checkLabel}
            value={status}
            options={namedOptions(STATUSES, QUOTES.checks)}
            onChange={(value) => onEdit((fresh) => ({ check: { ...fresh.check, status: value } }))}
          />
          {(status !== 'unchecked' || note !== '') && (
            <TextField
              hideLabel
              label={QUOTES.checkNote}
              draft={draftPlace(quote, 'check')}
              placeholder={QUOTES.checkNotePlaceholders[status]}
              value={note}
              onCommit={(value) => onEdit((fresh) => ({ check: { ...fresh.check, note: value } }))}
            />
          )}
        </>
      ) : (
        <>
          <Chip tone={TONES[status]}>{QUOTES.checks[status]}</Chip> {note}
        </>
      )}
    </QuotePanelRow>
  );
}
