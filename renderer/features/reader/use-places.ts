import { linksAt, placeOf } from '../../../shared/marks/place-of';
import type { Mark } from '../../../shared/model/mark';
import { citedQuote } from '../../../shared/texts/citation';
import { joinedHyphenWords, placeInText, placeWords } from '../../../shared/texts/places';
import { useCommand } from '../../session/use-command';
import { READER } from '../../texts/reader';
import type { ArticleWork } from './use-article-work';

/** Saying where words stand in the file they were read from, and copying a quote with that. */
export function usePlaces(desk: ArticleWork, marks: readonly Mark[]): void {
  const { text, document, current, toast } = desk;

  const tell = () => {
    const span = desk.place() ?? current ?? { start: 0, end: 0 };
    const words = [
      placeInText(text, placeOf(marks, span)),
      joinedHyphenWords(marks, span),
      ...linksAt(marks, span).map(READER.link),
    ].filter((part) => part !== '');
    toast({ text: words.length === 0 ? READER.placeUnknown : words.join(' · ') });
  };

  const cite = async () => {
    if (!current) {
      toast({ text: READER.chooseFirst });
      return;
    }
    // As it stands in this text, which is what the place is about.
    const exact = text.slice(current.start, current.end);
    const cited = citedQuote(exact, document, placeWords(placeOf(marks, current)));
    try {
      await navigator.clipboard.writeText(cited);
      toast({ text: READER.cited });
    } catch {
      // A window without the focus may not write there.
      toast({ text: READER.notCopied });
    }
  };

  useCommand('tell-place', tell);
  useCommand('cite-quote', () => void cite(), current !== null || 'hint');
}
