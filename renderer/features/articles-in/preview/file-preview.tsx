import { useEffect, useMemo, useRef } from 'react';
import type { ReadArticle, ReadFile } from '../../../../shared/readers/read-articles';
import { useRepository } from '../../../queries/database-context';
import { useKeys } from '../../../session/keymap';
import { useCommand } from '../../../session/use-command';
import { PREVIEW } from '../../../texts/preview';
import { Button } from '../../../ui/button';
import { isDialogOpen } from '../../../ui/open-dialogs';
import { keptFile } from './answers';
import { ArticleTicks } from './article-ticks';
import { isWorthShowing, OriginalPane } from './original-pane';
import type { ShowsOriginal } from './original-pane';
import { DetailsFound } from './details-found';
import type { LookRequest } from './look';
import { rememberMapping } from './known-mappings';
import type { ShownFile } from './preview-context';
import { PreviewWalk } from './preview-walk';
import styles from './preview.module.css';
import { canTakeWhole, Questions } from './questions';
import { ReadText } from './read-text';
import { StepFocusProvider } from './step-focus';
import { useLooking } from './use-looking';
import type { Looking } from './use-looking';

interface FilePreviewProps extends ShownFile {
  readonly original: ShowsOriginal | undefined;
}

/** How one file was read: its text with what is in doubt, what was found of it, and the questions with their keys. */
export function FilePreview({ request, answer, original }: FilePreviewProps) {
  const repository = useRepository();
  const looking = useLooking(request);
  const { answers, article, file, index, problem, busy } = looking;
  const heading = useRef<HTMLHeadingElement>(null);
  const adding = useRef(false);
  const addKeys = useKeys('add-looked-at');
  const taken = file.articles.length - answers.left.size;
  const canAdd = taken > 0 && problem === '' && !busy;
  const addWords = request.replaces ? PREVIEW.takeReading : PREVIEW.add(taken);
  useEffect(() => heading.current?.focus(), []);

  const leaveOut = () => answer({ kind: 'leave-out' });
  const add = async () => {
    if (!canAdd || adding.current) return;
    adding.current = true;
    const kept = await keptFile(file, answers);
    if (file.table) await rememberMapping(repository, file.table);
    answer({ kind: 'add', file: kept });
  };
  useCommand('add-looked-at', () => void add(), canAdd || 'hint');
  useCommand('focus-reader', () => heading.current?.focus());
  usePreviewCommands(looking);
  useEscape(leaveOut);

  const sub = useMemo(() => subOf(request, file), [request, file]);
  const many = request.read.articles.length > 1 || file.articles.length > 1;
  const shownOriginal = !many && isWorthShowing(file) ? original : undefined;
  return (
    <StepFocusProvider value={looking.focus}>
      <article
        className={styles.preview}
        aria-label={PREVIEW.title}
        data-side={many || shownOriginal !== undefined}
      >
        <header className={styles.head}>
          <div className={styles.what}>
            <h1 ref={heading} tabIndex={-1}>
              {PREVIEW.title}
            </h1>
            <p className={styles.sub}>{sub}</p>
          </div>
          <Button keys="Esc" onClick={leaveOut}>
            {request.replaces ? PREVIEW.keepFormer : PREVIEW.leaveOut}
          </Button>
          <Button variant="primary" keys={addKeys} disabled={!canAdd} onClick={() => void add()}>
            {addWords}
          </Button>
        </header>
        {many ? (
          <div className={styles.side}>
            <ArticleTicks
              sha256={file.sha256}
              articles={file.articles}
              left={answers.left}
              shown={index}
              onShow={looking.show}
              onLeft={(left) => looking.answer({ left })}
            />
          </div>
        ) : null}
        {shownOriginal ? (
          <OriginalPane
            file={request.file}
            mediaType={file.mediaType}
            original={shownOriginal}
            at={looking.page}
          />
        ) : null}
        {article ? (
          <ReadText
            key={index}
            article={article}
            words={looking.words}
            answers={answers}
            busy={busy}
            onAsk={looking.go}
          >
            <Questions
              request={request}
              file={file}
              problem={problem}
              index={index}
              steps={looking.steps}
              answers={answers}
              onReading={looking.readAs}
              onRight={looking.right}
            />
          </ReadText>
        ) : null}
        {article ? (
          <div className={styles.details}>
            <DetailsFound
              article={article}
              index={index}
              answers={answers}
              onToggle={looking.toggleDetail}
            />
          </div>
        ) : null}
        <PreviewWalk steps={looking.steps} current={looking.focus.current} onGo={looking.go} />
      </article>
    </StepFocusProvider>
  );
}

/** What the file is, in a line. */
function subOf(
  { file: { name, bytes }, replaces, place }: LookRequest,
  { articles }: ReadFile,
): string {
  const lead = place ? PREVIEW.place(...place) : '';
  const state = replaces ? PREVIEW.isAdded : PREVIEW.notAdded;
  const [first, ...others] = articles;
  if (!first || others.length > 0)
    return lead + PREVIEW.subMany(name, articles.length, bytes.length, state);
  const pages = first.marks.filter(({ type }) => type === 'page').length;
  const words = first.text.match(/\S+/gu)?.length ?? 0;
  return lead + PREVIEW.sub(name, pages, bytes.length, words, state);
}

/** The keys of the page, each where it means something. */
function usePreviewCommands(looking: Looking): void {
  const { answers, article, file, steps, words } = looking;
  const { reading } = answers;
  const has = (kind: string) => steps.some((step) => step.kind === kind);
  useCommand('next-doubt', () => looking.move(1), steps.length > 0);
  useCommand('previous-doubt', () => looking.move(-1), steps.length > 0);
  useCommand('reads-right', () => looking.right(), looking.focus.current !== null);
  useCommand('put-hyphen-back', looking.putHyphenBack, words.length > 0);
  useCommand(
    'take-whole-page',
    () => looking.readAs({ wholePage: reading.wholePage !== true }),
    canTakeWhole(file.reader),
  );
  useCommand(
    'switch-columns',
    () => looking.readAs({ singleColumn: reading.singleColumn !== true }),
    has('order') || file.reader.startsWith('pdf@'),
  );
  useCommand(
    'keep-lines',
    () => looking.readAs({ keepLines: reading.keepLines !== true }),
    has('lines'),
  );
  const found = (name: keyof ReadArticle['findings']) => article?.findings[name] !== undefined;
  const { toggleDetail } = looking;
  useCommand('confirm-title', () => toggleDetail('title'), found('title'));
  useCommand('confirm-authors', () => toggleDetail('authors'), found('authors'));
  useCommand('confirm-published', () => toggleDetail('published'), found('published'));
  useCommand('confirm-language', () => toggleDetail('language'), found('language'));
  useCommand('confirm-publisher', () => toggleDetail('publisher'), found('publisher'));
  // What was answered here is taken back here; the project's own history is not touched meanwhile.
  useCommand('undo', () => looking.dispatch({ type: 'undo' }), looking.canUndo || 'hint');
  useCommand('redo', () => looking.dispatch({ type: 'redo' }), looking.canRedo || 'hint');
}

const LAYER = '[role="listbox"], [role="dialog"], [role="menu"], input, textarea';

/** Esc leaves the file out, unless it closes or leaves something else. */
function useEscape(onEscape: () => void): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => {
    // On the document, so that it comes before the window's own Esc.
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      if (isDialogOpen() || target?.closest(LAYER)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, []);
}
