import { alignTexts } from '../../../shared/anchoring/align-texts';
import { createNearIndex } from '../../../shared/intake/near-index';
import type { NearArticle } from '../../../shared/intake/near-index';
import { filesInArchive, isArchiveOfFiles } from '../../../shared/intake/files-in-archive';
import type { PackedFile } from '../../../shared/intake/files-in-archive';
import { likenessOf, textSignature } from '../../../shared/intake/text-signature';
import { err, ok } from '../../../shared/lib/result';
import type { Result } from '../../../shared/lib/result';
import type { Id, TextHash } from '../../../shared/model/ids';
import type { DocumentRecord } from '../../../shared/model/records';
import { carryQuotes, findCarried, isSure } from '../../../shared/operations/carry-quotes';
import type { ChangeSet } from '../../../shared/operations/change-set';
import type { ReadProblem } from '../../../shared/readers/reader';
import { ImportConnection } from '../../db/write/import-connection';
import type { OnStep } from '../conversation';
import { compareTexts } from './compare-texts';
import type { ComparedTexts } from './compare-texts';

/** An article that is here and that a text looks like. */
export interface NearestArticle {
  readonly documentId: Id;
  readonly title: string;
  /** The share of stretches of words that both have: 0 to 1. */
  readonly likeness: number;
}

/** A text that stands before another in the same file, by its place there, and that the other looks like. */
export interface NearestBefore {
  readonly before: number;
  /** As in {@link NearestArticle}. */
  readonly likeness: number;
}

/** An archive as far as it is told: where its files lie, and what of it is not looked at. */
export interface OpenedArchive {
  readonly paths: readonly string[];
  readonly links: readonly string[];
  readonly pageParts: readonly string[];
}

/** Two articles side by side, and the quotes on the one that is here. */
export interface AlikeComparison extends ComparedTexts {
  readonly publisher: string;
  readonly published: string;
  readonly quotes: number;
  /** How many of the quotes were found in the other text, with all they have. */
  readonly carried: number;
}

export interface IntakeQuestions {
  /** Begins anew with the articles that are here. */
  begin(onStep: OnStep): Promise<number>;
  /**
   * For each text of a file the likest article that is here or was noted, else a text before it in the file of which
   * that cannot be said; null where none is alike.
   */
  near(
    onStep: OnStep,
    texts: readonly string[],
  ): Promise<readonly (NearestArticle | NearestBefore | null)[]>;
  /** Articles that came in and are stored: what comes after them may look like them. */
  note(onStep: OnStep, documentIds: readonly Id[]): Promise<void>;
  compare(onStep: OnStep, documentId: Id, text: string): Promise<AlikeComparison | null>;
  /** The change that carries the quotes of an article over to another, as far as their words were surely found. */
  carry(onStep: OnStep, from: Id, to: Id): Promise<ChangeSet | null>;
  /** Opens an archive of files; null where the bytes are none. */
  archive(
    onStep: OnStep,
    bytes: Uint8Array<ArrayBuffer>,
    name: string,
  ): Promise<Result<OpenedArchive, ReadProblem> | null>;
  /** A file of the archive that was opened last, by the name it was given; null where another was opened since. */
  unpack(
    onStep: OnStep,
    archive: string,
    path: string,
  ): Promise<Result<Uint8Array<ArrayBuffer>, ReadProblem> | null>;
}

/** Texts that are held at a time. */
const AT_A_TIME = 20;
/** Articles that are compared with a text word by word before it is said that none is alike. */
const MOST_CANDIDATES = 5;

/**
 * What looking at many files takes, away from the window. Of the articles it holds signatures alone, less than a kilobyte
 * each; their texts are read where one has to be compared. `name` of the database for tests.
 */
export class IntakeSession implements IntakeQuestions {
  readonly #connection: ImportConnection;
  #index = createNearIndex<Id>();
  #archive: { readonly name: string; readonly files: ReadonlyMap<string, PackedFile> } | null =
    null;

  constructor(name?: string) {
    this.#connection = new ImportConnection(name);
  }

  begin = async () => {
    this.#index = createNearIndex<Id>();
    const documents = await this.#connection.readDocuments();
    return this.#add(documents.filter(({ deleted }) => !deleted));
  };

