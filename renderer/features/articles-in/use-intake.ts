import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenedFile, OpenResult } from '../../../shared/host/host';
import { isProjectFile } from '../../../shared/readers/kinds';
import { createTurns } from '../../../shared/lib/turns';
import { useRepository } from '../../queries/database-context';
import { useSession } from '../../session/session-context';
import { readingProblem } from '../../../shared/texts/file-problems';
import { FILE_TEXTS } from '../../texts/files';
import { useToast } from '../../ui/toast';
import { READ_STEPS } from '../../../shared/readers/read-articles';
import type { ReadFile } from '../../../shared/readers/read-articles';
import { readFileArticle } from '../../workers/readers/read-article-client';
import { addReadArticles } from './add-read-articles';
import type { IntakeContext, Outcome } from './add-read-articles';
import type { LookRequest } from './preview/look';
import { replaceReading } from './replace-reading';
import { useKnownMapping, useLook } from './preview/preview-context';

/** The file that is being read, for the progress. */
export interface IntakeProgress {
  readonly name: string;
  readonly index: number;
  readonly total: number;
  /** Steps done of all files together, of `READ_STEPS * of`. */
  readonly steps: number;
}
/** Verbatim files that came together: those read, and those that could not even be. */
export interface ProjectFiles {
  readonly files: readonly OpenedFile[];
  readonly refused: readonly { readonly name: string; readonly sentence: string }[];
}

/** What became of files, and how the only one of them was read where that may be looked over. */
interface Taken {
  readonly taken: readonly Outcome[];
  readonly over: LookRequest | null;
}

/** Whether a reader guessed or left out something of a text; guessed details stand among the details of the article. */
const isWorthLooking = ({ doubts }: ReadFile): boolean =>
  doubts.some(({ kind }) => kind !== 'details' && kind !== 'articles');

/**
 * Takes in what was opened, dropped or handed over by the system: articles one after the other, each with its
 * outcome; Verbatim files go to `onProjects`, those that came together at once. What arrives meanwhile waits its turn.
 * Before several come in at once, `keepBefore` keeps what is there.
 */
