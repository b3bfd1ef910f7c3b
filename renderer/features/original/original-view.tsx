import { isSavedPage } from '../../../shared/original/saved-page';
import { ORIGINAL } from '../../texts/original';
import { InertPageView } from './inert-page-view';
import styles from './original.module.css';
import type { OriginalViewProps } from './original-view-props';
import { PdfPages } from './pdf-pages';

/** How much of a plain text is shown (bytes). */
const SHOWN = 400_000;
const PLAIN = /^(?:text\/|message\/|application\/(?:mbox|jsonl|json|x-research-info-systems))/u;

/** A file as it looks: the page of a PDF, a saved page, or a plain text. Nothing in it runs, and it asks for nothing. */
export function OriginalView({ name, mediaType, bytes, page, onPage }: OriginalViewProps) {
  if (mediaType === 'application/pdf')
    return <PdfPages name={name} bytes={bytes} page={page} onPage={onPage} />;
  if (isSavedPage(mediaType))
    return <InertPageView name={name} mediaType={mediaType} bytes={bytes} />;
  if (PLAIN.test(mediaType)) return <PlainOriginal name={name} bytes={bytes} />;
  return <p className={styles.words}>{ORIGINAL.notShown}</p>;
}

function PlainOriginal({ name, bytes }: Pick<OriginalViewProps, 'name' | 'bytes'>) {
  const text = new TextDecoder().decode(bytes.subarray(0, SHOWN));
  return (
    <>
      <textarea className={styles.text} aria-label={ORIGINAL.text(name)} readOnly value={text} />
      {bytes.length > SHOWN && <p className={styles.words}>{ORIGINAL.cut(SHOWN)}</p>}
    </>
  );
}
