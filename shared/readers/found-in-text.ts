import { guessDetails } from './article-details';
import type { DetailFinding, FoundArticle } from './reader';

const GUESS: DetailFinding = { place: 'text', stated: false };

/** A text with the details that it shows itself, all of them guesses. `title` is for a text that shows none. */
export function foundInText(
  text: string,
  title: string,
): Pick<FoundArticle, 'text' | 'details' | 'findings' | 'updated' | 'archiveUrl'> {
  const details = guessDetails(text, title);
  const found = Object.entries(details).filter(([, value]) => value.length > 0);
  return {
    text,
    details,
    findings: Object.fromEntries(found.map(([name]) => [name, GUESS])),
    updated: '',
    archiveUrl: '',
  };
}
