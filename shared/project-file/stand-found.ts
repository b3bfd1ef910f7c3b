import { createAnchor } from '../anchoring/create-anchor';
import type { ProjectContent } from '../model/content';
import type { TextHash } from '../model/ids';
import type { AnyRecord, QuoteRecord } from '../model/records';
import type { Write } from '../model/revision';
import { checkQuote, QUOTE_PARTS, type SpanFindings } from './check-meaning';
import { hashJson } from './digest';

type TextOf = (hash: TextHash) => string | undefined;

/**
 * A quote with the parts that were found again by their words set to where these stand. That is a write of its own, so
 * that the values it replaces are known to be older. Its stamp is made of what it says: whoever reads the same file
 * makes the same write, and no clock has a part in it. A part in conflict is left for a person to settle.
 */
export async function standFound(
  quote: QuoteRecord,
  found: SpanFindings['found'],
  textOf: TextOf,
): Promise<QuoteRecord> {
  const { revision } = quote;
  const fields = Object.fromEntries(
    QUOTE_PARTS.flatMap((part) => {
      const span = found[part];
      const hash = quote[part]?.textHash ?? '';
      const text = textOf(hash);
      return span && text !== undefined && !Object.hasOwn(revision.conflicts, part)
        ? [[part, createAnchor(text, hash, span)]]
        : [];
    }),
  );
  if (Object.keys(fields).length === 0) return quote;
  const session = (await hashJson(['found-again', quote.id, fields])).slice(0, 32);
  const stamp = ([part]: [string, unknown]): [string, Write] => {
    const { at } = revision.fields[part] ?? revision.created;
    return [part, { session, n: 1, at, by: '' }];
  };
  return {
    ...quote,
    ...fields,
    revision: {
      ...revision,
      seen: { ...revision.seen, [session]: 1 },
      fields: { ...revision.fields, ...Object.fromEntries(Object.entries(fields).map(stamp)) },
    },
  };
}

/** The records of a project with every quote where its words are found; the same records where there is nothing to do. */
export async function allStanding({
  records,
  texts,
}: Pick<ProjectContent, 'records' | 'texts'>): Promise<readonly AnyRecord[]> {
  const held = new Map(texts.map(({ hash, text }) => [hash, text]));
  const textOf: TextOf = (hash) => held.get(hash);
  const standing: AnyRecord[] = [];
  for (const record of records)
    standing.push(
      record.type === 'quote' && QUOTE_PARTS.some((part) => isAstray(record, part, textOf))
        ? await standFound(record, checkQuote(record, textOf).found, textOf)
        : record,
    );
  return standing;
}

function isAstray(quote: QuoteRecord, part: (typeof QUOTE_PARTS)[number], textOf: TextOf): boolean {
  const anchor = quote[part];
  const text = anchor ? textOf(anchor.textHash) : undefined;
  return (
    anchor !== null && text !== undefined && text.slice(anchor.start, anchor.end) !== anchor.exact
  );
}
