import type { OpenResult } from '../../shared/host/host';

/** Files the system hands over can arrive before the renderer listens, or while it starts again: they wait. */
export interface HandedFiles {
  /** Reads the files and delivers them, now or as soon as someone listens. */
  readonly take: (paths: readonly string[]) => Promise<void>;
  /** The renderer listens from now on. */
  readonly ready: () => void;
  /** The renderer is gone or loading. */
  readonly notReady: () => void;
}

export function createHandedFiles(
  read: (paths: readonly string[]) => Promise<OpenResult>,
  deliver: (result: OpenResult) => void,
): HandedFiles {
  let listening = false;
  // Paths wait, not bytes: a file is read when it can be shown, as it is then.
  let waiting: string[] = [];
  const flush = async () => {
    if (!listening || waiting.length === 0) return;
    const paths = waiting;
    waiting = [];
    const result = await read(paths);
    if (listening) deliver(result);
    else waiting = [...paths, ...waiting];
  };
  return {
    take: (paths) => {
      waiting.push(...paths);
      return flush();
    },
    ready: () => {
      listening = true;
      void flush();
    },
    notReady: () => {
      listening = false;
    },
  };
}
