import type { ListedQuote } from '../../../db/repository';
import { useKeys } from '../../../session/keymap';
import { useCommandButton } from '../../../session/use-command-button';
import { QUOTE_TABLE as WORDS } from '../../../texts/quote-table';
import { TABLE } from '../../../texts/table';
import { Button } from '../../../ui/button';
import { Popover } from '../../../ui/popover';
import styles from '../../../ui/table-page.module.css';
import { FieldPicker } from './field-picker';
import type { Choosable } from './field-picker';
import type { EditedField } from './quote-shape';
import type { QuoteBulk } from './use-quote-bulk';

/** What is asked in the bar. */
export type AskedField = Exclude<EditedField, 'note'>;

/** The commands that ask for a field of the chosen quotes, in the order of the bar. */
const ASKING = [
  ['speaker', 'quotes-speaker'],
  ['event', 'quotes-event'],
  ['tags', 'quotes-tags'],
  ['kind', 'quotes-kind'],
  ['check', 'quotes-check'],
] as const satisfies readonly (readonly [AskedField, string])[];

interface QuoteBulkBarProps {
  /** What is meant: the chosen quotes, or the one where one is. */
  readonly lines: readonly ListedQuote[];
  readonly isChosen: boolean;
  readonly all: number;
  readonly choosable: Choosable;
  readonly bulk: QuoteBulk;
  readonly asking: AskedField | null;
  readonly onAsk: (asking: AskedField | null) => void;
  readonly onAll: () => void;
  readonly onClear: () => void;
  /** Where the focus goes afterwards. */
  readonly lineOf: () => HTMLElement | null;
}

/** What can be done to many quotes at once; the keys stand beside it. */
export function QuoteBulkBar(props: QuoteBulkBarProps) {
  const { lines, isChosen, choosable, bulk, asking, onAsk, lineOf } = props;
  const count = lines.length;
  const citing = useCommandButton('quotes-cite');
  return (
    <section
      className={styles.bulk}
      aria-label={WORDS.bulk}
      data-foot-bar=""
      data-chosen={isChosen ? '' : undefined}
    >
      <output className={styles.bulkCount}>{isChosen ? TABLE.chosen(count) : WORDS.here}</output>
      {ASKING.map(([field, command]) => (
        <Popover
          key={field}
          open={asking === field && count > 0}
          onOpenChange={(open) => onAsk(open ? field : null)}
          finalFocus={lineOf}
          atStart
          side="top"
          title={WORDS.titles[field](count)}
          trigger={<AskButton field={field} command={command} disabled={count === 0} />}
        >
          {asking === field ? (
            <FieldPicker
              {...{ field, lines, choosable, bulk }}
              inCell={false}
              onClose={() => onAsk(null)}
            />
          ) : null}
        </Popover>
      ))}
      <span className={styles.between} />
      <Button variant="quiet" {...citing} disabled={count === 0}>
        {WORDS.cite}
      </Button>
      <Button
        variant="discard"
        keys="Delete"
        disabled={count === 0}
        onClick={() => bulk.remove(lines)}
      >
        {WORDS.delete}
      </Button>
      <span className={styles.atEnd}>
        <Button variant="quiet" keys="Mod+A" onClick={props.onAll}>
          {TABLE.all(props.all)}
        </Button>
        {isChosen ? (
          <Button variant="quiet" keys="Escape" onClick={props.onClear}>
            {TABLE.clear}
          </Button>
        ) : null}
      </span>
    </section>
  );
}

interface AskButtonProps {
  readonly field: AskedField;
  readonly command: (typeof ASKING)[number][1];
  readonly disabled: boolean;
}

/** What a popover adds to its button goes on to it. */
function AskButton({ field, command, ...more }: AskButtonProps) {
  return (
    <Button variant="quiet" keys={useKeys(command)} {...more}>
      {WORDS[field]}
    </Button>
  );
}
