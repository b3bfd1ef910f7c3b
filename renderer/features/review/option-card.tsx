import type { ReactNode } from 'react';
import type { CommandId } from '../../../shared/host/commands';
import type { Voice } from '../../../shared/review/review-item';
import { useKeys } from '../../session/keymap';
import { dayOfWrite } from '../../texts/days';
import { REVIEW } from '../../texts/review';
import { Avatar } from '../../ui/avatar';
import { Kbd } from '../../ui/kbd';
import type { ComparedPart } from './diff-parts';
import styles from './review.module.css';
import type { Names } from './use-names';

interface OptionCardProps {
  readonly command: CommandId | null;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly voices?: readonly Voice[];
  readonly names: Names;
  readonly onTake: () => void;
}

/** One thing an item can be: its key, what it is, who says so and when. */
export function OptionCard({
  command,
  title,
  detail,
  voices = [],
  names,
  onTake,
}: OptionCardProps) {
  return (
    <button type="button" className={styles.option} onClick={onTake}>
      {command ? <OptionKey command={command} /> : <span />}
      <span className={styles.what}>
        <b>{title}</b>
        {detail === undefined || detail === '' ? null : <small>{detail}</small>}
        {voices.length > 0 ? (
          <small className={styles.who}>
            {voices
              .map(({ by, at }) => REVIEW.said(names.annotator(by).name, dayOfWrite(at)))
              .join(' · ')}
          </small>
        ) : null}
      </span>
      <span className={styles.voices}>
        {voices.slice(0, 4).map(({ by, at }) => {
          const { initials, colour } = names.annotator(by);
          return <Avatar key={`${by} ${at}`} initials={initials} colour={colour} />;
        })}
      </span>
    </button>
  );
}

function OptionKey({ command }: { readonly command: CommandId }) {
  const keys = useKeys(command);
  return <span aria-hidden="true">{keys === undefined ? null : <Kbd keys={keys} />}</span>;
}

/** A text with what differs from the other texts marked: by weight and line, not by colour alone. */
export function DiffText({
  parts: [first, second, third],
}: {
  readonly parts: readonly ComparedPart[];
}) {
  return (
    <>
      <Part part={first} />
      <Part part={second} />
      <Part part={third} />
    </>
  );
}

function Part({ part }: { readonly part: ComparedPart | undefined }) {
  if (!part?.differs) return part?.text;
  return <ins className={styles.differs}>{part.text}</ins>;
}
