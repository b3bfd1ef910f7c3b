import { answerQuery } from '../../../shared/search/answer-query';
import type {
  SearchAnswer,
  SearchNews,
  SearchOptions,
  SearchState,
} from '../../../shared/search/search-answer';
import { TextNumbers } from '../../../shared/search/text-numbers';
import { VerbatimDatabase } from '../../db/database';
import { SearchReader } from '../../db/read/search-reader';
import { DATABASE_NAME } from '../../db/schema';
import { SearchStore } from '../../db/search-store';
import { settleStorePlace } from '../../db/store-place';

/** What can be asked of the search worker. */
export interface SearchQuestions {
  /** Tells of the index from now on; never answers. */
  follow(onNews: (news: SearchNews) => void): Promise<void>;
  query(onNews: () => void, text: string, options: SearchOptions): Promise<SearchAnswer>;
}

/** How long a question waits for what was written before it, in ms; then it is answered from what is there. */
const PATIENCE = 300;
/** How long nothing has to change before the index is kept, in ms. */
const QUIET = 3000;
/** How long a piece of tidying may hold up a question, in ms. */
const SLICE = 8;

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

interface Opened {
  readonly db: VerbatimDatabase;
  readonly reader: SearchReader;
}

/** Keeps the index of the project at hand and answers from it. It reads the database itself. */
export class SearchSession implements SearchQuestions {
  readonly #name: string;
  readonly #patience: number;
  readonly #listeners = new Set<(news: SearchNews) => void>();
  #opening: Promise<Opened> | null = null;
  #refreshing: Promise<void> | null = null;
  #state: SearchState = { state: 'indexing', done: 0, of: 0 };
  #texts: {
    readonly version: number;
    readonly of: SearchReader;
    readonly texts: TextNumbers;
  } | null = null;
  #keepTimer: ReturnType<typeof setTimeout> | null = null;

  /** `name`: of the database; `patience`: see `PATIENCE`. Others for tests. */
  constructor(name: string = DATABASE_NAME, patience: number = PATIENCE) {
    this.#name = name;
    this.#patience = patience;
  }

  follow = (onNews: (news: SearchNews) => void): Promise<void> => {
    this.#listeners.add(onNews);
    onNews({ news: 'state', state: this.#state });
    this.#catchUp();
    return new Promise(() => undefined);
  };

  query = async (
    _onNews: () => void,
    text: string,
    options: SearchOptions,
  ): Promise<SearchAnswer> => {
    const { reader } = await this.#open();
    await this.#refreshedOrLate();
    const { index } = reader;
    return answerQuery(
      {
        segments: index.segments,
        texts: this.#textsOf(reader),
        context: await reader.context(),
        state: this.#state,
        readTexts: (hashes) => reader.texts(hashes),
      },
      text,
      options,
    );
  };

  /** Ends everything; a later question begins anew. */
  async close(): Promise<void> {
    if (this.#keepTimer !== null) clearTimeout(this.#keepTimer);
    await this.#refreshing?.catch(() => undefined);
    await this.#shut();
  }

  /** Keeps the index now. */
  async keep(): Promise<void> {
    const { reader } = await this.#open();
    await this.#refresh();
    await reader.keep();
  }

  async #refreshedOrLate(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.#patience);
    });
    try {
      await Promise.race([this.#refresh(), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Brings the index up to date without anybody waiting for it. */
  #catchUp(): void {
    this.#refresh().catch(() => this.#tellState({ state: 'failed' }));
  }

  /** One at a time; who asks meanwhile waits for a further one, which finds what was written meanwhile. */
  #refresh(): Promise<void> {
    const before = this.#refreshing;
    const now = before ? before.then(() => this.#bringUp()) : this.#bringUp();
    const ended = now.finally(() => {
      if (this.#refreshing === ended) this.#refreshing = null;
    });
    this.#refreshing = ended;
    return ended;
  }

  async #bringUp(): Promise<void> {
    try {
      const { reader } = await this.#open();
      if (await reader.isCurrent()) {
        this.#tellState({ state: 'ready' });
        return;
      }
      const changed = await reader.refresh((done, of) =>
        this.#tellState({ state: 'indexing', done, of }),
      );
      await this.#tidy(reader);
      this.#tellState({ state: 'ready' });
      if (!changed) return;
      this.#tell({ news: 'changed' });
      this.#keepSoon(reader);
    } catch (error) {
      await this.#shut();
      throw error;
    }
  }

  async #tidy(reader: SearchReader): Promise<void> {
    let since = performance.now();
    for (const _ of reader.tidy()) {
      if (performance.now() - since < SLICE) continue;
      await after(0);
      since = performance.now();
    }
  }

  /** An index that cannot be kept is made anew at the next start: nothing is lost by that. */
  #keepSoon(reader: SearchReader): void {
    if (this.#keepTimer !== null) clearTimeout(this.#keepTimer);
    this.#keepTimer = setTimeout(() => {
      reader.keep().catch(() => undefined);
    }, QUIET);
  }

  #textsOf(reader: SearchReader): TextNumbers {
    const { version, segments } = reader.index;
    if (this.#texts?.version !== version || this.#texts.of !== reader)
      this.#texts = { version, of: reader, texts: new TextNumbers(segments) };
    return this.#texts.texts;
  }

  #tell(news: SearchNews): void {
    for (const listener of this.#listeners) listener(news);
  }

  #tellState(state: SearchState): void {
    if (state.state !== 'indexing' && state.state === this.#state.state) return;
    this.#state = state;
    this.#tell({ news: 'state', state });
  }

  /** When storage fails, the next question opens the database anew. */
  #open(): Promise<Opened> {
    this.#opening ??= this.#begin().catch((error: unknown) => {
      this.#opening = null;
      throw error;
    });
    return this.#opening;
  }

  async #begin(): Promise<Opened> {
    await settleStorePlace();
    const db = new VerbatimDatabase(this.#name);
    await db.open();
    const reader = new SearchReader(db, new SearchStore(this.#name), () => this.#catchUp());
    await reader.open();
    return { db, reader };
  }

  async #shut(): Promise<void> {
    const opened = await this.#opening?.catch(() => null);
    this.#opening = null;
    opened?.reader.close();
    opened?.db.close();
  }
}
