import { createServer } from 'vite';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @type {[string, (anchor: { exact: string }) => boolean][]} */
const CLASSES = [
  ['up to 20 characters', ({ exact }) => exact.length <= 20],
  ['under 5 words', ({ exact }) => exact.split(/\s+/).length < 5],
  ['5 words or more', ({ exact }) => exact.split(/\s+/).length >= 5],
];
const percent = (part, whole) => (whole ? `${part} (${((100 * part) / whole).toFixed(2)} %)` : '0');

/** A letter in the middle of words, replaced by the next of the alphabet; null where there is none. */
function corrected(words) {
  const middle = words.length >> 1;
  for (let off = 0; off < words.length; off += 1) {
    const at = (middle + off) % words.length;
    const letter = words[at];
    if (/[a-y]/i.test(letter))
      return `${words.slice(0, at)}${String.fromCharCode(letter.charCodeAt(0) + 1)}${words.slice(at + 1)}`;
  }
  return null;
}

/** The paragraph around a place: from the line break before to the one after. */
function paragraphAt(text, { start, end }) {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return { from, to: to < 0 ? text.length : to };
}

/**
 * What is done to a text for one quote of it: the new text, and where the words then stand; null for nowhere. Null
 * where it cannot be done.
 * @type {[string, (text: string, anchor: { start: number, end: number, exact: string }) => { text: string, span: { start: number, end: number } | null } | null][]}
 */
const EDITS = [
  [
    'cut out',
    (text, { start, end }) => ({ text: text.slice(0, start) + text.slice(end), span: null }),
  ],
  [
    'cut out with its paragraph',
    (text, anchor) => {
      const { from, to } = paragraphAt(text, anchor);
      return { text: text.slice(0, from) + text.slice(to + 1), span: null };
    },
  ],
  [
    'one letter corrected',
    (text, { start, end, exact }) => {
      const words = corrected(exact);
      return words === null
        ? null
        : { text: text.slice(0, start) + words + text.slice(end), span: { start, end } };
    },
  ],
  [
    'a word put in on each side, and a line before all',
    (text, { start, end, exact }) => {
      // Ten units away, at the next blank.
      const before = text.lastIndexOf(' ', Math.max(0, start - 10));
      const after = text.indexOf(' ', end + 10);
      const left = before < 0 ? '' : text.slice(0, before) + ' lately' + text.slice(before, start);
      const right =
        after < 0 ? text.slice(end) : `${text.slice(end, after)} alike${text.slice(after)}`;
      const head = `Corrected on Wednesday.\n\n${before < 0 ? text.slice(0, start) : left}`;
      return {
        text: head + exact + right,
        span: { start: head.length, end: head.length + exact.length },
      };
    },
  ],
  [
    'its paragraph moved to the end',
    (text, anchor) => {
      const { from, to } = paragraphAt(text, anchor);
      const rest = text.slice(0, from) + text.slice(to + 1);
      const start = rest.length + 2 + anchor.start - from;
      return {
        text: `${rest}\n\n${text.slice(from, to)}`,
        span: { start, end: start + anchor.exact.length },
      };
    },
  ],
];

/**
 * Does each edit for each gold quote of the articles, and counts where the sources in `root` find the words: in the
 * right place, nowhere, in a wrong one. By the anchor alone, and with the former text where those sources can.
 */
export async function measureAnchoring(root, articles) {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  const load = (path) => server.ssrLoadModule(`/shared/${path}`);
  const { createAnchor } = await load('anchoring/create-anchor.ts');
  const { resolveAnchor } = await load('anchoring/resolve-anchor.ts');
  const carry = existsSync(join(root, 'shared/anchoring/carry-anchor.ts'))
    ? await load('anchoring/carry-anchor.ts')
    : null;
  const ways = [
    ['anchor alone', (_old, text, anchor) => resolveAnchor(text, 'new', anchor)],
    ...(carry
      ? [
          [
            'with the former text',
            (old, text, anchor) => carry.createCarrier(old, text, 'new')(anchor),
          ],
        ]
      : []),
  ];
  const rows = [];
  let quotes = 0;
  for (const [edit, change] of EDITS)
    for (const [way, find] of ways) {
      const counts = CLASSES.map(() => ({ all: 0, right: 0, none: 0, wrong: 0 }));
      const all = { all: 0, right: 0, none: 0, wrong: 0 };
      for (const { text, quotes: gold } of articles)
        for (const { start, end } of gold) {
          if (start >= end) continue;
          const anchor = createAnchor(text, 'old', { start, end });
          const changed = change(text, anchor);
          if (changed === null) continue;
          const { span } = find(text, changed.text, anchor);
          const outcome =
            span === null
              ? 'none'
              : changed.span && span.start === changed.span.start && span.end === changed.span.end
                ? 'right'
                : 'wrong';
          const of = CLASSES.flatMap(([, fits], at) => (fits(anchor) ? [counts[at]] : []));
          for (const count of [all, ...of]) {
            count.all += 1;
            count[outcome] += 1;
          }
        }
      quotes = Math.max(quotes, all.all);
      for (const at of [-1, ...CLASSES.keys()]) {
        const count = counts[at] ?? all;
        rows.push([
          `${edit}: ${CLASSES[at]?.[0] ?? 'all'}`,
          way,
          count.all,
          ...['right', 'none', 'wrong'].map((outcome) => percent(count[outcome], count.all)),
        ]);
      }
    }
  await server.close();
  return { rows, quotes };
}
