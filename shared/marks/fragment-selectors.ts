import type { Place } from './place-of';

/** A fragment of an address, with the standard that says what it means. */
export interface FragmentSelector {
  readonly conformsTo: string;
  readonly value: string;
}

/** RFC 8118: the media type of PDF and its fragments. */
const PDF = 'http://tools.ietf.org/rfc/rfc8118';
/** Media Fragments URI 1.0. */
const MEDIA = 'http://www.w3.org/TR/media-frags/';

/**
 * A place as values of the Fragment Selector of the W3C Web Annotation Data Model: `page=14` of a PDF, whose pages are
 * counted from 1 whatever is printed on them, and `t=723.5` of a recording, in seconds.
 */
export function selectorsOf(place: Place, pageNumber: number | null): readonly FragmentSelector[] {
  const fragments: FragmentSelector[] = [];
  if (pageNumber !== null) fragments.push({ conformsTo: PDF, value: `page=${pageNumber}` });
  if (place.time !== null)
    fragments.push({ conformsTo: MEDIA, value: `t=${String(place.time / 1000)}` });
  return fragments;
}
