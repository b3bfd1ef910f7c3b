import { useState } from 'react';
import type { ComponentType } from 'react';
import type { OpenedFile } from '../../../../shared/host/host';
import type { ReadFile } from '../../../../shared/readers/read-articles';
import { PREVIEW } from '../../../texts/preview';
import styles from './preview.module.css';

/** What shows a file as it is: `page` counts from 1, null is the first. */
export type ShowsOriginal = ComponentType<{
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly page: number | null;
  readonly onPage: (page: number) => void;
}>;

/** Media types whose look says more than their text does. */
const SHOWN = /^(?:application\/pdf|text\/html|application\/xhtml\+xml)$/;

/** Whether a file is worth being shown beside its text. */
export const isWorthShowing = ({ mediaType }: Pick<ReadFile, 'mediaType'>): boolean =>
  SHOWN.test(mediaType);

interface OriginalPaneProps {
  readonly file: OpenedFile;
  readonly mediaType: string;
  readonly original: ShowsOriginal;
  /** The page of what is looked at, by its number; null when it is not known. */
  readonly at: number | null;
}

/** The file as it is, at the page of what is looked at. */
export function OriginalPane({ file, mediaType, original: Original, at }: OriginalPaneProps) {
  const [turned, setTurned] = useState<{
    readonly at: number | null;
    readonly page: number;
  } | null>(null);
  // Whoever turned the page sees that one until something else is looked at.
  const page = turned && turned.at === at ? turned.page : at;
  return (
    <section className={styles.side} aria-label={PREVIEW.original}>
      <Original
        name={file.name}
        mediaType={mediaType}
        bytes={file.bytes}
        page={page}
        onPage={(next) => setTurned({ at, page: next })}
      />
    </section>
  );
}
