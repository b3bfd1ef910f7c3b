import { PALETTE_SIZE, paletteColour } from '../ui/palette';
import { MAX_DEPTH } from './highlight-index';
import type { Highlight as TextHighlight } from './reader-contract';

type Look = TextHighlight['look'];

/** How a highlight is painted. Underline styles and offsets differ as well, so that colour is never the only sign. */
interface Paint {
  /** What the ground is tinted with, and how many times the tint of the theme; null for no ground. */
  readonly ground: readonly [colour: string, times: number] | null;
  readonly line: string;
  /** The underline's distance, in px. */
  readonly offset: number;
  /** What it is in forced colours. */
  readonly forced: string;
}

const OFFSET = 5;
/** Of quotes that lie in another quote, by how many. */
const OFFSETS = [OFFSET, 8, 2] as const;
/** Times the tint, for the one that is current. */
const CURRENT = 2.4;
const FORCED_CURRENT =
  'background-color: Highlight; color: HighlightText; text-decoration: underline 3px HighlightText;';
const FORCED_QUOTE = 'background-color: transparent; text-decoration: underline 2px LinkText;';
const FORCED_SUGGESTION = 'text-decoration: underline 2px dashed LinkText;';
const FORCED_THIN = 'text-decoration: underline 1px dotted CanvasText;';

const SOFT = 'var(--soft)';
const FAINT = 'var(--faint)';

/** The name under which a highlight is registered: each has a rule in the sheet. */
export function highlightName(look: Look, colour: number, depth: number, current: boolean): string {
  const hue = (((colour % PALETTE_SIZE) + PALETTE_SIZE) % PALETTE_SIZE) + 1;
  if (look === 'quote') return current ? `current-${hue}` : `quote-${hue}-${depth}`;
  if (look === 'suggestion') return current ? `current-suggestion-${hue}` : `suggestion-${hue}`;
  return current ? `current-${look}` : look;
}

/** The paints of quotes and suggestions in one colour of the palette. */
function coloured(place: number): readonly (readonly [name: string, paint: Paint])[] {
  const colour = paletteColour(place);
  const dashed = { line: `2px dashed ${colour}`, offset: OFFSET };
  return [
    ...Array.from({ length: MAX_DEPTH + 1 }, (_, depth) => {
      const offset = OFFSETS[depth] ?? OFFSET;
      const paint: Paint = {
        ground: [colour, 1],
        line: `2px ${colour}`,
        offset,
        forced: FORCED_QUOTE,
      };
      return [highlightName('quote', place, depth, false), paint] as const;
    }),
    [
      highlightName('quote', place, 0, true),
      { ground: [colour, CURRENT], line: `3px ${colour}`, offset: OFFSET, forced: FORCED_CURRENT },
    ],
    [
      highlightName('suggestion', place, 0, false),
      { ...dashed, ground: null, forced: FORCED_SUGGESTION },
    ],
    [
      highlightName('suggestion', place, 0, true),
      { ...dashed, ground: [colour, 1], forced: FORCED_CURRENT },
    ],
  ];
}

const PAINTS: readonly (readonly [name: string, paint: Paint])[] = [
  ...Array.from({ length: PALETTE_SIZE }, (_, place) => coloured(place)).flat(),
  [
    'unattributed',
    { ground: [SOFT, 1], line: `2px dotted ${SOFT}`, offset: OFFSET, forced: FORCED_QUOTE },
  ],
  [
    'current-unattributed',
    { ground: [SOFT, CURRENT], line: `3px dotted ${SOFT}`, offset: OFFSET, forced: FORCED_CURRENT },
  ],
  ['scare', { ground: null, line: `1px dotted ${FAINT}`, offset: OFFSET, forced: FORCED_THIN }],
  [
    'current-scare',
    {
      ground: [FAINT, CURRENT],
      line: `2px dotted ${SOFT}`,
      offset: OFFSET,
      forced: FORCED_CURRENT,
    },
  ],
  ['cue', { ground: null, line: `1px solid ${SOFT}`, offset: 3, forced: FORCED_THIN }],
  ['mention', { ground: null, line: `1px double ${SOFT}`, offset: 3, forced: FORCED_THIN }],
];

/**
 * What marks, invisible characters and words found paint. Only lines and grounds can be painted over words: bold is the letters twice, a hair
 * apart, and slanted words have a line below them, as in a manuscript.
 */
const PLAIN: readonly (readonly [name: Look, paint: string, forced: string])[] = [
  ['strong', 'text-shadow: 0.022em 0 currentcolor, -0.022em 0 currentcolor;', ''],
  [
    'emphasis',
    lineOf('1px solid', `color-mix(in oklab, ${SOFT} 55%, transparent)`, 3),
    FORCED_THIN,
  ],
  [
    'underlined',
    lineOf('1px solid', 'currentcolor', 3),
    'text-decoration: underline 1px CanvasText;',
  ],
  [
    'struck',
    'text-decoration: line-through 1px currentcolor;',
    'text-decoration: line-through 1px CanvasText;',
  ],
  [
    'link',
    lineOf('1px dotted', 'var(--accent)', 3),
    'text-decoration: underline 1px dotted LinkText;',
  ],
  [
    'joined',
    lineOf('1px dashed', `color-mix(in oklab, ${FAINT} 70%, transparent)`, 4),
    'text-decoration: underline 1px dashed CanvasText;',
  ],
  [
    'invisible',
    'background-color: color-mix(in oklab, var(--warn) 26%, transparent); text-decoration: underline 2px wavy var(--warn);',
    'background-color: Mark; color: MarkText;',
  ],
  ['search', 'background-color: var(--hit);', 'background-color: Mark; color: MarkText;'],
  [
    'here',
    'background-color: var(--hit-on); color: var(--hit-on-ink);',
    'background-color: CanvasText; color: Canvas;',
  ],
];

function lineOf(style: string, colour: string, offset: number): string {
  return `text-decoration: underline ${style} ${colour}; text-underline-offset: ${offset}px;`;
}

const plainRule = ([name, paint, forced]: readonly [Look, string, string]): string => {
  const selector = `.reader-text::highlight(${name})`;
  return `${selector} { ${paint} }
@media (forced-colors: active) { ${selector} { ${forced} } }`;
};

function ruleOf([name, { ground, line, offset, forced }]: readonly [string, Paint]): string {
  const selector = `.reader-text::highlight(${name})`;
  const tint =
    ground === null
      ? ''
      : `background-color: color-mix(in oklab, ${ground[0]} calc(var(--tint) * ${ground[1]}), transparent);`;
  return `${selector} { ${tint} text-decoration: underline ${line}; text-underline-offset: ${offset}px; }
@media (forced-colors: active) { ${selector} { ${forced} } }`;
}

/** A rule for each name that is registered, made from the palette. ::highlight() paints background and underline only. */
export const HIGHLIGHT_SHEET = [...PAINTS.map(ruleOf), ...PLAIN.map(plainRule)].join('\n');

let adopted: CSSStyleSheet | null = null;

/** Has the page paint highlights. The Content Security Policy lets a page make style sheets, though not write them into it. */
export function adoptHighlightSheet(): void {
  if (adopted) return;
  adopted = new CSSStyleSheet();
  adopted.replaceSync(HIGHLIGHT_SHEET);
  document.adoptedStyleSheets.push(adopted);
}
