import type { Id, TextHash } from '../model/ids';

/** What annotators are compared on. */
export type What = 'quotes' | 'speakers' | 'events' | 'kinds';

/** How agreement is measured; `docs/agreement.md` tells researchers what each means. */
export type Measure =
  | 'f1-overlap'
  | 'f1-exact'
  | 'alpha-unitizing'
  | 'alpha-masi'
  | 'alpha-jaccard'
  | 'alpha'
  | 'kappa'
  | 'same';

const SETS = ['alpha-masi', 'alpha-jaccard', 'alpha', 'kappa', 'same'] as const;

/** The measures that fit, the one to begin with first. */
export const MEASURES_OF = {
  quotes: ['f1-overlap', 'f1-exact', 'alpha-unitizing'],
  speakers: SETS,
  events: SETS,
  kinds: ['alpha', 'kappa', 'same'],
} as const satisfies Record<What, readonly Measure[]>;
export const WHATS = Object.keys(MEASURES_OF) as readonly What[];

export const isWhat = (value: unknown): value is What => WHATS.some((what) => what === value);

/** The measure if it fits, else the one to begin with. */
export const measureFor = (what: What, wanted: unknown): Measure =>
  MEASURES_OF[what].find((measure) => measure === wanted) ?? MEASURES_OF[what][0];

export interface Question {
  readonly what: What;
  readonly measure: Measure;
  /** Whether a quote without a speaker (or event) answers “none”, or has no answer yet and is left out. */
  readonly none: 'answer' | 'missing';
}

/** Whom or what a figure is about. An article is named by its text, which is the same whoever opened it. */
export type Scope =
  | { readonly of: 'all' }
  | { readonly of: 'pair'; readonly a: Id; readonly b: Id }
  | { readonly of: 'article'; readonly textHash: TextHash }
  | { readonly of: 'speaker'; readonly id: Id };
