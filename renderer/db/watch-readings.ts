import type { DBCore, DBCoreTable, Dexie, Middleware } from 'dexie';

/** How long a reading may go unanswered before that is looked into, in ms. */
const SILENCE = 5000;

/**
 * Notices a reading that storage does not answer: with a full disk it may never end, and what waits for it shows
 * nothing but its beginning. The reading itself is left alone, since one that waits behind a long write does come.
 */
export function watchReadings(db: Dexie, onSilence: () => void): void {
  const watched =
    <Q, A>(read: (request: Q) => PromiseLike<A>) =>
    (request: Q): Promise<A> => {
      const timer = setTimeout(onSilence, SILENCE);
      const end = () => clearTimeout(timer);
      const answer = read(request) as Promise<A>;
      answer.then(end, end);
      return answer;
    };
  const middleware: Middleware<DBCore> = {
    stack: 'dbcore',
    name: 'watch-readings',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        const readings: Pick<DBCoreTable, 'get' | 'getMany' | 'query' | 'openCursor' | 'count'> = {
          get: watched((request) => table.get(request)),
          getMany: watched((request) => table.getMany(request)),
          query: watched((request) => table.query(request)),
          openCursor: watched((request) => table.openCursor(request)),
          count: watched((request) => table.count(request)),
        };
        return { ...table, ...readings };
      },
    }),
  };
  db.use(middleware);
}
