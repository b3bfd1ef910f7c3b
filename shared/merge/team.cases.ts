/** Files of several annotators that are merged, by the rows of the plan for bad input (F). */
import { findVersions } from '../anchoring/find-versions';
import { resolveIdentities } from '../identities/resolve-identities';
import { suggestDuplicates } from '../identities/suggest-duplicates';
import { conflictsOf, toFielded } from '../revision/merge-record';
import { siblingsOf } from '../revision/siblings';
import type { ProjectContent } from '../model/content';
import type {
  AnyRecord,
  DecisionRecord,
  DocumentRecord,
  QuoteRecord,
  RecordByType,
} from '../model/records';
import { applyWrite } from '../operations/apply-write';
import type { RecordWrite } from '../operations/change-set';
import { sampleAnchor, at, sampleContent, SAMPLE_TEXT } from '../project-file/sample.cases';
import { assessText, indexDecisions, seenHash } from '../review/disagreements';
import { toReviewQuote } from '../review/review-item';
import { hashText } from '../text/hash';

interface TeamCase {
  readonly name: string;
  readonly files: (base: ProjectContent) => Promise<readonly ProjectContent[]>;
  /** What is in conflict in the result. */
  readonly conflicts?: readonly { readonly id: string; readonly fields: readonly string[] }[];
  /** Which part of the result is checked, and what it should hold. */
  readonly look: (merged: ProjectContent) => unknown;
  readonly sees: unknown;
}

/** The sample without what is in conflict already. */
export async function teamBase(): Promise<ProjectContent> {
  const { records, ...base } = await sampleContent();
  return { ...base, unknown: [], records: records.filter(({ id }) => id !== 'q1' && id !== 'x1') };
}

/** What somebody with a clock of their own made of a project, in one session after the other. */
function worked(
  base: ProjectContent,
  by: string,
  minute: number,
  ...writes: readonly RecordWrite[]
): ProjectContent {
  const records = new Map(base.records.map((row): [string, AnyRecord] => [row.id, row]));
  for (const [index, write] of writes.entries()) {
    const session = Buffer.from(`${by}${minute}`).toString('hex').padEnd(32, '0');
    const stamp = { session, n: index + 1, at: at(minute), by };
    records.set(write.id, applyWrite(records.get(write.id), write, stamp));
  }
  return { ...base, records: [...records.values()] };
}
const annotator = (name: string): RecordWrite => ({
  type: 'annotator',
  id: name,
  documentId: null,
  fields: { name },
});
const speaker = (fields: object, id = 'sp1') =>
  ({ type: 'speaker', id, documentId: null, fields }) as RecordWrite;
const quote = (id: string, layer: string, fields: object, documentId = 'd1'): RecordWrite => ({
  type: 'quote',
  id,
  documentId,
  fields: { documentId, layer, ...fields },
});
const spanOf = (base: ProjectContent, start: number, end = start + 12) =>
  sampleAnchor(SAMPLE_TEXT, base.texts[0]?.hash ?? '', { start, end });

function one<T extends AnyRecord['type']>(
  { records }: ProjectContent,
  type: T,
  id: string,
): RecordByType[T] {
  const found = records.find((record) => record.type === type && record.id === id);
  if (!found) throw new Error(`${type} ${id} is gone`);
  return found as RecordByType[T];
}
const quotesIn = ({ records }: ProjectContent) =>
  records.filter((record): record is QuoteRecord => record.type === 'quote');
const valuesOf = (record: AnyRecord, name: string) =>
  conflictsOf(record)
    .filter(({ field }) => field === name)
    .flatMap(({ values }) => values.map(({ value, by }) => [by, value]));

const UPDATED = SAMPLE_TEXT.replace('on Tuesday', 'on Tuesday evening');

/** Passages with their state and what was decided on them. */
async function passages(merged: ProjectContent): Promise<unknown> {
  const decisions = merged.records.filter((row): row is DecisionRecord => row.type === 'decision');
  const items = await assessText(
    quotesIn(merged)
      .filter(({ id }) => id !== 'q2')
      .map((record) => toReviewQuote(record, (text) => text)),
    { decisions: indexDecisions(decisions), resolve: (id) => id },
  );
  return items.map(({ kind, state, decision }) => [kind, state, decision?.verdict ?? null]);
}

/** Two who mark one passage for different speakers. */
const rivals = (base: ProjectContent): readonly [ProjectContent, ProjectContent] => {
  const anchor = spanOf(base, 14);
  return [
    worked(
      base,
      'cleo',
      5,
      annotator('cleo'),
      quote('c1', 'cleo', { anchor, speakerIds: ['sp1'] }),
    ),
    worked(base, 'dora', 9, annotator('dora'), quote('d1q', 'dora', { anchor, speakerIds: [] })),
  ];
};

