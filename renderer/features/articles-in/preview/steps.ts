import type { Doubt, DoubtKind } from '../../../../shared/readers/doubts';
import type { ReadFile } from '../../../../shared/readers/read-articles';
import type { DetailName } from '../../../../shared/readers/reader';
import { detailKey } from './answers';
import type { Answers, AskedWord } from './answers';

/** One thing to look at: a question about the whole file, a joined word, or a guessed detail. */
export interface Step {
  readonly id: string;
  readonly kind: DoubtKind;
  readonly isDone: boolean;
  readonly word?: AskedWord;
  readonly detail?: DetailName;
}

/** What is asked, and of what. */
export interface LookedAt {
  /** What was in doubt when the file was first shown: what an answer has settled stays in the list, as done. */
  readonly first: readonly Doubt[];
  /** How it was read then. */
  readonly reading: Answers['reading'];
  /** As it is read now. */
  readonly file: ReadFile;
  /** The article in sight, by its place, and its joined words. */
  readonly index: number;
  readonly words: readonly AskedWord[];
}

/** Details that are cited, in the order in which they are shown. */
const CITED: readonly DetailName[] = ['title', 'authors', 'published'];

/** What is to be looked at of a file and of the article in sight, in the order of the page. */
export function stepsOf(
  { first, reading, file, index, words }: LookedAt,
  answers: Answers,
): readonly Step[] {
  const article = file.articles[index];
  const kinds = new Set([...first, ...file.doubts].map(({ kind }) => kind));
  // What is read as text against its looks may be in any encoding.
  if (reading.plain === true) kinds.add('encoding');
  const asked = answers.reading;
  const settled: Partial<Record<DoubtKind, boolean>> = {
    encoding: asked.encoding !== reading.encoding,
    table: asked.mapping !== reading.mapping,
    articles: answers.left.size > 0,
    order: asked.singleColumn !== undefined,
    'left-out': asked.wholePage === true,
    lines: asked.keepLines === true,
  };
  const whole = (
    [
      'encoding',
      'table',
      'articles',
      'order',
      'tracked-changes',
      'cut',
      'page-data',
      'left-out',
      'lines',
    ] as const
  )
    .filter((kind) => kinds.has(kind))
    .map((kind) => ({
      id: kind,
      kind,
      isDone: answers.seen.has(kind) || settled[kind] === true,
    }));
  if (!article) return whole;
  const joints = words
    .filter(({ proof }) => proof === null)
    .map((word): Step => {
      const isDone = answers.hyphens.has(word.key);
      return { id: `hyphen ${word.key}`, kind: 'hyphens', isDone, word };
    });
  const details = CITED.filter((name) => article.findings[name]?.stated === false).map(
    (detail): Step => {
      const isDone = answers.details.has(detailKey(article, index, detail));
      return { id: `detail ${detail}`, kind: 'details', isDone, detail };
    },
  );
  return [...whole, ...joints, ...details];
}

/** The step that follows another in a direction, going round; what is not done comes before all else when `open`. */
export function stepFrom(
  steps: readonly Step[],
  id: string | null,
  by: 1 | -1,
  open = false,
): Step | null {
  const from = steps.findIndex((step) => step.id === id);
  const at = from === -1 && by === -1 ? 0 : from;
  for (let walked = 1; walked <= steps.length; walked += 1) {
    const step = steps[(at + by * walked + steps.length * 2) % steps.length];
    if (step && (!open || (!step.isDone && step.id !== id))) return step;
  }
  return null;
}

/** How many of each kind are still to be looked at, in the order of the page. */
export function stepKinds(
  steps: readonly Step[],
): readonly { readonly kind: DoubtKind; readonly open: number }[] {
  const kinds = Array.from(new Set(steps.map(({ kind }) => kind)));
  return kinds.map((kind) => ({
    kind,
    open: steps.filter((step) => step.kind === kind && !step.isDone).length,
  }));
}
