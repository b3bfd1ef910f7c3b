import type { CSSProperties } from 'react';
import { paletteColour } from './palette';
import styles from './avatar.module.css';

interface AvatarProps {
  readonly initials: string;
  /** An index into the palette, 0–7; null takes the accent. */
  readonly colour: number | null;
  /** Diameter in CSS pixels. */
  readonly size?: number;
  /** A guess rather than a fact. */
  readonly dashed?: boolean;
}

/** Initials in a disc. Decorative: the name stands beside it. */
export function Avatar({ initials, colour, size = 24, dashed = false }: AvatarProps) {
  const style = {
    '--c': colour === null ? 'var(--accent)' : paletteColour(colour),
    width: size,
    height: size,
    fontSize: Math.max(8, Math.round(size * 0.42 * 2) / 2),
  } as CSSProperties;
  return (
    <span
      aria-hidden="true"
      className={`${styles.avatar} ${dashed ? styles.dashed : ''}`}
      style={style}
    >
      {initials}
    </span>
  );
}
