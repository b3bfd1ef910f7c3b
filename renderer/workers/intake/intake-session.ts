import { alignTexts } from '../../../shared/anchoring/align-texts';
import { createNearIndex } from '../../../shared/intake/near-index';
import { filesInArchive, isArchiveOfFiles } from '../../../shared/intake/files-in-archive';
import type { PackedFile } from '../../../shared/intake/files-in-archive';
import { likenessOf, textSignature } from '../../../shared/intake/text-signature';
import { err, ok } from '../../../shared/lib/result';
import type { Result } from '../../../shared/lib/result';
import type { Id } from '../../../shared/model/ids';
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
  /** The likest article that is here or was noted; null where none is alike. */
  near(onStep: OnStep, text: string): Promise<NearestArticle | null>;
  /** An article that came in: what comes after it may look like it. */
  note(onStep: OnStep, documentId: Id, title: string, text: string): Promise<void>;
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

interface Noted {
  readonly documentId: Id;
  readonly title: string;
  /** Null for an article of the database, whose text is read there. */
  readonly text: string;
}

/** What looking at many files takes, away from the window. `name` of the database for tests. */
export class IntakeSession implements IntakeQuestions {
  readonly #connection: ImportConnection;
  #index = createNearIndex<Noted>();
  #archive: { readonly name: string; readonly files: ReadonlyMap<string, PackedFile> } | null =
    null;

  constructor(name?: string) {
    this.#connection = new ImportConnection(name);
  }

  begin = async () => {
    const { documents, texts } = await this.#connection.readArticles();
    this.#index = createNearIndex<Noted>();
    const living = documents.filter(({ deleted }) => !deleted);
    for (const { id, title, textHash } of living) {
      const text = texts.get(textHash);
      if (text !== undefined) this.#index.add({ documentId: id, title, text }, textSignature(text));
    }
    return living.length;
  };

  near = async (_onStep: OnStep, text: string) => {
    const [nearest] = this.#index.near(textSignature(text));
    if (!nearest) return null;
    const { documentId, title, text: other } = nearest.id;
    return { documentId, title, likeness: likenessOf(text, other).shared };
  };

  note = async (_onStep: OnStep, documentId: Id, title: string, text: string) => {
    this.#index.add({ documentId, title, text }, textSignature(text));
  };

  compare = async (_onStep: OnStep, documentId: Id, text: string) => {
    const here = await this.#read(documentId);
    if (!here) return null;
    const quotes = await this.#connection.readShownQuotes(documentId);
    const target = { id: '', title: '', textHash: '' };
    const carried = findCarried(quotes, { document: target, text }, here.textOf);
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
    const quotes = await this.#connection.readShownQuotes(from);
    const found = findCarried(quotes, now, former.textOf);
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

  async #read(documentId: Id) {
    const { documents, texts } = await this.#connection.readArticles();
    const document = documents.find(({ id, deleted }) => id === documentId && !deleted);
    const text = document && texts.get(document.textHash);
    return document && text !== undefined
      ? { document, text, textOf: (hash: string) => texts.get(hash) }
      : null;
  }
}
