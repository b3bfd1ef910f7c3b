/** Worked examples of the literature, and examples derived by hand where it has none. */
import type { Span } from '../model/anchor';

/** A contingency table: how many things the first called `row` and the second `column`. */
type Cells = readonly (readonly [count: number, first: string, second: string])[];

export const COHEN: readonly {
  readonly source: string;
  readonly cells: Cells;
  readonly observed: number;
  readonly expected: number;
  readonly kappa: number;
}[] = [
  {
    source: 'Artstein & Poesio 2008, table 2 (p. 558)',
    cells: [
      [20, 'stat', 'stat'],
      [20, 'ireq', 'stat'],
      [10, 'stat', 'ireq'],
      [50, 'ireq', 'ireq'],
    ],
    observed: 0.7,
    expected: 0.54,
    kappa: 0.348,
  },
  {
    source: 'Artstein & Poesio 2008, table 7 (p. 568)',
    cells: [
      [46, 'stat', 'stat'],
      [6, 'ireq', 'stat'],
      [32, 'ireq', 'ireq'],
      [6, 'ireq', 'chck'],
      [10, 'chck', 'chck'],
    ],
    observed: 0.88,
    expected: 0.396,
    kappa: 0.8013,
  },
  {
    source: 'Krippendorff 1995, p. 57, Bertha and Bill digitized',
    cells: [
      [10, 'gap', 'gap'],
      [8, 'unit', 'gap'],
      [6, 'unit', 'unit'],
    ],
    observed: 16 / 24,
    expected: 0.4583,
    kappa: 0.385,
  },
];

/** Thirty patients, six psychiatrists each, five diagnoses. */
export const FLEISS_1971: readonly string[] = [
  '444444',
  '222555',
  '233335',
  '555555',
  '222444',
  '113333',
  '333355',
  '113334',
  '114444',
  '555555',
  '144444',
  '124444',
  '222333',
  '144444',
  '224445',
  '333335',
  '111455',
  '111112',
  '224444',
  '133555',
  '555555',
  '244444',
  '224555',
  '114444',
  '144445',
  '222224',
  '111155',
  '224444',
  '133333',
  '555555',
];

export type Scale = 'nominal' | 'ordinal' | 'interval' | 'ratio';
/** One string a unit or an annotator; `.` is missing. */
export interface AlphaCase {
  readonly source: string;
  readonly units: readonly string[];
  readonly alpha: Partial<Record<Scale, number>>;
}

/** Turns rows of annotators into rows of units. */
const turned = (annotators: readonly string[]): readonly string[] =>
  Array.from(annotators[0] ?? '', (_, unit) => annotators.map((row) => row.charAt(unit)).join(''));

export const ALPHA: readonly AlphaCase[] = [
  {
    source: 'Krippendorff 2011, section A: two observers, two values',
    units: turned(['0100000010', '1110010000']),
    alpha: { nominal: 0.095 },
  },
  {
    source: 'Krippendorff 2011, section B: two observers, five values',
    units: turned(['112243335441', '212223335444']),
    alpha: { nominal: 0.692 },
  },
  {
    source: 'Krippendorff 2011, sections C and E: four observers, missing data',
    units: turned(['123321412...', '1233224125.3', '.3332342251.', '12332441251.']),
    alpha: { nominal: 0.743, ordinal: 0.815, interval: 0.849, ratio: 0.797 },
  },
  {
    source: 'Krippendorff 1980, p. 139: three observers',
    units: ['111', '122', '222', '444', '144', '222', '123', '333', '222'],
    alpha: { nominal: 0.642, interval: 0.547, ratio: 0.483 },
  },
  {
    source: 'Hayes & Krippendorff 2007, p. 84: five observers, forty units',
    units: [
      '112.2',
      '1101.',
      '2333.',
      '.00.0',
      '000.0',
      '000.0',
      '102.1',
      '1.20.',
      '222.2',
      '2111.',
      '.100.',
      '0000.',
      '1222.',
      '33223',
      '111.1',
      '111.1',
      '212.2',
      '1233.',
      '1101.',
      '000.0',
      '0011.',
      '00.00',
      '2333.',
      '0000.',
      '12.22',
      '0111.',
      '00010',
      '1212.',
      '1122.',
      '112.2',
      '110.0',
      '2121.',
      '22.22',
      '3222.',
      '222.2',
      '223.2',
      '222.2',
      '22.12',
      '2222.',
      '111.1',
    ],
    alpha: { ordinal: 0.7598 },
  },
];

/** Krippendorff 1995, p. 57: 24 lengths of tape; disagreement observed, and expected of a tape of many. */
export const UNITIZING: readonly {
  readonly source: string;
  /** Begin and length of each unit. */
  readonly layers: readonly (readonly (readonly [number, number])[])[];
  readonly observed: number;
  readonly expected: number;
  readonly alpha: number;
}[] = [
  {
    source: 'A, Bertha and Bill',
    layers: [
      [
        [2, 8],
        [14, 6],
      ],
      [
        [4, 4],
        [15, 2],
      ],
    ],
    observed: 0.03125,
    expected: 0.0699,
    alpha: 0.553,
  },
  {
    source: 'B, John and Jill',
    layers: [
      [[0, 18]],
      [
        [0, 2],
        [2, 1],
        [3, 1],
        [4, 1],
        [5, 1],
        [6, 3],
        [9, 1],
      ],
    ],
    observed: 2.26736,
    expected: 1.17731,
    alpha: -0.926,
  },
  {
    source: 'C, Gerret and Gill',
    layers: [
      [
        [2, 6],
        [10, 2],
        [14, 4],
        [20, 2],
      ],
      [
        [0, 2],
        [4, 4],
        [10, 4],
        [16, 2],
        [20, 2],
      ],
    ],
    observed: 0.02777,
    expected: 0.08642,
    alpha: 0.679,
  },
  {
    source: 'D, Heather and Hill',
    layers: [
      [
        [0, 2],
        [2, 8],
        [10, 4],
        [14, 6],
        [20, 4],
      ],
      [
        [0, 4],
        [4, 4],
        [8, 7],
        [15, 2],
        [17, 7],
      ],
    ],
    observed: 0.38715,
    expected: 0.41445,
    alpha: 0.066,
  },
];

/** Differences of sets by hand: MASI as Passonneau 2006 defines it. */
export const SETS: readonly {
  readonly name: string;
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly jaccard: number;
  readonly masi: number;
}[] = [
  { name: 'the same', a: ['x', 'y'], b: ['y', 'x'], jaccard: 0, masi: 0 },
  { name: 'both empty', a: [], b: [], jaccard: 0, masi: 0 },
  { name: 'one empty', a: ['x'], b: [], jaccard: 1, masi: 1 },
  {
    name: 'one holds the other',
    a: ['x'],
    b: ['x', 'y'],
    jaccard: 1 / 2,
    masi: 1 - (1 / 2) * (2 / 3),
  },
  {
    name: 'both overlap',
    a: ['x', 'y'],
    b: ['y', 'z'],
    jaccard: 2 / 3,
    masi: 1 - (1 / 3) * (1 / 3),
  },
  { name: 'nothing shared', a: ['x'], b: ['y'], jaccard: 1, masi: 1 },
];

/** A span from where it begins and how long it is. */
export const publishedSpan = ([start, length]: readonly [number, number]): Span => ({
  start,
  end: start + length,
});
