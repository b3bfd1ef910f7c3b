import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnyRecord, QuoteRecord } from '../../../shared/model/records';
import type { ChangeSet, RecordWrite } from '../../../shared/operations/change-set';
import { deleteQuote, editQuote } from '../../../shared/operations/quotes';
import { attributeQuote } from '../../../shared/operations/attribution';
import { deleteSpeaker, unlinkSpeaker } from '../../../shared/operations/speakers';
import { checkStorage } from '../check-storage';
import type { ImportPlan, Repository } from '../repository';
import {
  anchorAt,
  openFresh,
  quoteElsewhere,
  reopen,
  speakerElsewhere,
} from '../open/test-support';

type Step =
  | {
      readonly do: 'add-many' | 'delete' | 'note' | 'link' | 'create-speaker';
      readonly seed: number;
    }
  | { readonly do: 'unlink' | 'delete-speaker' | 'import'; readonly seed: number }
  | { readonly do: 'undo' | 'redo' | 'reopen'; readonly seed: number };

/** The living records without their stamps: what a person sees. */
type Seen = ReadonlyMap<string, string>;

/** The simplest history there is: a list of what was seen after each change, and where one stands in it. */
class Model {
  #states: Seen[];
  #at = 0;

  constructor(initial: Seen) {
    this.#states = [initial];
  }

  change(seen: Seen): void {
    this.#at += 1;
    this.#states = [...this.#states.slice(0, this.#at), seen];
  }

  undo(): boolean {
    if (this.#at === 0) return false;
    this.#at -= 1;
    return true;
  }

  redo(): boolean {
    if (this.#at + 1 >= this.#states.length) return false;
    this.#at += 1;
    return true;
  }

  get seen(): Seen {
    return this.#states[this.#at] ?? new Map();
  }
}

const plain = (record: AnyRecord): string =>
  JSON.stringify(
    Object.entries(record)
      .filter(([field]) => field !== 'revision')
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

async function look(repository: Repository): Promise<Seen> {
  const { records } = await repository.everything.content('all');
  const living = records.filter(({ deleted, type }) => !deleted && type !== 'annotator');
  return new Map(
    living
      .map((record): [string, string] => [`${record.type} ${record.id}`, plain(record)])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** What is seen after a change, worked out from what was seen before and the values it writes. */
function expected(seen: Seen, writes: readonly RecordWrite[]): Seen {
  const next = new Map(seen);
  for (const { type, id, fields } of writes) {
    const key = `${type} ${id}`;
    const held = next.get(key);
    if (fields.deleted) next.delete(key);
    else if (held !== undefined) {
      const before = Object.fromEntries(JSON.parse(held) as [string, unknown][]);
      const after = Object.entries({ ...before, ...fields });
      next.set(key, JSON.stringify(after.toSorted(([a], [b]) => (a < b ? -1 : 1))));
    }
  }
  return next;
}

const pick = <T>(items: readonly T[], seed: number): T | undefined => items[seed % items.length];

/** Ids that fall between those there are, as ids of another machine do. */
const scattered = (seed: number, index: number): string =>
  ((seed * 7919 + index * 104_729) % 1_000_003).toString(36).padStart(5, '0');

function addMany(seed: number, layer: string): ChangeSet {
  const ids = new Set(Array.from({ length: 140 }, (_, index) => scattered(seed, index)));
  return {
    label: { key: 'add-quote', subject: String(seed) },
    writes: [...ids].map((id) => ({
      type: 'quote',
      id: `${seed}-${id}`,
      documentId: 'doc-1',
      fields: { documentId: 'doc-1', anchor: anchorAt(0, 4), layer },
    })),
  };
}

async function changeFor(step: Step, repository: Repository): Promise<ChangeSet | null> {
  const quote = pick(await repository.everything.quotesOf('doc-1'), step.seed);
  const speaker = pick(await repository.everything.speakers(), step.seed)?.speaker;
  if (step.do === 'add-many') return addMany(step.seed, repository.annotatorId());
  if (step.do === 'delete-speaker') {
    return speaker
      ? deleteSpeaker([speaker], await repository.everything.quotesOfSpeaker(speaker.id))
      : null;
  }
  return quote ? quoteChange(step, quote, speaker?.id) : null;
}

function quoteChange({ do: what, seed }: Step, quote: QuoteRecord, speaker: string | undefined) {
  switch (what) {
    case 'delete':
      return deleteQuote(quote);
    case 'note':
      return editQuote(quote, { note: `note ${seed}` });
    case 'create-speaker':
      return attributeQuote(
        quote,
        { kind: 'new', id: `s${seed}`, name: `Speaker ${seed}` },
        null,
        false,
      );
    case 'link':
      return speaker === undefined
        ? null
        : attributeQuote(
            quote,
            { kind: 'known', id: speaker, name: 'N', aliases: [] },
            null,
            false,
          );
    case 'unlink':
      return speaker === undefined ? null : unlinkSpeaker(quote, speaker);
    default:
      return null;
  }
}

const planFor = (seed: number): ImportPlan => ({
  label: { key: 'import-file', subject: `${seed}.verbatim.json` },
  records: [
    ...Array.from({ length: 30 }, (_, index) =>
      quoteElsewhere(`0-${scattered(seed % 3, index)}`, 'doc-1', [`i${seed % 3}`]),
    ),
    speakerElsewhere(`i${seed % 3}`, `Imported ${seed}`),
  ],
  unknown: [],
  texts: [],
  project: null,
});

async function run(steps: readonly Step[]): Promise<void> {
  const { repository: first, name } = await openFresh();
  let repository = first;
  const model = new Model(new Map());
  for (const step of steps) {
    if (step.do === 'undo' || step.do === 'redo') {
      const done = step.do === 'undo' ? model.undo() : model.redo();
      expect((await repository[step.do]()) !== null).toBe(done);
    } else if (step.do === 'reopen') {
      repository.close();
      repository = await reopen(name);
    } else if (step.do === 'import') {
      await repository.importContent(planFor(step.seed));
      model.change(await look(repository));
    } else {
      const change = await changeFor(step, repository);
      if (!change || change.writes.length === 0) continue;
      const before = model.seen;
      await repository.apply(change);
      const after = await look(repository);
      for (const [key, record] of expected(before, change.writes)) {
        expect(after.get(key)).toBe(record);
      }
      model.change(after);
    }
    expect(await look(repository)).toEqual(model.seen);
    expect(await checkStorage(name)).toEqual([]);
  }
  repository.close();
}

const kinds: readonly Step['do'][] = [
  'add-many',
  'add-many',
  'delete',
  'note',
  'link',
  'create-speaker',
  'unlink',
  'delete-speaker',
  'import',
  'undo',
  'undo',
  'redo',
  'reopen',
];
const step = fc.record({ do: fc.constantFrom(...kinds), seed: fc.nat(11) });

test('any history of changes, imports, undo, redo and restarts is what a list of states says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), (steps) =>
      run([{ do: 'add-many', seed: 1 }, ...steps]),
    ),
    { numRuns: 20 },
  );
}, 60_000);
