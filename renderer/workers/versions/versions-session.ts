import { findVersions } from '../../../shared/anchoring/find-versions';
import type { VersionPair, VersionReason } from '../../../shared/anchoring/find-versions';
import { sameOnSameWords, shareNames } from '../../../shared/identities/same-on-same-words';
import type { SameSpeakers } from '../../../shared/identities/same-on-same-words';
import type { AnchorState, Span } from '../../../shared/model/anchor';
import type { Id, TextHash } from '../../../shared/model/ids';
import type { DocumentRecord, QuoteRecord } from '../../../shared/model/records';
import { carryQuotes, findCarried, isSure } from '../../../shared/operations/carry-quotes';
import type { Beside, Carried } from '../../../shared/operations/carry-quotes';
import type { ChangeSet } from '../../../shared/operations/change-set';
import { ImportConnection } from '../../db/write/import-connection';
import type { OnStep } from '../conversation';

/** Words in a text with what stands before and after them. */
export interface PassageInText {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** A quote of another version, as it is shown: its words in their text, and those found in the other. */
export interface VersionQuote {
  readonly id: Id;
  readonly words: string;
  readonly former: PassageInText;
  /** Null when the words were not found. */
  readonly now: PassageInText | null;
  /** Words beside the quote that do not stand beside it in the other text. */
  readonly leftBehind: readonly { readonly what: Beside; readonly words: string }[];
  readonly state: AnchorState;
  /** 0–1. */
  readonly confidence: number;
  readonly found: string | null;
  /** Carried unless the person says otherwise. */
  readonly sure: boolean;
}

/** Why two texts are shown as versions of one article. Those with the very same text are one article everywhere. */
type ShownReason = Exclude<VersionReason, 'same-text'> | 'other-text';

/** What would become of the quotes of an article when they were carried over to another version of it. */
export interface VersionReport {
  readonly key: string;
  readonly from: { readonly id: Id; readonly title: string };
  readonly to: { readonly id: Id; readonly title: string };
  readonly reason: ShownReason;
  readonly quotes: readonly VersionQuote[];
}

export interface VersionQuestions {
  /** How many articles with quotes are here in several versions, those of the keys `kept` left out. Finds no words. */
  count(onStep: OnStep, kept: readonly string[]): Promise<number>;
  /** Speakers whom several people made under one name for the same words. */
  sameSpeakers(onStep: OnStep): Promise<readonly SameSpeakers[]>;
  /** The first articles that are here in several versions and whose quotes could be carried over. */
  find(onStep: OnStep): Promise<readonly VersionReport[]>;
  /** The change that carries the chosen quotes of a report over. */
  carry(onStep: OnStep, key: string, ids: readonly Id[]): Promise<ChangeSet>;
}

/** Pairs that are looked into at a time: each quote's words are searched for. */
const MOST = 20;

const keyOf = (from: { readonly id: Id }, to: { readonly id: Id }) => `${from.id} ${to.id}`;

interface Found {
  readonly carried: readonly Carried[];
  readonly document: DocumentRecord;
  readonly text: string;
}

/** Looks for versions of articles away from the window. `name` of the database for tests. */
export class VersionsSession implements VersionQuestions {
  readonly #connection: ImportConnection;
  readonly #found = new Map<string, Found>();

  constructor(name?: string) {
    this.#connection = new ImportConnection(name);
  }

  count = async (_onStep: OnStep, kept: readonly string[]) => {
    const { documents, texts } = await this.#connection.readArticles();
    const pairs = versionsAmong(documents, (hash) => texts.get(hash));
    const left = pairs.filter(({ from, to }) => !kept.includes(keyOf(from, to)));
    return this.#connection.countQuoted(left.map(({ from }) => from.id));
  };

  sameSpeakers = async () =>
    shareNames(await this.#connection.readSpeakers())
      ? sameOnSameWords((await this.#connection.readCompared()).records)
      : [];

  find = async () => {
    const { documents, texts } = await this.#connection.readArticles();
    const textOf = (hash: TextHash) => texts.get(hash);
    const pairs = versionsAmong(documents, textOf);
    const reports: VersionReport[] = [];
    for (const pair of pairs.slice(0, MOST))
      reports.push(...(await this.#report(pair, pair.reason, textOf)));
    // One article whose text was corrected: quotes that were made on the former one.
    for (const document of documents.filter(({ deleted }) => !deleted)) {
      const same = { from: document, to: document };
      reports.push(...(await this.#report(same, 'other-text', textOf)));
    }
    return reports;
  };

  carry = async (_onStep: OnStep, key: string, ids: readonly Id[]) => {
    const found = this.#found.get(key);
    if (!found) throw new Error(`No versions ${key}`);
    const chosen = new Set(ids);
    return carryQuotes(
      found.carried.filter(({ quote }) => chosen.has(quote.id)),
      found,
    );
  };

  async #report(
    { from, to }: Pick<VersionPair, 'from' | 'to'>,
    reason: ShownReason,
    textOf: (hash: TextHash) => string | undefined,
  ): Promise<readonly VersionReport[]> {
    const text = textOf(to.textHash);
    if (text === undefined) return [];
    const quotes = (await this.#connection.readShownQuotes(from.id)).filter(
      (quote) => from.id !== to.id || quote.anchor.textHash !== to.textHash,
    );
    if (quotes.length === 0) return [];
    const carried = findCarried(quotes, { document: to, text }, textOf);
    const key = keyOf(from, to);
    this.#found.set(key, { carried, document: to, text });
    return [
      {
        key,
        from: { id: from.id, title: from.title },
        to: { id: to.id, title: to.title },
        reason,
        quotes: carried.map((one) => shown(one, text, textOf)),
      },
    ];
  }
}

/** Articles of one text are shown as one everywhere: nobody is asked about them. */
const versionsAmong = (
  documents: readonly DocumentRecord[],
  textOf: (hash: TextHash) => string | undefined,
) =>
  findVersions(documents, textOf).flatMap(({ from, to, reason }) =>
    reason === 'same-text' ? [] : [{ from, to, reason }],
  );

/** What of a text is shown on each side of a quote, in UTF-16 units; cut at a blank where there is one. */
const CONTEXT = 80;

function passageIn(text: string, { start, end }: Span): PassageInText {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  return {
    before: start > CONTEXT ? before.replace(/^\S*?(?=\s)/, '…') : before,
    words: text.slice(start, end),
    after: end + CONTEXT < text.length ? after.replace(/(?<=\s)\S*$/, '…') : after,
  };
}

function shown(
  carried: Carried & { readonly quote: QuoteRecord },
  text: string,
  textOf: (hash: TextHash) => string | undefined,
): VersionQuote {
  const { quote, state, span, confidence, leftBehind } = carried;
  const { anchor } = quote;
  const former = textOf(anchor.textHash);
  const isThere = former?.slice(anchor.start, anchor.end) === anchor.exact;
  return {
    id: quote.id,
    words: anchor.exact,
    former:
      former !== undefined && isThere
        ? passageIn(former, anchor)
        : { before: anchor.prefix, words: anchor.exact, after: anchor.suffix },
    now: span && passageIn(text, span),
    leftBehind: leftBehind.map((what) => ({ what, words: quote[what]?.exact ?? '' })),
    state,
    confidence,
    found: span ? text.slice(span.start, span.end) : null,
    sure: isSure(carried),
  };
}
