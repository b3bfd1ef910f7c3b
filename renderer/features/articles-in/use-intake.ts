import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenedFile, OpenResult } from '../../../shared/host/host';
import { isArchiveOfFiles } from '../../../shared/intake/files-in-archive';
import { isProjectFile } from '../../../shared/readers/kinds';
import { createTurns } from '../../../shared/lib/turns';
import { useRepository } from '../../queries/database-context';
import { useSession } from '../../session/session-context';
import { readingProblem } from '../../../shared/texts/file-problems';
import { FILE_TEXTS } from '../../texts/files';
import { useToast } from '../../ui/toast';
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
  /** Steps done of `READ_STEPS`. */
  readonly steps: number;
}

/** Verbatim files that came together: those read, and those that could not even be. */
export interface ProjectFiles {
  readonly files: readonly OpenedFile[];
  readonly refused: readonly { readonly name: string; readonly sentence: string }[];
}

/** What became of a file, and how it was read where that may be looked over. */
interface Taken {
  readonly taken: readonly Outcome[];
  readonly over: LookRequest | null;
}

/** Whether a reader guessed or left out something of a text; guessed details stand among the details of the article. */
const isWorthLooking = ({ doubts }: ReadFile): boolean =>
  doubts.some(({ kind }) => kind !== 'details' && kind !== 'articles');

type Opened = OpenResult & { readonly outcome: 'opened' };

/**
 * Takes in what was opened, dropped or handed over by the system. One article comes in at once, with a question where a
 * guess was made; what arrives meanwhile waits its turn. Several, a folder and an archive go to `onMany`, Verbatim files to
 * `onProjects`, those that came together at once.
 */
export function useIntake(
  onProjects: (batch: ProjectFiles) => void,
  onMany: (opened: Opened) => void,
) {
  const repository = useRepository();
  const [, dispatch] = useSession();
  const toast = useToast();
  const [reading, setReading] = useState<IntakeProgress | null>(null);
  const lookAt = useLook();
  const knownMapping = useKnownMapping();
  const [turns] = useState(createTurns);
  const controller = useRef<AbortController | null>(null);

  /** Reads a refused file as text all the same, in the encoding that the person chooses. */
  const readAsText = useRef<(file: OpenedFile) => void>(() => undefined);

  /** Shows a file again that waits for a look. */
  const lookAgain = useRef<(waiting: Extract<Outcome, { kind: 'look' }>) => void>(() => undefined);

  /** Shows a file that was added, so that another reading of it may take its place. */
  const lookOver = useRef<(request: LookRequest) => void>(() => undefined);

  /** Says what became of a file, and opens the first article that is there now. What was read of it may be looked `over`. */
  const report = useCallback(
    (all: readonly Outcome[], over: LookRequest | null = null) => {
      const there = (kind: 'added' | 'present') =>
        all.flatMap((outcome) =>
          outcome.kind === kind && 'documentId' in outcome ? [outcome.documentId] : [],
        );
      const added = there('added');
      const first = added[0] ?? there('present')[0];
      if (first !== undefined) dispatch({ type: 'open-article', documentId: first });
      const [only] = all;
      if (all.length > 1)
        toast({
          text: FILE_TEXTS.addedOf(added.length, all.length),
          tone: added.length > 0 ? 'good' : 'info',
        });
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

  const add = useCallback(
    async (file: OpenedFile, insist: boolean): Promise<Taken> => {
      const { signal } = (controller.current = new AbortController());
      const onStep = (steps: number) => setReading({ name: file.name, steps });
      onStep(0);
      let over: LookRequest | null = null;
      const desk: IntakeContext = {
        repository,
        read: async (opened, how) => {
          const read = await readFileArticle(opened, how, { signal, onStep });
          const isWorth = read?.ok && isWorthLooking(read.value);
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
      return { taken: await addReadArticles(file, desk, insist), over };
    },
    [repository, lookAt, knownMapping],
  );

  /** Takes a file after those before it, and says what became of it. */
  const inTurn = useCallback(
    (file: OpenedFile, insist: boolean) => {
      const work = async () => {
        try {
          const { taken, over } = await add(file, insist);
          report(taken, over);
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
    [report, add, turns, repository],
  );

  useEffect(() => {
    readAsText.current = (file) => inTurn(file, true);
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
    lookAgain.current = ({ file, reading: how }) => inTurn(file, how.plain === true);
  }, [inTurn, lookAt, report, turns, repository]);

  const addFiles = useCallback(
    (result: OpenResult) => {
      if (result.outcome === 'cancelled') return;
      const { waiting = [] } = result;
      const articles = result.files.filter(({ name, bytes }) => !isProjectFile(name, bytes));
      const projects = result.files.filter(({ name, bytes }) => isProjectFile(name, bytes));
      // Beside Verbatim files that were read, one that was not is told of where they are merged.
      const isToldThere = ({ name }: { readonly name: string }) =>
        projects.length > 0 && isProjectFile(name, null);
      if (projects.length > 0)
        onProjects({
          files: projects,
          refused: result.refused
            .filter(isToldThere)
            .map(({ name, problem }) => ({ name, sentence: readingProblem(name, problem) })),
        });
      const others = result.refused.filter((one) => !isToldThere(one));
      const [file] = articles;
      const [refused] = others;
      const isArchive = file !== undefined && isArchiveOfFiles(file.name, file.bytes);
      if (waiting.length > 0 || articles.length + others.length > 1 || isArchive)
        onMany({ outcome: 'opened', files: articles, refused: others, waiting });
      else if (file) inTurn(file, false);
      else if (refused) {
        const { name, problem } = refused;
        report([{ kind: 'refused', name, sentence: readingProblem(name, problem) }]);
      }
    },
    [onProjects, onMany, inTurn, report],
  );

  return {
    addFiles,
    report,
    reading,
    cancel: () => controller.current?.abort(),
  };
}