export function useIntake(
  onProjects: (batch: ProjectFiles) => void,
  keepBefore: () => Promise<void>,
) {
  const repository = useRepository();
  const [, dispatch] = useSession();
  const toast = useToast();
  const [reading, setReading] = useState<IntakeProgress | null>(null);
  const lookAt = useLook();
  const knownMapping = useKnownMapping();
  const [outcomes, setOutcomes] = useState<readonly Outcome[] | null>(null);
  const [turns] = useState(createTurns);
  const controller = useRef<AbortController | null>(null);

  /** Reads a refused file as text all the same, in the encoding that the person chooses. */
  const readAsText = useRef<(file: OpenedFile) => void>(() => undefined);

  /** Shows a file again that waits for a look. */
  const lookAgain = useRef<(waiting: Extract<Outcome, { kind: 'look' }>) => void>(() => undefined);

  /** Shows a file that was added, so that another reading of it may take its place. */
  const lookOver = useRef<(request: LookRequest) => void>(() => undefined);

  /** Says what became of them, and opens the first that is there now. What was read of one file may be looked `over`. */
  const report = useCallback(
    (all: readonly Outcome[], over: LookRequest | null = null) => {
      const there = (kind: 'added' | 'present') =>
        all.flatMap((outcome) =>
          outcome.kind === 'added' || outcome.kind === 'present'
            ? outcome.kind === kind
              ? [outcome]
              : []
            : [],
        );
      const added = there('added');
      const first = added[0] ?? there('present')[0];
      if (first) dispatch({ type: 'open-article', documentId: first.documentId });
      const [only] = all;
      if (all.length > 1 && added.length < all.length) setOutcomes(all);
      else if (all.length > 1) toast({ text: FILE_TEXTS.addedMany(all.length), tone: 'good' });
      else if (only?.kind === 'refused') {
        const { sentence: text, readable } = only;
        const action = readable && {
          label: FILE_TEXTS.readAsText,
          run: () => readAsText.current(readable),
        };
        toast({ text, tone: 'bad', action });
      } else if (only?.kind === 'look') {
        const action = { label: FILE_TEXTS.look, run: () => lookAgain.current(only) };
        toast({ text: only.sentence, tone: 'info', action });
      } else if (only) {
        const action = over &&
          only.kind === 'added' && {
            label: FILE_TEXTS.lookOver,
            run: () => lookOver.current({ ...over, replaces: [only.documentId] }),
          };
        const tone = only.kind === 'added' ? 'good' : 'info';
        toast({ text: only.sentence, tone, ...(action ? { action } : {}) });
      }
    },
    [dispatch, toast],
  );

  const addAll = useCallback(
    async (files: readonly OpenedFile[], insist: boolean): Promise<Taken> => {
      const { signal } = (controller.current = new AbortController());
      const taken: Outcome[] = [];
      let over: LookRequest | null = null;
      const [first] = files;
      if (first && files.length > 1) {
        setReading({ name: first.name, index: 1, total: files.length, steps: 0 });
        await keepBefore();
      }
      for (const [index, file] of files.entries()) {
        const onStep = (done: number) =>
          setReading({
            name: file.name,
            index: index + 1,
            total: files.length,
            steps: index * READ_STEPS + done,
          });
        onStep(0);
        const desk: IntakeContext = {
          repository,
          read: async (opened, how) => {
            const read = await readFileArticle(opened, how, { signal, onStep });
            const isWorth = files.length === 1 && read?.ok && isWorthLooking(read.value);
            over = isWorth ? { file: opened, reading: how, read: read.value } : null;
            return read;
          },
          knownMapping,
          look: (request) => {
            setReading(null);
            over = null;
            return lookAt(request);
          },
        };
        taken.push(...(await addReadArticles(file, desk, insist)));
      }
      return { taken, over };
    },
    [repository, keepBefore, lookAt, knownMapping],
  );

  /** Takes files after those before them, and says what became of them and of the `others`. */
  const inTurn = useCallback(
    (files: readonly OpenedFile[], insist: boolean, others: readonly Outcome[]) => {
      const work = async () => {
        try {
          const { taken, over } = await addAll(files, insist);
          report([...taken, ...others], over);
        } finally {
          setReading(null);
        }
      };
      const takeInTurn = async (): Promise<void> => {
        try {
          await turns.take(work);
        } catch (error) {
          // Nobody waits for it but the person. Trying again comes by here again, and holds up nothing meanwhile.
          const again = async () => void takeInTurn();
          repository.saving.report(error, again, 'project');
        }
      };
      void takeInTurn();
    },
    [report, addAll, turns, repository],
  );

  useEffect(() => {
    readAsText.current = (file) => {
      setOutcomes(null);
      inTurn([file], true, []);
    };
    lookOver.current = (request) => {
      const work = async () => {
        const answer = await lookAt(request);
        if (answer !== 'later' && answer.kind === 'add')
          report(await replaceReading(answer.file, request, repository));
      };
      void turns.take(work).catch((error: unknown) => {
        repository.saving.report(error, async () => lookOver.current(request), 'project');
      });
    };
    lookAgain.current = ({ file, reading: how }) => inTurn([file], how.plain === true, []);
  }, [inTurn, lookAt, report, turns, repository]);

  const addFiles = useCallback(
    (result: OpenResult) => {
      if (result.outcome === 'cancelled') return;
      const refused = result.refused.map(
        ({ name, problem }) =>
          ({ kind: 'refused', name, sentence: readingProblem(name, problem) }) as const,
      );
      const articles = result.files.filter(({ name, bytes }) => !isProjectFile(name, bytes));
      const projects = result.files.filter(({ name, bytes }) => isProjectFile(name, bytes));
      // Beside Verbatim files that were read, one that was not is told of where they are merged.
      const isToldThere = ({ name }: { readonly name: string }) =>
        projects.length > 0 && isProjectFile(name, null);
      if (projects.length > 0)
        onProjects({ files: projects, refused: refused.filter(isToldThere) });
      const others = refused.filter((outcome) => !isToldThere(outcome));
      inTurn(articles, false, others);
    },
    [onProjects, inTurn],
  );

  return {
    addFiles,
    report,
    reading,
    outcomes,
    readAsText: (file: OpenedFile) => readAsText.current(file),
    cancel: () => controller.current?.abort(),
    closeOutcomes: () => setOutcomes(null),
  };
}
