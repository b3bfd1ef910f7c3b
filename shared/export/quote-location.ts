import type { Located } from '../anchoring/locate-quote';
import { groupBy } from '../lib/group-by';
import { selectorsOf } from '../marks/fragment-selectors';
import { marksOf } from '../marks/marks-of';
import { newestMarkup } from '../marks/newest-markup';
import { pageNumberOf, placeOf } from '../marks/place-of';
import type { ProjectContent } from '../model/content';
import type { TextHash } from '../model/ids';
import type { Mark } from '../model/mark';
import type { DocumentRecord } from '../model/records';
import { headingWords, placeWords } from '../texts/places';
import type { AnnotatedLocation } from './annotated-quotes-schema';

const NONE: readonly Mark[] = [];
/** Fragments of other kinds of files name no pages. */
const PDF = 'application/pdf';

/** The marks of each text of a project, put in order once. */
export function marksIn({ records }: ProjectContent): (hash: TextHash) => readonly Mark[] {
  const markups = records.filter((record) => record.type === 'markup');
  const byText = groupBy(markups, ({ textHash }) => textHash);
  const marks = new Map(
    Array.from(byText, ([hash, some]) => {
      const newest = newestMarkup(some);
      return [hash, newest ? marksOf(newest) : NONE] as const;
    }),
  );
  return (hash) => marks.get(hash) ?? NONE;
}

interface Surroundings {
  readonly marks: readonly Mark[];
  /** The text that the words were looked for in. */
  readonly counted: { readonly text: string } | undefined;
  readonly document: DocumentRecord | undefined;
}

/** The member `location` of a quote; nothing where nothing is known of it, or its words do not stand in the text. */
export function locationOf(
  { place, span }: Located,
  { marks, counted, document }: Surroundings,
): { readonly location?: AnnotatedLocation } {
  if (!counted || !span || place === 'unchecked') return {};
  const found = placeOf(marks, span);
  const section = headingWords(counted.text, found);
  const isPdf = document?.original.mediaType === PDF;
  const words = placeWords(found);
  if (section === '' && words === '') return {};
  const { pages, time, speakers, note, quotedFrom } = found;
  return {
    location: {
      pages,
      time,
      speakers,
      section,
      note,
      quotedFrom,
      words,
      selectors: selectorsOf(found, isPdf ? pageNumberOf(marks, span.start) : null).map(
        (fragment) => ({ type: 'FragmentSelector', ...fragment }),
      ),
    },
  };
}
