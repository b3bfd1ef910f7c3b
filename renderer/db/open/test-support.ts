import { createId } from '../../../shared/model/ids';
import type { Id } from '../../../shared/model/ids';
import type { Anchor } from '../../../shared/model/anchor';
import type { AnyRecord, QuoteRecord, TextRecord } from '../../../shared/model/records';
import type { Write } from '../../../shared/model/revision';
import { applyWrite } from '../../../shared/operations/apply-write';
import type { ChangeSet } from '../../../shared/operations/change-set';
import { openRepository } from './open-repository';
import type { Repository } from '../repository';

/** For tests: an invented article. */
export const HARBOUR: TextRecord = {
  hash: 'a'.repeat(64),
  text: '“We never saw the ledger,” Ada Quill of the Harrow Bay port authority told the hearing.',
};

/** For tests: opens a database that nobody else has, or fails loudly. */
export async function openFresh(): Promise<{ repository: Repository; name: string }> {
  const name = `test ${createId()}`;
  return { repository: await reopen(name), name };
}

/** For tests: opens a database by name, or fails loudly. */
export async function reopen(name: string): Promise<Repository> {
  const opened = await openRepository({ recovery: null, onVersionChange: () => undefined, name });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

/** For tests: an anchor into {@link HARBOUR}. */
export const anchorAt = (start: number, end: number): Anchor => ({
  textHash: HARBOUR.hash,
  start,
  end,
  exact: HARBOUR.text.slice(start, end),
  prefix: '',
  suffix: '',
});

/** For tests: the change that adds a quote to the article `doc-1`. */
export function addQuoteAt(
  repository: Pick<Repository, 'annotatorId'>,
  id: Id,
  start: number,
  end: number,
): ChangeSet {
  const fields = {
    documentId: 'doc-1',
    anchor: anchorAt(start, end),
    layer: repository.annotatorId(),
  };
  return {
    label: { key: 'add-quote', subject: id },
    writes: [{ type: 'quote', id, documentId: 'doc-1', fields }],
  };
}

const ELSEWHERE: Write = {
  session: 'e'.repeat(32),
  n: 1,
  at: '2026-01-01T00:00:00.000Z',
  by: 'them',
};

/** For tests: a quote as another session wrote it. */
export function quoteElsewhere(id: Id, documentId: Id, speakerIds: readonly Id[]): QuoteRecord {
  const fields = { documentId, anchor: anchorAt(0, 4), layer: 'them', speakerIds };
  return applyWrite(undefined, { type: 'quote', id, documentId, fields }, ELSEWHERE) as QuoteRecord;
}

/** For tests: an article as another session wrote it. */
export function documentElsewhere(id: Id): AnyRecord {
  const original = { name: `${id}.txt`, mediaType: 'text/plain', encoding: 'utf-8', sha256: null };
  const fields = { title: id, textHash: HARBOUR.hash, original };
  return applyWrite(undefined, { type: 'document', id, documentId: null, fields }, ELSEWHERE);
}

/** For tests: a speaker as another session wrote it. */
export const speakerElsewhere = (id: Id, name: string): AnyRecord =>
  applyWrite(undefined, { type: 'speaker', id, documentId: null, fields: { name } }, ELSEWHERE);

const keyOf = (item: { type?: unknown; id?: unknown }) => `${String(item.type)} ${String(item.id)}`;
const byKey = (a: object, b: object) => (keyOf(a) < keyOf(b) ? -1 : 1);

/** For tests: the whole project as text, equal exactly when it is the same. */
export async function canonicalDump(repository: Repository): Promise<string> {
  const { project, records, unknown, texts } = await repository.everything.content('all');
  return JSON.stringify(
    {
      project,
      records: records.toSorted(byKey),
      unknown: unknown.toSorted(byKey),
      texts: texts.toSorted((a, b) => (a.hash < b.hash ? -1 : 1)),
    },
    (_, value: unknown) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : value,
  );
}
