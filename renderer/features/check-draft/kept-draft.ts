import type { DraftPlace } from '../../ui/drafts';

/** A manuscript as the page keeps it: what was typed or pasted, or what was read and is checked. */
export interface KeptManuscript {
  readonly name: string;
  readonly text: string;
  /** Whether it is checked, or still being put in. */
  readonly isRead: boolean;
  /** Its encoding is a guess. */
  readonly isGuess: boolean;
}

/** Where the manuscript is kept over a restart. It belongs to no article. */
export const MANUSCRIPT_PLACE: DraftPlace = { key: 'check-draft', of: null };

export const NO_MANUSCRIPT: KeptManuscript = { name: '', text: '', isRead: false, isGuess: false };

/** Reads what was kept; what is not one is none. */
export function keptManuscript(kept: string | null): KeptManuscript {
  if (kept === null) return NO_MANUSCRIPT;
  try {
    const { name, text, isRead, isGuess } = JSON.parse(kept) as Partial<KeptManuscript>;
    if (typeof name !== 'string' || typeof text !== 'string') return NO_MANUSCRIPT;
    return { name, text, isRead: isRead === true, isGuess: isGuess === true };
  } catch {
    return { ...NO_MANUSCRIPT, text: kept };
  }
}