  near = async (_onStep: OnStep, texts: readonly string[]) => {
    const within = createNearIndex<number>();
    const found: (NearestArticle | NearestBefore | null)[] = [];
    for (const [at, text] of texts.entries()) {
      const signature = textSignature(text);
      const near =
        (await this.#nearest(text, this.#index.near(signature))) ??
        nearestBefore(text, within.near(signature), texts);
      // What waits for an answer itself is nothing that another could be held against.
      if (near === null) within.add(at, signature);
      found.push(near);
    }
    return found;
  };

  note = async (_onStep: OnStep, documentIds: readonly Id[]) => {
    const documents = await Promise.all(documentIds.map((id) => this.#connection.readDocument(id)));
    await this.#add(documents.flatMap((document) => document ?? []));
  };

  compare = async (_onStep: OnStep, documentId: Id, text: string) => {
    const here = await this.#read(documentId);
    if (!here) return null;
    const { quotes, textOf } = await this.#quotesOn(documentId);
    const target = { id: '', title: '', textHash: '' };
    const carried = findCarried(quotes, { document: target, text }, textOf);
    const { publisher, published } = here.document.source;
    return {
      ...compareTexts(here.text, text, alignTexts(here.text, text)),
      publisher,
      published,
      quotes: quotes.length,
      carried: carried.filter(isSure).length,
    };
  };

  carry = async (_onStep: OnStep, from: Id, to: Id) => {
    const [former, now] = [await this.#read(from), await this.#read(to)];
    if (!former || !now) return null;
    const { quotes, textOf } = await this.#quotesOn(from);
    const found = findCarried(quotes, now, textOf);
    return carryQuotes(found.filter(isSure), now);
  };

  archive = async (_onStep: OnStep, bytes: Uint8Array<ArrayBuffer>, name: string) => {
    if (!isArchiveOfFiles(name, bytes)) return null;
    const found = filesInArchive(bytes);
    if (!found.ok) return err(found.error);
    const { files, links, pageParts } = found.value;
    this.#archive = { name, files: new Map(files.map((file) => [file.path, file])) };
    return ok({ paths: files.map(({ path }) => path), links, pageParts });
  };

  unpack = async (_onStep: OnStep, archive: string, path: string) =>
    this.#archive?.name === archive ? (this.#archive.files.get(path)?.read() ?? null) : null;

  /** Takes the signatures of articles, a few of whose texts are held at a time. Gives how many those were. */
  async #add(documents: readonly DocumentRecord[]): Promise<number> {
    let added = 0;
    for (let from = 0; from < documents.length; from += AT_A_TIME) {
      const some = documents.slice(from, from + AT_A_TIME);
      const texts = await this.#connection.readTexts(some.map(({ textHash }) => textHash));
      for (const { id, textHash } of some) {
        const text = texts.get(textHash);
        if (text === undefined) continue;
        this.#index.add(id, textSignature(text));
        added += 1;
      }
    }
    return added;
  }

  /** The first of these articles that is still here, and how like it is, counted. */
  async #nearest(
    text: string,
    candidates: readonly NearArticle<Id>[],
  ): Promise<NearestArticle | null> {
    for (const { id } of candidates.slice(0, MOST_CANDIDATES)) {
      const here = await this.#read(id);
      if (!here) continue;
      const { title } = here.document;
      return { documentId: id, title, likeness: likenessOf(text, here.text).shared };
    }
    return null;
  }

  async #read(documentId: Id) {
    const document = await this.#connection.readDocument(documentId);
    if (!document || document.deleted) return null;
    const text = (await this.#connection.readTexts([document.textHash])).get(document.textHash);
    return text === undefined ? null : { document, text };
  }

  /** The quotes on an article that are shown, and the texts on which they stand. */
  async #quotesOn(documentId: Id) {
    const quotes = await this.#connection.readShownQuotes(documentId);
    const texts = await this.#connection.readTexts(quotes.map(({ anchor }) => anchor.textHash));
    return { quotes, textOf: (hash: TextHash) => texts.get(hash) };
  }
}

function nearestBefore(
  text: string,
  candidates: readonly NearArticle<number>[],
  texts: readonly string[],
): NearestBefore | null {
  const [first] = candidates;
  const other = first && texts[first.id];
  if (first === undefined || other === undefined) return null;
  return { before: first.id, likeness: likenessOf(text, other).shared };
}
