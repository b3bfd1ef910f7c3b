import { EmptyState } from '../../../ui/empty-state';
import { PREVIEW } from '../../../texts/preview';
import { FilePreview } from './file-preview';
import type { ShowsOriginal } from './original-pane';
import { useShownFile } from './preview-context';

interface PreviewPageProps {
  /** Shows the file itself beside its text, where that can be done. */
  readonly original?: ShowsOriginal | undefined;
}

/** The page that shows how a file was read before it is added; see `PreviewProvider`. */
export function PreviewPage({ original }: PreviewPageProps) {
  const shown = useShownFile();
  if (!shown) return <EmptyState title={PREVIEW.nothingHere} body={PREVIEW.nothingHereBody} />;
  return (
    <FilePreview
      key={shown.request.read.sha256 + shown.request.file.name}
      {...shown}
      original={original}
    />
  );
}
