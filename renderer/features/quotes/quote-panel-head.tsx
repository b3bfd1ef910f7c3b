import { useCommandButton } from '../../session/use-command-button';
import { QUOTES } from '../../texts/quotes';
import { PanelHead as Head } from '../../ui/panel';

interface PanelHeadProps {
  /** 1 for the first quote; 0 while a new quote is being stored. */
  readonly position: number;
  readonly total: number;
}

/** Which quote this is, and the ways to the others. */
export function QuotePanelHead({ position, total }: PanelHeadProps) {
  const back = useCommandButton('list-quotes');
  const next = useCommandButton('next-quote');
  const previous = useCommandButton('previous-quote');
  return (
    <Head
      back={{ ...back, label: QUOTES.all }}
      position={position > 0 ? QUOTES.position(position, total) : QUOTES.newQuote}
      steps={[
        { ...next, label: QUOTES.next, disabled: position >= total },
        { ...previous, label: QUOTES.previous, disabled: position <= 1 },
      ]}
    />
  );
}
