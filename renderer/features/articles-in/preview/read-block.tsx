import { placeOf } from '../../../../shared/marks/place-of';
import type { Mark } from '../../../../shared/model/mark';
import { useCommandButton } from '../../../session/use-command-button';
import { PREVIEW } from '../../../texts/preview';
import { Button } from '../../../ui/button';
import type { Answers, AskedWord } from './answers';
import { piecesOf } from './blocks';
import type { Block, BlockPiece } from './blocks';
import styles from './read-text.module.css';
import { StepCard } from './step-focus';

interface ReadBlockProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly block: Block;
  readonly words: readonly AskedWord[];
  /** The joined word of this block that is in question. */
  readonly asked: AskedWord | null;
  readonly answers: Answers;
  readonly onAsk: (id: string) => void;
}

/** A paragraph with its marks, and below it the question about one of its words. */
export function ReadBlock({ text, marks, block, words, asked, answers, onAsk }: ReadBlockProps) {
  const Tag = block.heading > 0 ? 'h2' : 'p';
  return (
    <>
      {block.pages.map((label) => (
        <div key={label} className={styles.page}>
          <span>{PREVIEW.page(label)}</span>
        </div>
      ))}
      {block.before.length > 0 ? (
        <p className={styles.before}>{block.before.map(({ value }) => value).join(' ')}</p>
      ) : null}
      <Tag className={styles.paragraph} data-quoted={block.isQuoted ? 'true' : undefined}>
        {groupsOf(piecesOf(block, words)).map(({ word, pieces }) => {
          const [first] = pieces;
          const drawn = pieces.map((piece) => (
            <PieceWords
              key={piece.start}
              text={text}
              piece={piece}
              answers={answers}
              words={words}
            />
          ));
          return word ? (
            <button
              key={first?.start}
              type="button"
              className={styles.joined}
              aria-current={word === asked ? 'true' : undefined}
              onClick={() => onAsk(`hyphen ${word.key}`)}
            >
              {drawn}
            </button>
          ) : (
            <span key={first?.start}>{drawn}</span>
          );
        })}
      </Tag>
      {asked ? <AskWord text={text} marks={marks} word={asked} answers={answers} /> : null}
    </>
  );
}

interface Group {
  readonly word: AskedWord | null;
  readonly pieces: readonly BlockPiece[];
}

/** Pieces of one word together. */
function groupsOf(pieces: readonly BlockPiece[]): readonly Group[] {
  const groups: { word: AskedWord | null; pieces: BlockPiece[] }[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    const word = piece.word as AskedWord | null;
    if (last && word !== null && last.word === word) last.pieces.push(piece);
    else groups.push({ word, pieces: [piece] });
  }
  return groups;
}

interface PieceWordsProps {
  readonly text: string;
  readonly piece: BlockPiece;
  readonly words: readonly AskedWord[];
  readonly answers: Answers;
}

function PieceWords({ text, piece, words, answers }: PieceWordsProps) {
  const { start, end, at, emphasis } = piece;
  return (
    <>
      {at.map((mark) => (
        <Place key={`${mark.type} ${mark.value}`} mark={mark} words={words} answers={answers} />
      ))}
      {emphasis === '' ? (
        text.slice(start, end)
      ) : (
        <span data-emphasis={emphasis} className={styles.emphasis}>
          {text.slice(start, end)}
        </span>
      )}
    </>
  );
}

interface PlaceProps {
  readonly mark: Mark;
  readonly words: readonly AskedWord[];
  readonly answers: Answers;
}

/** A place between two letters: a joint, a page that begins, something left out. */
function Place({ mark, words, answers }: PlaceProps) {
  if (mark.type === 'page')
    return <span className={styles.pageInside}>{PREVIEW.page(mark.value)}</span>;
  if (mark.type === 'left-out')
    return <span className={styles.leftOut}>{PREVIEW.leftOut(mark.value)}</span>;
  const word = words.find((one) => one.mark === mark);
  if (!word) return null;
  return answers.hyphens.get(word.key) === 'hyphen' ? (
    mark.value.trim()
  ) : (
    <span className={styles.joint} aria-hidden="true" />
  );
}

interface AskWordProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly word: AskedWord;
  readonly answers: Answers;
}

/** Whether a word was rightly put together. */
function AskWord({ text, marks, word, answers }: AskWordProps) {
  const { hyphen } = PREVIEW;
  const keep = useCommandButton('reads-right');
  const put = useCommandButton('put-hyphen-back');
  const answer = answers.hyphens.get(word.key);
  const { start, end, mark, proof } = word;
  const pageAt = (at: number) => placeOf(marks, { start: at, end: at + 1 }).pages[0] ?? '';
  return (
    <StepCard id={`hyphen ${word.key}`} label={hyphen.label} className={styles.ask}>
      <p className={styles.askWords}>
        <span>
          <b>
            {text.slice(start, mark.start)}
            {mark.value.trim()}
            <span className={styles.lineEnd}>↵</span>
            {text.slice(mark.start, end)}
          </b>
          {answer === 'hyphen' ? hyphen.wasPut : hyphen.was}
        </span>
        <small>{proof === null ? hyphen.noProof : hyphen.proof(pageAt(proof))}</small>
      </p>
      <Button keys={keep.keys} aria-pressed={answer === 'joined'} onClick={keep.onClick}>
        {hyphen.keep}
      </Button>
      <Button keys={put.keys} aria-pressed={answer === 'hyphen'} onClick={put.onClick}>
        {hyphen.put}
      </Button>
    </StepCard>
  );
}
