import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../../../shared/lib/result';
import type { ReadFile } from '../../../../shared/readers/read-articles';
import type { ReadProblem } from '../../../../shared/readers/reader';
import type { ReadAs } from '../../../../shared/text/decode';
import { articleProblem } from '../../../../shared/texts/file-problems';
import { readFileArticle } from '../../../workers/readers/read-article-client';
import type { LookRequest } from './look';

/** A file as it was read last. */
export interface CurrentReading {
  /** As it was read last without a problem. */
  readonly file: ReadFile;
  /** Why it cannot be read as it was asked for; '' when it can. */
  readonly problem: string;
  /** It is being read in another way. */
  readonly busy: boolean;
}

type Outcome = Result<ReadFile, ReadProblem>;

/** So many readings of one file are remembered, so that going back is at once. */
const REMEMBERED = 4;

/** Reads a file in its worker whenever it is to be read in another way. What was shown before stays until then. */
export function useReading({ file, reading, read }: LookRequest, asked: ReadAs): CurrentReading {
  const key = JSON.stringify(asked);
  const begun = { key: JSON.stringify(reading), outcome: { ok: true, value: read } as Outcome };
  const remembered = useRef(new Map([[begun.key, begun.outcome]]));
  const [shown, setShown] = useState({ ...begun, file: read });
  useEffect(() => {
    const known = remembered.current.get(key);
    const show = (outcome: Outcome) =>
      setShown((before) => ({ key, outcome, file: outcome.ok ? outcome.value : before.file }));
    if (known) {
      show(known);
      return undefined;
    }
    const controller = new AbortController();
    const control = { signal: controller.signal, onStep: () => undefined };
    const readAnew = async () => {
      const outcome = await readFileArticle(file, JSON.parse(key) as ReadAs, control);
      if (!outcome || controller.signal.aborted) return;
      const { current } = remembered;
      current.set(key, outcome);
      const [oldest] = current.keys();
      if (current.size > REMEMBERED && oldest !== undefined) current.delete(oldest);
      show(outcome);
    };
    void readAnew();
    return () => controller.abort();
  }, [file, key]);
  const problem = shown.outcome.ok ? '' : articleProblem(file.name, shown.outcome.error);
  return { file: shown.file, problem, busy: shown.key !== key };
}
