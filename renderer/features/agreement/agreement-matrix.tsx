import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Scope } from '../../../shared/agreement/question';
import { initialsOf } from '../../../shared/names/initials';
import { AGREEMENT } from '../../texts/agreement';
import { Avatar } from '../../ui/avatar';
import { VisuallyHidden } from '../../ui/visually-hidden';
import type { ShownReport } from '../../workers/agreement/agreement';
import styles from './agreement.module.css';
import { FigureButton } from './figure-button';
import { annotatorNames } from './figure-words';

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

interface AgreementMatrixProps {
  readonly report: ShownReport;
  readonly onOpen: (scope: Scope) => void;
}

/** Every annotator beside every other. Arrow keys walk; one number is in the tab order. */
export function AgreementMatrix({ report, onOpen }: AgreementMatrixProps) {
  const { annotators, pairs, question } = report;
  const [walked, setWalked] = useState<readonly [number, number]>([0, 1]);
  const body = useRef<HTMLTableSectionElement>(null);
  const nameOf = annotatorNames(annotators);
  const figures = new Map(
    pairs.flatMap(({ a, b, figure }) => [
      [`${a} ${b}`, figure],
      [`${b} ${a}`, figure],
    ]),
  );
  const reachable = walked.every((at) => at < annotators.length) ? walked : [0, 1];

  const handleKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    let [row = 0, column = 0] = reachable;
    do {
      row += step[0];
      column += step[1];
      // Nobody is compared with themselves: that cell is stepped over.
    } while (row === column);
    const button = body.current?.rows[row]?.cells[column + 1]?.querySelector('button');
    if (!button) return;
    setWalked([row, column]);
    button.focus();
  };

  return (
    <div role="presentation" className={styles.scroller} onKeyDown={handleKey}>
      <table className={styles.matrix} aria-label={AGREEMENT.matrix}>
        <thead>
          <tr>
            <td>
              <VisuallyHidden>{AGREEMENT.annotators}</VisuallyHidden>
            </td>
            {annotators.map(({ id, colour }) => (
              <th key={id} scope="col">
                <Avatar initials={initialsOf(nameOf(id))} colour={colour} size={20} />
                <span>{nameOf(id)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {annotators.map(({ id: a, quotes, colour }, row) => (
            <tr key={a}>
              <th scope="row">
                <Avatar initials={initialsOf(nameOf(a))} colour={colour} size={20} />
                <span>{nameOf(a)}</span>
                <small>{AGREEMENT.quotesOf(quotes)}</small>
              </th>
              {annotators.map(({ id: b }, column) => {
                const figure = figures.get(`${a} ${b}`);
                if (!figure)
                  return (
                    <td key={b} className={styles.self}>
                      {AGREEMENT.self}
                    </td>
                  );
                return (
                  <td key={b}>
                    <FigureButton
                      about={AGREEMENT.pair(nameOf(a), nameOf(b))}
                      what={question.what}
                      figure={figure}
                      tabIndex={row === reachable[0] && column === reachable[1] ? 0 : -1}
                      onOpen={() => {
                        setWalked([row, column]);
                        onOpen({ of: 'pair', a, b });
                      }}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
