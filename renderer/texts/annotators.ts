import { many, number } from '../../shared/texts/numbers';

/** Words about annotators: who they are and how far they are. */
export const ANNOTATORS = {
  title: 'Annotators',
  kicker: (annotators: number): string => many(annotators, 'annotator', 'annotators'),
  list: 'Annotators of this project',
  you: 'you',
  marked: (quotes: number, articles: number): string =>
    quotes === 0
      ? 'no quotes yet'
      : `${many(quotes, 'quote', 'quotes')} in ${many(articles, 'article', 'articles')}`,
  markedSeen: (quotes: number, articles: number): string =>
    quotes === 0
      ? 'quotes hidden where you have not finished'
      : `${many(quotes, 'quote', 'quotes')} in ${many(articles, 'article', 'articles')} that you have finished`,
  finished: (articles: number, of: number): string =>
    `finished with ${number(articles)} of ${many(of, 'article', 'articles')}`,
  edit: 'Name and colour',
  editOf: (name: string): string => `Name and colour of ${name}`,
  yourName: 'Your name',
  yourHint: 'Your quotes carry it when files are put together.',
  name: 'Name',
  hint: 'Changes the name in the project: the others get it when files are put together.',
  colour: 'Colour',
  colourOf: (place: number): string => `Colour ${place + 1}`,
  unnamed: 'unnamed',
  alone: 'Only you so far',
  aloneBody:
    'When you import the file of somebody who works on the same articles, they stand here with what they marked.',
} as const;
