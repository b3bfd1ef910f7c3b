import type { Mark, MarkType } from '../model/mark';
import type { MarkupFields } from '../model/records';

const KNOWN: Readonly<Record<MarkType, true>> = {
  heading: true,
  page: true,
  time: true,
  speaker: true,
  list: true,
  table: true,
  footnote: true,
  emphasis: true,
  link: true,
  quoted: true,
  'joined-hyphen': true,
  'left-out': true,
};

type KeptMark = MarkupFields['marks'][number];

const isKnown = (mark: KeptMark): mark is KeptMark & Mark => Object.hasOwn(KNOWN, mark.type);

/**
 * The marks of a record that this version knows, in order of `start`. A file may hold others, and in any order; those that
 * end before they begin are left out.
 */
export function marksOf({ marks }: Pick<MarkupFields, 'marks'>): readonly Mark[] {
  const known = marks.filter(isKnown).filter(({ start, end }) => start <= end);
  return isOrdered(known) ? known : known.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

const isOrdered = (marks: readonly Mark[]): boolean =>
  marks.every((mark, at) => mark.start >= (marks[at - 1]?.start ?? 0));
