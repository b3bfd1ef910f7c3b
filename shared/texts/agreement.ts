import type { NoValueReason } from '../agreement/figure';
import type { Measure, What } from '../agreement/question';
import { many, number } from './numbers';

/** Words for figures of agreement, in the window and on the command line. */
export const AGREEMENT_WORDS = {
  whats: {
    quotes: 'Quotes found',
    speakers: 'Speakers',
    events: 'Events',
    kinds: 'Kinds',
  } satisfies Record<What, string>,
  measures: {
    'f1-overlap': 'F1, half overlapping',
    'f1-exact': 'F1, same boundaries',
    'alpha-unitizing': 'Alpha for unitizing',
    'alpha-masi': 'Alpha, MASI',
    'alpha-jaccard': 'Alpha, Jaccard',
    alpha: 'Alpha, equal or not',
    kappa: 'Kappa',
    same: 'Share of equal choices',
  } satisfies Record<Measure, string>,
  meanings: {
    'f1-overlap':
      'How many of each other’s quotes they found, when sharing half of what two quotes cover is enough. 1 is all, 0 none.',
    'f1-exact':
      'How many of each other’s quotes they found with the very same beginning and end. 1 is all, 0 none.',
    'alpha-unitizing':
      'Krippendorff’s alpha for unitizing (2004): where quotes begin and end, over the whole text. 1 is full agreement, 0 what chance gives.',
    'alpha-masi':
      'Krippendorff’s alpha; sets that share something agree in part (MASI, Passonneau 2006). 1 is full agreement, 0 what chance gives.',
    'alpha-jaccard':
      'Krippendorff’s alpha; sets agree by the share they have in common (Jaccard). 1 is full agreement, 0 what chance gives.',
    alpha:
      'Krippendorff’s alpha; choices are equal or not. 1 is full agreement, 0 what chance gives.',
    kappa:
      'Cohen’s kappa of two annotators, Fleiss’ of more. 1 is full agreement, 0 what chance gives.',
    same: 'How often the choices are equal, whatever chance would give.',
  } satisfies Record<Measure, string>,
  because: {
    'one-annotator': 'only one annotator worked here',
    'no-common-article': 'they have no article in common',
    'no-quotes': 'nobody marked anything here',
    'no-common-quote': 'no passage was marked by two of them',
    'one-answer': 'everybody said the same',
    'no-text': 'the text of an article is missing',
  } satisfies Record<NoValueReason, string>,
} as const;

/** That a figure about speakers may rest on people who are counted twice; '' when none are in doubt. */
export const duplicatesSaid = (pairs: number): string =>
  pairs === 0
    ? ''
    : `${many(pairs, 'possible duplicate', 'possible duplicates')} among speakers ${pairs === 1 ? 'is' : 'are'} not settled; the figures count them as different people.`;

/** A value as it is shown: two decimals, a real minus. */
export const shownValue = (value: number): string => value.toFixed(2).replace('-', '−');

/** How much went into a figure: “13 of 14 quotes”. */
export const usedOf = (what: What, used: number, of: number): string =>
  `${number(used)} of ${what === 'quotes' ? many(of, 'quote', 'quotes') : many(of, 'passage', 'passages')}`;
