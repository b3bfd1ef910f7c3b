/** What becomes of files that come in together, in sentences that the window and the command line say alike. */
import { many } from './numbers';

/** What of a folder or an archive was not looked at, a sentence for each reason. */
export function passedOverSentences(
  name: string,
  { links, pageParts }: { readonly links: number; readonly pageParts: number },
): readonly string[] {
  const sentences: string[] = [];
  if (links > 0)
    sentences.push(
      `“${name}” holds ${many(links, 'symbolic link, which was', 'symbolic links, which were')} not followed.`,
    );
  if (pageParts > 0)
    sentences.push(
      `“${name}” holds ${many(pageParts, 'file that belongs', 'files that belong')} to a saved page beside it (pictures, styles, scripts), which ${pageParts === 1 ? 'was' : 'were'} passed over.`,
    );
  return sentences;
}

/** Why a file that nobody named itself was not tried. */
export const unknownKindSentence = (name: string): string =>
  `“${name}” is not of a kind that Verbatim opens. If it is a text all the same, add it by its own name.`;

/** Why a Verbatim file gives no article. */
export const projectSentence = (name: string): string =>
  `“${name}” is a Verbatim file, not an article. “verbatim merge” puts it together with others.`;

/** That an article looks like another. `likeness` from 0 to 1. */
export const likeSentence = (title: string, other: string, likeness: number): string =>
  `“${title}” looks like “${other}”: ${Math.floor(likeness * 100)} % of all their passages stand in both. Compare them; nothing was put together.`;
