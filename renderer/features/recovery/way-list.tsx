import { useEffect, useRef } from 'react';
import type { Way } from '../../../shared/recovery/ways';
import { RECOVERY, wayInWords } from '../../texts/recovery';
import { Kbd } from '../../ui/kbd';
import type { Findings } from './findings';
import styles from './way-list.module.css';

interface WayListProps {
  readonly ways: readonly Way[];
  readonly findings: Findings;
  readonly busy: boolean;
  readonly onChoose: (way: Way) => void;
}

/** The ways on, numbered by their keys. The recommended one comes first and has the focus, so that Enter takes it. */
export function WayList({ ways, findings, busy, onChoose }: WayListProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <fieldset className={styles.ways} aria-label={RECOVERY.waysLabel}>
      {ways.map((way, index) => {
        const { name, says } = wayInWords(way, findings, findings.now);
        return (
          <button
            key={way.kind}
            ref={index === 0 ? first : undefined}
            type="button"
            className={styles.way}
            data-first={index === 0 || undefined}
            aria-disabled={busy || undefined}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => onChoose(way)}
          >
            <span aria-hidden="true">
              <Kbd keys={String(index + 1)} />
            </span>
            <span>
              <b className={styles.name}>{name}</b>
              <span className={styles.says}>{says}</span>
            </span>
            {index === 0 ? (
              <>
                <em className={styles.recommended}>{RECOVERY.recommended}</em>
                <span aria-hidden="true">
                  <Kbd keys="Enter" />
                </span>
              </>
            ) : null}
          </button>
        );
      })}
    </fieldset>
  );
}
