import type { ReadFile } from '../../../../shared/readers/read-articles';

/** A file of one article with a joined word that nothing proves, and a guessed author. */
export const FILE_IN_DOUBT: ReadFile = {
  reader: 'pdf@1',
  mediaType: 'application/pdf',
  encoding: 'utf-8',
  certain: true,
  alternatives: [],
  sha256: 's1',
  doubts: [
    { kind: 'order', stops: true, pages: ['1'] },
    { kind: 'hyphens', stops: false, count: 1 },
    { kind: 'details', stops: false, details: ['authors'] },
  ],
  articles: [
    {
      text: 'The household signed. Nobody asked.',
      hash: 'h1',
      marks: [
        { type: 'joined-hyphen', start: 9, end: 9, value: '-\n' },
        { type: 'emphasis', start: 22, end: 28, value: 'strong' },
      ],
      details: {
        title: 'A note',
        publisher: '',
        published: '',
        authors: ['Marit Vance'],
        dateline: '',
        language: 'en',
        url: '',
      },
      findings: {
        title: { place: 'headers', stated: true },
        authors: { place: 'text', stated: false },
      },
      updated: '',
      archiveUrl: '',
      losses: [],
    },
  ],
};
