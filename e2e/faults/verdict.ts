/** What is done to the app: the tag of its tests, and what `--only` takes. */
export type FaultKind =
  | 'kill'
  | 'damage'
  | 'pair'
  | 'disk-full'
  /** The folder of the copies is read-only, full or gone, or a rename in it is refused. */
  | 'folder'
  | 'clock'
  /** The process of the page ends while a note is typed. */
  | 'renderer'
  /** Closed while it saves. */
  | 'close'
  /** A second instance, or a second tab, is started over the same data. */
  | 'instance';

/** Where the app ended after a fault, the way that its page recommends gone. */
export type Ending =
  | {
      readonly ended: 'open';
      /** Edits that the open project has: a quote is one, its attribution another. */
      readonly edits: number;
      /** What the page before opening said; null where the app opened without a word. */
      readonly told: string | null;
    }
  /** Nothing opened, and no way on led anywhere. */
  | { readonly ended: 'stuck'; readonly where: string };

/** One fault and what came of it. */
export interface Observation {
  readonly kind: FaultKind;
  readonly host: 'desktop' | 'browser';
  readonly what: string;
  /** Of the acknowledged edits those that were made for this fault. */
  readonly worked: number;
  /** Edits beside which the header had said “Saved” when it happened. */
  readonly acknowledged: number;
  /** Edits that the keys asked for: nothing can have more. */
  readonly made: number;
  /** Those of the acknowledged that the fault left somewhere, in the store or in copies that lead to them. */
  readonly recoverable: number;
  readonly ending: Ending;
}

/** `harmless`: everything is there. `silent`: something is missing, or made up, and nothing says so. */
export type FaultVerdict = 'harmless' | 'noticed' | 'silent' | 'dead end';

/** What an observation comes to. */
export interface Judged {
  readonly verdict: FaultVerdict;
  /** Acknowledged edits that were left somewhere and did not come back. */
  readonly lost: number;
}

/** How the page before opening says that nothing is missing. */
const SAYS_WHOLE = /Your work is whole|Loses nothing/;

/** Judges what came of a fault. */
export function judgeFault({ acknowledged, made, recoverable, ending }: Observation): Judged {
  if (ending.ended === 'stuck') return { verdict: 'dead end', lost: 0 };
  const { edits, told } = ending;
  const lost = Math.max(0, recoverable - edits);
  if (edits > made) return { verdict: 'silent', lost };
  if (edits < acknowledged)
    return { verdict: told === null || SAYS_WHOLE.test(told) ? 'silent' : 'noticed', lost };
  return { verdict: told === null ? 'harmless' : 'noticed', lost };
}

/** All observations of a run, counted. */
export interface FaultTally {
  /** Rounds of killing. */
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: number;
  /** Faults other than rounds of killing. */
  readonly damages: Readonly<Record<FaultVerdict, number>>;
  /** Rounds of killing that ended silently or nowhere. */
  readonly bad: number;
}

/** Counts observations. */
export function tallyOf(observations: readonly Observation[]): FaultTally {
  const damages = { harmless: 0, noticed: 0, silent: 0, 'dead end': 0 };
  const tally = { rounds: 0, acknowledged: 0, lost: 0, bad: 0 };
  for (const observation of observations) {
    const { verdict, lost } = judgeFault(observation);
    tally.acknowledged += observation.worked;
    tally.lost += lost;
    if (observation.kind === 'kill') {
      tally.rounds += 1;
      if (verdict === 'silent' || verdict === 'dead end') tally.bad += 1;
    } else damages[verdict] += 1;
  }
  return { ...tally, damages };
}

const number = new Intl.NumberFormat('en');

/** The one line at the end of a run; `undone`: faults that could not be carried out. */
export function tallyInWords(
  { rounds, acknowledged, lost, damages, bad }: FaultTally,
  undone: number,
) {
  const rest = [
    ...(bad > 0 ? [`${bad} of the rounds silent or a dead end`] : []),
    ...(undone > 0 ? [`${undone} not carried out`] : []),
  ];
  return `${number.format(rounds)} rounds, ${number.format(acknowledged)} edits acknowledged, ${number.format(lost)} lost; damages: ${damages.noticed} noticed, ${damages.harmless} harmless, ${damages.silent} silent, ${damages['dead end']} dead ends${rest.map((part) => `; ${part}`).join('')}`;
}

/** Whether a run found nothing: nothing lost, silent, a dead end or left undone, and something was done at all. */
export const isClean = ({ rounds, lost, damages, bad }: FaultTally, undone: number): boolean =>
  lost + damages.silent + damages['dead end'] + bad + undone === 0 &&
  rounds + damages.harmless + damages.noticed > 0;
