import type { Gender } from './languages/pack';

/** Somebody or something with a name in the article. */
export interface Person {
  /** The fullest form, without titles. */
  name: string;
  words: readonly string[];
  gender: Gender;
  /** Whether a title or a role tells the gender, and not only a first name. */
  isGenderTold: boolean;
  /** Whether it is surely no person: an organisation, a paper, a place. */
  isThing: boolean;
  mentions: number;
  /** Offset of the first mention. */
  readonly first: number;
  /** What the article calls them: president, mayor. */
  readonly roles: Set<string>;
  /** Whether the article treats the name as somebody: by a title, a first name, a verb of saying, an explanation. */
  isSomebody: boolean;
  /** Mentions with more than the surname. */
  full: number;
  /** Offset of the mention that was read last. */
  last: number;
  /** Mentions by surname before anybody else had the same one; whoever comes later is named in full. */
  alone: number;
}
