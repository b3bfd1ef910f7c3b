import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { NoValueReason } from './figure';
import { nominal } from './differences';
import { cohensKappa, fleissKappa } from './kappa';
import { krippendorffsAlpha } from './krippendorffs-alpha';
import { spanF1 } from './span-f1';
import { unitizingAlpha } from './unitizing-alpha';
import { alignLayers } from '../review/align-layers';

type Row = readonly (string | number | null)[];
interface Vector {
  readonly id: string;
  readonly metric: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, number | string | null>>;
  readonly tolerance: number;
}

// Examples that lie beside the project, where there are any; those of published.cases.ts are always there.
const FILE = resolve(import.meta.dirname, '../../../shared/data/agreement-vectors.json');
const there = existsSync(FILE);
const vectors: readonly Vector[] = there
  ? (JSON.parse(readFileSync(FILE, 'utf8')) as { vectors: readonly Vector[] }).vectors
  : [];

const rowsOf = (input: unknown): readonly Row[] => input as readonly Row[];
const REASONS: Readonly<Record<string, NoValueReason>> = {
  'only one category used': 'one-answer',
  'no units': 'no-quotes',
};

function unitizing({ input, expected }: Vector): Readonly<Record<string, unknown>> {
  const { begin = 0, length, raters } = input as Record<string, number>;
  const units = rowsOf(input['units_[begin,length,rater,category]'] ?? input['units']);
  const continuum = (category: unknown) => ({
    length: length ?? 0,
    layers: Array.from({ length: raters ?? 0 }, (_, rater) =>
      units
        .filter((unit) => unit[2] === rater && unit[3] === category)
        .map(([start, size]) => {
          const from = Number(start) - (begin ?? 0);
          return { start: from, end: from + Number(size) };
        }),
    ),
  });
  const categories = [...new Set(units.map((unit) => unit[3]))];
  const counted = { used: units.length, of: units.length };
  const all = unitizingAlpha(categories.map(continuum), counted);
  const found: Record<string, unknown> = all.value === null ? { ...all } : { alpha: all.value };
  for (const key of Object.keys(expected)) {
    const [, category, part] = /^(\w)_(\w+)$/.exec(key) ?? [];
    if (category === undefined || part === undefined) continue;
    const own = unitizingAlpha([continuum(category)], counted);
    if (own.value !== null)
      found[key] = { Do: own.observed, De: own.expected, alpha: own.value }[part];
  }
  return found;
}

function kappaOf(
  figure: ReturnType<typeof cohensKappa>['figure'],
  observed: string,
  expected: string,
) {
  return figure.value === null
    ? { ...figure }
    : { kappa: figure.value, [observed]: figure.observed, [expected]: figure.expected };
}

/** What this project makes of a vector, under the names the vector uses. */
function computed(vector: Vector): Readonly<Record<string, unknown>> {
  const { metric, input } = vector;
  const cells = rowsOf(input['contingency_cells_[n,raterA,raterB]'] ?? []);
  if (metric === 'cohen_kappa')
    return kappaOf(
      cohensKappa(
        cells.flatMap(([n, a = null, b = null]) =>
          Array.from({ length: Number(n) }, () => [a, b] as const),
        ),
      ).figure,
      'po',
      'pe',
    );
  if (metric === 'fleiss_kappa') {
    const rows = rowsOf(input['counts_items_x_categories']).map((counts) =>
      counts.flatMap((count, category) => Array.from({ length: Number(count) }, () => category)),
    );
    return kappaOf(fleissKappa(rows, rows[0]?.length ?? 0).figure, 'P', 'Pe');
  }
  if (metric === 'krippendorff_alpha_nominal') {
    const coders = rowsOf(input['reliability_data_coders_x_units']);
    const units = (coders[0] ?? []).map((_, unit) => coders.map((coder) => coder[unit] ?? null));
    return { alpha: krippendorffsAlpha(units, nominal).figure.value };
  }
  if (metric === 'krippendorff_alpha_unitizing_2004') return unitizing(vector);
  if (metric === 'span_f1_exact') {
    const quotes = ['A', 'B'].flatMap((layer) =>
      rowsOf(input[layer]).map(([start, end], at) => ({
        id: `${layer}${at}`,
        layer,
        anchor: { textHash: '', start: Number(start), end: Number(end) },
      })),
    );
    const passages = alignLayers(quotes, 1).map((group) => ({
      marked: group.quotes.length,
      annotators: 2,
    }));
    return { f1: spanF1(passages, quotes.length).figure.value };
  }
  if (metric === 'cohen_kappa|krippendorff_alpha') {
    const pairs = rowsOf(input['pairs']).map(([a = null, b = null]) => [a, b] as const);
    const { figure } = krippendorffsAlpha(pairs, nominal);
    expect(cohensKappa(pairs).figure).toEqual(figure);
    return { ...figure };
  }
  throw new Error(`A metric of the vectors that nothing here computes: ${metric}`);
}

test(there ? 'every vector is computed' : 'agreement-vectors.json is not here', () => {
  if (!there) process.stdout.write('agreement-vectors.json is not here: published cases only\n');
  expect(vectors.length > 0).toBe(there);
});

test.each(vectors)('vector $id: $metric', (vector) => {
  const found = computed(vector);
  for (const [name, expected] of Object.entries(vector.expected)) {
    if (name === 'reason') expect(found['because']).toBe(REASONS[String(expected)]);
    else if (expected === null) expect(found[name]).toBeNull();
    else
      expect(Math.abs(Number(found[name]) - Number(expected)), name).toBeLessThanOrEqual(
        vector.tolerance,
      );
  }
});
