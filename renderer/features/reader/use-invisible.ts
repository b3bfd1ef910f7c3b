import { useEffect, useState } from 'react';
import { countUnseen } from '../../../shared/texts/unseen';
import type { UnseenCounts } from '../../../shared/texts/unseen';
import { useLive, useRepository } from '../../queries/database-context';
import { useCommand } from '../../session/use-command';

/** Whether invisible characters are marked is remembered under this key. */
const SETTING = 'invisible';
/** So much of a text is looked through in one go (UTF-16 units): a long one must not hold up keys. */
const PORTION = 100_000;

/** Whether invisible characters are marked in the reader, and how many the text has; null while they are counted. */
export interface InvisibleShown {
  readonly shown: boolean;
  readonly counts: UnseenCounts | null;
}

/** Answers the command that marks invisible characters, and counts them once they are. */
export function useInvisible(text: string): InvisibleShown {
  const repository = useRepository();
  const shown = useLive((reading) => reading.setting(SETTING), []) === true;
  const [counted, setCounted] = useState<{ readonly of: string; readonly counts: UnseenCounts }>();
  useCommand('show-invisible', () => void repository.putSetting(SETTING, !shown));

  useEffect(() => {
    if (!shown) return undefined;
    let from = 0;
    let counts: UnseenCounts = new Map();
    const countOn = () => {
      // Cut where a line ends, so that no run of characters is torn.
      const end = text.indexOf('\n', from + PORTION) + 1 || text.length;
      counts = countUnseen(text.slice(from, end), counts);
      from = end;
      if (from >= text.length) setCounted({ of: text, counts });
      else timer = setTimeout(countOn);
    };
    let timer = setTimeout(countOn);
    return () => clearTimeout(timer);
  }, [shown, text]);
  return { shown, counts: counted?.of === text ? counted.counts : null };
}
