import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { PanelImperativeHandle } from 'react-resizable-panels';
import { APP } from '../texts/app';
import styles from './columns.module.css';
import { NARROWEST, WIDEST } from './preferences';
import type { ColumnWidths } from './preferences';

interface ColumnsProps {
  /** Null hides the column. */
  readonly library: ReactNode | null;
  readonly panel: ReactNode | null;
  readonly widths: ColumnWidths;
  /** After the person has moved an edge. */
  readonly onWidths: (widths: ColumnWidths) => void;
  readonly children: ReactNode;
}

const LEAST_READER = 320;

/** Up to three columns; the edges between them can be moved by pointer and by arrow keys. */
export function Columns({ library, panel, widths, onWidths, children }: ColumnsProps) {
  const left = useRef<PanelImperativeHandle>(null);
  const right = useRef<PanelImperativeHandle>(null);
  return (
    <Group
      className={styles.columns ?? ''}
      onLayoutChanged={(_layout, { isUserInteraction }) => {
        if (!isUserInteraction) return;
        onWidths({
          library: left.current?.getSize().inPixels ?? widths.library,
          panel: right.current?.getSize().inPixels ?? widths.panel,
        });
      }}
    >
      {library === null ? null : (
        <>
          <Panel
            id="library"
            panelRef={left}
            className={styles.side}
            defaultSize={widths.library}
            minSize={NARROWEST.library}
            maxSize={WIDEST.library}
            groupResizeBehavior="preserve-pixel-size"
          >
            {library}
          </Panel>
          <Separator className={styles.edge} aria-label={APP.resizeLibrary} />
        </>
      )}
      <Panel id="main" className={styles.middle} minSize={LEAST_READER}>
        {children}
      </Panel>
      {panel === null ? null : (
        <>
          <Separator className={styles.edge} aria-label={APP.resizePanel} />
          <Panel
            id="panel"
            panelRef={right}
            className={styles.side}
            defaultSize={widths.panel}
            minSize={NARROWEST.panel}
            maxSize={WIDEST.panel}
            groupResizeBehavior="preserve-pixel-size"
          >
            {panel}
          </Panel>
        </>
      )}
    </Group>
  );
}
