import { useEffect, useRef, useState } from 'react';
import { pageNumberOf } from '../../../shared/marks/place-of';
import type { DocumentRecord } from '../../../shared/model/records';
import type { KeptOriginal } from '../../db/repository';
import { useHost } from '../../host/host-context';
import { useLive, useRepository } from '../../queries/database-context';
import { useOpenArticle } from '../../queries/open-article';
import { useSession } from '../../session/session-context';
import { selectedQuote } from '../../session/session';
import { useCommand, useRunCommand } from '../../session/use-command';
import { ORIGINAL } from '../../texts/original';
import { Button, IconButton } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useToast } from '../../ui/toast';
import styles from './original.module.css';
import { OriginalView } from './original-view';

/** The file that the open article was read from, at the page of what is selected in the text. */
export function ArticleOriginal() {
  const { document } = useOpenArticle();
  const run = useRunCommand();
  const [, dispatch] = useSession();
  const close = () => {
    dispatch({ type: 'toggle', side: 'original' });
    run('focus-reader');
  };
  const column = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Esc closes the column from wherever the focus is in it.
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      dispatch({ type: 'toggle', side: 'original' });
      run('focus-reader');
    };
    const box = column.current;
    box?.addEventListener('keydown', handleKey);
    return () => box?.removeEventListener('keydown', handleKey);
  }, [dispatch, run]);
  return (
    <div ref={column} className={styles.original}>
      <header className={styles.head}>
        <h2>{ORIGINAL.label}</h2>
        <IconButton label={ORIGINAL.close} onClick={close}>
          <Icon name="close" size={14} />
        </IconButton>
      </header>
      {document ? <OriginalOf key={document.id} document={document} /> : null}
    </div>
  );
}

function OriginalOf({ document }: { readonly document: DocumentRecord }) {
  const { name, sha256 } = document.original;
  const kept = useLive(
    async (reading) => (sha256 === null ? null : await reading.keptOriginal(sha256)),
    [sha256],
  );
  if (kept === undefined) return <p className={styles.words}>{ORIGINAL.opening}</p>;
  if (kept === null || sha256 === null) return <p className={styles.words}>{ORIGINAL.pasted}</p>;
  return (
    <>
      {kept.state === 'kept' ? (
        <KeptFile document={document} sha256={sha256} bytes={kept.bytes} />
      ) : (
        <AbsentFile sha256={sha256} kept={kept} />
      )}
      <footer className={styles.facts}>
        <span className={styles.name}>{name}</span>
        <span className={styles.hash}>{ORIGINAL.hash(sha256)}</span>
      </footer>
    </>
  );
}

/** Why the file is not here, and the way to have back what was dropped a moment ago. */
function AbsentFile({ sha256, kept }: { readonly sha256: string; readonly kept: KeptOriginal }) {
  const { droppedOriginals } = useRepository();
  const putBack = usePutBack(sha256);
  if (kept.state !== 'dropped') return <p className={styles.words}>{ORIGINAL.absent}</p>;
  return (
    <div className={styles.gone}>
      <p>{ORIGINAL.dropped(kept.at, kept.size)}</p>
      {droppedOriginals.has(sha256) && (
        <>
          <p>{ORIGINAL.untilClosed}</p>
          <Button onClick={() => void putBack()}>{ORIGINAL.putBack}</Button>
        </>
      )}
    </div>
  );
}

function usePutBack(sha256: string): () => Promise<void> {
  const repository = useRepository();
  const { recovery } = useHost();
  const toast = useToast();
  return async () => {
    const bytes = repository.droppedOriginals.get(sha256);
    if (!bytes || !(await repository.keepOriginal(sha256, bytes))) return;
    toast({ text: ORIGINAL.isBack });
    // Where its copy is refused now, the next start makes it.
    await recovery.keepOriginal(sha256, new Uint8Array(bytes)).catch(() => undefined);
  };
}

interface KeptFileProps {
  readonly document: DocumentRecord;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

function KeptFile({ document, sha256, bytes: read }: KeptFileProps) {
  const { name, mediaType } = document.original;
  const repository = useRepository();
  const host = useHost();
  const toast = useToast();
  // A live reading gives a new array each time it runs; the file is the same one.
  const [bytes] = useState(read);
  const [page, setPage] = usePage();

  const save = async () => {
    const result = await host.saveFile(name, new Uint8Array(bytes));
    if (result.outcome === 'saved') toast({ text: ORIGINAL.saved(result.name), tone: 'good' });
    if (result.outcome === 'failed') toast({ text: ORIGINAL.notSaved, tone: 'bad' });
  };
  const putBack = usePutBack(sha256);
  const drop = async () => {
    if (!(await repository.dropOriginal(sha256))) return;
    // Its room is wanted back on the disk too, where the copy lies.
    host.recovery.dropOriginal(sha256).catch(() => undefined);
    toast({
      text: ORIGINAL.hasDropped(bytes.length),
      action: { label: ORIGINAL.putBack, run: () => void putBack() },
    });
  };
  useCommand('save-original', () => void save());
  useCommand('drop-original', () => void drop());
  return (
    <>
      <div className={styles.body}>
        <OriginalView
          name={name}
          mediaType={mediaType}
          bytes={bytes}
          page={page}
          onPage={setPage}
        />
      </div>
      <div className={styles.actions}>
        <Button variant="quiet" onClick={() => void save()}>
          {ORIGINAL.save}
        </Button>
        <Button variant="discard" onClick={() => void drop()}>
          {ORIGINAL.drop(bytes.length)}
        </Button>
      </div>
    </>
  );
}

/** The page of the selected quote, or of the place in the text; the one that was turned to, until that changes. */
function usePage() {
  const [session] = useSession();
  const { article } = useOpenArticle();
  const quote = article?.quotes.find(({ id }) => id === selectedQuote(session));
  const offset = quote?.anchor.start ?? session.selection?.start ?? 0;
  const there = pageNumberOf(article?.marks ?? [], offset);
  const [turned, setTurned] = useState<{
    readonly from: number | null;
    readonly to: number;
  } | null>(null);
  const shown = turned !== null && turned.from === there ? turned.to : there;
  return [shown, (to: number) => setTurned({ from: there, to })] as const;
}
