import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { ArticleOriginal } from '../features/original/article-original';
import { useCommand, useRunCommand } from '../session/use-command';
import { useSession } from '../session/session-context';
import type { SessionState } from '../session/session';
import { APP } from '../texts/app';
import { ORIGINAL } from '../texts/original';
import { Columns } from './columns';
import { ListColumn, useListCommands } from './list-column';
import type { AskedFor } from './list-column';
import { MainView, SidePanel } from './main-view';
import { usePreferences } from './preferences-context';
import { StatusBar } from './status-bar';
import { useMedia } from './use-media';
import { WindowHeader } from './window-header';
import styles from './window.module.css';

/** Below these widths the text would be squeezed: the column floats over it instead. */
const LIBRARY_FLOATS = '(max-width: 1023px)';
const PANEL_FLOATS = '(max-width: 719px)';
/** Below this width the original takes the place of the quote panel until a field of it is asked for. */
const ORIGINAL_ALONE = '(max-width: 1599px)';

type Drawer = 'library' | 'panel' | null;

/** The window: header, up to three columns, status. */
export function Window() {
  const [session, dispatch] = useSession();
  const [{ columns }, prefer] = usePreferences();
  const isNarrow = useMedia(LIBRARY_FLOATS);
  // The preview of a file takes the whole window.
  const libraryFloats = isNarrow || session.main.view === 'preview';
  const panelFloats = useMedia(PANEL_FLOATS);
  const [asked, setAsked] = useState<AskedFor>(null);
  const [drawer, setDrawer] = useDrawer(libraryFloats, panelFloats);

  const hasPanel = session.main.view === 'article';
  const libraryShown = libraryFloats ? drawer === 'library' : session.libraryOpen;
  const originalAlone = useMedia(ORIGINAL_ALONE);
  const originalShown = hasPanel && session.originalOpen && !(originalAlone && wantsPanel(session));
  const panelShown =
    hasPanel &&
    (panelFloats ? drawer === 'panel' : session.panelOpen && !(originalAlone && originalShown));

  const toggle = (side: 'library' | 'panel', floats: boolean) => () => {
    if (floats) setDrawer((open) => (open === side ? null : side));
    else dispatch({ type: 'toggle', side });
  };
  useCommand('toggle-library', toggle('library', libraryFloats));
  useCommand('toggle-panel', toggle('panel', panelFloats), hasPanel);
  useCommand('show-original', () => dispatch({ type: 'toggle', side: 'original' }), hasPanel);
  const ask = (what: AskedFor) => {
    setAsked(what);
    if (libraryFloats) setDrawer('library');
  };
  useListCommands(ask);
  const handleAnswered = useCallback(() => setAsked(null), []);

  const library = <ListColumn asked={asked} onAnswered={handleAnswered} />;
  const panel = (
    <div className={styles.panel}>
      <SidePanel />
    </div>
  );
  const original = originalShown ? (
    <div className={styles.panel}>
      <ArticleOriginal />
    </div>
  ) : null;
  return (
    <div className={styles.window}>
      <WindowHeader libraryShown={libraryShown} panelShown={hasPanel ? panelShown : null} />
      <div className={styles.columns}>
        <Columns
          library={libraryShown && !libraryFloats ? library : null}
          original={panelFloats ? null : original}
          panel={panelShown && !panelFloats ? panel : null}
          widths={columns}
          onWidths={(widths) => prefer('columns', widths)}
        >
          <main id="main" tabIndex={-1} className={styles.main} aria-label={APP.main}>
            <MainView />
          </main>
        </Columns>
        {original === null || !panelFloats || drawer !== null ? null : (
          <FloatingColumn
            side="original"
            onClose={() => dispatch({ type: 'toggle', side: 'original' })}
          >
            {original}
          </FloatingColumn>
        )}
        {drawer === null ? null : (
          <FloatingColumn side={drawer} onClose={() => setDrawer(null)}>
            {drawer === 'library' ? library : panel}
          </FloatingColumn>
        )}
      </div>
      <StatusBar />
    </div>
  );
}

/** Whether the quote panel is at work: a field of it is open, or it shows the details of the article. */
const wantsPanel = ({ field, panel, panelOpen }: SessionState): boolean =>
  panelOpen && (field !== null || panel === 'article');

const FLOATING = {
  library: { name: APP.library, hide: APP.hideLibrary },
  panel: { name: APP.panel, hide: APP.hidePanel },
  original: { name: ORIGINAL.label, hide: ORIGINAL.close },
} as const;

interface FloatingColumnProps {
  readonly side: keyof typeof FLOATING;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function FloatingColumn({ side, onClose, children }: FloatingColumnProps) {
  const run = useRunCommand();
  // The focused element may go with the column; the text then takes the focus.
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const { activeElement } = document;
        if (activeElement === null || activeElement === document.body) run('focus-reader');
      });
    },
    [run],
  );
  useEffect(() => {
    // On the document, so that it comes before the window's own Esc, which would step back in the session.
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onClose();
    };
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, [onClose]);
  return (
    <div className={styles.drawer} data-side={side}>
      <button
        type="button"
        tabIndex={-1}
        className={styles.shade}
        aria-label={FLOATING[side].hide}
        onClick={onClose}
      />
      <aside className={styles.floating} aria-label={FLOATING[side].name}>
        {children}
      </aside>
    </div>
  );
}

/** Which column floats over the text. The library goes away when something was opened from it; the panel comes with a quote. */
function useDrawer(libraryFloats: boolean, panelFloats: boolean) {
  const [{ main, selected, field, panel }] = useSession();
  const selectedId = selected?.id ?? null;
  const [drawer, setDrawer] = useState<Drawer>(null);
  // Adjusted while drawing, so that no frame shows a column that has gone.
  const opened = JSON.stringify(main);
  const wanted = selectedId !== null || field !== null || panel === 'article';
  const [before, setBefore] = useState({ opened, wanted, selectedId, field });
  if (before.opened !== opened) {
    setBefore({ opened, wanted, selectedId, field });
    if (drawer === 'library') setDrawer(null);
  } else if (
    before.wanted !== wanted ||
    before.selectedId !== selectedId ||
    before.field !== field
  ) {
    setBefore({ opened, wanted, selectedId, field });
    if (panelFloats && wanted) setDrawer('panel');
    if (panelFloats && !wanted && drawer === 'panel') setDrawer(null);
  }
  const shown =
    (drawer === 'library' && libraryFloats) ||
    (drawer === 'panel' && panelFloats && main.view === 'article')
      ? drawer
      : null;
  return [shown, setDrawer] as const;
}