/** Merged in any order they give one file, which tells these things. */
export const TEAM: readonly TeamCase[] = [
  {
    name: 'F1 each in a layer of their own',
    files: async (base) =>
      ['cleo', 'dora', 'emil'].map((name, index) =>
        worked(
          base,
          name,
          index,
          annotator(name),
          quote(`${name}-1`, name, { anchor: spanOf(base, 14 + index) }),
        ),
      ),
    look: (merged) => quotesIn(merged).map(({ id, layer }) => [id, layer]),
    sees: [
      ['cleo-1', 'cleo'],
      ['dora-1', 'dora'],
      ['emil-1', 'emil'],
      ['q2', 'ben'],
    ],
  },
  {
    name: 'F2 one field of a shared speaker changed by two, one with a clock years ahead',
    files: async (base) => [
      worked(base, 'cleo', 2_000_000, speaker({ name: 'Inés Okafor' })),
      worked(base, 'dora', 9, speaker({ name: 'I. Okafor' })),
    ],
    conflicts: [{ id: 'sp1', fields: ['name'] }],
    look: (merged) => valuesOf(one(merged, 'speaker', 'sp1'), 'name'),
    sees: [
      ['cleo', 'Inés Okafor'],
      ['dora', 'I. Okafor'],
    ],
  },
  {
    name: 'F3 changed by two to the same',
    files: async (base) => [
      worked(base, 'cleo', 5, speaker({ notes: 'Checked.' })),
      worked(base, 'dora', 9, speaker({ notes: 'Checked.' })),
    ],
    look: (merged) =>
      siblingsOf(toFielded(one(merged, 'speaker', 'sp1')), 'notes').map(({ by }) => by),
    sees: ['cleo', 'dora'],
  },
  ...[5, 60].map((minute) => ({
    name: `F4 deleted at minute ${minute}, edited by another at 9`,
    files: async (base: ProjectContent) => [
      worked(base, 'cleo', minute, speaker({ deleted: true })),
      worked(base, 'dora', 9, speaker({ notes: 'Still here.' })),
    ],
    conflicts: [{ id: 'sp1', fields: ['deleted'] }],
    look: (merged: ProjectContent) => {
      const record = one(merged, 'speaker', 'sp1');
      return [record.deleted, valuesOf(record, 'deleted')];
    },
    sees: [
      false,
      [
        ['cleo', true],
        ['dora', false],
      ],
    ],
  })),
  {
    name: 'F5 deleted by one, an old copy with the other',
    files: async (base) => [worked(base, 'cleo', 5, speaker({ deleted: true })), base],
    look: (merged) => one(merged, 'speaker', 'sp1').deleted,
    sees: true,
  },
  {
    name: 'F7 one person entered twice',
    files: async (base) => [
      worked(base, 'cleo', 5, speaker({ name: 'Angela Moreau' }, 'sp-c')),
      worked(base, 'dora', 9, speaker({ name: 'Moreau, Angela' }, 'sp-d')),
    ],
    look: (merged) => {
      const named = ['sp-c', 'sp-d'].map((id) => {
        const { name } = one(merged, 'speaker', id);
        return { id, name, aliases: [], identifiers: {}, telling: 'initials' as const };
      });
      return suggestDuplicates(named, [], resolveIdentities([])).map(({ a, b, reason }) => [
        a,
        b,
        reason,
      ]);
    },
    sees: [['sp-c', 'sp-d', 'order']],
  },
  {
    name: 'F9 annotated on another version of the article',
    files: async (base) => {
      const textHash = await hashText(UPDATED);
      const anchor = sampleAnchor(UPDATED, textHash, { start: 14, end: 47 });
      const title = 'Port dispute (updated)';
      const { original } = one(base, 'document', 'd1');
      return [
        worked(base, 'cleo', 5, quote('c1', 'cleo', { anchor: spanOf(base, 14, 47) })),
        worked(
          { ...base, texts: [{ hash: textHash, text: UPDATED }] },
          'dora',
          9,
          { type: 'document', id: 'd2', documentId: null, fields: { title, textHash, original } },
          quote('d1q', 'dora', { anchor }, 'd2'),
        ),
      ];
    },
    look: (merged) => {
      const texts = new Map(merged.texts.map(({ hash, text }) => [hash, text]));
      const documents = merged.records.filter(
        (row): row is DocumentRecord => row.type === 'document',
      );
      return {
        versions: findVersions(documents, (hash) => texts.get(hash)).map(({ from, to }) => [
          from.id,
          to.id,
        ]),
        // Nothing is carried over: each quote stands in the text it was made on.
        standing: quotesIn(merged).every(
          ({ anchor: { textHash, start, end, exact } }) =>
            texts.get(textHash)?.slice(start, end) === exact,
        ),
      };
    },
    sees: { versions: [['d2', 'd1']], standing: true },
  },
  {
    name: 'F10 one passage given to different speakers',
    files: async (base) => rivals(base),
    look: passages,
    sees: [['speakers', 'open', null]],
  },
  {
    name: 'F11 decided, then sent again changed: the decision stays and is marked',
    files: async (base) => {
      const [cleo, dora] = rivals(base);
      const items = ['c1', 'd1q'];
      const seen = [one(cleo, 'quote', 'c1'), one(dora, 'quote', 'd1q')];
      const decided = worked(base, 'emil', 20, {
        type: 'decision',
        id: 'x-1',
        documentId: null,
        fields: {
          items,
          verdict: 'accept',
          result: 'c1',
          reason: 'The caption says so.',
          by: 'emil',
          seenHash: await seenHash(seen.map((record) => toReviewQuote(record, (text) => text))),
        },
      });
      return [
        cleo,
        decided,
        worked(dora, 'dora', 30, quote('d1q', 'dora', { speakerIds: ['sp1'], kind: 'mixed' })),
      ];
    },
    look: passages,
    sees: [['kind', 'changed', 'accept']],
  },
  {
    name: 'F13 ten annotators',
    files: async (base) =>
      Array.from({ length: 10 }, (_, who) =>
        worked(
          base,
          `p${who}`,
          who,
          ...Array.from({ length: 50 }, (_quote, index) =>
            quote(`p${who}-${String(index).padStart(2, '0')}`, `p${who}`, {
              anchor: spanOf(base, index),
            }),
          ),
        ),
      ),
    look: (merged) => quotesIn(merged).length,
    sees: 501,
  },
];
